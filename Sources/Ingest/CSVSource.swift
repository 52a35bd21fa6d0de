import Archives
import Tables

/// Reads one delimited file in blocks of whole records, deciding its encoding on the way.
final class CSVSource {
  /// Bytes read for one block.
  static let blockBytes = 2 << 20
  /// The longest record, bytes.
  static let longestRecord = 16 << 20

  /// One block of whole records, not yet decoded.
  struct RawBlock: Sendable {
    let bytes: [UInt8]
    let firstLine: Int
    let firstByte: Int
  }

  private let stream: ByteStream
  private let source: Source
  let scanner: CSVScanner
  /// The cells of the first record.
  let heading: [String]
  /// The encoding; a file without a stated one may turn from UTF-8 to Windows-1252 once.
  private(set) var encoding: TextEncoding
  /// How the encoding is known.
  private(set) var evidence: String
  private var pending: [UInt8]
  private var isAtEnd = false
  private var line: Int
  private var offset: Int
  private var multibyteSoFar = 0

  /// Opens a file and reads its heading.
  init(_ source: Source) throws {
    self.source = source
    stream = try ByteStream(file: source.path, entry: source.entry)
    var head = [UInt8](repeating: 0, count: Self.blockBytes)
    var filled = 0
    var atEnd = false
    while filled < head.count, !atEnd {
      let count = try stream.read(into: &head, from: filled)
      filled += count
      atEnd = count == 0
    }
    head.removeSubrange(filled...)
    var encoding = source.encoding.flatMap(TextEncoding.named)
    var evidence = encoding == nil ? "" : "stated"
    if encoding == nil || encoding?.isASCIIBased == false,
      let wide = TextEncoding.sniffUTF16(head[...])
    {
      encoding = wide
      evidence = evidence.isEmpty ? "byte-order mark or NUL pattern" : evidence
    }
    if let wide = encoding, !wide.isASCIIBased {
      // UTF-16 is decoded whole: its line ends are not single bytes.
      var piece = [UInt8](repeating: 0, count: 1 << 20)
      while !atEnd {
        let count = try stream.read(into: &piece, from: 0)
        head.append(contentsOf: piece[..<count])
        atEnd = count == 0
      }
      head = wide.decode(head[...])
    }
    var start = 0
    while head.count >= start + 3, head[start] == 0xEF, head[start + 1] == 0xBB,
      head[start + 2] == 0xBF
    {
      start += 3
      if encoding == nil {
        encoding = .utf8
        evidence = "byte-order mark"
      }
    }
    var dialect = CSVDialect.sniff(head[start...])
    if let delimiter = source.delimiter?.utf8.first { dialect.delimiter = delimiter }
    scanner = CSVScanner(dialect)
    let body = Array(head[start...])
    let (first, end, lines) = Self.firstRecord(body, scanner)
    guard !first.isEmpty else {
      throw IngestError.noRecords(source: source.name, file: source.path)
    }
    let isSound = UTF8Check.check(first.span).firstBad == nil
    let decoded =
      isSound ? first : (encoding ?? .windows1252).decode(first[...])
    let record = CSVScanner(dialect).records(in: decoded, firstLine: 1, firstByte: 0)
    heading = (0..<record.cellCount(0)).map { record.text(0, $0) }
    if encoding == nil, !isSound {
      encoding = .windows1252
      evidence = "not UTF-8 at byte \(UTF8Check.check(first.span).firstBad ?? 0)"
    }
    self.encoding = encoding ?? .utf8
    self.evidence = evidence
    pending = Array(body[end...])
    isAtEnd = atEnd
    line = 1 + lines
    offset = start + end
  }

  /// The size of the file.
  var sourceBytes: Int { stream.sourceBytes }
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
      offset += whole
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

  /// The first record's bytes, where the next starts, and the lines before that.
  private static func firstRecord(
    _ body: [UInt8], _ scanner: CSVScanner
  ) -> (bytes: [UInt8], end: Int, lines: Int) {
    let block = scanner.records(in: body, firstLine: 1, firstByte: 0)
    guard block.rowCount > 0 else { return ([], body.count, 0) }
    let end = block.rowCount > 1 ? block.offsets[1] : body.count
    let lines = ByteCount.count(scanner.dialect.newline, in: body.span.extracting(0..<end))
    return (Array(body[block.offsets[0]..<end]), end, lines)
  }
}
