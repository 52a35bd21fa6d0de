import Tables

/// Finds rows by keys that need not all be there.
struct KeyRows: Sendable {
  private let rows: [String: Int]

  /// Finds the rows of some keys; of rows with one key the first counts.
  ///
  /// - Parameters:
  ///   - wanted: The keys; only these are held.
  ///   - keys: The key column of the table that is named.
  init(_ wanted: TextColumn, in keys: TextColumn) {
    let known = Set((0..<wanted.count).map { wanted[$0] })
    var rows: [String: Int] = [:]
    if !known.isEmpty {
      for row in 0..<keys.count {
        let key = keys[row]
        if known.contains(key), rows[key] == nil { rows[key] = row }
      }
    }
    self.rows = rows
  }

  /// The row of a key; nil when the table has none.
  subscript(key: String) -> Int? { rows[key] }
}
