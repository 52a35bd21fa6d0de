import Workbench

extension CandidatePairs {
  /// Finds the pairs of records that share a key by at least one rule.
  ///
  /// - Parameters:
  ///   - records: The records.
  ///   - settings: Names the rules, at most ``mostRules``, and which records may be paired.
  ///   - shard: Whose pairs are wanted: those whose lower record is the shard's.
  ///   - workers: Number of threads; the result does not depend on it.
  /// - Returns: The pairs, each once and in order, and what each rule gave.
  public static func make(
    records: LinkRecords, settings: LinkageSettings, shard: Shard = .whole, workers: Int
  ) -> (pairs: CandidatePairs, reports: [BlockingReport]) {
    let rules = settings.blocking
    precondition(rules.count <= mostRules)
    let lists = concurrentBlocks(of: rules.count, blockSize: 1, workers: workers) { range in
      var maker = BlockMaker(rules[range.lowerBound], of: records, scope: settings.scope)
      return MemberIndex(maker.make(), count: records.count)
    }
    var reports = lists.map(\.lists.report)
    let gather = PairGather(lists, sources: records.sources, scope: settings.scope)
    let blocks = shard.blocks(of: records.count, size: shard.pairBlock(of: records.count))
    let parts = concurrentBlocks(
      of: blocks.count, blockSize: 1, workers: workers,
      scratch: { PairGather.Scratch(count: records.count) }
    ) { scratch, range in gather.gather(blocks[range.lowerBound], &scratch) }
    var pairs = CandidatePairs()
    let total = parts.reduce(0) { $0 + $1.right.count }
    pairs.left.reserveCapacity(total)
    pairs.right.reserveCapacity(total)
    pairs.rules.reserveCapacity(total)
    for (block, part) in zip(blocks, parts) {
      for (record, count) in zip(block, part.counts) {
        for _ in 0..<count { pairs.left.append(UInt32(record)) }
      }
      pairs.right.append(contentsOf: part.right)
      pairs.rules.append(contentsOf: part.rules)
      for rule in rules.indices {
        reports[rule].pairs += part.perRule[rule]
        reports[rule].pairsOfItsOwn += part.ofItsOwn[rule]
      }
    }
    return (pairs, reports)
  }
}
