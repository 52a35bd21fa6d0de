/// Pairs of records that are compared.
public struct CandidatePairs: Sendable, Equatable {
  /// The most rules there may be: each has a bit of `rules`.
  public static let mostRules = 16

  /// The lower record of each pair; pairs are ordered by it, then by `right`.
  public var left: [UInt32] = []
  /// The higher record of each pair.
  public var right: [UInt32] = []
  /// By pair, the blocking rules that gave it, as bits.
  public var rules: [UInt16] = []

  /// The number of pairs.
  public var count: Int { left.count }

  /// Starts with no pair.
  public init() {}
}
