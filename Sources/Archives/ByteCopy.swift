extension [UInt8] {
  /// Overwrites as many bytes as the range has, from an index on.
  mutating func replace(_ index: Int, with source: [UInt8], _ range: Range<Int>) {
    precondition(index >= 0 && index + range.count <= count && range.upperBound <= source.count)
    unsafe withUnsafeMutableBytes { target in
      unsafe source.withUnsafeBytes { bytes in
        // Safe: both ranges were just found to lie within their arrays, which are two.
        let part = unsafe UnsafeRawBufferPointer(rebasing: bytes[range])
        let room = unsafe UnsafeMutableRawBufferPointer(
          rebasing: target[index..<index + range.count])
        unsafe room.copyMemory(from: part)
      }
    }
  }
}
