/// Weighs any pair of records by a model; see ``PairWeights``.
public struct LinkScorer: Sendable {
  private let comparer: PairComparer
  private let weights: PairWeights

  init(_ comparer: PairComparer, _ model: LinkageModel, _ settings: LinkageSettings) {
    self.comparer = comparer
    weights = PairWeights(model, settings, plan: comparer.plan, mostBits: comparer.mostBits)
  }

  /// The weight of any two records, compared anew.
  public func weight(_ left: UInt32, _ right: UInt32) -> Double {
    var scratch = PairComparer.Scratch()
    let pattern = comparer.pattern(Int(left), Int(right), &scratch)
    return weight(left, right, pattern, floor: -.infinity) ?? -.infinity
  }

  /// The weight of a pair whose pattern is known; nil when it is below the floor.
  func weight(
    _ left: UInt32, _ right: UInt32, _ pattern: UInt64, floor: Double
  ) -> Double? {
    weights.weight(pattern, floor: floor) { comparison in
      comparer.rarity(comparer.plan.rareColumns[comparison], Int(left), Int(right))
    }
  }
}
