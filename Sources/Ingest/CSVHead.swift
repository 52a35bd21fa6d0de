import Tables

/// What the first bytes of a delimited file tell: its dialect, its heading, where its records
/// begin.
struct CSVHead {
  let scanner: CSVScanner
  let dialectEvidence: String
  let heading: Heading
  /// The line of the file on which the heading begins; nil when there is none.
  let headingLine: Int?
  /// The byte after the heading.
  let end: Int
  /// The lines before it.
  let lines: Int
  /// The first byte up to there that is not UTF-8.
  let firstBad: Int?

  /// Bytes of records among which the heading is looked for.
  private static let sample = 1 << 18

  /// Looks at the first bytes after any byte-order mark.
  init(
    _ body: [UInt8], of source: Source, isWhole: Bool, encoding: TextEncoding?
  ) throws(IngestError) {
    var finder = DialectFinder(
      delimiter: source.delimiter?.utf8.first, escape: source.escape?.utf8.first)
    if let quote = source.quote { finder.quote = quote.utf8.first ?? CSVDialect.noQuote }
    let found = finder.find(body[...])
    if source.delimiter == nil, found.records >= 8, found.agreeing * 3 < found.records {
      throw .noDelimiter(source: source.name, file: source.path, evidence: found.evidence)
    }
    scanner = CSVScanner(found.dialect)
    dialectEvidence = found.evidence
    // A short piece holds the heading, unless its records are long.
    var size = min(body.count, Self.sample)
    var whole = 0
    while true {
      let piece = body.span.extracting(0..<size)
      whole = scanner.wholeRecords(in: piece, isLast: isWhole && size == body.count)
      if whole > 0 || size == body.count { break }
      size = min(body.count, size * 4)
    }
    guard whole > 0 || body.isEmpty else {
      throw .notATable(
        source: source.name, file: source.path,
        looksLike: "a text without line ends in its first \(body.count) bytes")
    }
    let block = scanner.records(in: Array(body[..<whole]), firstLine: 1, firstByte: 0)
    guard block.rowCount > 0 else {
      throw .noRecords(source: source.name, file: source.path)
    }
    guard let first = HeadingFinder.find(in: block, statedLine: source.headingLine) else {
      throw .noHeading(source: source.name, file: source.path, line: source.headingLine ?? 1)
    }
    let end = first.firstRecord < block.rowCount ? block.offsets[first.firstRecord] : whole
    let firstBad = UTF8Check.check(body.span.extracting(0..<end)).firstBad
    let check = UTF8Check.check(body.span.extracting(0..<whole))
    if encoding == nil, let bad = check.firstBad, check.multibyte == 0,
      !ForeignText.looksWestern(body[..<whole])
    {
      throw .unknownEncoding(source: source.name, file: source.path, byte: bad)
    }
    if firstBad == nil {
      heading = first
    } else {
      // The same rows are found, as only bytes beyond ASCII differ.
      let text = (encoding ?? .windows1252).decode(body[..<whole])
      let decoded = scanner.records(in: text, firstLine: 1, firstByte: 0)
      heading = HeadingFinder.find(in: decoded, statedLine: source.headingLine) ?? first
    }
    headingLine = first.rows.isEmpty ? nil : block.lines[first.rows.lowerBound]
    self.firstBad = firstBad
    self.end = end
    lines = ByteCount.count(found.dialect.newline, in: body.span.extracting(0..<end))
  }
}
