import Tables

extension Grid {
  /// A column of a report's sheet: which column of the report, and how it is shown.
  struct Pick {
    let name: String
    let heading: Phrase
    let width: Double
    var look = Look.text
    /// What the cell shows in place of the report's text.
    var words: ((String) -> String)?
    var isScaled = false

    init(
      _ name: String, _ heading: Phrase, _ width: Double, _ look: Look = .text,
      isScaled: Bool = false, words: ((String) -> String)? = nil
    ) {
      self.name = name
      self.heading = heading
      self.width = width
      self.look = look
      self.words = words
      self.isScaled = isScaled
    }
  }

  /// A report as a sheet.
  ///
  /// - Parameters:
  ///   - report: The report as people read it.
  ///   - rows: The report's rows that are shown, in order; nil for all.
  ///   - picks: The columns; one that the report lacks is left out.
  /// - Returns: The columns.
  static func columns(_ report: PeopleTable, rows: [Int]? = nil, _ picks: [Pick]) -> [Column] {
    picks.compactMap { pick in
      guard let source = report.columns.first(where: { $0.field.name == pick.name }) else {
        return nil
      }
      var column = Column(
        pick.heading, meaning: Phrase(report.schema, pick.name), name: pick.name,
        width: pick.width, look: pick.look,
        cell: { row in
          let text = source.cell(rows.map { $0[row] } ?? row)
          return Cell(pick.words.map { $0(text) } ?? text, pick.look)
        })
      column.isScaled = pick.isScaled
      return column
    }
  }
}
