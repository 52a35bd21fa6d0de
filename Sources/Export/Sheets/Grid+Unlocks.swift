import Registry
import Tables

extension Grid {
  /// The steps that would open the most needs, with a chart.
  static func unlocks(_ report: PeopleTable, _ language: ExportSettings.Language) -> Grid {
    typealias Heading = Phrase.ReportHeading
    let (kinds, keys, titles) = (
      cells(report, "kind"), cells(report, "key"), cells(report, "title")
    )
    var columns = columns(
      report,
      [
        Pick("rank", Phrase.Heading.rank, 10, .integer),
        Pick("step", Heading.step, 26, .wrapped),
        Pick("state", Phrase.Heading.state, 20),
        Pick("opened", Heading.opened, 11, .integer, isScaled: true),
        Pick("opened_total", Heading.openedTotal, 11, .integer),
        Pick("opened_alone", Heading.openedAlone, 14, .integer),
        Pick("firms", Heading.firms, 13, .integer),
        Pick("firm_names", Heading.examples, 40, .wrapped),
        Pick("need_titles", Heading.openedNeeds, 48, .wrapped),
        Pick("groups", Heading.groups, 26, .wrapped) { list in
          KeyList.words(list) { Phrase.groupCount($0)[language] }
        },
        Pick("share_certified", Heading.certified, 13, .number("0.000")),
      ])
    columns.insert(
      Column(
        Heading.with, meaning: Phrase(report.schema, "key"), name: "key", width: 34, look: .wrapped,
        cell: { row in
          let title = titles(row).isEmpty ? keys(row) : titles(row)
          guard kinds(row) == "size", let band = Int(keys(row)) else {
            return Cell(title, .wrapped)
          }
          return .text(language == .es ? SizeBand.spanish(band) : SizeBand.english(band))
        }), at: 2)
    var grid = Grid(
      sheet: Phrase.Sheet.unlocks, content: Phrase.SheetContent.unlocks,
      table: Phrase.TableName.unlocks, tab: Looks.Color.accent,
      frozenColumns: 3, columns: columns, rowCount: report.rowCount)
    grid.charts = [
      Chart(title: Heading.stepsChart, categories: 2, series: [(4, Looks.Color.accent)])
    ]
    return grid
  }

  /// The skills that hold needs back, and where they can be learned.
  static func training(_ report: PeopleTable, _ language: ExportSettings.Language) -> Grid {
    typealias Heading = Phrase.ReportHeading
    let keys = cells(report, "skill")
    let titles = cells(report, "title")
    var columns = columns(
      report,
      [
        Pick("skill", Heading.skillKey, 14),
        Pick("state", Phrase.Heading.state, 20),
        Pick("municipality", Phrase.Heading.municipality, 24),
        Pick("needs", Heading.needs, 14, .integer),
        Pick("unmet", Heading.unmet, 12, .integer, isScaled: true),
        Pick("firms", Heading.lacking, 14, .integer),
        Pick("centre", Heading.centre, 40, .wrapped),
        Pick("distance_km", Heading.distance, 13, .number("0.0")),
        Pick("within_reach", Heading.reach, 12) { Phrase.boolean($0)[language] },
      ])
    columns.insert(
      Column(
        Heading.skill, meaning: Phrase(report.schema, "title"), name: "title", width: 44,
        look: .wrapped,
        cell: { Cell(SummaryPage.title(titles($0), of: keys($0)), .wrapped) }), at: 0)
    return Grid(
      sheet: Phrase.Sheet.training, content: Phrase.SheetContent.training,
      table: Phrase.TableName.training, tab: Looks.Color.accent,
      frozenColumns: 1, columns: columns, rowCount: report.rowCount)
  }
}
