/// The ranking of one need.
struct NeedResult: Sendable {
  /// Why no supplier fills a need.
  enum Unmatched: String, Sendable {
    /// No supplier shares a code or a word with it.
    case noEvidence = "no_evidence"
    /// None that does has every required certificate.
    case hardRequirement = "hard_requirement"
    /// Those that have them are below the minimum score.
    case belowMinimum = "below_minimum"
  }

  let scorer: Scorer
  let terms: NeedTerms
  /// The suppliers ranked, best first.
  let ranked: [ScoredRow]
  /// The suppliers that would rank but for a requirement, best first.
  let nearMisses: [ScoredRow]
  /// Why nobody is ranked; nil when somebody is.
  let unmatched: Unmatched?
}
