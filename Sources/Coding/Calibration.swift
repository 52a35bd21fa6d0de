/// Turns chances into confidences that come true: a rising curve through held-out texts.
///
/// Pool-adjacent-violators, then straight lines between the middles of the pools, so that a higher
/// chance never has a lower confidence.
struct Calibration: Sendable, Equatable {
  /// Pairs that a pool has, at least.
  static let leastPool = 40.0

  /// The chances at the middles of the pools, rising.
  private(set) var chances: [Double] = [0, 1]
  /// The share that was right in each pool.
  private(set) var shares: [Double] = [0, 0.9]

  /// Believes chances nearly as they are.
  init() {}

  /// Fits the curve.
  ///
  /// - Parameter pairs: Chances and whether each was right.
  init(_ pairs: [(chance: Double, isRight: Bool)]) {
    struct Pool {
      var count: Double
      var right: Double
      var chance: Double
      var share: Double { right / count }
    }
    let sorted = pairs.sorted { left, right in
      left.chance != right.chance ? left.chance < right.chance : !left.isRight && right.isRight
    }
    var pools: [Pool] = []
    for pair in sorted {
      let right = pair.isRight ? 1.0 : 0.0
      if let last = pools.last, last.count < Self.leastPool {
        pools[pools.count - 1].count += 1
        pools[pools.count - 1].right += right
        pools[pools.count - 1].chance += pair.chance
      } else {
        pools.append(Pool(count: 1, right: right, chance: pair.chance))
      }
    }
    var merged: [Pool] = []
    for pool in pools {
      merged.append(pool)
      while merged.count > 1,
        merged[merged.count - 2].share >= merged[merged.count - 1].share
          || merged[merged.count - 1].count < Self.leastPool
      {
        let last = merged.removeLast()
        merged[merged.count - 1].count += last.count
        merged[merged.count - 1].right += last.right
        merged[merged.count - 1].chance += last.chance
      }
    }
    guard merged.count > 1 else { return }
    chances = [0] + merged.map { $0.chance / $0.count }
    // One more right and one more wrong: nothing is ever quite sure.
    shares = [0] + merged.map { $0.right / ($0.count + 1) }
    chances.append(1)
    shares.append(
      max(shares[shares.count - 1], merged.last.map { ($0.right + 1) / ($0.count + 2) } ?? 0))
  }

  /// The confidence of a chance.
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
    return shares[low] + part * (shares[high] - shares[low])
  }
}
