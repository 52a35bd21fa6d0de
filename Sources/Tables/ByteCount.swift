/// Counts bytes.
public enum ByteCount {
  /// How often a byte occurs.
  public static func count(_ byte: UInt8, in bytes: Span<UInt8>) -> Int {
    // Safe: the pointer stays inside the closure. Without bounds checks the loop vectorises.
    unsafe bytes.withUnsafeBufferPointer { buffer in
      var count = 0
      for index in 0..<buffer.count { count &+= unsafe buffer[index] == byte ? 1 : 0 }
      return count
    }
  }
}
