public import Workbench

/// Writes one CSV of a data package, row by row.
public struct TableWriter: ~Copyable {
  /// The table's schema.
  public let schema: TableSchema
  private var file: OutputFile
  private var line: [UInt8] = []
  private var cells = 0
  private var rowCount = 0

  init(path: String, schema: TableSchema) throws(FileFault) {
    self.schema = schema
    file = try OutputFile(path)
    for (index, name) in schema.names.enumerated() {
      if index > 0 { line.append(UInt8(ascii: ",")) }
      CSVText.append(cell: name, onto: &line)
    }
    line.append(UInt8(ascii: "\n"))
  }

  /// Adds a cell of text.
  public mutating func cell(_ text: String) {
    separate()
    CSVText.append(cell: text, onto: &line)
  }

  /// Adds a cell of UTF-8 bytes.
  public mutating func cell(bytes: ArraySlice<UInt8>) {
    separate()
    CSVText.append(cell: bytes, onto: &line)
  }

  /// Adds a copy of a column's cell.
  public mutating func cell(column: TextColumn, row: Int) {
    cell(bytes: column.bytes[column.bounds(row)])
  }

  /// Adds a whole number.
  public mutating func cell(integer: Int) {
    separate()
    CSVText.append(integer: integer, onto: &line)
  }

  /// Adds a cell without a value.
  public mutating func emptyCell() { separate() }

  /// Ends a row that has a cell for each field.
  public mutating func endRow() throws(FileFault) {
    precondition(cells == schema.fields.count, "a row must have a cell for each field")
    line.append(UInt8(ascii: "\n"))
    cells = 0
    rowCount += 1
    if line.count > 1 << 16 { try flush() }
  }

  /// Adds whole rows that are already written as CSV lines.
  public mutating func rows(_ bytes: [UInt8], count: Int) throws(FileFault) {
    try flush()
    try file.write(bytes)
    rowCount += count
  }

  /// A place in the table to which it can be taken back.
  public struct Mark: Sendable {
    /// Bytes of the file before it.
    public let bytes: Int
    /// Rows before it.
    public let rows: Int

    /// States a place.
    public init(bytes: Int, rows: Int) {
      self.bytes = bytes
      self.rows = rows
    }
  }

  /// The place after the last whole row.
  public var mark: Mark { Mark(bytes: file.position + line.count, rows: rowCount) }

  /// Takes back all rows after a place.
  public mutating func rewind(to mark: Mark) throws(FileFault) {
    try flush()
    try file.rewind(to: mark.bytes)
    rowCount = mark.rows
  }

  private mutating func separate() {
    if cells > 0 { line.append(UInt8(ascii: ",")) }
    cells += 1
  }

  private mutating func flush() throws(FileFault) {
    try file.write(line)
    line.removeAll(keepingCapacity: true)
  }

  consuming func finish() throws(FileFault) -> (file: WrittenFile, rows: Int) {
    try flush()
    let rows = rowCount
    return (try file.finish(), rows)
  }
}
