/// What became of a link when records were joined.
public enum LinkStatus: Sendable, Equatable {
  /// Too weak to join by.
  case weak
  /// It joined two clusters.
  case joined
  /// Its records were in one cluster when its turn came.
  case alreadyJoined
  /// Staff hold records of the two clusters to be different.
  case forbidden
  /// The clusters differ in the conflict field of this number.
  case conflict(UInt8)
  /// The clusters have records of one source, and the scope is one to one.
  case oneToOne
  /// The other records of the clusters speak against it.
  case chaining

  /// Whether its two records are in one cluster.
  public var isTogether: Bool { self == .joined || self == .alreadyJoined }
}
