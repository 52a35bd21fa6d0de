import Tables

/// Where the tables of evidence come from: the folder that Normalize wrote, or nowhere.
struct EvidenceSource: Sendable {
  /// The folder; nil when there is none, and so no evidence.
  let folder: String?
  /// Number of threads.
  let threads: Int

  /// Reads columns of a table; one that is missing has no rows, and a column that is missing no values.
  ///
  /// - Throws: `FileFault` or `TableError` when the file is torn.
  func rows(_ table: String, _ columns: [String]) throws -> Rows {
    guard let folder else { return .none(columns) }
    return try Rows.read(file: "\(folder)/\(table).csv", columns: columns, workers: threads)
  }

  /// Reads columns of a table, by columns.
  ///
  /// - Throws: `FileFault` or `TableError` when the file is torn.
  func table(_ name: String, _ columns: [String]) throws -> Table {
    let rows = try rows(name, columns)
    return Table(
      names: columns,
      columns: columns.indices.map { place in
        var column = TextColumn()
        for row in 0..<rows.count { column.append(rows.bytes, rows.bounds(row, place)) }
        return column
      })
  }
}
