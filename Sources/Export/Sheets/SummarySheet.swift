import Tables
import Workbook

/// The counts of the run, by chain and stage, with two charts.
struct SummarySheet {
  /// Stages that one chart shows; more would not be readable.
  private static let chartStages = 24
  /// The width of the stages' names, characters.
  private static let nameWidth = 44.0

  let review: Review
  let totals: Totals
  let run: RunFacts
  let language: ExportSettings.Language
  let looks: Looks

  /// Writes the sheet.
  func write(to workbook: inout Workbook) throws {
    try workbook.addSheet(Phrase.Sheet.summary[language]) { sheet in
      sheet.hideGridLines()
      sheet.tabColor(Looks.Color.head)
      sheet.width(Self.nameWidth, columns: 0...0)
      sheet.width(16, columns: 1...4)
      sheet.width(20, columns: 5...5)
      sheet.width(3, columns: 6...6)
      sheet.paper(isLandscape: true, headingRow: nil, footer: run.runID)
      sheet.height(24, row: 0)
      sheet.text(Phrase.Summary.title[language], 0, 0, looks.title)
      sheet.text("\(run.runID) · \(run.date)", 1, 0, looks.label)
      var row = 3
      figures(&sheet, &row)
      let stageRows = stages(&sheet, &row)
      let scoreRows = scores(&sheet, &row)
      let needsChart = stageRows.map(chart(ofNeeds:))
      if let needsChart { sheet.insert(needsChart, 2, 7) }
      sheet.insert(scoresChart(scoreRows), 4 + (needsChart?.sheetRows ?? 0), 7)
    }
  }

  private func figures(_ sheet: inout Worksheet, _ row: inout Int) {
    for (label, value) in [
      (Phrase.Summary.needs, review.needs.rowCount),
      (Phrase.Summary.withSupplier, review.needsWithSupplier.count(where: \.self)),
      (Phrase.Summary.without, review.needsWithSupplier.count { !$0 }),
      (Phrase.Summary.matches, review.matches.rowCount),
      (Phrase.Summary.firmsRanked, totals.firmsRanked),
      (Phrase.Summary.firms, run.firms),
      (Phrase.Summary.nearMisses, review.nearMisses.rowCount),
    ] {
      sheet.text(label[language], row, 0, looks.label)
      sheet.number(Double(value), row, 1, looks.figure)
      row += 1
    }
  }

  /// Writes the table of stages.
  ///
  /// - Returns: The rows that the chart shows, or nil when there are none.
  private func stages(_ sheet: inout Worksheet, _ row: inout Int) -> ClosedRange<Int>? {
    row += 1
    sheet.text(Phrase.Summary.byStage[language], row, 0, looks.section)
    for column in 1...5 { sheet.blank(row, column, looks.section) }
    row += 1
    sheet.height(RowHeight.points(2) + 4, row: row)
    for (column, heading) in [
      Phrase.Summary.stage, Phrase.Summary.needs, Phrase.Summary.withSupplier,
      Phrase.Summary.without, Phrase.Summary.matches, Phrase.Summary.bestScore,
    ].enumerated() {
      sheet.text(
        heading[language], row, column, column == 0 ? looks.heading : looks.numberHeading)
    }
    row += 1
    let first = row
    for stage in totals.stages {
      let name = name(stage)
      let lines = RowHeight.lines(name, width: Self.nameWidth)
      if lines > 1 { sheet.height(RowHeight.points(lines), row: row) }
      sheet.text(name, row, 0, looks.wrapped)
      for (column, count) in [stage.needs, stage.withSupplier, stage.without, stage.matches]
        .enumerated()
      {
        sheet.number(Double(count), row, column + 1, looks.integer)
      }
      if let mean = stage.meanFirstScore { sheet.number(mean, row, 5, looks.score) }
      row += 1
    }
    return totals.stages.isEmpty ? nil : first...min(row - 1, first + Self.chartStages - 1)
  }

  /// Writes the table of scores.
  ///
  /// - Returns: The rows that the chart shows.
  private func scores(_ sheet: inout Worksheet, _ row: inout Int) -> ClosedRange<Int> {
    row += 1
    sheet.text(Phrase.Summary.byScore[language], row, 0, looks.section)
    sheet.blank(row, 1, looks.section)
    row += 1
    sheet.text(Phrase.Summary.interval[language], row, 0, looks.heading)
    sheet.text(Phrase.Summary.needs[language], row, 1, looks.numberHeading)
    row += 1
    let first = row
    for (tenth, count) in totals.scoreTenths.enumerated() {
      sheet.text("0.\(tenth) – \(tenth == 9 ? "1.0" : "0.\(tenth + 1)")", row, 0, looks.text)
      sheet.number(Double(count), row, 1, looks.integer)
      row += 1
    }
    return first...row - 1
  }

  private func name(_ stage: Totals.Stage) -> String {
    let chain = stage.chain.isEmpty ? Phrase.Summary.noChain[language] : stage.chain
    return stage.stage.isEmpty ? chain : "\(chain) · \(stage.stage)"
  }

  private func chart(ofNeeds rows: ClosedRange<Int>) -> BarChart {
    BarChart(
      title: Phrase.Summary.chartNeeds[language], categoryAxis: "",
      valueAxis: Phrase.Summary.needs[language], rows: rows, categoryColumn: 0,
      series: [
        .init(
          name: Phrase.Summary.withSupplier[language], column: 2, color: Looks.Color.accent),
        .init(name: Phrase.Summary.without[language], column: 3, color: Looks.Color.thin),
      ]
    ).lying
  }

  private func scoresChart(_ rows: ClosedRange<Int>) -> BarChart {
    BarChart(
      title: Phrase.Summary.chartScores[language], categoryAxis: Phrase.Heading.score[language],
      valueAxis: Phrase.Summary.needs[language], rows: rows, categoryColumn: 0,
      series: [
        .init(name: Phrase.Summary.needs[language], column: 1, color: Looks.Color.accent)
      ])
  }
}
