import Registry

/// A bill laid out beside a rule: for each input what is known of it, as the tests see it.
struct OriginCase {
  /// One input.
  struct Input {
    /// The classes that its codes may have, one combination for each test.
    var signatures: [[UInt8]]
    /// By test whose words tell which inputs it means: whether it is one of them.
    var kinds: [Int: Bool] = [:]
    /// Whether it originates in the zone.
    var originates: Truth
    /// Whether it is wholly obtained in the zone.
    var obtained: Truth
    /// Whether it is declared to be wholly obtained, wherever.
    let declaredObtained: Truth
    /// Its value in millionths.
    var value: Int128?
    /// What of its value came from outside although it was made in the zone; all of it when nil.
    var outside: Int128?

    /// What counts when it does not originate.
    var foreign: Int128? { outside ?? value }
  }

  /// A sum whose terms are not all known.
  struct Span {
    var least: Int128 = 0
    /// Nil when there is no bound.
    var most: Int128? = 0

    mutating func add(_ value: Int128?, surely: Bool) {
      if surely { least += value ?? 0 }
      most = most.flatMap { sum in value.map { sum + $0 } }
    }
  }

  let rule: CompiledRule
  var inputs: [Input]
  /// Transaction value, net cost, ex-works price, adjusted value; indices as ``slot(_:)`` gives them.
  var bases: [Int128?]
  /// Whether each process is done, by key; nil for all when nobody told.
  var processes: [String: Bool]?
  /// By test that a bill cannot settle: whether it is met all the same.
  var answers: [Int: Bool] = [:]
  let deMinimis: Int
  let deMinimisSlot: Int
  /// Whether inputs are declared at all.
  let hasInputs: Bool

  init(
    _ rule: CompiledRule, bill: BillOfMaterials, terms: OriginTerms, zone: Set<String>,
    bridge: EditionBridge
  ) {
    self.rule = rule
    bases = [bill.transactionValue, bill.netCost, bill.exWorks, bill.adjustedValue].map {
      $0.map { Int128($0.scaled) }
    }
    processes = bill.processes.map { Dictionary(uniqueKeysWithValues: $0.map { ($0, true) }) }
    deMinimis = terms.deMinimis
    hasInputs = !bill.materials.isEmpty
    let isAdjusted = bill.adjustedValue != nil
    deMinimisSlot = Self.slot(terms.deMinimisBasis, isAdjusted: isAdjusted)
    inputs = bill.materials.map { material in
      let isInZone = Truth(material.origin.map { zone.contains($0) })
      let declared = material.isWhollyObtained == true ? true : material.isOriginating
      let originates = isInZone.and(Truth(declared))
      let isMadeInParty =
        terms.cumulation == .full && material.origin.map { zone.contains($0) } == true
      return Input(
        signatures: Self.signatures(rule, material.hs, bridge), originates: originates,
        obtained: originates.and(Truth(material.isWhollyObtained)),
        declaredObtained: Truth(material.isWhollyObtained),
        value: material.value.map { Int128($0.scaled) },
        outside: isMadeInParty ? material.outsideValue.map { Int128($0.scaled) } : nil)
    }
  }

  private static func signatures(
    _ rule: CompiledRule, _ hs: String?, _ bridge: EditionBridge
  ) -> [[UInt8]] {
    guard let hs else { return rule.signatures(of: nil) }
    let codes = bridge.branches(of: hs)
    if codes.count == 1 { return rule.signatures(of: CodeRange(from: codes[0])) }
    var found: Set<[UInt8]> = []
    for code in codes {
      found.formUnion(rule.signatures(of: CodeRange(from: code)))
    }
    return found.sorted { $0.lexicographicallyPrecedes($1) }
  }

  static func slot(_ basis: ValueBasis, isAdjusted: Bool) -> Int {
    switch basis {
    case .transactionValue: 0
    case .netCost: 1
    case .exWorks: 2
    case .adjustedValue: isAdjusted ? 3 : 0
    }
  }

  /// The slot of a method's base.
  func slot(_ method: OriginRule.Method) -> Int {
    switch method {
    case .transactionValue: 0
    case .netCost: 1
    default: bases[3] != nil ? 3 : 0
    }
  }

  /// Whether the whole rule is met.
  var truth: Truth { truth(of: rule.root) }

  func truth(of node: CompiledRule.Node) -> Truth {
    switch node {
    case .test(let test): truth(ofTest: test)
    case .all(let nodes): nodes.reduce(.yes) { $0.and(truth(of: $1)) }
    case .either(let nodes): nodes.reduce(.no) { $0.or(truth(of: $1)) }
    }
  }

  /// Whether one test is met.
  func truth(ofTest test: Int) -> Truth {
    switch rule.tests[test] {
    case .always: return .yes
    case .process(let keys):
      guard let processes else { return .unknown }
      return Truth(keys.allSatisfy { processes[$0] == true })
    case .unread: return Truth(answers[test])
    default: break
    }
    guard hasInputs else { return .unknown }
    switch rule.tests[test] {
    case .change(let tolerance): return change(test, tolerance)
    case .content(let method, let percent):
      if method == .buildUp { return reaches(own(), percent, base: bases[slot(method)]) }
      return isLeft(foreign(test), percent, base: bases[slot(method)])
    case .materials(let percent):
      return isWithin(foreign(test), percent, base: bases[2])
    case .obtained:
      return inputs.reduce(.yes) { all, input in
        let (may, must) = classes(input, test) { $0 == 1 }
        if !may { return all }
        return all.and(must ? input.obtained : input.obtained.or(.unknown))
      }
    case .originating:
      let used = foreignInputs(test) { $0 == 1 }
      return used.must ? .no : used.may ? .unknown : .yes
    case .madeFrom:
      return foreignInputs(test) { $0 != 1 }.may ? Truth(answers[test]) : .yes
    case .weight(let percent):
      let used = foreignInputs(test) { $0 == 1 }
      if !used.may { return .yes }
      return used.must && percent == 0 ? .no : Truth(answers[test])
    case .balance:
      let (others, ours) = (foreign(test), own())
      if let most = others.most, most <= ours.least { return .yes }
      if let most = ours.most, others.least > most { return .no }
      return .unknown
    case .always, .process, .unread: return .yes
    }
  }

  /// Whether inputs of classes that do not originate may be, and whether one must be, used.
  private func foreignInputs(
    _ test: Int, _ isWanted: (UInt8) -> Bool
  ) -> (may: Bool, must: Bool) {
    var found = (may: false, must: false)
    for input in inputs where input.originates != .yes {
      let wanted = classes(input, test, isWanted)
      if wanted.may { found.may = true }
      if wanted.must, input.originates == .no { found.must = true }
    }
    return found
  }

  /// Whether an input may be, and whether it must be, of the classes wanted.
  func classes(
    _ input: Input, _ test: Int, _ isWanted: (UInt8) -> Bool
  ) -> (may: Bool, must: Bool) {
    var (may, must) = (false, true)
    for signature in input.signatures {
      var found = signature[test]
      if found == CompiledRule.open {
        guard let kind = input.kinds[test] else {
          // It is of class 0 or 1, and nothing tells which.
          let (zero, one) = (isWanted(0), isWanted(1))
          if zero || one { may = true }
          if !zero || !one { must = false }
          continue
        }
        found = kind ? 1 : 0
      }
      if isWanted(found) { may = true } else { must = false }
    }
    return (may, must)
  }

  /// The value of inputs of class 1 that do not originate.
  func foreign(_ test: Int) -> Span {
    var span = Span()
    for input in inputs where input.originates != .yes {
      let (may, must) = classes(input, test) { $0 == 1 }
      if may { span.add(input.foreign, surely: must && input.originates == .no) }
    }
    return span
  }

  /// The value of inputs that originate, and of work done in the zone on others.
  func own() -> Span {
    var span = Span()
    for input in inputs {
      switch input.originates {
      case .yes: span.add(input.value, surely: true)
      case .no:
        if let value = input.value, let outside = input.outside {
          span.add(value - outside, surely: true)
        }
      case .unknown:
        let work = input.value.flatMap { value in input.outside.map { value - $0 } } ?? 0
        span.least += work
        span.most = span.most.flatMap { sum in input.value.map { sum + $0 } }
      }
    }
    return span
  }

  private func change(_ test: Int, _ tolerance: Int) -> Truth {
    var all = Span()
    var ownLevel = Span()
    var excepted = Span()
    var (may, must, mayExcept, mustExcept) = (false, false, false, false)
    for input in inputs where input.originates != .yes {
      let failing = classes(input, test) { $0 != 0 }
      guard failing.may else { continue }
      let isSure = input.originates == .no
      may = true
      if failing.must && isSure { must = true }
      all.add(input.value, surely: failing.must && isSure)
      let own = classes(input, test) { $0 == 1 }
      if own.may { ownLevel.add(input.value, surely: own.must && isSure) }
      let listed = classes(input, test) { $0 == 2 }
      if listed.may {
        mayExcept = true
        if listed.must && isSure { mustExcept = true }
        excepted.add(input.value, surely: listed.must && isSure)
      }
    }
    if !may { return .yes }
    // Without a share, an input that fails is one too many, even one that cost nothing.
    func within(_ span: Span, _ may: Bool, _ must: Bool) -> Truth {
      if !may { return .yes }
      if deMinimis == 0 { return must ? .no : .unknown }
      return isWithin(span, deMinimis, base: bases[deMinimisSlot])
    }
    let small = within(all, may, must)
    guard tolerance > 0 else { return small }
    let tolerated = isWithin(ownLevel, tolerance, base: bases[2])
    return small.or(tolerated.and(within(excepted, mayExcept, mustExcept)))
  }

  /// Whether a sum is at most so many hundredths of a per cent of a base.
  private func isWithin(_ sum: Span, _ percent: Int, base: Int128?) -> Truth {
    guard let base else {
      if sum.most == 0 { return .yes }
      return percent == 0 && sum.least > 0 ? .no : .unknown
    }
    let limit = base * Int128(percent)
    if sum.least * 10_000 > limit { return .no }
    guard let most = sum.most else { return .unknown }
    return most * 10_000 <= limit ? .yes : .unknown
  }

  /// Whether what a sum leaves of a base is at least so many hundredths of a per cent of it.
  private func isLeft(_ sum: Span, _ percent: Int, base: Int128?) -> Truth {
    isWithin(sum, 10_000 - percent, base: base)
  }

  /// Whether a sum is at least so many hundredths of a per cent of a base.
  private func reaches(_ sum: Span, _ percent: Int, base: Int128?) -> Truth {
    if percent == 0 { return .yes }
    guard let base else { return sum.most == 0 ? .no : .unknown }
    let limit = base * Int128(percent)
    if sum.least * 10_000 >= limit { return .yes }
    guard let most = sum.most else { return .unknown }
    return most * 10_000 >= limit ? .unknown : .no
  }
}
