/// The rounds in which records are linked in shards, in order; Normalize ends what they began.
public enum LinkRound: String, Sendable, CaseIterable {
  /// Cleans the records, once.
  case prepare
  /// Finds and compares the pairs of a shard.
  case compare
  /// Learns the model from what all shards counted, once.
  case train
  /// Weighs the pairs of a shard.
  case weigh

  /// Whether it is done for each shard.
  public var isOfShard: Bool { self == .compare || self == .weigh }
}
