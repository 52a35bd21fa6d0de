import Archives
import Tables

/// Reads one delimited file in blocks of whole records, deciding its encoding on the way.
final class CSVSource {
  /// Bytes read for one block.
  static let blockBytes = 2 << 20
  /// The longest record, bytes.
  static let longestRecord = 16 << 20

  /// One block of whole records, not yet decoded unless the file is UTF-16.
  struct RawBlock: Sendable {
    let bytes: [UInt8]
    let firstLine: Int
    let firstByte: Int
  }

  private let stream: ByteStream
  private let source: Source
  let scanner: CSVScanner
  /// How the delimiter, quote and line ends are known.
  let dialectEvidence: String
  /// A name for every column.
  let heading: [String]
  /// The line on which the heading begins, or nil when there is none; and its number of rows.
  let headingLine: Int?
  let headingRows: Int
  /// What was unusual about the heading.
  let headingNotes: [String]
  /// The encoding; a file without a stated one may turn from UTF-8 to Windows-1252 once.
  private(set) var encoding: TextEncoding
  /// How the encoding is known.
  private(set) var evidence: String
  private var pending: [UInt8]
  private var isAtEnd: Bool
  private var line: Int
  private var offset: Int
  private var multibyteSoFar = 0
  /// Turns a UTF-16 file into UTF-8 as it is read.
  private var decoder: UTF16Decoder?

  /// Opens a file and reads its heading.
  init(_ source: Source) throws {
    self.source = source
    stream = try ByteStream(file: source.path, entry: source.entry)
    var raw = [UInt8](repeating: 0, count: Self.blockBytes)
    var filled = 0
    var atEnd = false
    while filled < raw.count, !atEnd {
      let count = try stream.read(into: &raw, from: filled)
      filled += count
      atEnd = count == 0
    }
    raw.removeSubrange(filled...)
    var encoding = source.encoding.flatMap(TextEncoding.named)
    var evidence = encoding == nil ? "" : "stated"
    if encoding == nil || encoding?.isASCIIBased == false,
      let wide = TextEncoding.sniffUTF16(raw[...])
    {
      encoding = wide
      evidence = evidence.isEmpty ? "byte-order mark or NUL pattern" : evidence
    }
    if let wide = encoding, !wide.isASCIIBased {
      var decoder = UTF16Decoder(isLittleEndian: wide == .utf16LittleEndian)
      var text: [UInt8] = []
      decoder.decode(raw[...], onto: &text)
      if atEnd { decoder.finish(onto: &text) }
      raw = text
      self.decoder = decoder
    }
    var start = 0
    while raw[start...].starts(with: [0xEF, 0xBB, 0xBF]) {
      start += 3
      if encoding == nil {
        encoding = .utf8
        evidence = "byte-order mark"
      }
    }
    if let form = ForeignText.form(of: raw[start...]) {
      throw IngestError.notATable(source: source.name, file: source.path, looksLike: form)
    }
    let body = start == 0 ? raw : Array(raw[start...])
    let head = try CSVHead(body, of: source, isWhole: atEnd, encoding: encoding)
    if let bad = head.firstBad, encoding == nil {
      encoding = .windows1252
      evidence = "not UTF-8 at byte \(start + bad)"
    }
    let form = encoding ?? .utf8
    self.encoding = form
    self.evidence = evidence
    scanner = head.scanner
    dialectEvidence = head.dialectEvidence
    heading = head.heading.names
    headingLine = head.headingLine
    headingRows = head.heading.rows.count
    headingNotes = head.heading.notes
    pending = Array(body[head.end...])
    isAtEnd = atEnd
    line = 1 + head.lines
    offset =
      form.isASCIIBased
      ? start + head.end
      : form.sourceLength(of: raw.span.extracting(0..<(start + head.end)))
  }

  /// The size of the file.
  var sourceBytes: Int { stream.sourceBytes }
  var sourceBytesRead: Int { stream.sourceBytesRead }
  /// The version of the file that is read.
  var version: FileVersion { stream.version }
  /// `plain`, `gzip` or `zip` with its entry.
  var form: String { "\(stream.form)" }

  /// The next blocks, at most `count`; none at the end.
  func batch(_ count: Int) throws -> [RawBlock] {
    var blocks: [RawBlock] = []
    while blocks.count < count, let block = try next() { blocks.append(block) }
    return blocks
  }

  /// The next block, or nil at the end.
  func next() throws -> RawBlock? {
    var target = Self.blockBytes
    while true {
      try fill(to: target)
      if pending.isEmpty { return nil }
      let whole = scanner.wholeRecords(in: pending.span, isLast: isAtEnd)
      if whole == 0 {
        guard pending.count <= Self.longestRecord else {
          throw IngestError.recordTooLong(
            source: source.name, file: source.path, line: line, limit: Self.longestRecord)
        }
        target = pending.count + Self.blockBytes
        continue
      }
      let rest = Array(pending[whole...])
      pending.removeSubrange(whole...)
      let bytes = pending
      pending = rest
      let block = RawBlock(bytes: bytes, firstLine: line, firstByte: offset)
      line += ByteCount.count(scanner.dialect.newline, in: bytes.span)
      offset += decoder == nil ? whole : encoding.sourceLength(of: bytes.span)
      return block
    }
  }

  /// Decides, block by block in order, how a block's bytes are read.
  ///
  /// Up to the first byte that is not UTF-8 the file reads the same in both encodings if no
  /// multi-byte character came before; so the turn to Windows-1252 needs no second reading.
  func settle(_ check: UTF8Check.Finding, at block: RawBlock) -> TextEncoding {
    defer { multibyteSoFar += check.multibyte }
    guard encoding == .utf8, source.encoding == nil, let bad = check.firstBad else {
      return encoding
    }
    let place = block.firstByte + bad
    if multibyteSoFar + check.multibyte == 0 {
      encoding = .windows1252
      evidence = "not UTF-8 at byte \(place)"
    } else if !evidence.contains("changes") {
      evidence = "UTF-8, but the encoding changes at byte \(place)"
    }
    return encoding
  }

  /// Says how the encoding is known when nothing spoke against UTF-8.
  func close() throws -> String {
    if evidence.isEmpty { evidence = "valid UTF-8 throughout" }
    return try stream.digest()
  }

  private func fill(to size: Int) throws {
    guard !isAtEnd, pending.count < size else { return }
    if decoder != nil {
      try fillWide(to: size)
      return
    }
    var filled = pending.count
    pending += [UInt8](repeating: 0, count: size - filled)
    while filled < size {
      let count = try stream.read(into: &pending, from: filled)
      if count == 0 {
        isAtEnd = true
        break
      }
      filled += count
    }
    pending.removeSubrange(filled...)
  }

  /// Reads UTF-16, a piece at a time.
  private func fillWide(to size: Int) throws {
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    while pending.count < size, !isAtEnd {
      let count = try stream.read(into: &piece, from: 0)
      decoder?.decode(piece[..<count], onto: &pending)
      if count == 0 {
        decoder?.finish(onto: &pending)
        isAtEnd = true
      }
    }
  }
}
