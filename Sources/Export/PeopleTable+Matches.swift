import Registry
import Tables

extension PeopleTable {
  /// The ranking with the names of needs and firms beside their keys.
  static func matches(_ review: Review) -> PeopleTable {
    var columns: [Column] = []
    for field in MatchTables.matches.fields {
      columns.append(plain(field, review.matches))
      switch field.name {
      case "need_id":
        for name in ["title", "buyer", "chain_id", "stage_id"] {
          columns.append(joined(name, NormalizedTables.needs, review.needs, review.matchNeeds))
        }
      case "supplier_id":
        let firms = Firms(review.suppliers)
        let rows = review.matchSuppliers
        columns.append(
          Column(field: Firms.nameField, cell: { firms.name(rows[$0]) }))
        columns.append(
          Column(field: Firms.taxNumberField, cell: { firms.taxNumber(rows[$0]) }))
        for name in ["state", "municipality", "scian"] {
          columns.append(
            joined(name, NormalizedTables.suppliers, review.suppliers, review.matchSuppliers))
        }
      default: break
      }
    }
    return PeopleTable(
      name: MatchTables.matches.name, columns: columns, rowCount: review.matches.rowCount,
      primaryKey: MatchTables.matches.primaryKey)
  }

  private static func plain(_ field: TableSchema.Field, _ table: Table) -> Column {
    let cells = table.columnOrEmpty(field.name)
    return Column(field: field, cell: { cells[$0] })
  }

  private static func joined(
    _ name: String, _ schema: TableSchema, _ table: Table, _ rows: [Int]
  ) -> Column {
    let cells = table.columnOrEmpty(name)
    let meaning = Phrase(schema, name)
    return Column(
      field: .init(name, meaning.spanish, english: meaning.english), cell: { cells[rows[$0]] })
  }
}
