import Allocation
import Fairness
import Registry
import Tables

/// For each need the firms to call first, so that no firm is on more lists than it can serve.
///
/// The pairs of all rankings are the edges; those of the greatest sum of scores are chosen that keep
/// the limits of buyers and firms, and that give each group with a floor its share of the pairs.
/// Only firms that consent to be named count for a group.
struct Shortlists: Sendable {
  /// A pair that is chosen.
  struct Pair: Sendable {
    /// The supplier.
    let row: Int
    /// The score, in millionths.
    let score: Int
    /// The place in the need's ranking, from 1.
    let rank: Int
    /// Whether it stood on last night's list.
    let isKept: Bool
  }

  /// By need outcome, its pairs, best first.
  let lists: [[Pair]]
  /// What is known of the choice.
  let outcome: AllocationOutcome
  /// The groups that have a share, by their number among those of the settings.
  let groups: [Int]
  /// What the pairs that staff accepted weigh beside their scores.
  private let extra: Int
  /// What an accepted pair weighs beside its score: more than any score.
  private static let lead = 1_000_001
  private let loadsBefore: [Int]
  private let loadsAfter: [Int]

  /// Chooses the pairs.
  ///
  /// - Parameters:
  ///   - outcomes: The rankings.
  ///   - limits: How many a need wants, and how many a firm can serve.
  ///   - prior: The pairs of last night.
  ///   - context: The suppliers and the floors.
  /// - Throws: `AllocationError` when there are more pairs than 32 bits can number.
  init(
    _ outcomes: [NeedOutcome], limits: InclusionSettings.Shortlists, prior: PriorPairs,
    in context: MatchContext
  ) throws {
    // Suppliers are numbered as they occur, the lower row first.
    let rows = Set(outcomes.flatMap { $0.ranked.map(\.row) }).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1, UInt32($0)) })
    var starts = [0]
    var suppliers: [UInt32] = []
    var weights: [Int32] = []
    for outcome in outcomes {
      for (place, scored) in outcome.ranked.enumerated() {
        suppliers.append(numbers[scored.row] ?? 0)
        // What staff accepted goes before whatever others score.
        let lead = place < outcome.pinned ? Self.lead : 0
        weights.append(Int32(clamping: scored.score + lead))
      }
      starts.append(suppliers.count)
    }
    var problem = AllocationProblem(
      starts: starts, suppliers: suppliers, weights: weights,
      needLimits: outcomes.map { _ in Int32(clamping: limits.perNeed) },
      supplierLimits: rows.map { _ in Int32(clamping: limits.perSupplier) })
    let floors = context.floors
    // The pairs that can be chosen at all, if nobody were on too many lists.
    let wanted = outcomes.reduce(0) { $0 + min(limits.perNeed, $1.ranked.count) }
    groups = floors.groups.indices.filter { floors.groups[$0].floor.share > 0 }
    if !groups.isEmpty {
      problem.groups = rows.map { floors.named[$0] }
      let most = min(wanted, rows.count * limits.perSupplier)
      problem.floors = floors.groups.map { group in
        Share(millionths: group.floor.share)?.floor(of: most) ?? 0
      }
    }
    problem.prior = prior.pairs(of: outcomes, suppliers: rows, in: context)
    var settings = AllocationSettings()
    settings.bonus = Int32(clamping: limits.keeping)
    let outcome = try allocate(problem, settings: settings)
    self.outcome = outcome
    var loadsAfter = [Int](repeating: 0, count: rows.count)
    lists = outcomes.indices.map { need in
      (outcome.starts[need]..<outcome.starts[need + 1]).map { place in
        let edge = outcome.edges[place]
        let supplier = suppliers[Int(edge)]
        loadsAfter[Int(supplier)] += 1
        let rank = Int(edge) - starts[need]
        return Pair(
          row: rows[Int(supplier)], score: outcomes[need].ranked[rank].score, rank: rank + 1,
          isKept: outcome.isKept[place])
      }
    }
    self.loadsAfter = loadsAfter
    let accepted = zip(outcomes, lists).reduce(0) { count, need in
      count + need.1.count { $0.rank <= need.0.pinned }
    }
    extra = accepted * Self.lead
    // Without limits each need would call the first of its ranking.
    var loadsBefore = [Int](repeating: 0, count: rows.count)
    for outcome in outcomes {
      for scored in outcome.ranked.prefix(limits.perNeed) {
        loadsBefore[Int(numbers[scored.row] ?? 0)] += 1
      }
    }
    self.loadsBefore = loadsBefore
  }

  /// How unevenly calls fall on the firms that are ranked, if each need called the first of its
  /// ranking.
  var congestionBefore: Congestion { Congestion(loads: loadsBefore) }
  /// How unevenly the calls of the lists fall on them.
  var congestionAfter: Congestion { Congestion(loads: loadsAfter) }

  /// Writes the lists; without limits there are none.
  ///
  /// - Returns: The number of pairs.
  static func write(
    _ shortlists: Shortlists?, _ outcomes: [NeedOutcome], to package: inout PackageWriter,
    in context: MatchContext
  ) throws -> Int {
    var table = try package.table(schema: MatchTables.shortlists)
    var count = 0
    for (outcome, pairs) in zip(outcomes, shortlists?.lists ?? []) {
      for (place, pair) in pairs.enumerated() {
        table.cell(column: context.needs.ids, row: outcome.need)
        table.cell(integer: place + 1)
        table.cell(column: context.suppliers.ids, row: pair.row)
        table.cell(Decimals.text(scaled: pair.score, decimals: 6))
        table.cell(integer: pair.rank)
        table.cell(pair.isKept ? "true" : "false")
        try table.endRow()
        count += 1
      }
    }
    try package.close(table)
    return count
  }

  /// Writes what is known of the lists.
  func writeMeasures(to table: inout TableWriter, needs: Int, in context: MatchContext) throws {
    var rows = MeasureRows(needs: needs)
    func millionths(_ sum: Int) -> Double { Double(sum) / 1_000_000 }
    try rows.write("shortlisted_pairs", nil, Double(outcome.edges.count), to: &table)
    try rows.write("shortlist_score", nil, millionths(outcome.weight - extra), to: &table)
    try rows.write("shortlist_bound", nil, millionths(outcome.bound - extra), to: &table)
    try rows.write("shortlist_gap", nil, outcome.gap, to: &table)
    try rows.write("shortlist_kept", nil, Double(outcome.kept), to: &table)
    try rows.write("shortlist_new", nil, Double(outcome.added), to: &table)
    try rows.write("shortlist_dropped", nil, Double(outcome.dropped), to: &table)
    let before = congestionBefore
    let after = congestionAfter
    try rows.write("load_gini", before.gini, after.gini, to: &table)
    try rows.write(
      "never_shown", before.shareNeverShown?.value, after.shareNeverShown?.value, to: &table)
    try rows.write(
      "greatest_load", Double(before.greatestLoad), Double(after.greatestLoad), to: &table)
    for group in groups where outcome.groups.indices ~= group {
      rows.group = context.floors.groups[group].key
      // Before: what the floor asks for; after: what the group has.
      try rows.write(
        "shortlist_floor", Double(outcome.groups[group].floor),
        Double(outcome.groups[group].achieved), to: &table)
    }
  }
}
