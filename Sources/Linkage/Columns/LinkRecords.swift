/// The records to link, field by field.
public struct LinkRecords: Sendable {
  /// One field of all records.
  public enum Column: Sendable {
    /// Texts.
    case values(ValueColumn)
    /// Places or numbers.
    case points(PointColumn)
  }

  /// How many records there are.
  public let count: Int
  /// By record, the rank of its source.
  public let sources: [UInt16]
  /// The fields' names.
  public let names: [String]
  /// The fields, in the order of `names`.
  public let columns: [Column]

  /// The place of a field.
  public func index(_ name: String) -> Int? { names.firstIndex(of: name) }
}

extension LinkRecords {
  /// By record, the number of its first value of a field of text; nil when there is no such field.
  ///
  /// - Parameter name: The field.
  /// - Returns: The numbers; 0 for a record without a value.
  public func conflictIDs(_ name: String) -> [UInt32]? {
    guard let index = index(name), case .values(let column) = columns[index] else { return nil }
    return (0..<count).map { column.ids[$0 * column.width] }
  }
}
