/// The records of one registry, those of one key merged.
///
/// A field's value is the first that a record has, by source, then content.
struct MergedRecords: Sendable {
  /// The table; cell 0 is the source, cell 1 the key.
  let rows: Rows
  /// The rows in the order (key, source, content).
  private let order: [UInt32]
  /// Where each record's rows start in `order`, and after the last their number.
  private let starts: [Int]

  /// Groups the rows of a table.
  init(_ rows: Rows, ranks: [UInt16]) {
    self.rows = rows
    var order = ByteOrder.sorted((0..<UInt32(rows.count)).map { $0 }, in: rows, by: 1) { Int($0) }
    var starts: [Int] = []
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count,
        rows.compare(rows.bounds(Int(order[start]), 1), rows.bounds(Int(order[end]), 1)) == 0
      { end += 1 }
      if end > start + 1 {
        order[start..<end].sort { left, right in
          let (a, b) = (Int(left), Int(right))
          if ranks[a] != ranks[b] { return ranks[a] < ranks[b] }
          return rows.compare(a, b, cells: 0..<rows.width) < 0
        }
      }
      starts.append(start)
      start = end
    }
    self.starts = starts + [order.count]
    self.order = order
  }

  /// The number of records.
  var count: Int { starts.count - 1 }

  /// The row that stands for a record.
  func row(_ record: Int) -> Int { Int(order[starts[record]]) }

  /// A record's value of a field.
  func cell(_ record: Int, _ cell: Int) -> ArraySlice<UInt8> {
    for index in starts[record]..<starts[record + 1] {
      let value = rows.bounds(Int(order[index]), cell)
      if !value.isEmpty { return rows.bytes[value] }
    }
    return []
  }
}
