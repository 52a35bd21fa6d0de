/// Inflates any number of gzip members (RFC 1952), one after the other.
final class GzipReader: ByteProducer {
  private enum Place { case betweenMembers, inMember, ended }

  private static let longestHeader = 1 << 20

  private let file: SourceFile
  private let limits: ArchiveLimits
  private let window: InputWindow
  private let deflate: DeflateStream
  private var place = Place.betweenMembers
  private var produced = 0

  /// Prepares to read a file whose first bytes are those of a gzip member.
  init(file: SourceFile, limits: ArchiveLimits) throws(ArchiveError) {
    self.file = file
    self.limits = limits
    let window = InputWindow(file: file)
    self.window = window
    deflate = try DeflateStream(window: window)
  }

  func fill(
    _ buffer: inout [UInt8], _ filled: inout Int, upTo end: Int
  ) throws(ArchiveError) {
    while filled < end, place != .ended {
      if place == .betweenMembers {
        try startMember()
        continue
      }
      // A bomb is noticed after each mebibyte, whatever the size of the buffer.
      let start = filled
      try deflate.fill(&buffer, &filled, upTo: min(end, filled + 1 << 20))
      produced += filled - start
      let offset = window.offset
      try limits.check(unfolded: produced, folded: offset, of: file.path, at: offset)
      if deflate.isFinished {
        try endMember()
        place = .betweenMembers
      }
    }
  }

  /// Skips zero padding; anything else must be the start of a member.
  private func startMember() throws(ArchiveError) {
    var first = try window.next()
    while first == 0 { first = try window.next() }
    guard let first else {
      place = .ended
      return
    }
    let memberStart = window.offset - 1
    if first != 0x1F { throw .trailingBytes(file: file.path, offset: memberStart) }
    if try byte() != 0x8B { throw .trailingBytes(file: file.path, offset: memberStart) }
    try skipHeader()
    deflate.restart()
    place = .inMember
  }

  /// Reads a header behind its two magic bytes.
  private func skipHeader() throws(ArchiveError) {
    var header: [UInt8] = [0x1F, 0x8B]
    let method = try next(&header)
    let flags = try next(&header)
    if method != 8 { throw corrupt("unknown compression method") }
    if flags & 0xE0 != 0 { throw corrupt("unknown header flags set") }
    for _ in 0..<6 { _ = try next(&header) }
    if flags & 4 != 0 {
      let low = try Int(next(&header))
      let high = try Int(next(&header))
      for _ in 0..<(low | high << 8) { _ = try next(&header) }
    }
    // The name and the comment, each ended by a zero.
    for flag in [UInt8(8), 16] where flags & flag != 0 {
      while try next(&header) != 0 {}
    }
    guard flags & 2 != 0 else { return }
    let sum = CyclicCheck.crc32(0, header, 0..<header.count)
    let low = try UInt32(byte())
    let high = try UInt32(byte())
    if sum & 0xFFFF != low | high << 8 { throw corrupt("header crc mismatch") }
  }

  /// Compares what came out with the trailer.
  private func endMember() throws(ArchiveError) {
    let sum = deflate.checksum
    let count = UInt32(truncatingIfNeeded: deflate.produced)
    let stated = try window.next32()
    var fault: ArchiveError?
    if let stated {
      if stated != sum {
        fault = .wrongChecksum(file: file.path, entry: nil, offset: window.offset)
      } else if let length = try window.next32() {
        if length == count { return }
        fault = .wrongChecksum(file: file.path, entry: nil, offset: window.offset)
      }
    }
    let found = fault ?? .truncated(file: file.path, entry: nil, offset: window.offset)
    try deflate.confirm()
    throw found
  }

  private func next(_ header: inout [UInt8]) throws(ArchiveError) -> UInt8 {
    if header.count == Self.longestHeader { throw corrupt("the header is longer than 1 MiB") }
    let value = try byte()
    header.append(value)
    return value
  }

  private func byte() throws(ArchiveError) -> UInt8 {
    if let byte = try window.next() { return byte }
    throw .truncated(file: file.path, entry: nil, offset: window.offset)
  }

  private func corrupt(_ reason: String) -> ArchiveError {
    .corrupt(file: file.path, entry: nil, offset: window.offset, reason: reason)
  }
}
