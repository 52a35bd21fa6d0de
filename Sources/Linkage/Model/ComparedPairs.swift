import Workbench

/// The candidate pairs of a shard, compared.
struct ComparedPairs: Sendable {
  /// The pairs.
  let pairs: CandidatePairs
  /// Their patterns.
  let patterns: [UInt64]
  /// What was counted on the way.
  let counts: LinkCounts

  /// Finds the pairs of a shard and compares them.
  ///
  /// - Parameters:
  ///   - records: All records, whatever the shard.
  ///   - settings: What is compared.
  ///   - comparer: Compares them.
  ///   - shard: Whose pairs: those whose lower record is the shard's.
  ///   - workers: Number of threads; the result does not depend on it.
  ///   - progress: Told the pairs compared so far.
  init(
    _ records: LinkRecords, _ settings: LinkageSettings, _ comparer: PairComparer, _ shard: Shard,
    workers: Int, progress: @escaping ProgressReport
  ) {
    let (pairs, blocks) = CandidatePairs.make(
      records: records, settings: settings, shard: shard, workers: workers)
    let counter = ProgressCounter("link", .pairs, of: pairs.count, report: progress)
    let patterns = concurrentBlocks(of: pairs.count, blockSize: 8192, workers: workers) { range in
      var scratch = PairComparer.Scratch()
      var patterns: [UInt64] = []
      patterns.reserveCapacity(range.count)
      for pair in range {
        patterns.append(
          comparer.pattern(Int(pairs.left[pair]), Int(pairs.right[pair]), &scratch))
      }
      counter.add(range.count)
      return patterns
    }.flatMap { $0 }
    progress(.step("train"))
    let random = RandomPairs(records, settings)
    counts = LinkCounts(
      records: records.count, possible: random.possible,
      candidates: PairCounts(pairs, patterns, workers: workers),
      random: random.counts(comparer, shard, workers: workers), blocks: blocks)
    self.pairs = pairs
    self.patterns = patterns
  }
}
