/// How many true clusters were found whole, and how many clusters found are true.
public struct ClusterCounts: Sendable, Equatable {
  /// True clusters of two or more records.
  public var actual = 0
  /// Clusters found, of two or more records.
  public var predicted = 0
  /// True clusters that were found as they are, without a record more or less.
  public var exact = 0
  /// True clusters whose records lie in several clusters.
  public var split = 0
  /// Clusters found that hold records of several things.
  public var mixed = 0
}
