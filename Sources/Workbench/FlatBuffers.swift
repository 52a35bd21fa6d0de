/// Buffers of whole numbers as bytes, one after another, each with its count before it, in the byte
/// order of the machine: for files that only the machine that wrote them reads again.
public struct FlatBuffers {
  private let bytes: [UInt8]
  private var position = 0

  /// Takes buffers off the front of bytes.
  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// A buffer with its count before it.
  public static func bytes<Value: FixedWidthInteger & BitwiseCopyable>(
    of values: [Value]
  ) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(8 + values.count * MemoryLayout<Value>.stride)
    // Safe: the bytes of whole values without padding are copied.
    unsafe withUnsafeBytes(of: UInt64(values.count)) { unsafe out.append(contentsOf: $0) }
    unsafe values.withUnsafeBytes { unsafe out.append(contentsOf: $0) }
    return out
  }

  /// The next buffer, or nil when it does not fit in what is left.
  public mutating func next<Value: FixedWidthInteger & BitwiseCopyable>(
    _: Value.Type
  ) -> [Value]? {
    guard position + 8 <= bytes.count else { return nil }
    let place = position
    // Safe: the eight bytes lie within the array.
    let count = unsafe bytes.withUnsafeBytes {
      unsafe $0.loadUnaligned(fromByteOffset: place, as: UInt64.self)
    }
    let stride = MemoryLayout<Value>.stride
    guard count <= UInt64((bytes.count - place - 8) / stride) else { return nil }
    let size = Int(count) * stride
    let start = place + 8
    position = start + size
    // Safe: `size` bytes from `start` lie within the array, and room for as many is made.
    return unsafe [Value](unsafeUninitializedCapacity: Int(count)) { room, initialized in
      unsafe bytes.withUnsafeBytes { source in
        unsafe UnsafeMutableRawBufferPointer(room).copyMemory(
          from: UnsafeRawBufferPointer(rebasing: source[start..<start + size]))
      }
      initialized = Int(count)
    }
  }
}
