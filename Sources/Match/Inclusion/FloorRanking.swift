import Fairness
import Workbench

extension Ranker {
  /// Ranks the suppliers of a need in the order that floors ask for.
  ///
  /// When the scores alone meet every floor nothing changes. Otherwise the best of each type are
  /// looked for beyond the places, and the order is worked out that meets the floors with the least
  /// loss.
  ///
  /// - Parameters:
  ///   - need: The need.
  ///   - result: Its ranking by scores.
  ///   - context: The suppliers and the floors.
  ///   - scratch: The worker's memory.
  /// - Returns: The ranking, with what the floors made of it.
  static func heedFloors(
    _ need: Need, _ result: NeedResult, in context: MatchContext, _ scratch: inout RankScratch
  ) -> NeedResult {
    heedFloors(result, in: context, &scratch) { pure, groups, scratch in
      reserve(need, result, beyond: pure, groups: groups, in: context, &scratch)
    }
  }

  /// The same with those beyond the places looked for elsewhere.
  ///
  /// - Parameters:
  ///   - result: The ranking by scores.
  ///   - context: The suppliers and the floors.
  ///   - scratch: The worker's memory.
  ///   - reserve: Those of some groups that come after who has the open places, in no order.
  /// - Returns: The ranking, with what the floors made of it.
  static func heedFloors(
    _ result: NeedResult, in context: MatchContext, _ scratch: inout RankScratch,
    reserve: (_ pure: [ScoredRow], _ groups: UInt16, _ scratch: inout RankScratch) -> [ScoredRow]
  ) -> NeedResult {
    let start = ContinuousClock.now
    // Those that staff accepted have their places, and the floors are of the others.
    let pinned = result.ranked.prefix(result.pinned)
    let places = max(0, context.settings.topK - pinned.count)
    scratch.arrange(places: places, in: context)
    let floors = context.floors
    let pure = Array(result.ranked.dropFirst(pinned.count).prefix(places))
    // Whoever may be ranked has a place already unless all are taken.
    var wanted =
      pure.count == places && places > 0
      ? floors.fillable(floors.short(pure.map { floors.named[$0.row] })) : 0
    var heeded: (ranked: [ScoredRow], inclusion: NeedInclusion)
    repeat {
      var others: [ScoredRow] = []
      if wanted != 0 { others = reserve(pure, wanted, &scratch).sorted(by: >) }
      heeded = floors.heeded(pure, among: pure + others, by: &scratch.arranger)
      // Who is lifted for one floor may have pushed another's member out of the places.
      let short = wanted == 0 ? 0 : floors.fillable(heeded.inclusion.short & ~wanted)
      if short == 0 { break }
      wanted |= short
    } while true
    var (placed, inclusion) = heeded
    inclusion.seconds = (ContinuousClock.now - start).seconds
    var result = result
    result.ranked = pinned + placed
    result.inclusion = inclusion
    return result
  }
}

extension InclusionFloors {
  /// Works out the order that floors ask for.
  ///
  /// - Parameters:
  ///   - pure: Those who have the places by their scores, best first.
  ///   - candidates: The same, then who else may get a place, best first.
  ///   - arranger: One for these floors and as many places as a ranking has.
  /// - Returns: Who has the places, and what the floors made of them.
  func heeded(
    _ pure: [ScoredRow], among candidates: [ScoredRow], by arranger: inout Arranger
  ) -> (ranked: [ScoredRow], inclusion: NeedInclusion) {
    let arrangement = arranger.arrange(
      scores: candidates.map(\.score), groups: candidates.map { named[$0.row] & relevant })
    let ranked = arrangement.order.map { candidates[$0] }
    let inclusion = NeedInclusion(
      before: pure.map { named[$0.row] }, after: ranked.map { named[$0.row] },
      grounds: arrangement.grounds.map { ground in
        if case .floor(let groups) = ground { groups } else { 0 }
      },
      shortfalls: arrangement.shortfalls, givenUp: arrangement.givenUp,
      gap: GainGivenUp.part(arrangement.pureGain - arrangement.gap, of: arrangement.pureGain))
    return (ranked, inclusion)
  }

  /// Those of some groups that anybody is of who may be named.
  fileprivate func fillable(_ groups: UInt16) -> UInt16 {
    types.reduce(0) { $0 | $1 } & groups
  }
}

extension NeedInclusion {
  /// The groups with a floor that is not reached.
  fileprivate var short: UInt16 {
    shortfalls.reduce(0) { $0 | 1 << UInt16($1.group) }
  }
}

extension NeedResult {
  /// Puts the ranking of everyone in the order that floors ask for: first the places, then all others
  /// by their scores.
  mutating func heedFloors(in context: MatchContext, _ scratch: inout RankScratch) {
    guard !context.floors.isEmpty else { return }
    let minimum = PointShares.points(context.settings.minimumScore)
    let places = max(0, context.settings.topK - pinned)
    scratch.arrange(places: places, in: context)
    let rest = ranked.dropFirst(pinned)
    let eligible = rest.prefix { $0.score >= minimum }
    let pure = Array(eligible.prefix(places))
    let others = eligible.dropFirst(pure.count).filter { context.floors.type($0.row) > 0 }
    let candidates = pure + others
    let heeded = context.floors.heeded(pure, among: candidates, by: &scratch.arranger)
    let rows = Set(heeded.ranked.map(\.row))
    ranked = ranked.prefix(pinned) + heeded.ranked + rest.filter { !rows.contains($0.row) }
    inclusion = heeded.inclusion
  }
}
