/// A cell whose value is not what a registry needs; the rest of its row is sound.
public struct CellFault: Sendable, Equatable {
  /// What is wrong with it.
  public enum Kind: String, Sendable {
    /// The cell shows an error such as `#N/A`; it is read as empty.
    case errorValue = "error_value"
    /// A formula that no program has computed yet; it is read as empty.
    case noCachedValue = "no_cached_value"
    /// A date or time that no calendar has; its number or text is kept.
    case noSuchDate = "no_such_date"
    /// The value is not of the type the cell states; its text is kept.
    case badValue = "bad_value"
  }

  /// The row in the block.
  public let row: Int
  /// The column, from 0.
  public let column: Int
  /// What is wrong.
  public let kind: Kind
  /// What the file has there.
  public let text: String

  /// Notes a fault of a cell.
  public init(row: Int, column: Int, kind: Kind, text: String) {
    self.row = row
    self.column = column
    self.kind = kind
    self.text = text
  }
}
