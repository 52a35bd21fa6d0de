import Glibc

/// A model's weights laid out by comparison and level code.
struct WeightTable: Sendable {
  /// The weight of the prior.
  let prior: Double
  /// The number of comparisons.
  let count: Int
  /// Comparison c's weight at code k, at `c * 16 + k`; 0 where nothing is said.
  private(set) var weights: [Double]

  /// Lays out a model.
  init(_ model: LinkageModel) {
    self.init(
      prior: model.prior, m: model.parts.map(\.m), u: model.parts.map(\.u),
      isUsed: model.parts.map { _ in true })
  }

  /// Lays out shares; a comparison that is not used says nothing.
  init(prior: Double, m: [[Double]], u: [[Double]], isUsed: [Bool]) {
    self.prior = log2(prior / (1 - prior))
    count = m.count
    var weights = [Double](repeating: 0, count: 16 * m.count)
    for comparison in m.indices where isUsed[comparison] {
      let levels = m[comparison].count
      for level in 0..<levels {
        let code = level == levels - 1 ? 15 : level + 1
        weights[comparison * 16 + code] = log2(m[comparison][level] / u[comparison][level])
      }
    }
    self.weights = weights
  }

  /// Makes a comparison one without which nothing is a match.
  mutating func require(_ comparison: Int) {
    weights[comparison * 16] = Self.never
    weights[comparison * 16 + 15] = Self.never
  }

  /// A weight that no other evidence makes up for.
  private static let never = -1000.0

  /// The whole weight of a pattern, prior included.
  func weight(_ pattern: UInt64) -> Double {
    var weight = prior
    for comparison in 0..<count {
      weight += weights[comparison * 16 + Int(pattern >> UInt64(4 * comparison) & 15)]
    }
    return weight
  }
}
