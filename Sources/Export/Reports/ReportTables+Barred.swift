import Registry
import Tables

extension ReportTables {
  /// The firms that would be ranked if no sanction barred them.
  func barred(_ table: Table) throws(ExportError) -> PeopleTable {
    let schema = MatchTables.barred
    let needs = try rows(of: table, schema.name, "need_id", in: review.needs)
    let firms = Firms(review.suppliers)
    return self.table(schema, table) { name in
      let cells = table.columnOrEmpty(name)
      return switch name {
      case "need_id": Column.ofNeeds(review, needs)
      case "supplier_id": [words("firm", Phrase.Report.firm, cells) { firm($0, firms) }]
      case "evidence":
        [words("evidence_name", Phrase.Report.evidence, cells) { Phrase.evidence($0)[language] }]
      default: []
      }
    }
  }
}
