/// What the shards of some records found together.
public struct ShardedLinks: Sendable {
  /// The records.
  public let records: LinkRecords
  /// What the shards counted, added up.
  public let counts: LinkCounts
  /// The links of all shards, by left and right record.
  public let links: [Link]

  /// Puts together what shards found.
  ///
  /// - Parameters:
  ///   - records: The records.
  ///   - counts: What the shards counted, added up.
  ///   - links: The links of each shard, in the shards' order; each shard's are in the order of their
  ///     records, and no two shards have a left record in common.
  public init(records: LinkRecords, counts: LinkCounts, links: [[Link]]) {
    self.records = records
    self.counts = counts
    self.links = links.flatMap { $0 }.sorted { ($0.left, $0.right) < ($1.left, $1.right) }
  }
}
