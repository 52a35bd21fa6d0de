public import Registry

/// A decision of staff that holds for a pair, as it is told of.
public struct DecisionNote: Sendable, Equatable {
  /// The verdict.
  public let verdict: Verdict
  /// Why, in the words of staff; empty where none were written.
  public let note: String
  /// Who decided; empty when it is not stated.
  public let author: String
  /// When, as 2026-11-25; empty when it is not stated.
  public let day: String
}
