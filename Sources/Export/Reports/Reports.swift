import Registry
import Tables
import Workbench

/// What Match tells over all needs, as far as the run has it.
///
/// Only the tables that may leave the house are known here: what Match keeps for its next night, and
/// what Normalize holds on owners, is never opened.
struct Reports: Sendable {
  /// For each need the firms to call first.
  let shortlists: Table?
  /// How rankings and shortlists treat each group.
  let inclusion: Table?
  /// The floors that rankings do not reach.
  let unreachedFloors: Table?
  /// What each stage of each chain has and lacks.
  let chainGaps: Table?
  /// What each stage would lose if somebody dropped out.
  let chainRisks: Table?
  /// The steps that would open the most needs.
  let unlocks: Table?
  /// The skills that hold needs back, and where they can be learned.
  let trainingPlaces: Table?
  /// Counts of firms by group, protected.
  let statistics: Table?
  /// What the decisions of staff did.
  let decisions: Table?
  /// The firms that a sanction keeps out.
  let barred: Table?
  /// Inputs that keep goods from originating, and who makes them at home.
  let originGaps: Table?

  /// Reads the tables of a folder; one that is not there is nil, since older runs lack them.
  ///
  /// - Throws: An error of the tables when one is torn.
  init(folder: String, workers: Int) throws {
    func read(_ schema: TableSchema) throws -> Table? {
      let file = "\(folder)/\(schema.name).csv"
      return FileSystem.exists(file) ? try Table.read(file: file, workers: workers) : nil
    }
    shortlists = try read(MatchTables.shortlists)
    inclusion = try read(MatchTables.inclusion)
    unreachedFloors = try read(MatchTables.unreachedFloors)
    chainGaps = try read(MatchTables.chainGaps)
    chainRisks = try read(MatchTables.chainRisks)
    unlocks = try read(MatchTables.unlocks)
    trainingPlaces = try read(MatchTables.trainingPlaces)
    statistics = try read(MatchTables.inclusionStatistics)
    decisions = try read(MatchTables.decisions)
    barred = try read(MatchTables.barred)
    originGaps = try read(MatchTables.originGaps)
  }

  /// The keys of the firms that the reports name.
  var firmKeys: TextColumn {
    var keys = shortlists?.columnOrEmpty("supplier_id") ?? TextColumn()
    if let chainRisks {
      let kinds = chainRisks.columnOrEmpty("kind")
      let fallen = chainRisks.columnOrEmpty("key")
      for row in 0..<chainRisks.rowCount where kinds[row] == "firm" { keys.append(fallen[row]) }
    }
    if let unlocks {
      let examples = unlocks.columnOrEmpty("example_firms")
      for row in 0..<unlocks.rowCount {
        for key in KeyList.parts(examples[row]) { keys.append(key) }
      }
    }
    for table in [decisions, barred] {
      if let table { keys.append(table.columnOrEmpty("supplier_id")) }
    }
    if let originGaps {
      keys.append(originGaps.columnOrEmpty("supplier_id"))
      let makers = originGaps.columnOrEmpty("makers")
      for row in 0..<originGaps.rowCount {
        for key in KeyList.parts(makers[row]) { keys.append(key) }
      }
    }
    return keys
  }

  /// How many decisions of staff did what, by the keys of their effects.
  var decisionCounts: [String: Int] {
    guard let effects = decisions?.columnOrEmpty("effect") else { return [:] }
    return (0..<effects.count).reduce(into: [:]) { $0[effects[$1], default: 0] += 1 }
  }
}
