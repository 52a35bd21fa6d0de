import Tables

extension FileProfile {
  /// Reads one sheet of a workbook whole and tells what it holds.
  static func xlsx(_ source: Source) throws -> FileProfile {
    let file = try XLSXSource(source)
    let names = file.heading.names
    var profile = FileProfile(path: source.path, format: .xlsx)
    profile.form = file.form
    profile.bytes = file.sourceBytes
    profile.notes = file.heading.notes
    profile.sheet = file.sheetName
    profile.headingLine = file.headingRow
    profile.headingRows = file.heading.rows.count
    var total = BlockTally(width: names.count)
    while let (main, _) = try file.next() { total.weigh(main) }
    profile.take(total, headings: names)
    return profile
  }
}
