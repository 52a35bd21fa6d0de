/// Finds the best order of a pool's types place by place.
///
/// A layer holds the states after so many places. Two rules keep it small without losing the best
/// order. A state whose bound is no better than an order already known is dropped. And a candidate
/// other than the best left (call it *x*, and the best left *b*) takes a place only if it is needed:
/// were *x* and *b* exchanged, prefixes from this place to *b*'s would lose *x*; if none of them
/// missed it, the exchange would only raise the gain. So some prefix has no more of a group of *x*
/// that *b* lacks, or of its protected type, than is asked; and all places before *b*'s go to
/// candidates so needed, of whom there are no more than the members still asked for.
struct LayerSearch {
  /// How many states a layer keeps in the first pass, and by what each pass has more.
  private static let (firstWidth, widening) = (4, 32)
  /// How many times the effort is made while floors are missed that might be met.
  private static let persistence = 3

  let discounts: [Int]
  private var layer = LayerStates()
  /// The layer that is being made, and what bounds it.
  var next = LayerStates()
  private(set) var prefixes = PrefixBound()
  /// The part of a place that a member of each group takes at least.
  var covers = [Int](repeating: 0, count: UInt16.bitWidth)
  /// How many places to spare a pass looks for before it looks at bounds.
  private(set) var spare = 0
  /// The steps of all states of all layers, and where each layer's begin.
  private var trail: [LayerStates.Step] = []
  private var trailStarts: [Int] = []
  /// The states to go on from.
  private var alive: [Int] = []
  /// The best candidate left of each type.
  private var heads: [Int] = []
  /// The best of the states dropped for want of room.
  private var dropped: Worth?
  /// The gain of what is to come, at most, after the state that is gone on from.
  private var rest = 0
  /// The gain of the best order known, when it misses no floor and demotes nobody.
  private var least = Int.min

  /// The best order found, by type.
  private(set) var best: [Int] = []
  /// What it is worth; nil when none was found yet.
  private(set) var worth: Worth?
  /// What no order is better than.
  private(set) var bound: Worth?

  /// Makes a search for orders of at most so many places.
  ///
  /// - Parameter discounts: The discounts by place.
  init(discounts: [Int]) { self.discounts = discounts }

  /// Finds the best order: first with few states to a layer, then with more until it is proved.
  ///
  /// - Parameters:
  ///   - pool: The candidates.
  ///   - limit: How many states a layer keeps at most.
  ///   - effort: How many states are looked at, in all, before no wider pass is begun: three times as
  ///     many while floors are missed.
  mutating func run(_ pool: TypedPool, limit: Int, effort: Int) {
    best.removeAll(keepingCapacity: true)
    (worth, bound) = (nil, nil)
    prefixes.prepare(pool, discounts)
    var (width, left, isExtended) = (min(Self.firstWidth, limit), effort, false)
    while true {
      let looked = pass(pool, width)
      left -= looked
      // The best by bound may lead nowhere: those with places to spare lead further.
      for places in [1, 4] where !isMet && (places == 1 || width == Self.firstWidth) {
        spare = places
        left -= pass(pool, width)
        spare = 0
      }
      if isProved { return }
      // A pass that is so many times wider looks at so many times the states, at most.
      var times = left / max(1, looked)
      if times < 2, !isMet, !isExtended {
        isExtended = true
        left += (Self.persistence - 1) * effort
        times = left / max(1, looked)
      }
      let wider = min(limit, width * min(Self.widening, times))
      guard wider > width else { return }
      width = wider
    }
  }

  /// Whether the best order known misses no floor that has the members, and demotes nobody.
  private var isMet: Bool { worth.map { $0.shortfall == 0 && $0.demotion == 0 } ?? false }

  private var isProved: Bool {
    guard let worth, let bound else { return false }
    return !(worth < bound)
  }

  /// Finds the best order that so many states to a layer lead to, if it is better than the best known.
  ///
  /// - Returns: How many states were looked at.
  private mutating func pass(_ pool: TypedPool, _ width: Int) -> Int {
    trail.removeAll(keepingCapacity: true)
    trailStarts.removeAll(keepingCapacity: true)
    dropped = nil
    least = isMet ? worth?.gain ?? .min : .min
    next.reset(types: pool.types, groups: pool.groups)
    next.addEmpty(rest: prefixes.isUsable ? prefixes.future(after: 0) : 0)
    finish(pool, place: 0, width)
    for place in 1...pool.places {
      swap(&layer, &next)
      next.reset(types: pool.types, groups: pool.groups)
      for state in alive { expand(state, pool, place) }
      finish(pool, place: place, width)
    }
    if let last = alive.max(by: { next.worths[$0] < next.worths[$1] }) {
      // The first of the best: `max` gives the last.
      let first = alive.first { next.worths[$0] == next.worths[last] } ?? last
      take(first, pool.places)
    }
    guard let worth else { return trail.count }
    let reached = max(worth, dropped ?? worth)
    bound = bound.map { min($0, reached) } ?? reached
    return trail.count
  }

  /// Follows the steps back from a state of the last layer.
  private mutating func take(_ state: Int, _ places: Int) {
    worth = next.worths[state]
    best = [Int](repeating: 0, count: places)
    var state = state
    for place in stride(from: places, to: 0, by: -1) {
      let step = trail[trailStarts[place] + state]
      best[place - 1] = Int(step.type)
      state = Int(step.parent)
    }
  }

  // MARK: - From a state to those after it

  private mutating func expand(_ state: Int, _ pool: TypedPool, _ place: Int) {
    let types = pool.types
    heads.removeAll(keepingCapacity: true)
    var leader = 0
    for type in 0..<types {
      let rank = pool.starts[type] + Int(layer.counts[state * types + type])
      heads.append(rank < pool.starts[type + 1] ? pool.members[rank] : .max)
      if heads[type] < heads[leader] { leader = type }
    }
    rest = 0
    if prefixes.isUsable {
      rest = prefixes.future(after: place)
      for type in 0..<types {
        let count = Int(layer.counts[state * types + type])
        rest -= prefixes.cost(of: count, type: type, in: place, pool)
      }
    }
    add(leader, after: state, pool, place)
    let reach = layer.reaches[state]
    guard reach >= place else { return }
    let wanted = wanted(state, pool, reach)
    let everWanted = wanted | self.wanted(state, pool, pool.places)
    for type in 0..<types where type != leader && heads[type] < .max {
      let has = Int(layer.counts[state * types + type])
      let own = pool.groupsOf[type]
      if pool.pure[reach * types + type] <= has {
        guard own & ~pool.groupsOf[leader] & wanted != 0 else { continue }
        if pool.pure[pool.places * types + type] <= has, isSpare(type, pool, everWanted) {
          continue
        }
      }
      add(type, after: state, pool, place)
    }
  }

  /// The groups that have fewer members than a prefix asks for.
  private func wanted(_ state: Int, _ pool: TypedPool, _ prefix: Int) -> UInt16 {
    var groups: UInt16 = 0
    for group in 0..<pool.groups {
      let has = Int(layer.members[state * pool.groups + group])
      if pool.least[prefix * pool.groups + group] > has { groups |= 1 << UInt16(group) }
    }
    return groups
  }

  /// Whether a better candidate has all the groups of a type that are still wanted.
  private func isSpare(_ type: Int, _ pool: TypedPool, _ wanted: UInt16) -> Bool {
    let own = pool.groupsOf[type] & wanted
    for other in 0..<pool.types where heads[other] < heads[type] {
      if own & ~pool.groupsOf[other] == 0 { return true }
    }
    return false
  }

  private mutating func add(_ type: Int, after state: Int, _ pool: TypedPool, _ place: Int) {
    let gain = pool.scores[heads[type]] * discounts[place - 1]
    var rest = rest
    if prefixes.isUsable {
      let count = Int(layer.counts[state * pool.types + type])
      rest += prefixes.cost(of: count, type: type, in: place, pool)
      rest -= prefixes.cost(of: count + 1, type: type, in: place, pool)
      // Orders that miss a floor or demote somebody are worse than one that does not.
      if layer.worths[state].gain + gain + rest <= least { return }
    }
    next.add(
      after: state, in: layer, type: type, groupsOfType: pool.groupsOf[type], gain: gain,
      rest: rest)
  }

  // MARK: - What a layer keeps

  /// Completes the worth and the bounds of a layer's states, and picks those to go on from.
  private mutating func finish(_ pool: TypedPool, place: Int, _ width: Int) {
    trailStarts.append(trail.count)
    trail.append(contentsOf: next.steps)
    alive.removeAll(keepingCapacity: true)
    for state in 0..<next.count {
      if settle(state, pool, place) { alive.append(state) }
    }
    guard alive.count > width else { return }
    alive.sort { left, right in
      let (one, other) = (next.bounds[left], next.bounds[right])
      if spare > 0, one.shortfall == other.shortfall, one.demotion == other.demotion,
        next.strains[left] != next.strains[right]
      {
        return next.strains[left] < next.strains[right]
      }
      return one == other ? left < right : other < one
    }
    for state in alive[width...] {
      dropped = dropped.map { max($0, next.bounds[state]) } ?? next.bounds[state]
    }
    alive.removeLast(alive.count - width)
    alive.sort()
  }
}
