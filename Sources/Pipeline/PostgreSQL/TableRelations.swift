import Tables

/// References between tables that no package states, since they lead from one package to another.
enum TableRelations {
  /// Tables whose needs are needs of the run.
  private static let ofNeeds: Set<String> = [
    "matches", "near_misses", "barred", "origin_gaps", "unmatched_needs", "unreached_floors",
    "shortlists", "need_codes",
  ]
  /// Tables whose firms are firms of the run.
  private static let ofSuppliers: Set<String> = [
    "matches", "near_misses", "barred", "origin_gaps", "shortlists", "supplier_codes",
  ]

  /// The references of a table, its own first, that lead to the key of a table that is there.
  static func all(of table: PackageTable, among tables: [PackageTable]) -> [TableSchema.ForeignKey]
  {
    var keys = table.foreignKeys
    if ofNeeds.contains(table.name) { keys.append(.init(["need_id"], to: "needs", ["need_id"])) }
    if ofSuppliers.contains(table.name) {
      keys.append(.init(["supplier_id"], to: "suppliers", ["supplier_id"]))
    }
    let columns = Set(table.held.map(\.name))
    return keys.filter { key in
      tables.contains { $0.name == key.table && $0.primaryKey == key.references }
        && key.fields.allSatisfy(columns.contains)
    }
  }
}
