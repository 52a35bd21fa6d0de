import Workbook

/// Writes grids as sheets.
struct GridWriter {
  /// The most rows of one sheet below its headings; the rest goes on in a further sheet.
  static let rowLimit = 1_000_000

  /// The language of headings.
  let language: ExportSettings.Language
  /// The looks of cells.
  let looks: Looks
  /// The left part of the footer.
  let footer: String
  /// The most rows of one sheet; tests lower it.
  var rowLimit = GridWriter.rowLimit

  /// Writes a grid; a long one takes several sheets, numbered from the second on.
  func write(_ grid: Grid, to workbook: inout Workbook) throws {
    var first = 0
    var part = 1
    repeat {
      let rows = first..<min(grid.rowCount, first + rowLimit)
      let suffix = part == 1 ? "" : " \(part)"
      try workbook.addSheet(grid.sheet[language] + suffix) { sheet in
        fill(&sheet, grid, rows, table: grid.table[language] + (part == 1 ? "" : "_\(part)"))
      }
      first = rows.upperBound
      part += 1
    } while first < grid.rowCount
  }

  private func fill(
    _ sheet: inout Worksheet, _ grid: Grid, _ rows: Range<Int>, table: String
  ) {
    sheet.tabColor(grid.tab)
    for (index, column) in grid.columns.enumerated() {
      sheet.width(column.width, columns: index...index)
    }
    sheet.freeze(rows: 1, columns: grid.frozenColumns)
    sheet.paper(isLandscape: true, headingRow: 0, footer: footer)
    sheet.height(32, row: 0)
    sheet.table(
      table, headings: grid.columns.map { $0.heading[language] }, row: 0, count: rows.count,
      style: looks.heading)
    let styles = grid.columns.map { looks.style($0.look) }
    for (line, row) in rows.enumerated() {
      for (index, column) in grid.columns.enumerated() {
        switch column.cell(row) {
        case .empty:
          if column.look == .entry { sheet.blank(line + 1, index, styles[index]) }
        case .text(let text): sheet.text(text, line + 1, index, styles[index])
        case .number(let number): sheet.number(number, line + 1, index, styles[index])
        case .date(let day): sheet.date(day, line + 1, index, styles[index])
        }
      }
    }
    guard !rows.isEmpty else { return }
    for (index, column) in grid.columns.enumerated() {
      if column.isScaled {
        sheet.colorScale(
          low: Looks.Color.scaleLow, high: Looks.Color.scaleHigh, rows: 1...rows.count,
          column: index)
      }
      if !column.choices.isEmpty {
        sheet.choices(
          column.choices.map { $0[language] }, rows: 1...rows.count, column: index,
          title: Phrase.DecisionRefused.title[language],
          message: Phrase.DecisionRefused.message[language])
      }
    }
  }
}
