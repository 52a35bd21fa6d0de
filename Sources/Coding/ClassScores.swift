/// A score for each class, in two halves that ``ClassLists`` adds to.
struct ClassScores: Sendable {
  /// The scores.
  var values: [Float]
  /// What full rows add, eight classes at a time.
  var wide: [SIMD8<Float>]

  /// Makes scores for so many classes.
  init(count: Int) {
    values = [Float](repeating: 0, count: count)
    wide = [SIMD8<Float>](repeating: .zero, count: (count + 7) / 8)
  }
}
