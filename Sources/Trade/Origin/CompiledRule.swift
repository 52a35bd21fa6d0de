import Registry

/// A rule laid out for evaluation: its tests in a row, and how AND and OR join them.
struct CompiledRule: Sendable {
  /// How tests are joined.
  indirect enum Node: Sendable {
    case test(Int)
    case all([Node])
    case either([Node])
  }

  /// What one test asks of the inputs.
  enum Test: Sendable {
    /// Inputs of class 1 (good's own level) and 2 (excepted codes) must not be used beyond what is
    /// tolerated, hundredths of a per cent of the price for those of class 1.
    case change(tolerance: Int)
    /// A content by inputs of class 1.
    case content(OriginRule.Method, atLeast: Int)
    /// The value of inputs of class 1.
    case materials(atMost: Int)
    /// Inputs of class 1 are wholly obtained.
    case obtained
    /// Inputs of class 1 originate.
    case originating
    /// What does not originate is of class 1, or less worked, which a bill does not tell.
    case madeFrom
    /// Inputs of class 1 that do not originate weigh little, which a bill does not tell.
    case weight(atMost: Int)
    /// What does not originate is worth no more than what does.
    case balance
    /// Nobody could read it.
    case unread
    /// Processes.
    case process([String])
    /// Met by whatever input.
    case always
  }

  /// The numbers of all codes, written out to ten digits.
  static let everything = 0...9_999_999_999

  /// Which of a test's codes decide the class of an input.
  private struct Codes: Sendable {
    /// The good's own level, or none.
    var level: OriginRule.Level?
    var listed: [CodeRange] = []
    var allowed: [CodeRange] = []
    /// Codes of which words tell what is meant; nil for words without a code.
    var told: [CodeRange?] = []
    /// Whether every input is of class 1.
    var isForAll = false
  }

  private(set) var tests: [Test] = []
  private(set) var rules: [OriginRule] = []
  private var codes: [Codes] = []
  private var cuts: [Int] = []
  private(set) var root = Node.all([])
  /// The nodes of the rule's alternatives.
  private(set) var alternatives: [Node] = []
  /// The rule.
  let rule: OriginRule
  private let good: ClosedRange<Int>

  init(_ rule: OriginRule, good: ClosedRange<Int>) {
    self.rule = rule
    self.good = good
    alternatives = rule.alternatives.map { add($0) }
    root = alternatives.count == 1 ? alternatives[0] : .either(alternatives)
    cuts = findCuts()
  }

  private mutating func add(_ rule: OriginRule) -> Node {
    switch rule {
    case .all(let rules): return .all(rules.map { add($0) })
    case .either(let rules): return .either(rules.map { add($0) })
    case .anyHeading: return add(.always, rule, Codes())
    case .process(let keys): return add(.process(keys), rule, Codes())
    case .condition(let condition): return add(condition, rule)
    case .whollyObtained(let ranges):
      return add(.obtained, rule, Codes(listed: ranges, isForAll: ranges.isEmpty))
    case .materials(let percent, let ranges):
      return add(
        .materials(atMost: percent), rule, Codes(listed: ranges, isForAll: ranges.isEmpty))
    case .change(let level, let except, let including, let tolerance):
      return add(
        .change(tolerance: tolerance), rule,
        Codes(level: level, listed: except, allowed: including))
    case .valueContent(let method, let percent):
      var of = Codes()
      switch method {
      case .focused(let ranges): of.listed = ranges
      case .focusedSame(let level): of.level = level
      default: of.isForAll = true
      }
      return add(.content(method, atLeast: percent), rule, of)
    }
  }

  private mutating func add(_ condition: OriginCondition, _ rule: OriginRule) -> Node {
    var of = Codes()
    for material in condition.materials {
      if material.name == nil, let codes = material.codes {
        of.listed.append(codes)
      } else {
        of.told.append(material.codes)
      }
    }
    switch condition {
    case .value(_, let percent): return add(.materials(atMost: percent), rule, of)
    case .weight(_, let percent): return add(.weight(atMost: percent), rule, of)
    case .without, .originating: return add(.originating, rule, of)
    case .obtained: return add(.obtained, rule, of)
    case .madeFrom: return add(.madeFrom, rule, of)
    case .balance:
      of.isForAll = true
      return add(.balance, rule, of)
    case .unread: return add(.unread, rule, of)
    }
  }

  private mutating func add(_ test: Test, _ rule: OriginRule, _ of: Codes) -> Node {
    tests.append(test)
    rules.append(rule)
    codes.append(of)
    return .test(tests.count - 1)
  }

  /// A class that the code does not tell: words do, or the good's own code is too short.
  static let open: UInt8 = 3

  /// The classes that an input may have in each test, as every code it may stand for has them.
  ///
  /// - Parameter code: Its code; nil when it is not known.
  /// - Returns: Each combination of classes once, one class for each test; never empty.
  func signatures(of code: CodeRange?) -> [[UInt8]] {
    let span = code?.numbers ?? Self.everything
    let first = signature(at: span.lowerBound)
    var others: Set<[UInt8]> = []
    for cut in cuts where cut > span.lowerBound && cut <= span.upperBound {
      let signature = signature(at: cut)
      if signature != first { others.insert(signature) }
    }
    if others.isEmpty { return [first] }
    return ([first] + others).sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The numbers from which on codes fare alike, up to the next.
  private func findCuts() -> [Int] {
    var cuts: Set<Int> = []
    func cut(_ range: ClosedRange<Int>) {
      cuts.formUnion([range.lowerBound, range.upperBound + 1])
    }
    for of in codes {
      for range in of.listed + of.allowed + of.told.compactMap({ $0 }) { cut(range.numbers) }
      if let level = of.level { cut(own(level)) }
    }
    return cuts.sorted()
  }

  /// The codes that share the good's digits at a level.
  private func own(_ level: OriginRule.Level) -> ClosedRange<Int> {
    let unit = Self.unit(level)
    let first = good.lowerBound / unit * unit
    let last = good.upperBound / unit * unit
    return first...last + unit - 1
  }

  private static func unit(_ level: OriginRule.Level) -> Int {
    switch level {
    case .chapter: 100_000_000
    case .heading: 1_000_000
    case .subheading: 10_000
    }
  }

  /// Whether the good's code has the digits of a level.
  func isGoodKnown(to level: OriginRule.Level) -> Bool {
    let unit = Self.unit(level)
    return good.lowerBound / unit == good.upperBound / unit
  }

  /// Whether some test asks what is wholly obtained.
  var asksObtained: Bool {
    tests.contains {
      if case .obtained = $0 { return true }
      return false
    }
  }

  /// The deepest digits that tests look at.
  func digits(of wanted: [Int]) -> Int {
    var digits = 2
    for test in wanted {
      let of = codes[test]
      digits = max(digits, of.level?.digits ?? 2)
      for range in of.listed + of.allowed + of.told.compactMap({ $0 }) {
        digits = max(digits, range.from.utf8.count, range.to.utf8.count)
      }
    }
    return digits
  }

  /// The level that the good's code is too short for, the deepest of those that the rule compares.
  var levelWanted: OriginRule.Level? {
    let levels = codes.compactMap(\.level).filter { !isGoodKnown(to: $0) }
    return levels.max { $0.digits < $1.digits }
  }

  /// The classes of one code.
  private func signature(at number: Int) -> [UInt8] {
    codes.enumerated().map { test, of in
      func holds(_ ranges: [CodeRange]) -> Bool {
        ranges.contains { $0.numbers.contains(number) }
      }
      if holds(of.allowed) { return 0 }
      if of.isForAll { return 1 }
      if holds(of.listed) {
        if case .change = tests[test] { return 2 }
        return 1
      }
      if of.told.contains(where: { $0?.numbers.contains(number) ?? true }) { return Self.open }
      guard let level = of.level, own(level).contains(number) else { return 0 }
      return isGoodKnown(to: level) ? 1 : Self.open
    }
  }

  /// Whether words tell which inputs a test means.
  func isToldByWords(_ test: Int) -> Bool { !codes[test].told.isEmpty }
}
