/// A delimited text in memory, every column of every row, in blocks of rows.
///
/// Each column of each block is kept in the smallest form that fits: values that repeat are held
/// once, numbers as numbers where the reader was told so, all else as text. Codes stay text.
public struct ColumnStore: Sendable {
  /// Consecutive rows.
  public struct Block: Sendable, Equatable {
    /// The number of rows.
    public let rowCount: Int
    /// One chunk per column of the store.
    public let columns: [ColumnChunk]
  }

  /// A row that was set aside.
  public struct Fault: Sendable, Equatable {
    /// The 1-based line where the row starts.
    public let line: Int
    /// What is wrong with it.
    public let kind: Kind

    /// What may be wrong with a row.
    public enum Kind: Sendable, Equatable {
      /// The row is broken in itself.
      case record(RecordFault.Kind)
      /// It has another number of cells than the heading.
      case ragged(cells: Int)
    }
  }

  /// All names in the heading.
  public let heading: [String]
  /// The names of the columns that are kept.
  public let names: [String]
  /// How the cells stand apart.
  public let dialect: CSVDialect
  /// The rows, in order.
  public internal(set) var blocks: [Block] = []
  /// The first row of each block, and after the last block the number of rows.
  public internal(set) var firstRows: [Int] = [0]
  /// The first rows that were set aside, at most ``faultLimit``.
  public internal(set) var faults: [Fault] = []
  /// How many rows were set aside.
  public internal(set) var faultCount = 0

  /// How many faults are kept.
  public static let faultLimit = 1000

  /// Makes a store without rows.
  init(heading: [String], names: [String], dialect: CSVDialect) {
    self.heading = heading
    self.names = names
    self.dialect = dialect
  }

  /// The number of rows.
  public var rowCount: Int { firstRows[firstRows.count - 1] }

  /// The block of a row, and which of its rows it is; by halving.
  public func place(of row: Int) -> (block: Int, row: Int) {
    precondition(row >= 0 && row < rowCount)
    var low = 0
    var high = blocks.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if firstRows[middle] <= row { low = middle } else { high = middle }
    }
    return (low, row - firstRows[low])
  }

  /// A cell as text; nil for a number.
  public func text(_ row: Int, _ column: Int) -> String? {
    let place = place(of: row)
    return blocks[place.block].columns[column].text(place.row)
  }

  /// A number; nil for text, NaN for an empty cell.
  public func number(_ row: Int, _ column: Int) -> Double? {
    let place = place(of: row)
    guard case .numbers(let numbers) = blocks[place.block].columns[column] else { return nil }
    return numbers[place.row]
  }

  /// Adds a block of rows.
  mutating func append(_ block: Block) {
    guard block.rowCount > 0 else { return }
    blocks.append(block)
    firstRows.append(rowCount + block.rowCount)
  }
}
