import Glibc

/// What the records taught: how often matches and others reach each level of each comparison.
///
/// - Source: Fellegi and Sunter (1969), doi:10.1080/01621459.1969.10501049; Winkler (1988) for
///   expectation and maximisation.
public struct LinkageModel: Sendable, Equatable {
  /// One comparison's levels, "otherwise" last.
  public struct Part: Sendable, Equatable {
    /// The comparison's name.
    public var name: String
    /// By level, the share of matches that reach it.
    public var m: [Double]
    /// By level, the share of other pairs that reach it.
    public var u: [Double]

    /// By level, log2(m / u).
    public var weights: [Double] { zip(m, u).map { log2($0 / $1) } }
  }

  /// The chance that two records drawn at random are one.
  public var prior: Double
  /// The comparisons, in the settings' order.
  public var parts: [Part]

  /// The weight that stands for the prior: log2(λ / (1 − λ)).
  public var priorWeight: Double { log2(prior / (1 - prior)) }

  /// The probability of a match from its whole weight, prior included.
  ///
  /// - Parameter weight: log2 of the odds.
  /// - Returns: The probability, 0 to 1.
  public static func probability(weight: Double) -> Double { 1 / (1 + exp2(-weight)) }
}
