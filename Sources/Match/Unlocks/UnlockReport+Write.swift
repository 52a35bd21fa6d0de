import Registry
import Tables
import Text

extension UnlockReport {
  /// How many needs of a step are named, and how many of its firms.
  private static let namedNeeds = 10
  private static let namedFirms = 5

  /// Writes the table of steps.
  func writeSteps(to package: inout PackageWriter, _ context: MatchContext) throws {
    var table = try package.table(schema: MatchTables.unlocks)
    for (place, step) in steps.enumerated() {
      table.cell(integer: place + 1)
      table.cell(step.kind.name)
      table.cell(step.key)
      table.cell(step.title)
      table.cell(step.state)
      table.cell(integer: step.opened)
      table.cell(integer: step.openedAlone)
      table.cell(integer: step.openedTotal)
      table.cell(Decimals.text(scaled: step.certifiedShare, decimals: 4))
      table.cell(integer: step.firms.count)
      table.cell(
        step.needs.prefix(Self.namedNeeds).map { context.needs.ids[$0] }.joined(separator: "; "))
      table.cell(
        step.firms.prefix(Self.namedFirms).map { context.suppliers.ids[Int($0)] }
          .joined(separator: "; "))
      table.cell(members(among: step.firms, context))
      try table.endRow()
    }
    try package.close(table)
  }

  /// How many firms of each group there are, of those that consent to be named for it.
  private func members(among firms: [UInt32], _ context: MatchContext) -> String {
    context.floors.groups.indices.compactMap { group -> String? in
      let count = firms.count { context.floors.named[Int($0)] >> UInt16(group) & 1 == 1 }
      return count > 0 ? "\(context.floors.groups[group].key) \(count)" : nil
    }.joined(separator: "; ")
  }

  /// Writes the table of training places.
  func writePlaces(to package: inout PackageWriter, _ context: MatchContext) throws {
    let skills = context.evidence.skills
    var table = try package.table(schema: MatchTables.trainingPlaces)
    for place in trainingPlaces {
      table.cell(skills.keys.names[Int(place.skill)])
      table.cell(skills.title(place.skill, .es))
      table.cell(place.kind)
      table.cell(place.place.state)
      table.cell(place.place.municipality)
      table.cell(integer: place.needs)
      table.cell(integer: place.unmet)
      table.cell(integer: place.firms.count)
      place.nearest.write(to: &table)
      try table.endRow()
    }
    try package.close(table)
  }
}

extension UnlockStep {
  /// What the steps up to this one open as a share of the most that as many could, proven, in
  /// ten-thousandths rounded down.
  var certifiedShare: Int { bound == 0 ? 10_000 : openedTotal * 10_000 / bound }
}

extension TrainingPlace.Nearest? {
  /// Writes the cells of the centre, empty where no place teaches the skill.
  fileprivate func write(to table: inout TableWriter) {
    guard let self else {
      for _ in 0..<7 { table.emptyCell() }
      return
    }
    table.cell(self.centre.id)
    table.cell(self.centre.name)
    table.cell(self.centre.place.state)
    table.cell(self.centre.place.municipality)
    table.cell(self.distance.map { Decimals.text($0, decimals: 1) } ?? "")
    table.cell(self.graduates.map { String($0) } ?? "")
    table.cell(self.isWithinReach.map { $0 ? "true" : "false" } ?? "")
  }
}
