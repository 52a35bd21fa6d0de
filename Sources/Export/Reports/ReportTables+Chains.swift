import Registry
import Tables

extension ReportTables {
  /// What each stage of each chain has and lacks.
  func chainGaps(_ table: Table) -> PeopleTable {
    let names = review.names
    return self.table(MatchTables.chainGaps, table) { name in
      switch name {
      case "chain_id": [chain(table)]
      case "state_key": [state(name, table)]
      case "top_municipality":
        [
          words("municipality", Phrase.Report.municipality, table.columnOrEmpty(name)) {
            names.municipality($0)
          }
        ]
      default: []
      }
    }
  }

  /// What each stage would lose if somebody dropped out.
  func chainRisks(_ table: Table) -> PeopleTable {
    self.table(MatchTables.chainRisks, table) { name in
      switch name {
      case "chain_id": [chain(table)]
      case "key":
        [
          Column(
            field: .init(
              "name", Phrase.Report.fallen.spanish, english: Phrase.Report.fallen.english),
            cell: fallen(table))
        ]
      default: []
      }
    }
  }

  /// The name of what drops out, by row.
  func fallen(_ table: Table) -> (Int) -> String {
    let kinds = table.columnOrEmpty("kind")
    let keys = table.columnOrEmpty("key")
    let firms = Firms(review.suppliers)
    return { row in
      switch kinds[row] {
      case "firm": firm(keys[row], firms)
      case "municipality": review.names.municipality(keys[row])
      case "state": review.names.state(keys[row])
      default: keys[row]
      }
    }
  }

  private func chain(_ table: Table) -> Column {
    words("chain", Phrase.Report.chain, table.columnOrEmpty("chain_id")) {
      review.names.chain($0)[language]
    }
  }

  /// A column of the names of states.
  func state(_ name: String, _ table: Table, as heading: String = "state") -> Column {
    words(heading, Phrase.Report.state, table.columnOrEmpty(name)) { review.names.state($0) }
  }
}
