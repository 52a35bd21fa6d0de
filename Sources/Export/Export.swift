import Tables

/// Writes what people read: `matches.csv` in the people's dialect, and the review workbook.
///
/// - Parameters:
///   - normalized: The folder that Normalize wrote.
///   - matched: The folder that Match wrote.
///   - output: The folder to write; it appears whole or not at all.
///   - run: What the run was.
///   - settings: The language, the contact, and whether there is a workbook.
///   - workers: Number of threads that read; the result does not depend on it.
/// - Returns: The counts and the files.
/// - Throws: An error that names the file, such as ``ExportError`` or a workbook's.
public func export(
  normalized: String, matched: String, output: String, run: RunFacts, settings: ExportSettings,
  workers: Int = 1
) throws -> ExportReport {
  let review = try Review(normalized: normalized, matched: matched, workers: workers)
  var package = try PackageWriter(folder: output, name: "export")
  let ranking = PeopleTable.matches(review)
  try ranking.write(to: package.path(of: "matches.csv"))
  try package.addFile(
    "matches.csv", mediaType: "text/csv", schema: ranking.schema, rows: ranking.rowCount)
  var hasTables = false
  if settings.writesWorkbook {
    let book = ReviewWorkbook(review: review, run: run, settings: settings)
    hasTables = try book.write(to: package.path(of: "review.xlsx"))
    try package.addFile("review.xlsx", mediaType: ReviewWorkbook.mediaType)
  }
  let files = try package.finish().map(\.file)
  return ExportReport(
    matches: review.matches.rowCount,
    needsWithSupplier: review.needsWithSupplier.count(where: \.self),
    needsWithout: review.unmatched.rowCount,
    nearMisses: review.nearMisses.rowCount,
    hasTables: hasTables, files: files)
}
