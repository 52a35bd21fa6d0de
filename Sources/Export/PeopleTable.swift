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
    try file.write("\u{FEFF}")
    try file.write(columns.map { Self.quoted($0.field.name) }.joined(separator: ",") + "\r\n")
    for row in 0..<rowCount {
      var line = ""
      for (index, column) in columns.enumerated() {
        if index > 0 { line += "," }
        line += Self.cell(column.cell(row), column.field.kind)
      }
      try file.write(line + "\r\n")
    }
    _ = try file.finish()
  }

  /// A cell as it stands in the file: numbers bare, everything else defused and quoted.
  static func cell(_ text: String, _ kind: TableSchema.Kind) -> String {
    switch kind {
    case .number where text.isEmpty || FormulaGuard.isNumber(text),
      .integer where text.isEmpty || FormulaGuard.isNumber(text):
      text
    default: quoted(FormulaGuard.defused(text))
    }
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
