/// Several values for each row, one after another in one array.
struct RowLists<Value: Sendable>: Sendable {
  private var starts: [UInt32] = []
  /// The values of every row.
  private(set) var values: [Value] = []

  /// No rows at all.
  init() {}

  /// Gathers values by row, and puts those of a row in order.
  init(
    _ pairs: [(row: Int, value: Value)], rows: Int, by precedes: (Value, Value) -> Bool
  ) {
    let sorted = pairs.sorted { left, right in
      left.row != right.row ? left.row < right.row : precedes(left.value, right.value)
    }
    starts = [UInt32](repeating: 0, count: rows + 1)
    for pair in sorted { starts[pair.row + 1] += 1 }
    for row in 0..<rows { starts[row + 1] += starts[row] }
    values = sorted.map(\.value)
  }

  /// Where the values of a row lie.
  func range(_ row: Int) -> Range<Int> {
    starts.isEmpty ? 0..<0 : Int(starts[row])..<Int(starts[row + 1])
  }

  /// The row of each value.
  func owners() -> [UInt32] {
    var owners: [UInt32] = []
    owners.reserveCapacity(values.count)
    for row in 0..<max(0, starts.count - 1) {
      for _ in range(row) { owners.append(UInt32(row)) }
    }
    return owners
  }
}
