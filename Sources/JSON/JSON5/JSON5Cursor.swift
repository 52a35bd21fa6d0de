/// Walks through the bytes of a document and tells line and column.
///
/// Positions are worked out forwards from the last one asked for, so that asking for the
/// position of every value costs one pass over the document.
struct JSON5Cursor {
  /// The document, valid UTF-8.
  let bytes: [UInt8]
  /// The byte that is read next.
  private(set) var offset: Int
  private var mark: DefinitionPosition
  private var markOffset: Int

  /// Starts at the first byte after a byte order mark.
  ///
  /// - Throws: ``JSON5SyntaxError`` when a byte is not UTF-8 or is NUL.
  init(bytes: [UInt8], file: String) throws(JSON5SyntaxError) {
    self.bytes = bytes
    offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    mark = DefinitionPosition(file: file, line: 1, column: 1)
    markOffset = offset
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw JSON5SyntaxError(position: mark, message: "the file is UTF-16; save it as UTF-8")
    }
    if let bad = Self.firstNotUTF8(in: bytes) {
      throw JSON5SyntaxError(
        position: position(at: bad), message: "byte \(bad) is not UTF-8; save the file as UTF-8")
    }
    if let nul = bytes.firstIndex(of: 0) {
      throw JSON5SyntaxError(
        position: position(at: nul), message: "a NUL byte; the file is damaged or not text")
    }
  }

  /// Whether every byte is read.
  var isAtEnd: Bool { offset == bytes.count }

  /// The next byte, or nil at the end.
  var byte: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  /// The byte after the next, or nil.
  var byteAfter: UInt8? { offset + 1 < bytes.count ? bytes[offset + 1] : nil }

  /// The next scalar, or nil at the end.
  var scalar: Unicode.Scalar? {
    guard let lead = byte else { return nil }
    if lead < 0x80 { return Unicode.Scalar(lead) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    return String(decoding: bytes[offset..<min(offset + length, bytes.count)], as: UTF8.self)
      .unicodeScalars.first
  }

  /// Goes on by bytes.
  mutating func advance(_ count: Int = 1) { offset += count }

  /// Goes on past the next scalar.
  mutating func advancePastScalar() {
    offset += scalar.map { UTF8.width($0) } ?? 0
  }

  /// Goes on past a line break when one is next; a carriage return and a line feed are one.
  ///
  /// - Returns: Whether there was one.
  mutating func advancePastLineBreak() -> Bool {
    switch scalar {
    case "\r":
      advance(byteAfter == 0x0A ? 2 : 1)
    case "\n", "\u{2028}", "\u{2029}":
      advancePastScalar()
    default:
      return false
    }
    return true
  }

  /// Where the next byte stands.
  mutating func position() -> DefinitionPosition { position(at: offset) }

  /// Where a byte stands; bytes before the last one asked for are counted from the start.
  mutating func position(at target: Int) -> DefinitionPosition {
    if target < markOffset {
      markOffset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      mark.line = 1
      mark.column = 1
    }
    var start = markOffset
    for index in markOffset..<max(markOffset, target) {
      let isBreak =
        bytes[index] == 0x0A
        || (bytes[index] == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A))
      guard isBreak else { continue }
      mark.line += 1
      mark.column = 1
      start = index + 1
    }
    if start < target {
      mark.column += String(decoding: bytes[start..<target], as: UTF8.self).count
    }
    markOffset = max(markOffset, target)
    return mark
  }

  private static func firstNotUTF8(in bytes: [UInt8]) -> Int? {
    // The whole is judged many times faster than byte by byte, and nearly always it is well.
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded): offset += encoded.count
      case .error: return offset
      case .emptyInput: return nil
      }
    }
  }
}
