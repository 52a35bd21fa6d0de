/// Reads out of an order why each place was given, and which floors it does not meet.
struct OrderReading {
  private let pool: TypedPool
  private let floors: [GroupFloor]
  /// The candidates by place.
  let order: [Int]
  /// For each prefix from 0 and each group, the members.
  private var members: [Int]
  /// For each prefix from 0 and each type, the candidates.
  private var counts: [Int]

  /// Reads an order.
  ///
  /// - Parameters:
  ///   - types: The type that stands at each place.
  ///   - pool: The candidates.
  ///   - floors: The floors.
  init(_ types: [Int], _ pool: TypedPool, _ floors: [GroupFloor]) {
    self.pool = pool
    self.floors = floors
    members = [Int](repeating: 0, count: (pool.places + 1) * pool.groups)
    counts = [Int](repeating: 0, count: (pool.places + 1) * pool.types)
    var order: [Int] = []
    order.reserveCapacity(pool.places)
    for (place, type) in types.enumerated() {
      for group in 0..<pool.groups {
        members[(place + 1) * pool.groups + group] =
          members[place * pool.groups + group] + Int(pool.groupsOf[type] >> UInt16(group) & 1)
      }
      for other in 0..<pool.types {
        counts[(place + 1) * pool.types + other] =
          counts[place * pool.types + other] + (other == type ? 1 : 0)
      }
      order.append(pool.members[pool.starts[type] + counts[place * pool.types + type]])
    }
    self.order = order
  }

  /// Why each candidate has its place.
  func grounds() -> [Arrangement.Ground] {
    var placeOf = [Int](repeating: pool.places, count: pool.scores.count)
    for (place, candidate) in order.enumerated() { placeOf[candidate] = place }
    var first = 0
    return order.enumerated().map { place, candidate in
      while first < placeOf.count, placeOf[first] < place { first += 1 }
      guard pool.scores[first] > pool.scores[candidate] else { return .score }
      return ground(candidate, at: place, over: first, until: placeOf[first])
    }
  }

  /// Why a candidate stands at a place, before a better one whose place is `end`.
  private func ground(
    _ candidate: Int, at place: Int, over better: Int, until end: Int
  ) -> Arrangement.Ground {
    let type = pool.typeOf[candidate]
    let own = pool.groupsOf[type] & ~pool.groupsOf[pool.typeOf[better]]
    var tight: UInt16 = 0
    for prefix in place + 1..<end + 1 {
      for group in 0..<pool.groups where own >> UInt16(group) & 1 == 1 {
        let cell = prefix * pool.groups + group
        if members[cell] <= pool.least[cell] { tight |= floors[group].bit }
      }
    }
    if tight != 0 { return .floor(groups: tight) }
    for prefix in place + 1..<end + 1 {
      let cell = prefix * pool.types + type
      if counts[cell] <= pool.pure[cell] { return .place }
    }
    // Only an order not proved the best lifts a candidate that no prefix needs.
    var groups: UInt16 = 0
    for group in 0..<pool.groups where pool.groupsOf[type] >> UInt16(group) & 1 == 1 {
      groups |= floors[group].bit
    }
    return groups == 0 ? .place : .floor(groups: groups)
  }

  /// The floors not met.
  func shortfalls() -> [Arrangement.Shortfall] {
    var found: [Arrangement.Shortfall] = []
    for (group, floor) in floors.enumerated() {
      var (hasPool, hasConflict) = (false, false)
      for prefix in stride(from: 1, through: pool.places, by: 1) {
        let required = floor.floor.least(in: prefix)
        let had = members[prefix * pool.groups + group]
        guard had < required else { continue }
        let isPool = required > pool.poolOf[group]
        if isPool ? hasPool : hasConflict { continue }
        if isPool { hasPool = true } else { hasConflict = true }
        found.append(
          Arrangement.Shortfall(
            group: floor.group, prefix: prefix, required: required, had: had,
            reason: isPool ? .pool : .conflict))
      }
    }
    return found
  }
}
