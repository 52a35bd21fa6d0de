import Registry

/// One agreement's answer.
public struct AgreementChoice: Sendable, Equatable {
  /// The agreement.
  public let agreement: Agreement
  /// What its preference saves.
  public let margin: PreferenceMargin
  /// The lines of preference; nil when none is stated.
  public let preference: Preference?
  /// Whether the good originates.
  public let origin: AgreementOrigin
  /// The margin times the origin's share: ten-thousandths of a point times ten-thousandths.
  public let worth: Int

  /// Whether a rate or a rule that was used is illustrative.
  public var isIllustrative: Bool {
    preference?.isIllustrative == true || origin.isIllustrative
  }
}

/// What agreements there are for a need, before any firm's bill is looked at: made once per need.
public struct AgreementOptions: Sendable {
  private struct Option: Sendable {
    let agreement: Agreement
    let margin: PreferenceMargin
    let preference: Preference?
    let rules: PreparedRules
  }

  /// What was asked.
  public let question: TradeQuestion
  private let options: [Option]
  private let agreements: Agreements

  /// Looks up agreements, margins and rules.
  public init(_ question: TradeQuestion, in agreements: Agreements) {
    self.question = question
    self.agreements = agreements
    let found =
      CodeRange(from: question.hs) == nil
      ? []
      : agreements.inForce(on: question.day, from: question.origin, to: question.destination)
    options = found.map { agreement in
      let preference = agreements.preference(
        of: agreement, importer: question.destination, hs: question.hs, year: question.year)
      return Option(
        agreement: agreement,
        margin: preference?.margin(unitValue: question.unitValue) ?? .noPreference,
        preference: preference,
        rules: agreements.prepared(agreement, hs: question.hs, home: question.origin))
    }
  }

  /// Whether no agreement is in force.
  public var isEmpty: Bool { options.isEmpty }

  /// The most that any agreement could be worth to a firm.
  public var greatestWorth: Int {
    options.reduce(0) { max($0, ($1.margin.absolute?.scaled ?? 0) * AgreementOptions.certain) }
  }

  /// A share that is certain.
  public static let certain = 10_000

  /// Weighs the agreements for a firm's bill.
  ///
  /// - Parameters:
  ///   - bill: What the firm's good is made from; nil when it declared none.
  ///   - unknownPrior: What a margin counts while origin is not known, in ten-thousandths.
  ///   - detailed: Whether verdicts with figures and questions are wanted, or the status alone.
  /// - Returns: The agreements, the best first.
  public func best(
    for bill: BillOfMaterials?, unknownPrior: Int, detailed: Bool = false
  ) -> BestAgreement {
    let choices = options.map { option in
      let origin = agreements.origin(
        of: bill, by: option.rules, detailed: detailed)
      let share: Int
      switch origin.status {
      case .met: share = Self.certain
      case .unknown: share = max(0, min(unknownPrior, Self.certain))
      case .notMet: share = 0
      }
      return AgreementChoice(
        agreement: option.agreement, margin: option.margin, preference: option.preference,
        origin: origin, worth: (option.margin.absolute?.scaled ?? 0) * share)
    }
    return BestAgreement(
      choices.sorted { one, other in
        one.worth != other.worth
          ? one.worth > other.worth : one.agreement.id < other.agreement.id
      })
  }
}
