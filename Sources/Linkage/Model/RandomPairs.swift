import Workbench

/// Pairs drawn at random for u, or every pair where there are not more than are asked for.
struct RandomPairs {
  private let count: Int
  private let sources: [UInt16]
  private let needsTwoSources: Bool
  private let seed: UInt64
  /// How many pairs are drawn.
  private let wanted: Int
  /// How many pairs may be formed at all.
  let possible: Double

  /// A small registry is known from fewer pairs than a large one: so many for each record, and never
  /// fewer than the other number.
  private static let perRecord = 20
  private static let least = 100_000

  init(_ records: LinkRecords, _ settings: LinkageSettings) {
    count = records.count
    sources = records.sources
    needsTwoSources = settings.scope != .all
    seed = settings.training.seed
    wanted = min(
      settings.training.randomPairs, max(Self.least, Self.perRecord * records.count))
    let all = Double(count) * Double(count - 1) / 2
    var within = 0.0
    if settings.scope != .all {
      var sizes: [Double] = []
      for source in records.sources {
        while sizes.count <= Int(source) { sizes.append(0) }
        sizes[Int(source)] += 1
      }
      for size in sizes { within += size * (size - 1) / 2 }
    }
    possible = all - within
  }

  /// The patterns of the pairs.
  ///
  /// Blocks draw from seeds of their own, so the pairs do not depend on the number of threads.
  func patterns(_ comparer: PairComparer, workers: Int) -> [UInt64] {
    if count < 2 || possible < 1 { return [] }
    if possible <= Double(wanted) {
      return concurrentBlocks(of: count, blockSize: 64, workers: workers) { range in
        all(range, comparer)
      }.flatMap { $0 }
    }
    return concurrentBlocks(of: wanted, blockSize: 16_384, workers: workers) {
      range in drawn(range, comparer)
    }.flatMap { $0 }
  }

  private func all(_ range: Range<Int>, _ comparer: PairComparer) -> [UInt64] {
    var scratch = PairComparer.Scratch()
    var patterns: [UInt64] = []
    for left in range {
      for right in left + 1..<max(left + 1, count)
      where !needsTwoSources || sources[left] != sources[right] {
        patterns.append(comparer.pattern(left, right, &scratch))
      }
    }
    return patterns
  }

  private func drawn(_ range: Range<Int>, _ comparer: PairComparer) -> [UInt64] {
    var random = SplitMix64(seed: seed &+ UInt64(range.lowerBound) &* 0x9E37_79B9)
    var scratch = PairComparer.Scratch()
    var patterns: [UInt64] = []
    patterns.reserveCapacity(range.count)
    while patterns.count < range.count {
      let left = random.below(count)
      let right = random.below(count)
      if left == right || (needsTwoSources && sources[left] == sources[right]) { continue }
      patterns.append(comparer.pattern(min(left, right), max(left, right), &scratch))
    }
    return patterns
  }
}
