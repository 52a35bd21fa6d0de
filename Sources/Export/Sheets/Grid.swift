import Tables

/// A sheet that is one table: its columns, and where the cells come from.
struct Grid {
  /// How the cells of a column look.
  enum Look: Equatable {
    /// Text on one line.
    case text
    /// Text that breaks into lines.
    case wrapped
    /// A number in a format such as `0.000`.
    case number(String)
    /// A whole number.
    case integer
    /// A date.
    case date
    /// A cell that staff fill in.
    case entry
  }

  /// One column.
  struct Column {
    /// The heading.
    let heading: Phrase
    /// What it means, for the dictionary.
    let meaning: Phrase
    /// The column's name in the CSVs; empty when it has none.
    let name: String
    /// The width in characters.
    let width: Double
    /// How its cells look.
    let look: Look
    /// Whether colours run from the least to the greatest value.
    var isScaled = false
    /// The only values its cells may take; empty for any.
    var choices: [Phrase] = []
    /// The cell of a row.
    let cell: (Int) -> Cell

    init(
      _ heading: Phrase, meaning: Phrase, name: String = "", width: Double, look: Look = .text,
      cell: @escaping (Int) -> Cell
    ) {
      self.heading = heading
      self.meaning = meaning
      self.name = name
      self.width = width
      self.look = look
      self.cell = cell
    }
  }

  /// A chart of lying columns beside the table.
  struct Chart {
    /// The title.
    let title: Phrase
    /// The number of the column that names the rows.
    let categories: Int
    /// The numbers of the columns that are drawn, each with its colour; several are stacked.
    let series: [(column: Int, color: UInt32)]
    /// Rows that one chart shows; more would not be readable.
    static let rowLimit = 30
  }

  /// The sheet's name.
  let sheet: Phrase
  /// What it holds, for the list on the first sheet.
  let content: Phrase
  /// The table's name in formulas.
  let table: Phrase
  /// The colour of the sheet's tab, 0xRRGGBB.
  let tab: UInt32
  /// How many columns stay in sight.
  let frozenColumns: Int
  /// How many columns are printed; nil for all.
  var printedColumns: Int?
  /// The columns.
  let columns: [Column]
  /// The rows.
  let rowCount: Int
  /// The charts of the first rows.
  var charts: [Chart] = []
}

extension Grid.Column {
  /// A column of a table, whose schema says what it means.
  ///
  /// - Parameters:
  ///   - name: The column's name.
  ///   - table: The table that holds it.
  ///   - schema: The table's schema.
  ///   - rows: For each row of the grid, the row of the table; nil when they are the same.
  ///   - heading: The heading.
  ///   - width: The width in characters.
  ///   - look: How its cells look.
  init(
    _ name: String, of table: Table, _ schema: TableSchema, rows: [Int]? = nil, _ heading: Phrase,
    width: Double, look: Grid.Look = .text
  ) {
    let cells = table.columnOrEmpty(name)
    self.init(
      heading, meaning: Phrase(schema, name), name: name, width: width, look: look,
      cell: { row in Cell(cells[rows.map { $0[row] } ?? row], look) })
  }
}
