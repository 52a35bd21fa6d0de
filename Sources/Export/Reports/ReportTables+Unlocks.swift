import Registry
import Tables

extension ReportTables {
  /// The steps that would open the most needs.
  func unlocks(_ table: Table) -> PeopleTable {
    let firms = Firms(review.suppliers)
    let titles = needTitles(table)
    return self.table(MatchTables.unlocks, table) { name in
      let cells = table.columnOrEmpty(name)
      return switch name {
      case "kind":
        [words("step", Phrase.Report.step, cells) { Phrase.unlockKind($0)[language] }]
      case "state_key": [state(name, table)]
      case "needs":
        [
          words("need_titles", Phrase.Report.needTitles, cells) { list in
            KeyList.words(list) { titles[$0] ?? $0 }
          }
        ]
      case "example_firms":
        [
          words("firm_names", Phrase.Report.firmNames, cells) { list in
            KeyList.words(list) { firm($0, firms) }
          }
        ]
      default: []
      }
    }
  }

  /// The skills that hold needs back, and where they can be learned.
  func trainingPlaces(_ table: Table) -> PeopleTable {
    self.table(MatchTables.trainingPlaces, table) { name in
      switch name {
      case "state_key": [state(name, table)]
      case "municipality_key": [municipality(name, table, in: "state_key", as: "municipality")]
      case "centre_state_key": [state(name, table, as: "centre_state")]
      case "centre_municipality_key":
        [municipality(name, table, in: "centre_state_key", as: "centre_municipality")]
      default: []
      }
    }
  }

  private func municipality(
    _ name: String, _ table: Table, in state: String, as heading: String
  ) -> Column {
    let keys = table.columnOrEmpty(name)
    let states = table.columnOrEmpty(state)
    let meaning = Phrase.Report.municipality
    return Column(
      field: .init(heading, meaning.spanish, english: meaning.english),
      cell: { review.names.municipality(keys[$0], of: states[$0]) })
  }

  /// The titles of the needs that steps open, by their keys.
  private func needTitles(_ table: Table) -> [String: String] {
    let lists = table.columnOrEmpty("needs")
    var wanted: [String: String] = [:]
    for row in 0..<table.rowCount {
      for key in KeyList.parts(lists[row]) { wanted[key] = key }
    }
    let keys = review.needs.columnOrEmpty("need_id")
    let titles = review.needs.columnOrEmpty("title")
    for row in 0..<review.needs.rowCount where !titles.isEmpty(row) {
      let key = keys[row]
      if wanted[key] != nil { wanted[key] = titles[row] }
    }
    return wanted
  }
}
