import CZlib

/// Inflates by zlib: slower than ISA-L, stricter, and its reasons are those people know.
///
/// The `z_stream` lives on the heap: zlib keeps its address, so it must not move.
@safe
final class ZlibInflater: Inflater {
  private let stream: UnsafeMutablePointer<z_stream>

  init(file: String) throws(ArchiveError) {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // Minus 15: the largest window, and neither header nor trailer.
    let code = unsafe inflateInit2_(
      stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard code == Z_OK else {
      throw .unreadable(file: file, reason: "zlib cannot start (\(code))")
    }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  func restart() { unsafe _ = inflateReset(stream) }

  func inflate(
    _ window: InputWindow, _ buffer: inout [UInt8], _ range: Range<Int>
  ) -> (written: Int, state: InflateState) {
    // zlib counts in 32 bits: a larger buffer is filled in several calls.
    let room = min(range.count, 1 << 30)
    let code = unsafe window.bytes.withUnsafeBufferPointer { source in
      unsafe buffer.withUnsafeMutableBufferPointer { target in
        // Safe: zlib reads `count` and writes at most `room` bytes, all within the arrays,
        // and keeps neither pointer after the call.
        unsafe stream.pointee.next_in = UnsafeMutablePointer(
          mutating: source.baseAddress.map { unsafe $0 + window.start })
        unsafe stream.pointee.avail_in = UInt32(window.count)
        unsafe stream.pointee.next_out = target.baseAddress.map { unsafe $0 + range.lowerBound }
        unsafe stream.pointee.avail_out = UInt32(room)
        return unsafe CZlib.inflate(stream, Z_NO_FLUSH)
      }
    }
    window.take(window.count - Int(unsafe stream.pointee.avail_in))
    let written = unsafe room - Int(stream.pointee.avail_out)
    switch code {
    case Z_STREAM_END: return (written, .finished)
    case Z_OK, Z_BUF_ERROR: return (written, .unfinished)
    default:
      // Safe: the message is a constant of zlib, copied at once.
      let reason = unsafe stream.pointee.msg.map { unsafe String(cString: $0) }
      return (written, .refused(reason ?? "zlib \(code)"))
    }
  }
}
