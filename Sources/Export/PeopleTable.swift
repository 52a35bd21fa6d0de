import Registry
import Tables
import Workbench

/// A CSV for people: byte-order mark, CR LF, text in quotes, formulas defused.
///
/// Spreadsheets need the mark to read accents. Headings are the machine names, so that programs
/// find them in either language; the data package says what each means.
struct PeopleTable {
  /// One column: where its cells come from.
  struct Column {
    /// The field in the data package.
    let field: TableSchema.Field
    /// The text of a row's cell.
    let cell: (Int) -> String
  }

  /// The columns.
  let columns: [Column]
  /// The number of rows.
  let rowCount: Int
  /// The schema in the data package.
  let schema: TableSchema

  init(name: String, columns: [Column], rowCount: Int, primaryKey: [String]) {
    self.columns = columns
    self.rowCount = rowCount
    schema = TableSchema(name, fields: columns.map(\.field), primaryKey: primaryKey)
  }

  /// Writes the file.
  func write(to path: String) throws(FileFault) {
    var file = try OutputFile(path)
    var lines = Array("\u{FEFF}".utf8)
    for (index, column) in columns.enumerated() {
      if index > 0 { lines.append(UInt8(ascii: ",")) }
      Self.append(column.field.name, .string, onto: &lines)
    }
    lines += Self.lineEnd
    for row in 0..<rowCount {
      for (index, column) in columns.enumerated() {
        if index > 0 { lines.append(UInt8(ascii: ",")) }
        Self.append(column.cell(row), column.field.kind, onto: &lines)
      }
      lines += Self.lineEnd
      if lines.count > 1 << 16 {
        try file.write(lines)
        lines.removeAll(keepingCapacity: true)
      }
    }
    try file.write(lines)
    _ = try file.finish()
  }

  private static let lineEnd = Array("\r\n".utf8)

  /// Appends a cell as it stands in the file: numbers bare, all else defused and in quotes.
  static func append(_ text: String, _ kind: TableSchema.Kind, onto out: inout [UInt8]) {
    if kind == .number || kind == .integer, text.isEmpty || FormulaGuard.isNumber(text) {
      out.append(contentsOf: text.utf8)
      return
    }
    let quote = UInt8(ascii: "\"")
    out.append(quote)
    if FormulaGuard.needsDefusing(text) { out.append(UInt8(ascii: "'")) }
    for byte in text.utf8 {
      if byte == quote { out.append(quote) }
      out.append(byte)
    }
    out.append(quote)
  }
}
