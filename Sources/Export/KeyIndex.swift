import Tables

/// Finds the rows of a table that other tables name by key.
enum KeyIndex {
  /// The row of `keys` that each cell of `wanted` names.
  ///
  /// Only the keys that are wanted are held in memory, since registries are far longer than
  /// what a ranking names.
  ///
  /// - Parameters:
  ///   - wanted: The cells that name rows.
  ///   - table: The table they stand in, for errors.
  ///   - column: Their column, for errors.
  ///   - keys: The key column of the table that is named.
  /// - Returns: For each cell, the row.
  /// - Throws: ``ExportError/unknownKey(table:column:row:key:)``.
  static func rows(
    of wanted: TextColumn, table: String, column: String, in keys: TextColumn
  ) throws(ExportError) -> [Int] {
    let found = KeyRows(wanted, in: keys)
    var rows: [Int] = []
    rows.reserveCapacity(wanted.count)
    for row in 0..<wanted.count {
      guard let place = found[wanted[row]] else {
        throw .unknownKey(table: table, column: column, row: row, key: wanted[row])
      }
      rows.append(place)
    }
    return rows
  }
}
