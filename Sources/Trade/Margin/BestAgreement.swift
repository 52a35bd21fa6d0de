/// The agreements between two countries for a good, the best first.
public struct BestAgreement: Sendable, Equatable {
  /// What the agreements come to.
  public enum Verdict: Sendable, Equatable {
    /// None is in force between the two countries.
    case noAgreement
    /// The general duty is zero already.
    case mfnFree
    /// None states a preference.
    case noPreference
    /// Duties are not rates; what is stated.
    case notComparable(stated: String)
    /// The best one's margin.
    case margin(Margin)
  }

  /// Every agreement in force, the greatest worth first, equal ones by key.
  public let choices: [AgreementChoice]
  /// What they come to.
  public let verdict: Verdict

  init(_ choices: [AgreementChoice]) {
    self.choices = choices
    verdict = Self.verdict(choices)
  }

  /// The best one; nil when none is in force.
  public var best: AgreementChoice? { choices.first }

  /// Whether the best one rests on illustrative data.
  public var isIllustrative: Bool { best?.isIllustrative ?? false }

  private static func verdict(_ choices: [AgreementChoice]) -> Verdict {
    guard let best = choices.first else { return .noAgreement }
    if best.worth > 0, case .margin(let margin) = best.margin { return .margin(margin) }
    // Nothing is worth anything: say why, the plainest reason first.
    if choices.contains(where: { $0.margin == .mfnFree }) { return .mfnFree }
    if case .margin(let margin) = best.margin { return .margin(margin) }
    for choice in choices {
      if case .notComparable(let stated) = choice.margin { return .notComparable(stated: stated) }
    }
    for choice in choices {
      if case .margin(let margin) = choice.margin { return .margin(margin) }
    }
    return .noPreference
  }

  /// Finds the best agreement for one good and bill.
  ///
  /// - Parameters:
  ///   - question: The good, the countries, the day and the year.
  ///   - bill: What the good is made from; nil when nobody declared it.
  ///   - agreements: The agreements.
  ///   - unknownPrior: What a margin counts while origin is not known, in ten-thousandths.
  ///   - detailed: Whether verdicts with figures and questions are wanted, or the status alone.
  /// - Returns: The agreements, the best first.
  public static func find(
    _ question: TradeQuestion, bill: BillOfMaterials? = nil, in agreements: Agreements,
    unknownPrior: Int, detailed: Bool = true
  ) -> BestAgreement {
    AgreementOptions(question, in: agreements).best(
      for: bill, unknownPrior: unknownPrior, detailed: detailed)
  }
}
