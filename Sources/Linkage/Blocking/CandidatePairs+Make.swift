import Workbench

extension CandidatePairs {
  /// Finds the pairs of records that share a key by at least one rule.
  ///
  /// - Parameters:
  ///   - records: The records.
  ///   - settings: Names the rules, at most ``mostRules``, and which records may be paired.
  ///   - workers: Number of threads; the result does not depend on it.
  /// - Returns: The pairs, each once and in order, and what each rule gave.
  public static func make(
    records: LinkRecords, settings: LinkageSettings, workers: Int
  ) -> (pairs: CandidatePairs, reports: [BlockingReport]) {
    let rules = settings.blocking
    precondition(rules.count <= mostRules)
    let lists = concurrentBlocks(of: rules.count, blockSize: 1, workers: workers) { range in
      var maker = BlockMaker(rules[range.lowerBound], of: records, scope: settings.scope)
      return MemberIndex(maker.make(), count: records.count)
    }
    var reports = lists.map(\.lists.report)
    let gather = PairGather(lists, sources: records.sources, scope: settings.scope)
    let parts = concurrentBlocks(
      of: records.count, blockSize: 8192, workers: workers,
      scratch: { PairGather.Scratch(count: records.count) }
    ) { scratch, range in gather.gather(range, &scratch) }
    var pairs = CandidatePairs()
    let total = parts.reduce(0) { $0 + $1.right.count }
    pairs.left.reserveCapacity(total)
    pairs.right.reserveCapacity(total)
    pairs.rules.reserveCapacity(total)
    var record: UInt32 = 0
    for part in parts {
      for count in part.counts {
        for _ in 0..<count { pairs.left.append(record) }
        record += 1
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
