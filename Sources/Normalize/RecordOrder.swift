import Tables

/// The records of a table in canonical order: by record key, source, content.
///
/// A record's place in it is its number everywhere else, so nothing depends on the input's order.
struct RecordOrder: Sendable {
  /// The row of each record.
  let rows: [UInt32]
  /// Records with one key, where more than one has it.
  let sameKey: [[UInt32]]

  /// Orders the rows of a table whose cell 0 is the source and cell 1 the record's key.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - ranks: By row, the rank of its source.
  init(_ table: Rows, ranks: [UInt16]) {
    var order = ByteOrder.sorted((0..<UInt32(table.count)).map { $0 }, in: table, by: 1) { Int($0) }
    var runs: [[UInt32]] = []
    var start = 0
    while start + 1 < order.count {
      let key = table.bounds(Int(order[start]), 1)
      var end = start + 1
      while end < order.count, table.compare(key, table.bounds(Int(order[end]), 1)) == 0 {
        end += 1
      }
      if end > start + 1 {
        order[start..<end].sort { left, right in
          let (a, b) = (Int(left), Int(right))
          if ranks[a] != ranks[b] { return ranks[a] < ranks[b] }
          return table.compare(a, b, cells: 1..<table.width) < 0
        }
        runs.append((start..<end).map { UInt32($0) })
      }
      start = end
    }
    rows = order
    sameKey = runs
  }
}
