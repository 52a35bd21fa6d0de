/// Bounds the gain of the orders that meet every floor and demote nobody.
///
/// A discounted sum is also Σ over prefixes of (discount of its last place − discount of the next) ×
/// (sum of its scores). So the sum of the best sets of 1, 2, … candidates, each chosen for itself and
/// not one within the next, bounds the gain. The best set is bounded in turn: each group gets a price
/// that is added to the scores of its members, and taken off again for the members asked for. What a
/// state has placed already costs each later set the price by which it is below the last one chosen.
struct PrefixBound {
  /// The places beyond which the tables would be too large.
  private static let mostPlaces = 200
  private static let mostCells = 1 << 18
  /// No price is above this, so that no sum overflows; a lower price is a valid one too.
  private static let mostPrice = Share.whole

  /// Whether there are bounds for the pool at hand.
  private(set) var isUsable = false
  /// For each prefix from 0: the gain of all later prefixes when nothing were placed yet.
  private var future: [Int] = []
  /// For each prefix from 0, each type and each number of it: what these placed take off the future.
  private var costs: [Int] = []
  private var stride = 0
  private var prices: [Int] = []
  /// The sum of the prices of each type's groups.
  private var priceOf: [Int] = []
  private var ranks: [Int] = []

  /// Works the tables out for a pool.
  mutating func prepare(_ pool: TypedPool, _ discounts: [Int]) {
    stride = pool.members.count + pool.types
    isUsable =
      pool.places <= Self.mostPlaces && (pool.places + 1) * stride <= Self.mostCells
    guard isUsable else { return }
    reset(&prices, pool.groups)
    reset(&priceOf, pool.types)
    reset(&ranks, pool.types)
    reset(&future, pool.places + 1)
    reset(&costs, (pool.places + 1) * stride)
    for prefix in Swift.stride(from: pool.places, to: 0, by: -1) {
      let next = prefix < pool.places ? discounts[prefix] : 0
      add(prefix, pool, discounts[prefix - 1] - next)
    }
    for prefix in 0..<pool.places { addPlaced(prefix, pool, discounts[prefix]) }
  }

  /// The gain of the places after a prefix, when nothing were placed yet.
  func future(after prefix: Int) -> Int { future[prefix] }

  /// What the first so many candidates of a type, placed in a prefix, take off the gain after it.
  @inline(__always)
  func cost(of count: Int, type: Int, in prefix: Int, _ pool: TypedPool) -> Int {
    costs[prefix * stride + pool.starts[type] + type + count]
  }

  /// Adds a prefix to the bounds of all prefixes before it.
  private mutating func add(_ prefix: Int, _ pool: TypedPool, _ weight: Int) {
    let before = (prefix - 1) * stride
    let after = prefix * stride
    var free = prefix
    for type in 0..<pool.types { free -= pool.pure[prefix * pool.types + type] }
    setPrices(prefix, pool, free)
    let (chosen, last) = choose(free, pool, prefix, with: 0, without: 0)
    var sum = chosen
    for type in 0..<pool.types {
      for rank in 0..<pool.pure[prefix * pool.types + type] {
        sum += pool.scores[pool.members[pool.starts[type] + rank]]
      }
    }
    for group in 0..<pool.groups where prices[group] > 0 {
      sum -= prices[group] * pool.lacks[prefix * pool.groups + group]
    }
    future[prefix - 1] = future[prefix] + weight * sum
    for type in 0..<pool.types {
      let cell = pool.starts[type] + type
      let kept = pool.pure[prefix * pool.types + type]
      var cost = 0
      for rank in 0..<pool.starts[type + 1] - pool.starts[type] {
        if rank >= kept {
          let score = pool.scores[pool.members[pool.starts[type] + rank]]
          cost += max(0, last - score - priceOf[type]) * weight
        }
        costs[before + cell + rank + 1] = costs[after + cell + rank + 1] + cost
      }
    }
  }

  /// Adds what the scores of those placed count in the prefixes to come.
  private mutating func addPlaced(_ prefix: Int, _ pool: TypedPool, _ discount: Int) {
    for type in 0..<pool.types {
      let cell = prefix * stride + pool.starts[type] + type
      var sum = 0
      for rank in 0..<pool.starts[type + 1] - pool.starts[type] {
        sum += pool.scores[pool.members[pool.starts[type] + rank]]
        costs[cell + rank + 1] += sum * discount
      }
    }
  }

  // MARK: - Prices

  /// Sets the groups' prices for a prefix: in turn each the least at which its floor is met, the
  /// others' being as they are, starting from the prices of the prefix after.
  private mutating func setPrices(_ prefix: Int, _ pool: TypedPool, _ free: Int) {
    for _ in 0..<3 {
      var isChanged = false
      for group in 0..<pool.groups {
        let old = prices[group]
        let lack = pool.lacks[prefix * pool.groups + group]
        if old == 0, lack <= 0 { continue }
        let new = price(group, prefix, pool, free, lack)
        guard new != old else { continue }
        isChanged = true
        prices[group] = new
        for type in 0..<pool.types where pool.groupsOf[type] >> UInt16(group) & 1 == 1 {
          priceOf[type] += new - old
        }
      }
      if !isChanged { return }
    }
  }

  private mutating func price(
    _ group: Int, _ prefix: Int, _ pool: TypedPool, _ free: Int, _ lack: Int
  ) -> Int {
    guard lack > 0 else { return 0 }
    guard lack <= free else { return Self.mostPrice }
    let bit = UInt16(1) << UInt16(group)
    let member = choose(lack, pool, prefix, with: bit, without: 0).last - prices[group]
    let other = choose(free - lack + 1, pool, prefix, with: 0, without: bit).last
    return max(0, min(Self.mostPrice, other - member))
  }

  /// Chooses the best candidates by score and price, of those that the pure order does not give.
  ///
  /// - Returns: Their sum, and the last of them; of none the best there is, or a score no candidate
  ///   has when there are too few.
  private mutating func choose(
    _ count: Int, _ pool: TypedPool, _ prefix: Int, with: UInt16, without: UInt16
  ) -> (sum: Int, last: Int) {
    for type in 0..<pool.types { ranks[type] = pool.pure[prefix * pool.types + type] }
    var (sum, last) = (0, 0)
    for _ in 0..<max(1, count) {
      var (best, most) = (-1, -Self.mostPrice)
      for type in 0..<pool.types {
        let place = pool.starts[type] + ranks[type]
        guard place < pool.starts[type + 1], pool.groupsOf[type] & with == with,
          pool.groupsOf[type] & without == 0
        else { continue }
        let value = pool.scores[pool.members[place]] + priceOf[type]
        if value > most { (best, most) = (type, value) }
      }
      guard best >= 0 else { return (sum, -Self.mostPrice) }
      ranks[best] += 1
      if count > 0 { sum += most }
      last = most
    }
    return (sum, last)
  }

  private func reset(_ numbers: inout [Int], _ count: Int) {
    numbers.removeAll(keepingCapacity: true)
    for _ in 0..<count { numbers.append(0) }
  }
}
