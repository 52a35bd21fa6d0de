/// How much of the need's text a supplier's text has: its BM25 sum, scaled to 0 … 1.
struct TextCriterion: Criterion {
  static let key = MatchSettings.Criterion.text

  /// What sums are divided by; zero when no supplier has any of the terms.
  let scale: Double
  /// The terms of the need.
  let terms: NeedTerms

  /// Prepares for a need; nil when its text has no terms.
  init?(_ terms: NeedTerms, scale: Double) {
    guard terms.hasTerms else { return nil }
    self.terms = terms
    self.scale = scale
  }

  /// The share of a supplier; nil when its text has no terms.
  @inline(__always)
  func value(_ candidate: Candidate, in context: MatchContext) -> Double? {
    if candidate.sum > 0 { return min(1, candidate.sum / scale) }
    return context.index.lengths[candidate.row] == 0 ? nil : 0
  }
}
