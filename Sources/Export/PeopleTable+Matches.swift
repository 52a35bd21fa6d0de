import Registry
import Tables

extension PeopleTable {
  /// The ranking with the names of needs and firms beside their keys, and groups in words.
  static func matches(_ review: Review, _ language: ExportSettings.Language) -> PeopleTable {
    var columns: [Column] = []
    for field in MatchTables.matches.fields {
      switch field.name {
      case "groups", "floor":
        let cells = review.matches.columnOrEmpty(field.name)
        columns.append(Column(field: field, cell: { Phrase.groups(cells[$0], language) }))
      default: columns.append(Column(field, of: review.matches))
      }
      switch field.name {
      case "need_id": columns += Column.ofNeeds(review, review.matchNeeds)
      case "supplier_id": columns += Column.ofFirms(review, review.matchSuppliers)
      default: break
      }
    }
    return PeopleTable(
      name: MatchTables.matches.name, columns: columns, rowCount: review.matches.rowCount,
      primaryKey: MatchTables.matches.primaryKey)
  }
}

extension PeopleTable.Column {
  /// A column of a table as it stands.
  init(_ field: TableSchema.Field, of table: Table) {
    let cells = table.columnOrEmpty(field.name)
    self.init(field: field, cell: { cells[$0] })
  }

  /// What people know the need of each row by.
  ///
  /// - Parameters:
  ///   - review: The needs.
  ///   - rows: For each row, the row of the need.
  /// - Returns: The columns.
  static func ofNeeds(_ review: Review, _ rows: [Int]) -> [Self] {
    ["title", "buyer", "chain_id", "stage_id"].map {
      joined($0, NormalizedTables.needs, review.needs, rows)
    }
  }

  /// What people know the firm of each row by; a person's tax number is not shown.
  ///
  /// - Parameters:
  ///   - review: The firms.
  ///   - rows: For each row, the row of the firm.
  /// - Returns: The columns.
  static func ofFirms(_ review: Review, _ rows: [Int]) -> [Self] {
    let firms = Firms(review.suppliers)
    return [
      Self(field: Firms.nameField, cell: { firms.name(rows[$0]) }),
      Self(field: Firms.taxNumberField, cell: { firms.taxNumber(rows[$0]) }),
    ]
      + ["state", "municipality", "scian"].map {
        joined($0, NormalizedTables.suppliers, review.suppliers, rows)
      }
  }

  private static func joined(
    _ name: String, _ schema: TableSchema, _ table: Table, _ rows: [Int]
  ) -> Self {
    let cells = table.columnOrEmpty(name)
    let meaning = Phrase(schema, name)
    return Self(
      field: .init(name, meaning.spanish, english: meaning.english), cell: { cells[rows[$0]] })
  }
}
