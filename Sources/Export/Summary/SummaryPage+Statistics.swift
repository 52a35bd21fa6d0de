import Tables

extension SummaryPage {
  /// The most groups, and the most tables, that are shown.
  private static let statisticsLimit = (groups: 8, tables: 2)

  /// How many firms of each group there are, where that may be told.
  var statistics: Markup {
    typealias Words = Phrase.Brief
    guard let table = review.reports.statistics, table.rowCount > 0 else {
      return section(Words.statistics, without: Words.noStatistics)
    }
    let names = table.columnOrEmpty("table")
    let groups = table.columnOrEmpty("group")
    let rows = table.columnOrEmpty("row")
    let columns = table.columnOrEmpty("column")
    let status = table.columnOrEmpty("status")
    let days = table.columnOrEmpty("released_on")
    var totals: [String: [String: Int]] = [:]
    var shownGroups: [String] = []
    var shownTables: [String] = []
    for row in 0..<table.rowCount where rows.isEmpty(row) && columns.isEmpty(row) {
      totals[groups[row], default: [:]][names[row]] = row
      if !shownGroups.contains(groups[row]) { shownGroups.append(groups[row]) }
      if !shownTables.contains(names[row]) { shownTables.append(names[row]) }
    }
    let withheld = (0..<table.rowCount).count { status[$0] == "withheld" }
    let newest = (0..<table.rowCount).map { days[$0] }.max {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    var parts = [
      sentence(
        Words.figures(table.rowCount, withheld: withheld, on: newest ?? ""))
    ]
    shownTables = Array(shownTables.prefix(Self.statisticsLimit.tables))
    if !shownTables.isEmpty {
      let lines = shownGroups.prefix(Self.statisticsLimit.groups).map { group in
        let own = (0..<table.rowCount).filter { groups[$0] == group }
        return [Markup(Phrase.group(group)[language])]
          + shownTables.map { name in figure(table, totals[group]?[name]) }
          + [Markup(Words.of(own.count { status[$0] == "withheld" }, own.count)[language])]
      }
      parts.append(
        self.table(
          "statistics", Words.statisticsCaption,
          [Words.group] + shownTables.map { Words.statisticsTable($0) } + [Words.withheld],
          lines))
    }
    if shownGroups.count > Self.statisticsLimit.groups {
      parts.append(
        sentence(
          Words.more(
            shownGroups.count - Self.statisticsLimit.groups, "inclusion_statistics.csv")))
    }
    return section(Words.statistics, parts)
  }

  /// A count, or that it is withheld.
  private func figure(_ table: Table, _ row: Int?) -> Markup {
    guard let row else { return Markup("–") }
    let count = table.columnOrEmpty("firms")[row]
    guard table.columnOrEmpty("status")[row] != "withheld", let firms = Int(count) else {
      return .element("span", ["class": "withheld"], Phrase.figureStatus("withheld")[language])
    }
    return Markup(Phrase.grouped(firms))
  }
}
