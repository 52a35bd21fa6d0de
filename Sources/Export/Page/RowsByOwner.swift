/// Rows of a table by what owns them, in the table's order.
struct RowsByOwner: Sendable {
  private let starts: [Int]
  private let rows: [Int]

  /// Sorts rows.
  ///
  /// - Parameters:
  ///   - owners: For each row the number of its owner; a negative one owns none.
  ///   - count: The number of owners.
  init(_ owners: [Int], count: Int) {
    var starts = [Int](repeating: 0, count: count + 1)
    for owner in owners where owner >= 0 { starts[owner + 1] += 1 }
    for owner in 0..<count { starts[owner + 1] += starts[owner] }
    var rows = [Int](repeating: 0, count: starts[count])
    var next = starts
    for (row, owner) in owners.enumerated() where owner >= 0 {
      rows[next[owner]] = row
      next[owner] += 1
    }
    self.starts = starts
    self.rows = rows
  }

  /// The rows of an owner.
  subscript(owner: Int) -> ArraySlice<Int> { rows[starts[owner]..<starts[owner + 1]] }

  /// The rows of several owners, one after another.
  subscript(owners: Range<Int>) -> ArraySlice<Int> {
    rows[starts[owners.lowerBound]..<starts[owners.upperBound]]
  }

  /// The number of rows of an owner.
  func count(_ owner: Int) -> Int { starts[owner + 1] - starts[owner] }
}
