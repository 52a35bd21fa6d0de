/// Counts bytes.
public enum ByteCount {
  /// How often a byte occurs.
  public static func count(_ byte: UInt8, in bytes: Span<UInt8>) -> Int {
    let wanted = SIMD16<UInt8>(repeating: byte)
    // Safe: sixteen bytes are read only where all lie in the buffer, and the pointer stays inside
    // the closure. A mask of sixteen lanes is sixteen bytes of all ones, which is minus one, or
    // none; a lane is emptied before it can overflow.
    return unsafe bytes.withUnsafeBytes { raw in
      var count = 0
      var position = 0
      while position + 16 <= raw.count {
        let end = min(raw.count - 15, position + 255 * 16)
        var lanes = SIMD16<UInt8>(repeating: 0)
        while position < end {
          let word = unsafe raw.loadUnaligned(
            fromByteOffset: position, as: SIMD16<UInt8>.self)
          lanes &-= unsafe unsafeBitCast(word .== wanted, to: SIMD16<UInt8>.self)
          position += 16
        }
        for lane in 0..<16 { count += Int(lanes[lane]) }
      }
      while position < raw.count {
        count += unsafe raw[position] == byte ? 1 : 0
        position += 1
      }
      return count
    }
  }
}
