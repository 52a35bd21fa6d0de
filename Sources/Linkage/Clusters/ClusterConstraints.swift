/// What is known about records before links are weighed.
public struct ClusterConstraints: Sendable {
  /// Two records, the order of which says nothing.
  public struct Pair: Sendable, Equatable {
    /// The lower record.
    public var left: UInt32
    /// The higher record.
    public var right: UInt32

    /// Pairs two records.
    public init(_ one: UInt32, _ other: UInt32) {
      left = min(one, other)
      right = max(one, other)
    }
  }

  /// By record, the lowest record that exact keys make one with it; empty when there are none.
  public var fixed: [UInt32] = []
  /// Pairs that staff hold to be one.
  public var forced: [Pair] = []
  /// Pairs that staff hold to be different: never in one cluster, not by way of others either.
  public var forbidden: [Pair] = []
  /// Fields of which two values never meet in a cluster that links make; at most 255.
  public var conflicts: [ClusterConflict] = []

  /// Knows nothing.
  public init() {}
}
