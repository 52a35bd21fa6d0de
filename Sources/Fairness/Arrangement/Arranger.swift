/// Arranges candidates of one need after another so that every prefix meets the groups' floors.
///
/// Of all orders of the first places the best is taken, by these rules in turn:
/// 1. floors: the members that prefixes lack, summed over prefixes and groups, are fewest; so a floor
///    is met wherever the floors can be met together;
/// 2. places kept: the protected candidates that prefixes lack of those the pure order has there,
///    summed over prefixes and types, are fewest; so who is protected stands no lower than by score
///    but when all above are protected too;
/// 3. scores: the discounted sum is greatest.
///
/// Members of one type, which is a set of groups, stand by score. A candidate counts as protected when
/// it is in a group that has a floor here, if only an empty one. With a single group and FA*IR's table
/// this is FA*IR's order: at each place the best of all, unless the floor would be missed.
///
/// The search is exact but for its limits; past them the order may not be the best, and
/// `Arrangement.bound` says how far from it at most. The limits are counts of states, not times: the
/// same need has the same order everywhere.
///
/// - Source: for a single group Zehlike et al. (2017), doi:10.1145/3132847.3132938, algorithm 2, with
///   the best of all where nobody is needed (lenskit/lkpy#938).
public struct Arranger: Sendable {
  /// The places that can be given at most, so that no sum overflows.
  public static let mostPlaces = 8_000

  /// The floors, one for each group, by group.
  public let floors: [GroupFloor]
  /// How many places are given.
  public let places: Int
  private let limit: Int
  private let effort: Int
  private let discounts: [Int]
  private var search: LayerSearch
  private var tally: [Int]
  private let pureOrder: [Int]
  private let pureGrounds: [Arrangement.Ground]

  /// Makes an arranger for needs with the same floors.
  ///
  /// - Parameters:
  ///   - floors: The floors; of two for one group the higher counts in each prefix.
  ///   - places: How many places are given, at most 8,000.
  ///   - limit: How many states are kept after each place, at least 1.
  ///   - effort: How many states of a need are looked at before the search is not widened any more,
  ///     and three times as many while floors are missed.
  public init(floors: [GroupFloor], places: Int, limit: Int = 4_096, effort: Int = 8_192) {
    self.places = max(0, min(places, Self.mostPlaces))
    self.limit = max(1, limit)
    self.effort = max(1, effort)
    self.floors = Self.joined(floors, self.places)
    discounts = Discount.table(count: self.places)
    search = LayerSearch(discounts: discounts)
    tally = self.floors.map { _ in 0 }
    pureOrder = Array(0..<self.places)
    pureGrounds = pureOrder.map { _ in .score }
  }

  private static func joined(_ floors: [GroupFloor], _ places: Int) -> [GroupFloor] {
    (0..<UInt16.bitWidth).compactMap { group in
      let own = floors.filter { $0.group == group }
      guard own.count > 1 else { return own.first }
      let numbers = (0..<places).map { place in
        own.reduce(0) { max($0, $1.floor.least(in: place + 1)) }
      }
      return GroupFloor(group: group, floor: Floor(numbers))
    }
  }

  /// Arranges the candidates of a need.
  ///
  /// - Parameters:
  ///   - scores: The scores in pure order, best first, in millionths. One outside 0 … 1,000,000 counts
  ///     as the nearer end, one above the score before it as that score.
  ///   - groups: The groups of each candidate, a bit each; 0 for nobody protected. They should reach
  ///     past the first places by the best members of each set of groups, as far as there are any.
  /// - Returns: The order of the first places: fewer than asked when there are fewer candidates.
  public mutating func arrange(scores: [Int], groups: [UInt16]) -> Arrangement {
    let candidates = min(scores.count, groups.count)
    let places = min(places, candidates)
    guard !isMet(groups, places) else { return pure(scores, places) }
    var last = Share.whole
    let steady = scores.prefix(candidates).map { score in
      last = max(0, min(last, score))
      return last
    }
    let pool = TypedPool(scores: steady, masks: groups, floors: floors, places: places)
    search.run(pool, limit: limit, effort: effort)
    var worth = search.worth ?? Worth(shortfall: 0, demotion: 0, gain: 0)
    var bound = search.bound ?? worth
    worth.shortfall += pool.unavoidable
    bound.shortfall += pool.unavoidable
    let reading = OrderReading(search.best, pool, floors)
    return Arrangement(
      order: reading.order, grounds: reading.grounds(), shortfalls: reading.shortfalls(),
      worth: worth, bound: bound, pureGain: Discount.gain(steady, discounts))
  }

  /// Whether the pure order meets every floor.
  private mutating func isMet(_ groups: [UInt16], _ places: Int) -> Bool {
    for group in floors.indices { tally[group] = 0 }
    for place in 0..<places {
      for group in floors.indices {
        if groups[place] & floors[group].bit != 0 { tally[group] += 1 }
        if tally[group] < floors[group].floor.least(in: place + 1) { return false }
      }
    }
    return true
  }

  private func pure(_ scores: [Int], _ places: Int) -> Arrangement {
    var (gain, last) = (0, Share.whole)
    for place in 0..<places {
      last = max(0, min(last, scores[place]))
      gain += last * discounts[place]
    }
    let worth = Worth(shortfall: 0, demotion: 0, gain: gain)
    let isWhole = places == self.places
    return Arrangement(
      order: isWhole ? pureOrder : Array(0..<places),
      grounds: isWhole ? pureGrounds : Array(pureGrounds.prefix(places)),
      shortfalls: [], worth: worth, bound: worth, pureGain: gain)
  }
}
