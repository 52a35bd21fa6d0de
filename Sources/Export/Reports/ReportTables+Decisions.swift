import Registry
import Tables

extension ReportTables {
  /// What the decisions of staff did, each with its row key: the table may be changed and handed in
  /// again, so that a firm that is kept out can come back.
  func decisions(_ table: Table) -> PeopleTable {
    let needs = table.columnOrEmpty("need_id")
    let suppliers = table.columnOrEmpty("supplier_id")
    let titles = review.needs.columnOrEmpty("title")
    let rows = KeyRows(needs, in: review.needs.columnOrEmpty("need_id"))
    let firms = Firms(review.suppliers)
    let own = self.table(MatchTables.decisions, table) { name in
      let cells = table.columnOrEmpty(name)
      return switch name {
      case "need_id":
        [
          words("title", Phrase(NormalizedTables.needs, "title"), cells) { key in
            rows[key].map { titles[$0] } ?? ""
          }
        ]
      case "supplier_id": [words("firm", Phrase.Report.firm, cells) { firm($0, firms) }]
      case "verdict":
        [words("verdict_name", Phrase.Report.verdict, cells) { Phrase.verdict($0)[language] }]
      case "effect":
        [words("effect_name", Phrase.Report.effect, cells) { Phrase.effect($0)[language] }]
      case "why": [words("why_name", Phrase.Report.why, cells) { Phrase.obstacle($0)[language] }]
      default: []
      }
    }
    typealias Heading = Phrase.Heading
    let keys = [
      Column(
        field: .init("run", Heading.runMeaning.spanish, english: Heading.runMeaning.english),
        cell: { _ in runID }),
      Column(
        field: .init(
          "row_key", Heading.rowKeyMeaning.spanish, english: Heading.rowKeyMeaning.english),
        cell: { DecisionKey.text(run: runID, need: needs[$0], supplier: suppliers[$0]) }),
    ]
    return PeopleTable(
      name: own.schema.name, columns: own.columns + keys, rowCount: own.rowCount,
      primaryKey: own.schema.primaryKey)
  }
}
