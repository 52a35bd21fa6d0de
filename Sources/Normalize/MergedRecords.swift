import Tables

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
    let records = RecordOrder(rows, ranks: ranks)
    order = records.rows
    var starts: [Int] = []
    var next = 0
    for run in records.sameKey {
      starts += next...Int(run[0])
      next = Int(run[0]) + run.count
    }
    starts += next..<order.count
    self.starts = starts + [order.count]
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
