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

  /// Counts the patterns of a shard's pairs.
  ///
  /// Blocks draw from seeds of their own, so the pairs depend neither on the number of threads nor on
  /// that of shards.
  func counts(_ comparer: PairComparer, _ shard: Shard, workers: Int) -> PairCounts {
    var counts = PairCounts()
    if count < 2 || possible < 1 { return counts }
    let isAll = possible <= Double(wanted)
    let blocks =
      isAll ? shard.blocks(of: count, size: 64) : shard.blocks(of: wanted, size: 16_384)
    let parts = concurrentBlocks(of: blocks.count, blockSize: 1, workers: workers) { range in
      let block = blocks[range.lowerBound]
      return isAll ? all(block, comparer) : drawn(block, comparer)
    }
    for part in parts { counts.add(part) }
    return counts
  }

  private func all(_ range: Range<Int>, _ comparer: PairComparer) -> PairCounts {
    var scratch = PairComparer.Scratch()
    var counts = PairCounts()
    for left in range {
      for right in left + 1..<max(left + 1, count)
      where !needsTwoSources || sources[left] != sources[right] {
        counts.add(comparer.pattern(left, right, &scratch), 0)
      }
    }
    return counts
  }

  private func drawn(_ range: Range<Int>, _ comparer: PairComparer) -> PairCounts {
    var random = SplitMix64(seed: seed &+ UInt64(range.lowerBound) &* 0x9E37_79B9)
    var scratch = PairComparer.Scratch()
    var counts = PairCounts()
    var left = range.count
    while left > 0 {
      let one = random.below(count)
      let other = random.below(count)
      if one == other || (needsTwoSources && sources[one] == sources[other]) { continue }
      counts.add(comparer.pattern(min(one, other), max(one, other), &scratch), 0)
      left -= 1
    }
    return counts
  }
}
