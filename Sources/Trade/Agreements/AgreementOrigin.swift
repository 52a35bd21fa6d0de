/// Whether a good originates under an agreement, by every rule that may be its own.
public struct AgreementOrigin: Sendable, Equatable {
  /// One rule that may be the good's, and what came of it.
  public struct Branch: Sendable, Equatable {
    /// The code in the agreement's edition, the rule, and the refused rows beside it.
    public let rule: RuleBranch
    /// What came of it; nil without a rule or a bill, or when only the status was asked for.
    public let verdict: OriginVerdict?
    /// Whether the good originates by it.
    public let status: OriginStatus
  }

  /// Met when it is met by every rule that may be the good's, not met when by none.
  public let status: OriginStatus
  /// The rules that may be the good's.
  public let branches: [Branch]
  /// What to ask, when it is not known.
  public let questions: [OriginQuestion]
  /// The good's codes in the agreement's edition.
  public let codes: [String]
  /// Whether codes were taken as they are for want of a concordance with the agreement's edition.
  public let isUnbridged: Bool

  /// Whether a rule that was used is illustrative.
  public var isIllustrative: Bool {
    branches.contains { $0.rule.rule?.isIllustrative == true }
  }

  /// The articles and annexes of the rules, each once, in order.
  public var authorities: [String] {
    Set(branches.compactMap { $0.rule.rule?.authority }.filter { !$0.isEmpty }).sorted()
  }

  /// Inputs that spoil origin by some rule, each once, in order.
  public var spoilers: [SpoilingInput] {
    var found: [Int: SpoilingInput] = [:]
    for input in branches.flatMap({ $0.verdict?.spoilers ?? [] }) {
      if found[input.position]?.isInSmallestChange == true { continue }
      found[input.position] = input
    }
    return found.values.sorted { $0.position < $1.position }
  }
}

extension Agreements {
  /// Whether a good originates under an agreement.
  ///
  /// - Parameters:
  ///   - bill: What it is made from; nil when nobody declared it.
  ///   - hs: The good's code, of HS 2022.
  ///   - agreement: One of these agreements.
  ///   - home: The country it is made in.
  ///   - detailed: Whether the verdicts with their figures and questions are wanted, or the status
  ///     alone.
  /// - Returns: The status by every rule that may be the good's.
  public func origin(
    of bill: BillOfMaterials?, hs: String, under agreement: Agreement, home: String,
    detailed: Bool = true
  ) -> AgreementOrigin {
    origin(of: bill, by: prepared(agreement, hs: hs, home: home), detailed: detailed)
  }

  /// The rules of a good laid out for many bills.
  func prepared(_ agreement: Agreement, hs: String, home: String) -> PreparedRules {
    let lookup = rules(of: agreement, for: hs)
    let evaluator = OriginEvaluator(
      terms: agreement.terms(home: home), bridge: bridge(of: agreement))
    return PreparedRules(
      lookup: lookup, evaluator: evaluator,
      compiled: lookup.branches.map { branch in
        branch.rule.map { evaluator.compiled($0.rule, for: branch.code) }
      })
  }

  func origin(
    of bill: BillOfMaterials?, by prepared: PreparedRules, detailed: Bool
  ) -> AgreementOrigin {
    let lookup = prepared.lookup
    let branches = zip(lookup.branches, prepared.compiled).map {
      branch, compiled -> AgreementOrigin.Branch in
      guard let bill, let compiled else {
        return .init(rule: branch, verdict: nil, status: .unknown)
      }
      if detailed {
        let verdict = prepared.evaluator.verdict(of: compiled, for: bill)
        return .init(rule: branch, verdict: verdict, status: verdict.status)
      }
      return .init(
        rule: branch, verdict: nil, status: prepared.evaluator.status(of: compiled, for: bill))
    }
    let statuses = Set(branches.map(\.status))
    let status = statuses.count == 1 ? branches[0].status : .unknown
    return AgreementOrigin(
      status: status, branches: branches,
      questions: status == .unknown && detailed ? Self.questions(bill, branches, lookup) : [],
      codes: lookup.codes, isUnbridged: lookup.isUnbridged)
  }

  /// Which rule is the good's, where that matters, then what each rule leaves open.
  private static func questions(
    _ bill: BillOfMaterials?, _ branches: [AgreementOrigin.Branch], _ lookup: RuleLookup
  ) -> [OriginQuestion] {
    var questions: [OriginQuestion] = []
    func ask(_ question: OriginQuestion) {
      if !questions.contains(question) { questions.append(question) }
    }
    if bill == nil, branches.contains(where: { $0.rule.rule != nil }) { ask(.bill) }
    if branches.contains(where: { $0.rule.rule == nil }) { ask(.rule) }
    let outcomes = Set(branches.map(\.status))
    if bill != nil, outcomes.count > 1 {
      let byCode = Dictionary(grouping: branches, by: \.rule.code)
      if lookup.codes.count > 1 { ask(.branch(lookup.codes)) }
      for code in lookup.codes {
        let here = byCode[code] ?? []
        guard Set(here.map(\.status)).count > 1 else { continue }
        let words = here.compactMap { branch -> String? in
          guard let rule = branch.rule.rule, rule.isPartOfHeading else { return nil }
          return rule.goodsText.isEmpty ? rule.heading : rule.goodsText
        }
        if !words.isEmpty { ask(.goods(words)) }
        if here.count > words.count + 1 { ask(.goodHS(digits: min(code.utf8.count + 2, 10))) }
      }
    }
    for branch in branches {
      for question in branch.verdict?.questions ?? [] { ask(question) }
    }
    return questions
  }
}

/// The rules that may be a good's, laid out for many bills.
struct PreparedRules: Sendable {
  let lookup: RuleLookup
  let evaluator: OriginEvaluator
  /// By branch; nil where there is no rule.
  let compiled: [CompiledRule?]
}
