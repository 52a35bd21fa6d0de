/// The names of a table's columns, and where its records begin.
public struct Heading: Sendable, Equatable {
  /// A name for every column: none is empty, none occurs twice.
  public var names: [String]
  /// The rows of the block that are the heading; empty when there is none.
  public var rows: Range<Int>
  /// The first row below the heading.
  public var firstRecord: Int
  /// What was unusual, for people: rows passed over, names made up; in the order of the file.
  public var notes: [String]

  /// States a heading.
  public init(names: [String], rows: Range<Int>, firstRecord: Int, notes: [String] = []) {
    self.names = names
    self.rows = rows
    self.firstRecord = firstRecord
    self.notes = notes
  }
}
