import CZlib

/// Folds bytes into gzip.
public enum Gzip {
  /// Compresses bytes into one gzip member.
  ///
  /// The header holds neither a time nor a name, and 255 (unknown) for the system, so the same
  /// bytes always give the same member.
  ///
  /// - Parameters:
  ///   - bytes: What to compress.
  ///   - level: 0 (stored) to 9 (smallest); other values are brought into this range.
  /// - Returns: The gzip member.
  public static func compress(_ bytes: [UInt8], level: Int = 9) -> [UInt8] {
    var stream = unsafe z_stream()
    // Safe: the stream stays in this frame, at one address, until deflateEnd.
    return unsafe withUnsafeMutablePointer(to: &stream) { stream in
      let started = unsafe deflateInit2_(
        stream, Int32(min(max(level, 0), 9)), Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY,
        ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
      precondition(started == Z_OK, "zlib has no memory")
      defer { unsafe deflateEnd(stream) }
      var output: [UInt8] = []
      var piece = [UInt8](repeating: 0, count: 256 << 10)
      var taken = 0
      var code = Z_OK
      while code != Z_STREAM_END {
        let window = min(bytes.count - taken, 1 << 30)
        let last = taken + window == bytes.count
        code = unsafe bytes.withUnsafeBufferPointer { source in
          unsafe piece.withUnsafeMutableBufferPointer { target in
            // Safe: zlib reads within `bytes`, in spite of its pointer type, and writes within
            // `piece`.
            unsafe stream.pointee.next_in = UnsafeMutablePointer(
              mutating: source.baseAddress.map { unsafe $0 + taken })
            unsafe stream.pointee.avail_in = UInt32(window)
            unsafe stream.pointee.next_out = target.baseAddress
            unsafe stream.pointee.avail_out = UInt32(target.count)
            return unsafe deflate(stream, last ? Z_FINISH : Z_NO_FLUSH)
          }
        }
        taken += unsafe window - Int(stream.pointee.avail_in)
        let written = unsafe piece.count - Int(stream.pointee.avail_out)
        output.append(contentsOf: piece[..<written])
      }
      output[9] = 255
      return output
    }
  }
}
