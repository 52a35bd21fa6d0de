import Fairness

/// What the floors made of the ranking of one need.
struct NeedInclusion: Sendable {
  /// The groups of the suppliers that would have the places by their scores alone.
  let before: [UInt16]
  /// The groups of those that have them.
  let after: [UInt16]
  /// By place, the groups whose floor gave it; zero where the score did.
  let grounds: [UInt16]
  /// The floors that are not reached.
  let shortfalls: [Arrangement.Shortfall]
  /// The part of the ranking's discounted gain given up for the floors, 0 … 1.
  let givenUp: Double
  /// The part of it that another order might have kept, at most; 0 where none could.
  let gap: Double
  /// Seconds that it took.
  var seconds = 0.0
}
