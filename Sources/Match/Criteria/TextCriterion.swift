/// How much of the need's text a supplier's text has: its BM25 sum, scaled to 0 … 1.
struct TextCriterion: Sendable {
  /// What sums are divided by; zero when no supplier has any of the terms.
  let scale: Double

  /// Prepares for a need; nil when its text has no terms.
  init?(_ terms: NeedTerms, scale: Double) {
    guard terms.hasTerms else { return nil }
    self.scale = scale
  }

  /// The share of a supplier; nil when its text has no terms.
  @inline(__always)
  func value(_ row: Int, sum: Double, _ index: TextIndex) -> Double? {
    if sum > 0 { return min(1, sum / scale) }
    return index.lengths[row] == 0 ? nil : 0
  }
}
