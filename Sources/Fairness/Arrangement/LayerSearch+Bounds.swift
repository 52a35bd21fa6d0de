extension LayerSearch {
  /// A place in parts that 1 … 16 divide.
  private static let wholePlace = 720_720

  /// Completes the worth of a state and bounds it.
  ///
  /// - Returns: Whether a better order than the best known may go through it.
  mutating func settle(_ state: Int, _ pool: TypedPool, _ place: Int) -> Bool {
    let (types, groups, end) = (pool.types, pool.groups, pool.places)
    var wanted: UInt16 = 0
    var (short, demoted, asked) = (0, 0, 0)
    for group in 0..<groups {
      let has = Int(next.members[state * groups + group])
      short += max(0, pool.least[place * groups + group] - has)
      guard pool.least[end * groups + group] > has else { continue }
      asked += pool.least[end * groups + group] - has
      wanted |= 1 << UInt16(group)
    }
    for candidate in pool.placed
    where pool.rankOf[candidate] >= Int(next.counts[state * types + pool.typeOf[candidate]]) {
      asked += 1
      if candidate < place { demoted += 1 }
    }
    next.worths[state].shortfall += short
    next.worths[state].demotion += demoted
    var bound = next.worths[state]
    let isPrefixBound = prefixes.isUsable && bound.shortfall == 0 && bound.demotion == 0
    if isPrefixBound {
      // Orders that miss a floor or demote somebody are worse than this, whatever their gain.
      bound.gain += next.rests[state]
      if let worth, !(worth < bound) { return false }
    }
    if asked > 0 { look(ahead: state, pool, place, wanted, short, demoted, asked, &bound) }
    if !isPrefixBound || bound.shortfall > 0 || bound.demotion > 0 {
      bound.gain = next.worths[state].gain + bestRest(state, pool, place)
    }
    next.bounds[state] = bound
    return worth.map { $0 < bound } ?? true
  }

  /// Bounds the shortfall and demotion to come, and finds how far places may go to others than the
  /// best candidate left.
  ///
  /// - Parameters:
  ///   - state: The state.
  ///   - pool: The candidates.
  ///   - place: How many places are given.
  ///   - wanted: The groups of which the last prefix asks for more.
  ///   - short: The members that the prefix of the places given lacks.
  ///   - demoted: The protected candidates it lacks of the pure order's.
  ///   - asked: The members and protected candidates that the last prefix lacks.
  ///   - bound: The bound, of what is given.
  private mutating func look(
    ahead state: Int, _ pool: TypedPool, _ place: Int, _ wanted: UInt16, _ short: Int,
    _ demoted: Int, _ asked: Int, _ bound: inout Worth
  ) {
    setCovers(pool, wanted)
    var (lacking, missing, reach) = (short, demoted, 0)
    var (parts, strain) = (0, 0)
    var left = wanted
    while left != 0 {
      let group = left.trailingZeroBitCount
      left &= left - 1
      let has = Int(next.members[state * pool.groups + group])
      parts += max(0, pool.least[place * pool.groups + group] - has) * covers[group]
    }
    // No prefix lacks more than the last, so none further off is filled with what is asked.
    for prefix in stride(from: place + 1, through: min(pool.places, place + asked), by: 1) {
      let room = prefix - place
      var rises = pool.rises[prefix] & wanted
      while rises != 0 {
        let group = rises.trailingZeroBitCount
        rises &= rises - 1
        let has = Int(next.members[state * pool.groups + group])
        if pool.least[prefix * pool.groups + group] > has {
          lacking += 1
          parts += covers[group]
        }
      }
      let type = pool.typeOf[prefix - 1]
      let isLeft = pool.rankOf[prefix - 1] >= Int(next.counts[state * pool.types + type])
      if isLeft, pool.groupsOf[type] != 0 { missing += 1 }
      // Places that even the types of most groups would need beyond those there are.
      bound.shortfall += max(0, (parts + Self.wholePlace - 1) / Self.wholePlace - room)
      bound.demotion += max(0, missing - room)
      if lacking + missing >= room { reach = prefix }
      let used = (parts + Self.wholePlace - 1) / Self.wholePlace + missing
      strain = max(strain, used + spare - room)
    }
    next.strains[state] = strain
    next.reaches[state] = reach
  }

  /// For each group wanted, the least part of a place that a member takes: one over the most groups
  /// wanted that a type with this group has. The parts of a type's groups make one place at most.
  private mutating func setCovers(_ pool: TypedPool, _ wanted: UInt16) {
    for group in 0..<pool.groups { covers[group] = Self.wholePlace }
    for groups in pool.groupsOf where (groups & wanted).nonzeroBitCount > 1 {
      let part = Self.wholePlace / (groups & wanted).nonzeroBitCount
      var left = groups & wanted
      while left != 0 {
        let group = left.trailingZeroBitCount
        left &= left - 1
        covers[group] = min(covers[group], part)
      }
    }
  }

  /// The gain of the places left were they given to the best candidates left.
  private func bestRest(_ state: Int, _ pool: TypedPool, _ place: Int) -> Int {
    var (place, gain, candidate) = (place, 0, 0)
    while place < pool.places {
      let type = pool.typeOf[candidate]
      if pool.rankOf[candidate] >= Int(next.counts[state * pool.types + type]) {
        gain += pool.scores[candidate] * discounts[place]
        place += 1
      }
      candidate += 1
    }
    return gain
  }
}
