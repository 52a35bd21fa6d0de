import Workbench

/// A data script of the page, being written: `encadena("name",…);` with JSON in it.
///
/// A page that is opened from a disk may fetch nothing, but it may load scripts.
struct DataScript: ~Copyable {
  private var file: OutputFile
  private var json = ScriptJSON()

  /// Begins a script.
  ///
  /// - Parameters:
  ///   - path: Where it is written.
  ///   - name: What the page calls it.
  /// - Throws: `FileFault` when it cannot be created.
  init(_ path: String, name: String) throws(FileFault) {
    file = try OutputFile(path)
    json.sign("encadena(")
    json.text(name)
    json.sign(",")
  }

  /// Adds a small value.
  mutating func value(_ value: PageValue) { value.append(to: &json) }

  /// Adds tables by their names.
  mutating func tables(_ tables: [(name: String, table: Columnar)]) throws(FileFault) {
    json.sign("{")
    for (place, table) in tables.enumerated() {
      if place > 0 { json.sign(",\n") }
      json.text(table.name)
      json.sign(":")
      try self.table(table.table)
    }
    json.sign("}")
  }

  /// Adds a table; what is written leaves the memory column by column.
  mutating func table(_ table: Columnar) throws(FileFault) {
    json.sign("{\"rows\":")
    json.integer(table.rowCount)
    json.sign(",\"columns\":{")
    for (place, column) in table.columns.enumerated() {
      json.sign(place > 0 ? ",\n" : "\n")
      json.text(column.name)
      json.sign(":[")
      for row in 0..<table.rowCount {
        if row > 0 { json.sign(",") }
        column.append(row, &json)
        if json.bytes.count > 1 << 16 { try file.write(json.take()) }
      }
      json.sign("]")
    }
    json.sign("}}")
  }

  /// Ends the script.
  consuming func finish() throws(FileFault) -> WrittenFile {
    json.sign(");\n")
    try file.write(json.take())
    return try file.finish()
  }
}
