import CZlib

/// Inflates any number of gzip members, one after the other.
///
/// The `z_stream` lives on the heap: zlib keeps its address, so it must not move.
@safe
final class GzipReader {
  private enum Place { case inMember, betweenMembers, ended }

  private let file: SourceFile
  private let limits: ArchiveLimits
  private let stream: UnsafeMutablePointer<z_stream>
  private var input = [UInt8](repeating: 0, count: 256 << 10)
  /// The part of `input` that is not yet inflated.
  private var inputStart = 0
  private var inputEnd = 0
  private var place = Place.inMember
  private var memberStart = 0
  private var produced = 0

  /// Prepares to read a file whose first bytes are those of a gzip member.
  init(file: SourceFile, limits: ArchiveLimits) throws(ArchiveError) {
    self.file = file
    self.limits = limits
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // 15: the largest window; 16 more: a gzip header and trailer.
    let code = unsafe inflateInit2_(
      stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard code == Z_OK else {
      throw .unreadable(file: file.path, reason: "zlib cannot start (\(code))")
    }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Offset in the file of the next byte to inflate.
  private var offset: Int { file.position - (inputEnd - inputStart) }

  /// Fills `buffer` from index `from`; see ``ByteStream/read(into:from:)``.
  func read(into buffer: inout [UInt8], from: Int) throws(ArchiveError) -> Int {
    var filled = from
    while filled < buffer.count, place != .ended {
      if inputStart == inputEnd {
        inputStart = 0
        inputEnd = try file.read(into: &input, from: 0)
        if inputEnd == 0 {
          if place == .inMember { throw .truncated(file: file.path, offset: offset) }
          place = .ended
          break
        }
      }
      if place == .betweenMembers { try startMember() } else { try inflateSome(&buffer, &filled) }
    }
    return filled - from
  }

  /// Skips zero padding; anything else must be the start of a member.
  private func startMember() throws(ArchiveError) {
    while inputStart < inputEnd, input[inputStart] == 0 { inputStart += 1 }
    guard inputStart < inputEnd else { return }
    memberStart = offset
    if input[inputStart] != 0x1F { throw .trailingBytes(file: file.path, offset: offset) }
    unsafe inflateReset(stream)
    place = .inMember
  }

  private func inflateSome(
    _ buffer: inout [UInt8], _ filled: inout Int
  ) throws(ArchiveError) {
    // zlib counts in 32 bits: a larger buffer is filled in several calls.
    let room = min(buffer.count - filled, 1 << 30)
    let waiting = inputEnd - inputStart
    let outFrom = filled
    let code = unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe buffer.withUnsafeMutableBufferPointer { target in
        // Safe: zlib reads `waiting` and writes at most `room` bytes, all within the arrays,
        // and keeps neither pointer after the call.
        unsafe stream.pointee.next_in = source.baseAddress.map { unsafe $0 + inputStart }
        unsafe stream.pointee.avail_in = UInt32(waiting)
        unsafe stream.pointee.next_out = target.baseAddress.map { unsafe $0 + outFrom }
        unsafe stream.pointee.avail_out = UInt32(room)
        return unsafe inflate(stream, Z_NO_FLUSH)
      }
    }
    inputStart = unsafe inputEnd - Int(stream.pointee.avail_in)
    let written = unsafe room - Int(stream.pointee.avail_out)
    filled += written
    produced += written
    switch code {
    case Z_STREAM_END: place = .betweenMembers
    case Z_OK, Z_BUF_ERROR: break
    default: throw failure(code)
    }
    try limits.check(unfolded: produced, folded: offset, of: file.path)
  }

  private func failure(_ code: Int32) -> ArchiveError {
    // Safe: the message is a constant of zlib, copied at once.
    let reason = unsafe stream.pointee.msg.map { unsafe String(cString: $0) } ?? "zlib \(code)"
    if reason == "incorrect data check" || reason == "incorrect length check" {
      return .wrongChecksum(file: file.path, offset: offset)
    }
    if reason == "incorrect header check", memberStart > 0 {
      return .trailingBytes(file: file.path, offset: memberStart)
    }
    return .corrupt(file: file.path, offset: offset, reason: reason)
  }
}
