/// All that records teach: what a model is learnt from, and what the blocking rules gave.
///
/// Every number of it is whole, so the counts of shards add up to those of one machine to the last
/// bit, in any order.
public struct LinkCounts: Sendable, Equatable {
  /// How many records there are.
  public let records: Int
  /// How many pairs may be formed at all.
  let possible: Double
  /// The candidate pairs.
  private(set) var candidates: PairCounts
  /// The pairs drawn at random.
  private(set) var random: PairCounts
  /// What each blocking rule gave and left out.
  public private(set) var blocks: [BlockingReport]

  /// States counts.
  init(
    records: Int, possible: Double, candidates: PairCounts, random: PairCounts,
    blocks: [BlockingReport]
  ) {
    self.records = records
    self.possible = possible
    self.candidates = candidates
    self.random = random
    self.blocks = blocks
  }

  /// Adds what another shard of the same records counted.
  ///
  /// - Parameter other: Its counts.
  /// - Returns: Whether it is of the same records; if not, nothing is added.
  public mutating func add(_ other: LinkCounts) -> Bool {
    guard records == other.records, possible == other.possible,
      blocks.map(\.beforePairs) == other.blocks.map(\.beforePairs)
    else { return false }
    candidates.add(other.candidates)
    random.add(other.random)
    for (rule, block) in other.blocks.enumerated() {
      blocks[rule].pairs += block.pairs
      blocks[rule].pairsOfItsOwn += block.pairsOfItsOwn
    }
    return true
  }

  /// Learns the model.
  ///
  /// - Parameter settings: What was compared.
  /// - Returns: The model; the same bits from the same counts.
  public func model(_ settings: LinkageSettings) -> LinkageModel {
    Training(settings: settings).model(self)
  }
}

extension BlockingReport {
  /// What is known of a rule before its pairs are counted: the same in every shard.
  fileprivate var beforePairs: BlockingReport {
    var report = self
    report.pairs = 0
    report.pairsOfItsOwn = 0
    return report
  }
}
