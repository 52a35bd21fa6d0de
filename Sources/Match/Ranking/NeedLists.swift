import Registry
import Tables

/// What is found of the suppliers of one need before anybody is given a place.
///
/// Those of several shards of the suppliers make those of all: the best of their lists, and the signs
/// of any of them.
struct NeedLists: Sendable {
  /// Why a need may come to be unmatched.
  struct Signs: OptionSet, Sendable {
    let rawValue: UInt8

    /// Somebody shares a code or a word with it.
    static let candidate = Signs(rawValue: 1)
    /// Somebody who does has everything required.
    static let met = Signs(rawValue: 2)
    /// Somebody who does lacks something required.
    static let lacking = Signs(rawValue: 4)
    /// Somebody who does is barred.
    static let barred = Signs(rawValue: 8)
    /// Somebody who does was rejected by staff.
    static let rejected = Signs(rawValue: 16)
    /// Somebody whom staff rejected has everything required.
    static let rejectedMet = Signs(rawValue: 32)
  }

  /// Those who may be ranked by their scores, best first.
  var ranked: [ScoredRow] = []
  /// Those who lack something required, best first.
  var nearMisses: [ScoredRow] = []
  /// Those who are barred, best first.
  var barred: [ScoredRow] = []
  /// Those whom staff accepted.
  var pins = Pins()
  var signs: Signs = []
}

extension NeedResult {
  /// Gives the places of a ranking.
  ///
  /// - Parameters:
  ///   - found: What was found of all suppliers.
  ///   - places: The places there are.
  ///   - need: The need.
  ///   - terms: The terms of its text.
  ///   - context: The suppliers, the settings and the decisions.
  init(
    _ found: Ranker.Found, places: Int, of need: Need, _ terms: NeedTerms,
    in context: MatchContext
  ) {
    let lists = found.lists
    let places = max(0, places)
    var pins = lists.pins
    for scored in pins.ranked.dropFirst(places) { pins.refused[UInt32(scored.row)] = .noPlace }
    pins.ranked = Array(pins.ranked.prefix(places))
    let open = places - pins.ranked.count
    let placed = pins.ranked + lists.ranked.prefix(open)
    scorer = found.scorer
    self.terms = terms
    ranked = placed
    pinned = pins.ranked.count
    decided = context.decisions.of(need.row)
    refused = pins.refused
    nearMisses = lists.nearMisses
    barred = lists.barredWithin(places: open)
    unmatched = placed.isEmpty ? lists.reason(need, in: context) : nil
  }
}

extension NeedLists {
  /// Those barred that would be among the open places of the ranking if nobody were.
  fileprivate func barredWithin(places: Int) -> [ScoredRow] {
    guard !barred.isEmpty else { return [] }
    let all = (barred + ranked).sorted(by: >).prefix(places)
    let rows = Set(barred.map(\.row))
    return all.filter { rows.contains($0.row) }
  }

  /// Why nobody is ranked.
  fileprivate func reason(_ need: Need, in context: MatchContext) -> NeedResult.Unmatched {
    if !signs.contains(.candidate) { return .noEvidence }
    let mayBeOther =
      need.hasHardRequirement || !context.evidence.exclusions.isEmpty
      || !context.decisions.of(need.row).isEmpty
    if signs.contains(.met) || !mayBeOther { return .belowMinimum }
    if signs.contains(.rejectedMet) { return .rejected }
    if signs.contains(.lacking) { return .hardRequirement }
    return signs.contains(.rejected) && !signs.contains(.barred) ? .rejected : .excluded
  }
}
