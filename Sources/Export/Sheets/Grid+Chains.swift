import Registry
import Tables

extension Grid {
  /// What each stage has and lacks in the whole country, with charts.
  static func chains(_ report: PeopleTable, _ language: ExportSettings.Language) -> Grid {
    typealias Heading = Phrase.ReportHeading
    let states = cells(report, "state_key")
    let rows = (0..<report.rowCount).filter { states($0).isEmpty }
    var columns = columns(report, rows: rows, stage() + needs())
    columns.insert(critical(report, rows, language), at: 2)
    let counts = ["needs", "needs_unserved", "needs_single_source"].map { cells(report, $0) }
    columns.insert(
      Column(
        Heading.several, meaning: Heading.severalMeaning, width: 12, look: .integer,
        cell: { row in
          let count = counts.map { Numeral.count($0(rows[row])) }
          return .number(Double(count[0] - count[1] - count[2]))
        }), at: 4)
    columns += Self.columns(
      report, rows: rows,
      [
        Pick("firms_now", Heading.firmsNow, 12, .integer),
        Pick("firms_could", Heading.firmsCould, 12, .integer),
        Pick("codes_unmade", Heading.codesUnmade, 13, .integer),
      ])
    var grid = Grid(
      sheet: Phrase.Sheet.chains, content: Phrase.SheetContent.chains,
      table: Phrase.TableName.chains, tab: Looks.Color.accent,
      frozenColumns: 1, columns: columns, rowCount: rows.count)
    grid.charts = [
      Chart(
        title: Heading.needsChart, categories: 0,
        series: [
          (4, Looks.Color.accent), (5, Looks.Color.single), (6, Looks.Color.thin),
        ]),
      Chart(
        title: Heading.firmsChart, categories: 0,
        series: [(7, Looks.Color.accent), (8, Looks.Color.scaleHigh)]),
    ]
    return grid
  }

  /// The same in more detail, by state.
  static func chainStates(_ report: PeopleTable, _ language: ExportSettings.Language) -> Grid {
    typealias Heading = Phrase.ReportHeading
    let columns = columns(
      report,
      stage()
        + [
          Pick("state", Phrase.Heading.state, 20) {
            $0.isEmpty ? Heading.country[language] : $0
          }
        ] + needs()
        + [
          Pick("needs_near_miss", Heading.nearMiss, 14, .integer),
          Pick("firms_now", Heading.firmsNow, 12, .integer),
          Pick("firms_could", Heading.firmsCould, 12, .integer),
          Pick("establishments", Heading.establishments, 17, .integer),
          Pick("location_quotient", Heading.quotient, 15, .number("0.000")),
          Pick("density", Heading.density, 12, .number("0.000")),
          Pick("hhi_workers", Heading.concentration, 13, .integer),
          Pick("hhi_ranking", Heading.rankingConcentration, 13, .integer),
          Pick("municipality", Heading.topMunicipality, 30, .wrapped),
          Pick("top_municipality_share", Heading.topShare, 13, .number("0.000")),
          Pick("codes_unmade", Heading.codesUnmade, 13, .integer),
          Pick("unmade", Heading.unmade, 30, .wrapped),
          Pick("codes_single_source", Heading.codesSingle, 13, .integer),
          Pick("single_source", Heading.singles, 30, .wrapped),
        ])
    return Grid(
      sheet: Phrase.Sheet.chainStates, content: Phrase.SheetContent.chainStates,
      table: Phrase.TableName.chainStates,
      tab: Looks.Color.accent, frozenColumns: 3, columns: columns, rowCount: report.rowCount)
  }

  /// What each stage would lose if somebody dropped out.
  static func risks(_ report: PeopleTable, _ language: ExportSettings.Language) -> Grid {
    typealias Heading = Phrase.ReportHeading
    let columns = columns(
      report,
      stage() + [
        Pick("kind", Heading.kind, 13) { Phrase.fallen($0)[language] },
        Pick("name", Heading.name, 36, .wrapped),
        Pick("needs", Heading.needs, 14, .integer),
        Pick("needs_left_without", Heading.leftWithout, 13, .integer, isScaled: true),
        Pick("needs_weakened", Heading.weakened, 12, .integer),
        Pick("score_lost", Heading.scoreLost, 14, .number("0.000")),
        Pick("producers_lost", Heading.producersLost, 14, .integer),
        Pick("codes_lost", Heading.codesLost, 12, .integer),
        Pick("lost", Heading.lost, 30, .wrapped),
      ])
    return Grid(
      sheet: Phrase.Sheet.risks, content: Phrase.SheetContent.risks, table: Phrase.TableName.risks,
      tab: Looks.Color.thin,
      frozenColumns: 4, columns: columns, rowCount: report.rowCount)
  }

  private static func stage() -> [Pick] {
    [
      Pick("stage_name", Phrase.Heading.stage, 30, .wrapped),
      Pick("chain", Phrase.Heading.chain, 24, .wrapped),
    ]
  }

  private static func needs() -> [Pick] {
    typealias Heading = Phrase.ReportHeading
    return [
      Pick("needs", Heading.needs, 14, .integer),
      Pick("needs_single_source", Heading.single, 12, .integer),
      Pick("needs_unserved", Heading.unserved, 12, .integer, isScaled: true),
    ]
  }

  /// Who lists the chain of each row as critical.
  private static func critical(
    _ report: PeopleTable, _ rows: [Int], _ language: ExportSettings.Language
  ) -> Column {
    let listed = StageFigures.Party.allCases.map { cells(report, "critical_" + $0.rawValue) }
    return Column(
      Phrase.ReportHeading.critical, meaning: Phrase.ReportHeading.criticalMeaning, width: 14,
      cell: { row in
        let parties = zip(StageFigures.Party.allCases, listed).filter { $1(rows[row]) == "true" }
        return Cell(parties.map { Phrase.party($0.0)[language] }.joined(separator: ", "), .text)
      })
  }

  /// The texts of a report's column; empty ones where it has none.
  static func cells(_ report: PeopleTable, _ name: String) -> (Int) -> String {
    report.columns.first { $0.field.name == name }?.cell ?? { _ in "" }
  }
}
