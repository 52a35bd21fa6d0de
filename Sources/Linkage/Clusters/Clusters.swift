/// Which records are one, and why.
public struct Clusters: Sendable {
  /// By record, the lowest record of its cluster.
  public var roots: [UInt32] = []
  /// By link, what became of it.
  public var statuses: [LinkStatus] = []
  /// By record, the place of its strongest link to another member of its cluster; −1 when no link
  /// holds it there.
  public var evidence: [Int32] = []
  /// Pairs that staff hold to be one and that are kept apart all the same, with what did it.
  public var refusedForced: [Refusal] = []
  /// Records that exact keys join and that are kept apart all the same, each with the lowest
  /// record of its group.
  public var refusedFixed: [Refusal] = []

  /// A pair that was to be one and is not.
  public struct Refusal: Sendable, Equatable {
    /// The records.
    public var pair: ClusterConstraints.Pair
    /// What kept them apart: ``LinkStatus/forbidden`` or an absolute conflict.
    public var reason: LinkStatus
  }

  /// The number of clusters, single records among them.
  public var count: Int { roots.indices.count { roots[$0] == UInt32($0) } }

  /// How many links ended in a way.
  ///
  /// - Parameter status: The way.
  /// - Returns: The number of links.
  public func count(of status: LinkStatus) -> Int { statuses.count { $0 == status } }

  /// Joins records by links, the strongest first.
  ///
  /// Exact keys and staff come first. Then a link joins the clusters of its two records unless
  /// staff or a conflict field keep them apart, or the mean weight between the clusters' records is
  /// negative (average linkage), so that a chain of likenesses joins no strangers. Records that
  /// exact keys or staff made one count as one there, as like to another as the best of them.
  ///
  /// - Parameters:
  ///   - links: The links, in any order.
  ///   - minimumWeight: The weight below which a link joins nothing.
  ///   - constraints: What is known beforehand.
  ///   - sources: By record, the rank of its source.
  ///   - scope: Whether a cluster may have several records of one source.
  ///   - score: The weight of any two records, the lower first; what it gives for the records of a
  ///     link must be the link's weight.
  /// - Returns: The clusters; the same for links in any order.
  public static func make(
    links: [Link], minimumWeight: Double, constraints: ClusterConstraints, sources: [UInt16],
    scope: LinkageSettings.Scope, score: (UInt32, UInt32) -> Double
  ) -> Clusters {
    var builder = ClusterBuilder(constraints, sources: sources, scope: scope)
    var clusters = Clusters()
    clusters.refusedFixed = builder.joinFixed(constraints.fixed)
    clusters.refusedForced = builder.joinForced(constraints.forced)
    builder.settleUnits()
    let order = Self.order(links, minimumWeight: minimumWeight)
    clusters.statuses = [LinkStatus](repeating: .weak, count: links.count)
    for index in order {
      clusters.statuses[Int(index)] = builder.join(links[Int(index)], score)
    }
    clusters.roots = builder.lowestRecords()
    clusters.evidence = [Int32](repeating: -1, count: sources.count)
    for index in order {
      let (left, right) = (Int(links[Int(index)].left), Int(links[Int(index)].right))
      guard clusters.roots[left] == clusters.roots[right] else { continue }
      if clusters.evidence[left] < 0 { clusters.evidence[left] = Int32(index) }
      if clusters.evidence[right] < 0 { clusters.evidence[right] = Int32(index) }
    }
    return clusters
  }

  private struct Entry {
    var weight: Double
    var pair: UInt64
    var index: UInt32
  }

  /// The places of the links strong enough, the strongest first, equal ones by their records.
  private static func order(_ links: [Link], minimumWeight: Double) -> [UInt32] {
    var entries: [Entry] = []
    for (index, link) in links.enumerated() where link.weight >= minimumWeight {
      entries.append(
        Entry(
          weight: link.weight, pair: UInt64(link.left) << 32 | UInt64(link.right),
          index: UInt32(index)))
    }
    entries.sort { left, right in
      if left.weight != right.weight { return left.weight > right.weight }
      return left.pair != right.pair ? left.pair < right.pair : left.index < right.index
    }
    return entries.map(\.index)
  }
}
