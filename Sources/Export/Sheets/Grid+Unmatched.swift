import Registry
import Tables

extension Grid {
  /// The needs that no supplier fills, and why.
  static func unmatched(_ review: Review, _ language: ExportSettings.Language) -> Grid {
    let rows = review.unmatchedNeeds
    typealias Heading = Phrase.Heading
    func need(_ name: String, _ heading: Phrase, _ width: Double, _ look: Look = .text) -> Column {
      Column(
        name, of: review.needs, NormalizedTables.needs, rows: rows, heading, width: width,
        look: look)
    }
    let reasons = review.unmatched.columnOrEmpty("reason")
    let keys = review.unmatched.columnOrEmpty("need_id")
    let columns = [
      need("title", Heading.need, 40, .wrapped),
      Column(
        Heading.why, meaning: Phrase(MatchTables.unmatchedNeeds, "reason"), name: "reason",
        width: 52, look: .wrapped,
        cell: { .text(Phrase.unmatchedReason(reasons[$0])[language]) }),
      Column(
        "near_misses", of: review.unmatched, MatchTables.unmatchedNeeds, Heading.nearMissCount,
        width: 20, look: .integer),
      need("buyer", Heading.buyer, 28, .wrapped),
      chain(review, rows, language),
      stage(review, rows),
      need("scian", Heading.scian, 11),
      need("hs", Heading.hs, 14),
      Column(
        Heading.required, meaning: Heading.requiredMeaning, width: 34, look: .wrapped,
        cell: { Cell(review.required[keys[$0]] ?? "", .wrapped) }),
      need("deadline", Heading.deadline, 16, .date),
      need("need_id", Heading.needKey, 24),
    ]
    return Grid(
      sheet: Phrase.Sheet.unmatched, content: Phrase.SheetContent.unmatched,
      table: Phrase.TableName.unmatched, tab: Looks.Color.thin,
      frozenColumns: 1, printedColumns: 8, columns: columns, rowCount: review.unmatched.rowCount)
  }
}
