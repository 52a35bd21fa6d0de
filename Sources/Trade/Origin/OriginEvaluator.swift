public import Registry

/// Holds bills of materials against rules of origin, in three values.
///
/// Each test is met, not met or not known, and AND and OR join them as Kleene does; where only a few
/// yes-or-no data are missing, all ways to fill them in are tried, so that what is the same in all of
/// them is known. Shares of money are compared by products of whole numbers.
public struct OriginEvaluator: Sendable {
  private let terms: OriginTerms
  private let zone: [String]
  private let members: Set<String>
  private let bridge: EditionBridge

  /// Makes an evaluator.
  ///
  /// - Parameters:
  ///   - terms: What the agreement says beside its rules.
  ///   - bridge: From the codes of bills to those of the agreement's edition.
  public init(terms: OriginTerms, bridge: EditionBridge = .none) {
    self.terms = terms
    self.bridge = bridge
    zone = terms.zone
    members = Set(zone)
  }

  /// Whether a good originates.
  ///
  /// - Parameters:
  ///   - rule: The rule.
  ///   - bill: What the good is made from.
  ///   - code: The good's code in the agreement's edition; the bill's when nil.
  /// - Returns: The status.
  public func status(
    of rule: OriginRule, for bill: BillOfMaterials, as code: String? = nil
  ) -> OriginStatus {
    status(of: compiled(rule, for: code ?? bill.hs), for: bill)
  }

  /// Lays a rule out for a good's code, once for many bills.
  func compiled(_ rule: OriginRule, for code: String) -> CompiledRule {
    CompiledRule(rule, good: CodeRange(from: code)?.numbers ?? CompiledRule.everything)
  }

  /// Whether a good originates by a rule that was laid out before.
  func status(of rule: CompiledRule, for bill: BillOfMaterials) -> OriginStatus {
    status(prepared(rule, bill)).status
  }

  /// Whether a good originates, by what, and what would change it.
  ///
  /// - Parameters:
  ///   - rule: The rule.
  ///   - bill: What the good is made from.
  ///   - code: The good's code in the agreement's edition; the bill's when nil.
  /// - Returns: The status and what it rests on.
  public func verdict(
    of rule: OriginRule, for bill: BillOfMaterials, as code: String? = nil
  ) -> OriginVerdict {
    verdict(of: compiled(rule, for: code ?? bill.hs), for: bill)
  }

  /// Whether a good originates by a rule that was laid out before, by what, and what would change it.
  func verdict(of compiled: CompiledRule, for bill: BillOfMaterials) -> OriginVerdict {
    let rule = compiled.rule
    let state = prepared(compiled, bill)
    let (status, completions) = status(state)
    var spoilers: [SpoilingInput] = []
    var change: SmallestChange?
    var questions: [OriginQuestion] = []
    switch status {
    case .met: break
    case .notMet:
      let found = smallestChange(state)
      change = found
      spoilers = Self.spoilers(state, bill, found)
    case .unknown:
      questions = OriginQuestions(state, bill, bridge).asked(completions ?? Completions(state))
    }
    let met = state.rule.alternatives.firstIndex { state.truth(of: $0) == .yes }
    return OriginVerdict(
      status: status, rule: rule, metBy: status == .met ? met.map { rule.alternatives[$0] } : nil,
      contents: state.contents(of: state.rule.root), spoilers: spoilers, change: change,
      questions: questions,
      tolerated: met.map { state.tolerated(in: state.rule.alternatives[$0]) } ?? [],
      zone: zone)
  }

  private func prepared(_ rule: CompiledRule, _ bill: BillOfMaterials) -> OriginCase {
    OriginCase(rule, bill: bill, terms: terms, zone: members, bridge: bridge)
  }

  private func status(_ state: OriginCase) -> (status: OriginStatus, Completions?) {
    switch state.truth {
    case .yes: return (.met, nil)
    case .no: return (.notMet, nil)
    case .unknown: break
    }
    let completions = Completions(state)
    guard state.hasInputs else { return (.unknown, completions) }
    switch completions.settled {
    case .yes: return (.met, nil)
    case .no: return (.notMet, nil)
    case .unknown: return (.unknown, completions)
    }
  }

  private func smallestChange(_ state: OriginCase) -> SmallestChange {
    guard let found = ReplacementSearch(state).found else {
      var missing: Set<String> = []
      for case .process(let keys) in state.rule.tests {
        missing.formUnion(keys.filter { state.processes?[$0] != true })
      }
      return .noReplacement(missingProcesses: missing.sorted())
    }
    var after = state
    for index in found.cost.positions { ReplacementSearch.replace(&after, index) }
    let place = state.rule.alternatives.firstIndex { after.truth(of: $0) == .yes } ?? 0
    let node = state.rule.alternatives[place]
    let (before, then) = (state.contents(of: node), after.contents(of: node))
    var merelyOriginating = state
    for index in found.cost.positions {
      merelyOriginating.inputs[index].originates = .yes
      merelyOriginating.inputs[index].outside = nil
    }
    return .replace(
      .init(
        positions: found.cost.positions.map { $0 + 1 },
        value: found.cost.unknown > 0 ? nil : Amount(scaled: Int(clamping: found.cost.value)),
        metBy: state.rule.rule.alternatives[place],
        contents: zip(before, then).map {
          .init(test: $0.test, before: $0.figure, after: $1.figure, limit: $0.limit)
        }, mustBeWhollyObtained: merelyOriginating.truth != .yes,
        isProvenLeast: found.isProvenLeast))
  }

  private static func spoilers(
    _ state: OriginCase, _ bill: BillOfMaterials, _ change: SmallestChange
  ) -> [SpoilingInput] {
    var chosen: Set<Int> = []
    if case .replace(let replacement) = change { chosen = Set(replacement.positions) }
    return bill.materials.enumerated().compactMap { index, material in
      let isChosen = chosen.contains(index + 1)
      guard isChosen || state.spoils(index) else { return nil }
      return SpoilingInput(
        position: index + 1, hs: material.hs, description: material.description,
        origin: material.origin, value: material.value, isInSmallestChange: isChosen)
    }
  }
}
