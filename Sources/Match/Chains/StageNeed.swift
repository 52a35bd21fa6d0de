import Fairness
import Tables

/// A need of a stage, with what was found for it.
struct StageNeed: Sendable {
  /// The state it is to be delivered in; 0 when that is not told.
  let region: Int
  /// Who is ranked, best first.
  let ranked: [ScoredRow]
  /// Whether the ranking has as many places as it may, so that others may stand behind it.
  let isCut: Bool
  /// Whether somebody would be ranked but for a requirement.
  let hasNearMiss: Bool

  /// The needs of each stage, in the order of their table.
  ///
  /// - Parameters:
  ///   - outcomes: What was found for the needs.
  ///   - chains: The chains.
  ///   - context: The needs and the settings.
  ///   - source: Where the table of needs is.
  /// - Returns: The needs of each stage; and how many name a chain or a stage that is not there.
  /// - Throws: An error of the tables when one is torn.
  static func byStage(
    _ outcomes: [NeedOutcome], _ chains: ValueChains, in context: MatchContext,
    _ source: EvidenceSource
  ) throws -> (needs: [[StageNeed]], strays: Int) {
    let rows = try source.rows("needs", ["need_id", "chain_id", "stage_id", "state_key"])
    var rowOf: [String: Int] = [:]
    for row in 0..<rows.count { rowOf[rows.text(row, 0)] = row }
    var needs: [[StageNeed]] = Array(repeating: [], count: chains.stages.count)
    var strays = 0
    for outcome in outcomes {
      guard let row = rowOf[context.needs.ids[outcome.need]], !rows.bounds(row, 1).isEmpty else {
        continue
      }
      guard let stage = chains.stage(chain: rows.text(row, 1), stage: rows.text(row, 2)) else {
        strays += 1
        continue
      }
      needs[stage].append(
        StageNeed(
          region: Int(Region.state(rows.bytes, rows.bounds(row, 3))), ranked: outcome.ranked,
          isCut: outcome.ranked.count >= context.settings.topK,
          hasNearMiss: !outcome.lacking.isEmpty))
    }
    return (needs, strays)
  }

  /// The one firm that is ranked when nobody else is or could be; nil when there are more.
  func onlyFirm(_ sites: FirmSites) -> UInt32? {
    guard !isCut, let first = ranked.first.map({ sites.firms[$0.row] }) else { return nil }
    return ranked.allSatisfy { sites.firms[$0.row] == first } ? first : nil
  }

  /// What being seen at a place is worth, 1 / log2(1 + place), in millionths; the first place is 1.
  ///
  /// - Source: A. Singh and T. Joachims, Fairness of Exposure in Rankings (2018).
  static func exposure(at place: Int) -> Int {
    let share = Double(Discount.discount(of: place)) / Double(Discount.one)
    return Int((1_000_000 * share).rounded())
  }
}
