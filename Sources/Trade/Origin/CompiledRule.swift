import Registry

/// A rule laid out for evaluation: its tests in a row, and how AND and OR join them.
struct CompiledRule {
  /// How tests are joined.
  indirect enum Node {
    case test(Int)
    case all([Node])
    case either([Node])
  }

  /// What one test asks of the inputs.
  enum Test {
    /// Inputs of class 1 (good's own level) and 2 (excepted codes) must not be used beyond what is
    /// tolerated, hundredths of a per cent of the price for those of class 1.
    case change(tolerance: Int)
    /// A content by inputs of class 1.
    case content(OriginRule.Method, atLeast: Int)
    /// The value of inputs of class 1.
    case materials(atMost: Int)
    /// Inputs of class 1 are wholly obtained.
    case obtained
    /// Processes.
    case process([String])
    /// Met by whatever input.
    case always
  }

  /// The numbers of all codes, written out to ten digits.
  static let everything = 0...9_999_999_999

  /// Which of a test's codes decide the class of an input.
  private struct Codes {
    /// The good's own level, or none.
    var level: OriginRule.Level?
    var listed: [CodeRange] = []
    var allowed: [CodeRange] = []
    /// Whether every input is of class 1.
    var isForAll = false
  }

  private(set) var tests: [Test] = []
  private(set) var rules: [OriginRule] = []
  private var codes: [Codes] = []
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
  }

  private mutating func add(_ rule: OriginRule) -> Node {
    switch rule {
    case .all(let rules): return .all(rules.map { add($0) })
    case .either(let rules): return .either(rules.map { add($0) })
    case .anyHeading: return add(.always, rule, Codes())
    case .process(let keys): return add(.process(keys), rule, Codes())
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

  private mutating func add(_ test: Test, _ rule: OriginRule, _ of: Codes) -> Node {
    tests.append(test)
    rules.append(rule)
    codes.append(of)
    return .test(tests.count - 1)
  }

  /// The classes that an input may have in each test, as every code it may stand for has them.
  ///
  /// - Parameter code: Its code; nil when it is not known.
  /// - Returns: Each combination of classes once, one class for each test; never empty.
  func signatures(of code: CodeRange?) -> [[UInt8]] {
    let span = code?.numbers ?? Self.everything
    var found: [[UInt8]] = []
    for number in starts(in: span) {
      for signature in signatures(at: number) where !found.contains(signature) {
        found.append(signature)
      }
    }
    return found.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The numbers of a span from which on codes fare alike, up to the next.
  private func starts(in span: ClosedRange<Int>) -> [Int] {
    var cuts = [span.lowerBound]
    func cut(_ range: ClosedRange<Int>) { cuts += [range.lowerBound, range.upperBound + 1] }
    for of in codes {
      for range in of.listed + of.allowed { cut(range.numbers) }
      if let level = of.level { cut(own(level)) }
    }
    return Set(cuts).filter { span.contains($0) }.sorted()
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
      for range in of.listed + of.allowed {
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

  /// The classes of one code; several when the good's own code leaves them open.
  private func signatures(at number: Int) -> [[UInt8]] {
    var found: [[UInt8]] = [[]]
    for (test, of) in codes.enumerated() {
      var classes: [UInt8] = []
      let isListed = of.listed.contains { $0.numbers.contains(number) }
      if of.allowed.contains(where: { $0.numbers.contains(number) }) {
        classes = [0]
      } else if of.isForAll {
        classes = [1]
      } else if case .change = tests[test] {
        classes = isListed ? [2] : ownClasses(of.level, number)
      } else {
        classes = isListed ? [1] : ownClasses(of.level, number)
      }
      found = found.flatMap { start in classes.map { start + [$0] } }
    }
    return found
  }

  private func ownClasses(_ level: OriginRule.Level?, _ number: Int) -> [UInt8] {
    guard let level, own(level).contains(number) else { return [0] }
    return isGoodKnown(to: level) ? [1] : [0, 1]
  }
}
