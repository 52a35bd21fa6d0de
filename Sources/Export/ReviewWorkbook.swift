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
    let matches = Grid.matches(review, language)
    let grids = [
      matches, Grid.unmatched(review, language), Grid.nearMisses(review, language),
      Grid.quality(run, language),
    ]
    let isStreamed = grids.contains { $0.rowCount >= tableLimit }
    var workbook = try Workbook(
      file: path, title: Phrase.ReadMe.title[language], author: "Encadena", date: run.date,
      isStreamed: isStreamed)
    let looks = Looks(&workbook)
    try ReadMeSheet(run: run, settings: settings, looks: looks).write(to: &workbook)
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
}
