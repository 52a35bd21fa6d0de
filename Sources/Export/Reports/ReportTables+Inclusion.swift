import Registry
import Tables

extension ReportTables {
  /// For each need the firms to call first.
  func shortlists(_ table: Table) throws(ExportError) -> PeopleTable {
    let schema = MatchTables.shortlists
    let needs = try rows(of: table, schema.name, "need_id", in: review.needs)
    let firms = try rows(of: table, schema.name, "supplier_id", in: review.suppliers)
    return self.table(schema, table) { name in
      switch name {
      case "need_id": Column.ofNeeds(review, needs)
      case "supplier_id": Column.ofFirms(review, firms)
      default: []
      }
    }
  }

  /// How rankings and shortlists treat each group.
  func inclusion(_ table: Table) -> PeopleTable {
    self.table(MatchTables.inclusion, table) { name in
      switch name {
      case "metric":
        [
          words("measure", Phrase.Report.measure, table.columnOrEmpty(name)) {
            Phrase.measure($0)[language]
          }
        ]
      case "group": [group(table)]
      default: []
      }
    }
  }

  /// The floors that rankings do not reach.
  func unreachedFloors(_ table: Table) throws(ExportError) -> PeopleTable {
    let schema = MatchTables.unreachedFloors
    let needs = try rows(of: table, schema.name, "need_id", in: review.needs)
    return self.table(schema, table) { name in
      switch name {
      case "need_id": Column.ofNeeds(review, needs)
      case "group": [group(table)]
      case "reason":
        [
          words("why", Phrase.Report.why, table.columnOrEmpty(name)) {
            Phrase.shortfall($0)[language]
          }
        ]
      default: []
      }
    }
  }

  /// Counts of firms by group; a cell that is withheld stays empty.
  func statistics(_ table: Table) -> PeopleTable {
    self.table(MatchTables.inclusionStatistics, table) { name in
      switch name {
      case "group": [group(table)]
      case "row", "column":
        [
          words(name + "_name", Phrase.Report.name(of: name), table.columnOrEmpty(name)) {
            statisticsKey($0)[language]
          }
        ]
      case "status":
        [
          words("status_name", Phrase.Report.status, table.columnOrEmpty(name)) {
            Phrase.figureStatus($0)[language]
          }
        ]
      default: []
      }
    }
  }

  private func group(_ table: Table) -> Column {
    words("group_name", Phrase.Report.group, table.columnOrEmpty("group")) {
      Phrase.group($0)[language]
    }
  }

  /// A row or column of the statistics in words: states, size classes, what is not known.
  func statisticsKey(_ key: String) -> Phrase {
    if key.utf8.count == 2 {
      let name = review.names.state(key)
      return Phrase(name, name)
    }
    return key == "unknown" ? Phrase.Report.unknown : Phrase.sizeClass(key)
  }
}
