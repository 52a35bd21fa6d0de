import Workbook

/// The workbook that staff read, filter and decide in.
struct ReviewWorkbook {
  /// Its media type.
  static let mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

  /// From this many rows of one sheet on a workbook is streamed, and has filters instead of tables.
  static let tableLimit = 100_000

  let review: Review
  let run: RunFacts
  let settings: ExportSettings
  /// The limit in force; tests lower it.
  var tableLimit = ReviewWorkbook.tableLimit

  /// Writes the workbook.
  ///
  /// - Parameter path: Where it is written.
  /// - Returns: Whether its sheets are real tables.
  /// - Throws: `WorkbookError`.
  func write(to path: String) throws -> Bool {
    let language = settings.language
    let grids = try grids(language)
    let isStreamed = grids.contains { $0.rowCount >= tableLimit }
    var workbook = try Workbook(
      file: path, title: Phrase.ReadMe.title[language], author: "Encadena", date: run.date,
      isStreamed: isStreamed)
    let looks = Looks(&workbook)
    let sheets =
      [(Phrase.Sheet.summary, Phrase.SheetContent.summary)]
      + grids.map { ($0.sheet, $0.content) }
      + [(Phrase.Sheet.dictionary, Phrase.SheetContent.dictionary)]
    try ReadMeSheet(
      run: run, sheets: sheets, settings: settings, looks: looks,
      decided: review.reports.decisionCounts
    ).write(to: &workbook)
    try SummarySheet(
      review: review, totals: Totals(review, language), run: run, language: language,
      looks: looks
    ).write(to: &workbook)
    let writer = GridWriter(language: language, looks: looks, footer: run.runID)
    for grid in grids { try writer.write(grid, to: &workbook) }
    try writer.write(Grid.dictionary(of: grids, language), to: &workbook)
    try workbook.close()
    return !isStreamed
  }

  /// The sheets that are tables, in order; a report that the run lacks has none.
  ///
  /// - Throws: ``ExportError/unknownKey(table:column:row:key:)``.
  func grids(_ language: ExportSettings.Language) throws(ExportError) -> [Grid] {
    let tables = ReportTables(review: review, language: language, runID: run.runID)
    let reports = review.reports
    var barred: Grid?
    if let table = reports.barred { barred = .barred(try tables.barred(table), language) }
    let told: [Grid?] = [
      barred,
      reports.decisions.map { .decisions(tables.decisions($0), language) },
      reports.chainGaps.map { .chains(tables.chainGaps($0), language) },
      reports.chainGaps.map { .chainStates(tables.chainGaps($0), language) },
      reports.chainRisks.map { .risks(tables.chainRisks($0), language) },
      reports.unlocks.map { .unlocks(tables.unlocks($0), language) },
      reports.trainingPlaces.map { .training(tables.trainingPlaces($0), language) },
      reports.inclusion.map { .inclusion(tables.inclusion($0), language) },
      reports.statistics.map { .statistics(tables.statistics($0), language) },
    ]
    return [
      .matches(review, run: run.runID, language, hasPage: settings.writesPage),
      .unmatched(review, language),
      .nearMisses(review, language),
    ] + told.compactMap(\.self) + [.quality(run, language)]
  }
}
