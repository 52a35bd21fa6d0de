import Tables
public import Workbench

/// Writes what people read: the ranking and the reports in the people's dialect, a summary of one
/// page in each language, the review workbook and the review page.
///
/// A report that Match did not write is left out, and the summary does without it.
///
/// - Parameters:
///   - normalized: The folder that Normalize wrote.
///   - matched: The folder that Match wrote.
///   - earlier: The night before, with which rankings are compared; nil when there was none.
///   - output: The folder to write; it appears whole or not at all.
///   - run: What the run was.
///   - settings: The language, the contact, and whether there are a workbook and a page.
///   - workers: Number of threads that read; the result does not depend on it.
///   - progress: Told how far it is.
/// - Returns: The counts and the files.
/// - Throws: An error that names the file, such as ``ExportError`` or a workbook's.
public func export(
  normalized: String, matched: String, earlier: EarlierNight? = nil, output: String,
  run: RunFacts, settings: ExportSettings, workers: Int = 1,
  progress: @escaping ProgressReport = { _ in }
) throws -> ExportReport {
  let review = try Review(
    normalized: normalized, matched: matched, earlier: earlier, workers: workers)
  var package = try PackageWriter(folder: output, name: "export")
  let language = settings.language
  let tables =
    try [PeopleTable.matches(review, language)]
    + ReportTables(review: review, language: language, runID: run.runID).all()
    + [PeopleTable.changes(review, language)].compactMap(\.self)
  let rows = tables.reduce(0) { $0 + $1.rowCount }
  let counter = ProgressCounter("tables", .rows, of: rows, report: progress)
  for table in tables {
    let file = table.schema.name + ".csv"
    try table.write(to: package.path(of: file))
    try package.addFile(file, mediaType: "text/csv", schema: table.schema, rows: table.rowCount)
    counter.add(table.rowCount)
  }
  progress(.step("pages"))
  for language in ExportSettings.Language.allCases {
    let page = SummaryPage(review: review, run: run, contact: settings.contact, language: language)
    let file = SummaryPage.file(language)
    var output = try OutputFile(package.path(of: file))
    try output.write(page.html)
    package.add(try output.finish(), mediaType: SummaryPage.mediaType)
  }
  var hasTables = false
  if settings.writesWorkbook {
    progress(.step("workbook"))
    let book = ReviewWorkbook(review: review, run: run, settings: settings)
    hasTables = try book.write(to: package.path(of: "review.xlsx"))
    try package.addFile("review.xlsx", mediaType: ReviewWorkbook.mediaType)
  }
  if settings.writesPage {
    progress(.step("page"))
    let page = PageWriter(review: review, run: run, settings: settings)
    try page.write(to: &package)
  }
  let files = try package.finish().map(\.file)
  return ExportReport(
    matches: review.matches.rowCount,
    needsWithSupplier: review.needsWithSupplier.count(where: \.self),
    needsWithout: review.unmatched.rowCount,
    nearMisses: review.nearMisses.rowCount,
    hasTables: hasTables, files: files)
}
