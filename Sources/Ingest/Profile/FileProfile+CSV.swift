import Tables

extension FileProfile {
  /// Reads a delimited file whole and tells what it holds; its blocks are weighed side by side.
  static func csv(_ source: Source, threads: Int) throws -> FileProfile {
    let file = try CSVSource(source)
    let dialect = file.scanner.dialect
    let width = file.heading.count
    var total = BlockTally(width: width)
    _ = try csvPass(file, threads: threads) {
      total.columns.map(\.distinct.isFull)
    } work: { records, full in
      BlockTally(records, width: width, full: full)
    } take: { tally in
      total.add(tally)
      return true
    }
    _ = try file.close()
    var profile = FileProfile(path: source.path, format: .csv)
    profile.form = file.form
    profile.encoding = file.encoding.rawValue
    profile.encodingEvidence = file.evidence
    profile.delimiter = String(decoding: [dialect.delimiter], as: UTF8.self)
    if dialect.quote != CSVDialect.noQuote {
      profile.quote = String(decoding: [dialect.quote], as: UTF8.self)
    }
    profile.delimiterEvidence = file.dialectEvidence
    profile.headingLine = file.headingLine
    profile.headingRows = file.headingRows
    profile.bytes = file.sourceBytes
    profile.notes = file.headingNotes
    profile.take(total, headings: file.heading)
    return profile
  }
}
