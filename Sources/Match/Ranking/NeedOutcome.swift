/// What the ranking of one need leaves for what is worked out over all of them.
struct NeedOutcome: Sendable {
  /// A supplier that would be ranked but for what it lacks.
  struct Lacking: Sendable {
    /// The supplier.
    let row: UInt32
    /// The score it would have, in millionths.
    let score: Int
    /// All that it lacks of what is required.
    let missing: [Lack]
  }

  /// The need's row.
  let need: Int
  /// The suppliers ranked, in the order of their places.
  let ranked: [ScoredRow]
  /// How many of the first stand there because staff accepted them.
  var pinned = 0
  /// The suppliers that lack something, best first; of a thin need all that reach the minimum, up
  /// to a thousand.
  let lacking: [Lacking]
  /// What keeps goods of those ranked from originating.
  let gaps: [OriginGap]
  /// Why nobody is ranked; nil when somebody is.
  let unmatched: NeedResult.Unmatched?
}
