import Registry

/// The ranking of one need.
struct NeedResult: Sendable {
  /// Why no supplier fills a need.
  enum Unmatched: String, Sendable {
    /// No supplier shares a code or a word with it.
    case noEvidence = "no_evidence"
    /// None that does has everything required.
    case hardRequirement = "hard_requirement"
    /// Those that have them are below the minimum score.
    case belowMinimum = "below_minimum"
    /// Everyone who would do is barred.
    case excluded
    /// Everyone who would do was rejected by staff.
    case rejected
  }

  let scorer: Scorer
  let terms: NeedTerms
  /// The suppliers ranked: those that staff accepted, then by their scores, best first, until floors
  /// are heeded.
  var ranked: [ScoredRow]
  /// How many of the first stand there because staff accepted them.
  let pinned: Int
  /// What staff decided on the need's suppliers.
  let decided: NeedDecisions
  /// The suppliers that staff accepted and that could not be given a place, and why.
  let refused: [UInt32: DecisionObstacle]
  /// What the floors made of the ranking; nil until they are heeded.
  var inclusion: NeedInclusion?
  /// The suppliers that would rank but for a requirement, best first.
  let nearMisses: [ScoredRow]
  /// The suppliers that would be within the places of the ranking but for an exclusion, best first.
  let barred: [ScoredRow]
  /// Why nobody is ranked; nil when somebody is.
  let unmatched: Unmatched?

  /// The keys of the groups whose floor gave a place, from 0.
  func floorKeys(at place: Int, in context: MatchContext) -> [String] {
    let open = place - pinned
    guard let grounds = inclusion?.grounds, grounds.indices ~= open else { return [] }
    return context.floors.keys(grounds[open])
  }
}
