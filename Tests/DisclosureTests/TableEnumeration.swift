import Disclosure

/// Every table that fits what is published, one by one: the slow, obvious twin of the audit.
struct TableEnumeration {
  let shape: TableShape
  /// Bounds of each cell, row by row.
  let bounds: [ClosedRange<Int>]
  /// The published figures by position; nil where there is none.
  let published: [Int?]

  init(_ shape: TableShape, bounds: [ClosedRange<Int>], published: [Int?]) {
    self.shape = shape
    self.bounds = bounds
    self.published = published
  }

  /// What a reader of a protected table takes into account.
  init(_ table: ProtectedTable, bounds: [ClosedRange<Int>]) {
    self.init(
      table.shape, bounds: bounds,
      published: table.figures.map { $0.status == .published ? $0.value : nil })
  }

  /// The least and the greatest that each position can be, nil when no table fits at all.
  func extremes() -> [ClosedRange<Int>]? {
    var sums = Array(repeating: 0, count: shape.count)
    var least = Array(repeating: Int.max, count: shape.count)
    var most = Array(repeating: Int.min, count: shape.count)
    fill(0, &sums, &least, &most)
    guard zip(least, most).allSatisfy({ $0 <= $1 }) else { return nil }
    return zip(least, most).map { $0...$1 }
  }

  private func fill(_ cell: Int, _ sums: inout [Int], _ least: inout [Int], _ most: inout [Int]) {
    guard cell < bounds.count else {
      for position in sums.indices {
        if sums[position] < least[position] { least[position] = sums[position] }
        if sums[position] > most[position] { most[position] = sums[position] }
      }
      return
    }
    let (row, column) = (cell / shape.columns, cell % shape.columns)
    let place = shape.position(row: row, column: column)
    let rowTotal = shape.position(row: row, column: nil)
    let columnTotal = shape.position(row: nil, column: column)
    let total = shape.count - 1
    for value in bounds[cell] where fits(value, place) {
      sums[place] = value
      for line in [rowTotal, columnTotal, total] { sums[line] += value }
      // A total is checked with the last cell that it adds up.
      if (column < shape.columns - 1 || fits(sums[rowTotal], rowTotal))
        && (row < shape.rows - 1 || fits(sums[columnTotal], columnTotal))
        && (cell < bounds.count - 1 || fits(sums[total], total))
      {
        fill(cell + 1, &sums, &least, &most)
      }
      for line in [rowTotal, columnTotal, total] { sums[line] -= value }
    }
  }

  private func fits(_ value: Int, _ position: Int) -> Bool {
    published[position].map { $0 == value } ?? true
  }

  /// The cells with every total, by position.
  func withTotals(_ cells: [Int]) -> [Int] {
    var all = Array(repeating: 0, count: shape.count)
    for (cell, value) in cells.enumerated() {
      let (row, column) = (cell / shape.columns, cell % shape.columns)
      all[shape.position(row: row, column: column)] += value
      all[shape.position(row: row, column: nil)] += value
      all[shape.position(row: nil, column: column)] += value
      all[shape.position(row: nil, column: nil)] += value
    }
    return all
  }
}
