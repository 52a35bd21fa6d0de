/// Turns chances into confidences that come true: a rising curve through held-back records.
///
/// Pool-adjacent-violators, then straight lines between the middles of the pools, so that a higher
/// chance never has a lower confidence.
///
/// - Source: Ayer and others (1955), doi:10.1214/aoms/1177728423.
struct Calibration: Sendable, Equatable {
  /// Pairs that a pool has, at least.
  static let leastPool = 40.0

  /// The chances at the middles of the pools, never falling.
  private(set) var chances: [Double] = [0, 1]
  /// The share that was right in each pool, never falling.
  private(set) var shares: [Double] = [0, 0.9]
  /// Whether the curve was found on records; if not, it is the usual one.
  private(set) var isMeasured = false

  /// Believes chances nearly as they are: the usual curve, when there are no records to find one.
  init() {}

  /// Pairs of neighbouring chances.
  private struct Pool {
    var count = 0.0
    var right = 0.0
    var chance = 0.0
    var highest = 0.0
    /// The share that is right, one more being wrong: nothing is ever quite sure.
    var share: Double { right / (count + 1) }

    mutating func add(_ other: Pool) {
      count += other.count
      right += other.right
      chance += other.chance
      highest = max(highest, other.highest)
    }
  }

  /// Fits the curve; fewer pairs than a pool has leave the usual one.
  ///
  /// - Parameter pairs: Chances, 0 to 1, and whether each was right; in any order.
  init(_ pairs: [(chance: Double, isRight: Bool)]) {
    var merged: [Pool] = []
    for pool in Self.pools(pairs) {
      merged.append(pool)
      // The shares compared are those of the curve: pools of other sizes would else fall again.
      while merged.count > 1,
        merged[merged.count - 2].share >= merged[merged.count - 1].share
          || merged[merged.count - 1].count < Self.leastPool
      {
        let last = merged.removeLast()
        merged[merged.count - 1].add(last)
      }
    }
    guard let last = merged.last, last.count >= Self.leastPool else { return }
    chances = [0]
    shares = [0]
    var highest = 0.0
    for pool in merged {
      // Means are rounded, and must not fall for that.
      highest = min(1, max(highest, pool.chance / pool.count))
      chances.append(highest)
      shares.append(pool.share)
    }
    chances.append(1)
    shares.append((last.right + 1) / (last.count + 2))
    isMeasured = true
  }

  /// Pairs in the order of their chances, in pools of the least size; equal chances stay together.
  private static func pools(_ pairs: [(chance: Double, isRight: Bool)]) -> [Pool] {
    var pools: [Pool] = []
    for pair in pairs.sorted(by: { $0.chance < $1.chance }) {
      let own = Pool(
        count: 1, right: pair.isRight ? 1 : 0, chance: pair.chance, highest: pair.chance)
      if let last = pools.last, last.count < leastPool || last.highest == pair.chance {
        pools[pools.count - 1].add(own)
      } else {
        pools.append(own)
      }
    }
    return pools
  }

  /// The confidence of a chance; never lower for a higher chance.
  func confidence(_ chance: Double) -> Double {
    var low = 0
    var high = chances.count - 1
    while high - low > 1 {
      let middle = (low + high) / 2
      if chances[middle] <= chance { low = middle } else { high = middle }
    }
    let width = chances[high] - chances[low]
    if width <= 0 { return shares[high] }
    let part = min(1, max(0, (chance - chances[low]) / width))
    return min(shares[high], shares[low] + part * (shares[high] - shares[low]))
  }
}
