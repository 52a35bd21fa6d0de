import Tables

/// A table by columns, as the page reads it.
struct Columnar {
  /// One column.
  struct Column {
    /// Its name.
    let name: String
    /// Adds the value of a row.
    let append: (Int, inout ScriptJSON) -> Void
  }

  /// The number of rows.
  let rowCount: Int
  /// The columns.
  let columns: [Column]
}

extension Columnar.Column {
  /// A column of texts; empty ones stay empty.
  ///
  /// - Parameters:
  ///   - name: Its name.
  ///   - cells: The cells.
  ///   - rows: For each row, the row of the cells; nil when they are the same.
  /// - Returns: The column.
  static func text(_ name: String, _ cells: TextColumn, _ rows: [Int]? = nil) -> Self {
    Self(name: name) { row, json in json.text(cells, rows.map { $0[row] } ?? row) }
  }

  /// A column of numbers, in the digits they have; null where there is none.
  static func number(_ name: String, _ cells: TextColumn, _ rows: [Int]? = nil) -> Self {
    Self(name: name) { row, json in json.number(cells, rows.map { $0[row] } ?? row) }
  }

  /// A column of degrees in two decimals; null where there are none.
  static func degrees(_ name: String, _ cells: TextColumn, _ rows: [Int]) -> Self {
    Self(name: name) { row, json in json.degrees(cells, rows[row]) }
  }

  /// A column of whole numbers; null where there is none.
  static func integer(_ name: String, _ value: @escaping (Int) -> Int?) -> Self {
    Self(name: name) { row, json in json.integer(value(row)) }
  }

  /// A column of words.
  static func words(_ name: String, _ word: @escaping (Int) -> String) -> Self {
    Self(name: name) { row, json in json.text(word(row)) }
  }

  /// Two columns of words, one in each language.
  static func phrases(_ name: String, _ phrase: @escaping (Int) -> Phrase) -> [Self] {
    [.words(name + "_es") { phrase($0).spanish }, .words(name + "_en") { phrase($0).english }]
  }

  /// A column of a table as it stands, by what its schema says of it.
  init(_ field: TableSchema.Field, of table: Table) {
    let cells = table.columnOrEmpty(field.name)
    switch field.kind {
    case .integer, .number: self = .number(field.name, cells)
    case .boolean:
      self.init(name: field.name) { row, json in
        if cells.isEmpty(row) { json.null() } else { json.boolean(cells[row] == "true") }
      }
    case .string, .date: self = .text(field.name, cells)
    }
  }
}
