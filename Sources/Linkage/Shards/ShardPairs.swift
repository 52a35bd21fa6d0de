public import Workbench

/// The compared pairs of one shard, with all that weighing them asks for, so that they can be weighed
/// where the records are not.
public struct ShardPairs: Sendable {
  /// The pairs.
  private(set) var left: [UInt32] = []
  private(set) var right: [UInt32] = []
  /// Their patterns.
  private(set) var patterns: [UInt64] = []
  /// Pair after pair and comparison after comparison, how rare what the two share is, where the
  /// pattern's level asks for it: the bits of a Double.
  private(set) var rarities: [UInt64] = []

  /// Takes pairs up again.
  init?(left: [UInt32], right: [UInt32], patterns: [UInt64], rarities: [UInt64]) {
    guard left.count == right.count, left.count == patterns.count else { return nil }
    self.left = left
    self.right = right
    self.patterns = patterns
    self.rarities = rarities
  }

  /// Finds and compares the pairs of a shard.
  ///
  /// - Parameters:
  ///   - records: All records.
  ///   - settings: What is compared.
  ///   - shard: Which pairs.
  ///   - workers: Number of threads; the result does not depend on it.
  ///   - progress: Told the pairs compared so far.
  /// - Returns: The pairs, and what they teach.
  public static func compare(
    _ records: LinkRecords, _ settings: LinkageSettings, shard: Shard, workers: Int,
    progress: @escaping ProgressReport = { _ in }
  ) -> (pairs: ShardPairs, counts: LinkCounts) {
    let comparer = PairComparer(records, settings)
    let compared = ComparedPairs(
      records, settings, comparer, shard, workers: workers, progress: progress)
    let plan = comparer.plan
    let rare = (0..<plan.count).filter { plan.rareColumns[$0] >= 0 }
    let parts = concurrentBlocks(
      of: compared.pairs.count, blockSize: 8192, workers: workers
    ) { range in
      var bits: [UInt64] = []
      for pair in range {
        for comparison in rare where plan.isRare(comparison, compared.patterns[pair]) {
          let rarity = comparer.rarity(
            plan.rareColumns[comparison], Int(compared.pairs.left[pair]),
            Int(compared.pairs.right[pair]))
          bits.append(rarity.bitPattern)
        }
      }
      return bits
    }
    let pairs = ShardPairs(
      compared.pairs, patterns: compared.patterns, rarities: parts.flatMap { $0 })
    return (pairs, compared.counts)
  }

  private init(_ pairs: CandidatePairs, patterns: [UInt64], rarities: [UInt64]) {
    left = pairs.left
    right = pairs.right
    self.patterns = patterns
    self.rarities = rarities
  }

  /// Weighs the pairs.
  ///
  /// - Parameters:
  ///   - model: What all records taught.
  ///   - settings: What was compared.
  ///   - records: How many records there are.
  /// - Returns: The links at or above ``Linker/floor``, in the order of the pairs; nil when the
  ///   rarities do not fit the patterns.
  public func links(
    _ model: LinkageModel, _ settings: LinkageSettings, records: Int
  ) -> [Link]? {
    let plan = ComparisonPlan(settings, names: settings.fields.map(\.name))
    let weights = PairWeights(
      model, settings, plan: plan, mostBits: PairComparer.mostBits(among: records))
    let rare = (0..<plan.count).filter { plan.rareColumns[$0] >= 0 }
    var links: [Link] = []
    var next = 0
    for pair in left.indices {
      let pattern = patterns[pair]
      let first = next
      for comparison in rare where plan.isRare(comparison, pattern) { next += 1 }
      guard next <= rarities.count else { return nil }
      var place = first
      let weight = weights.weight(pattern, floor: Linker.floor) { _ in
        defer { place += 1 }
        return Double(bitPattern: rarities[place])
      }
      guard let weight else { continue }
      links.append(
        Link(left: left[pair], right: right[pair], weight: weight, pattern: pattern))
    }
    return next == rarities.count ? links : nil
  }
}
