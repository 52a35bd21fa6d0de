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
    if let columns = grid.printedColumns {
      sheet.printOnly(columns: columns, rows: max(1, rows.count) + 1)
    }
    let headings = grid.columns.map { $0.heading[language] }
    // A filter's button covers about two characters of its heading.
    let headingLines = zip(headings, grid.columns).map { RowHeight.lines($0, width: $1.width - 2) }
    sheet.height(RowHeight.points(headingLines.max() ?? 1) + 4, row: 0)
    sheet.table(table, headings: headings, row: 0, count: rows.count, style: looks.heading)
    let styles = grid.columns.map { looks.style($0.look) }
    for (line, row) in rows.enumerated() {
      let cells = grid.columns.map { $0.cell(row) }
      let lines = zip(cells, grid.columns).map(Self.lines).max() ?? 1
      if lines > 1 { sheet.height(RowHeight.points(lines), row: line + 1) }
      for (index, cell) in cells.enumerated() {
        write(cell, grid.columns[index].look, line + 1, index, styles[index], to: &sheet)
      }
    }
    guard !rows.isEmpty else { return }
    addRules(&sheet, grid, rows: 1...rows.count)
    if rows.lowerBound == 0 { addCharts(&sheet, grid, rows: rows.count) }
  }

  /// Adds the charts beside the table, one under another.
  private func addCharts(_ sheet: inout Worksheet, _ grid: Grid, rows: Int) {
    guard !grid.charts.isEmpty else { return }
    let shown = min(rows, Grid.Chart.rowLimit)
    let column = grid.columns.count + 1
    sheet.width(3, columns: column - 1...column - 1)
    var row = 1
    for chart in grid.charts {
      let drawn = BarChart(
        title: chart.title[language], categoryAxis: "", valueAxis: "", rows: 1...shown,
        categoryColumn: chart.categories,
        series: chart.series.map { column, color in
          .init(name: grid.columns[column].heading[language], column: column, color: color)
        }
      ).lying
      sheet.insert(drawn, row, column)
      row += drawn.sheetRows + 1
    }
  }

  private static func lines(_ cell: Cell, _ column: Grid.Column) -> Int {
    guard column.look == .wrapped, case .text(let text) = cell else { return 1 }
    return RowHeight.lines(text, width: column.width)
  }

  private func write(
    _ cell: Cell, _ look: Grid.Look, _ row: Int, _ column: Int, _ style: CellStyle.ID,
    to sheet: inout Worksheet
  ) {
    switch cell {
    case .empty: if look == .entry { sheet.blank(row, column, style) }
    case .text(let text): sheet.text(text, row, column, style)
    case .number(let number): sheet.number(number, row, column, style)
    case .date(let day): sheet.date(day, row, column, style)
    case .link(let text, let target):
      sheet.link("external:" + target, text: text, row, column, looks.rowLink)
    }
  }

  /// Adds colour scales and drop-downs.
  private func addRules(_ sheet: inout Worksheet, _ grid: Grid, rows: ClosedRange<Int>) {
    for (index, column) in grid.columns.enumerated() {
      if column.isScaled {
        sheet.colorScale(
          low: Looks.Color.scaleLow, high: Looks.Color.scaleHigh, rows: rows,
          column: index)
      }
      if !column.choices.isEmpty {
        sheet.choices(
          column.choices.map { $0[language] }, rows: rows, column: index,
          title: Phrase.DecisionRefused.title[language],
          message: Phrase.DecisionRefused.message[language])
      }
    }
  }
}
