/// The shape of a two-way table with its totals: rows of cells, each closed by its row total, and
/// under them the row of column totals, closed by the grand total.
///
/// A *position* numbers all of them row by row, from 0 to ``count`` − 1. A one-way table is the
/// case of one row; its column totals are its cells over again, and are treated as the same figure.
public struct TableShape: Sendable, Equatable {
  /// How many rows of cells there are, without the totals.
  public let rows: Int
  /// How many columns of cells there are, without the totals.
  public let columns: Int

  /// Makes a shape; a negative number of rows or columns counts as none.
  public init(rows: Int, columns: Int) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  /// How many positions there are: the cells and every total.
  public var count: Int { (rows + 1) * (columns + 1) }

  /// The position of a cell or a total.
  ///
  /// - Parameters:
  ///   - row: The row; nil for the total over all rows.
  ///   - column: The column; nil for the total over all columns.
  /// - Returns: A position, 0 ..< ``count``.
  public func position(row: Int?, column: Int?) -> Int {
    (row ?? rows) * (columns + 1) + (column ?? columns)
  }

  /// The row of a position; nil in the row of totals.
  public func row(of position: Int) -> Int? {
    let row = position / (columns + 1)
    return row < rows ? row : nil
  }

  /// The column of a position; nil in the column of totals.
  public func column(of position: Int) -> Int? {
    let column = position % (columns + 1)
    return column < columns ? column : nil
  }

  /// The position whose figure this one repeats: itself, but for the totals over one line.
  public func original(of position: Int) -> Int {
    self.position(
      row: row(of: position) ?? (rows == 1 ? 0 : nil),
      column: column(of: position) ?? (columns == 1 ? 0 : nil))
  }

  /// Whether a position only repeats another.
  func isCopy(_ position: Int) -> Bool { original(of: position) != position }

  /// How many figures a position adds up: 1 for a cell.
  func cells(under position: Int) -> Int {
    (row(of: position) == nil ? rows : 1) * (column(of: position) == nil ? columns : 1)
  }

  /// Adds totals to cells given row by row.
  func withTotals(_ cells: [Int]) -> [Int] {
    var all = [Int](repeating: 0, count: count)
    for row in 0..<rows {
      for column in 0..<columns {
        let value = cells[row * columns + column]
        all[position(row: row, column: column)] = value
        all[position(row: row, column: nil)] += value
        all[position(row: nil, column: column)] += value
        all[position(row: nil, column: nil)] += value
      }
    }
    return all
  }
}
