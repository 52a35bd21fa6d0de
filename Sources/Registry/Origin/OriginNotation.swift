extension OriginRule {
  /// Reads a rule in the house's notation: `CTH EXCEPT 4805 OR RVC(BD)>=40 AND WO(01,02)`.
  ///
  /// `CC`, `CTH`, `CTSH` (with `EXCEPT` codes, `INCLUDING` codes, `TOLERANCE` per cent, in this order),
  /// `WO`, `WO(codes)`, `AH`, `RVC(BU|BD|TV|NC|FV codes|FV SUBHEADING)>=P`, `MAXNOM<=P`,
  /// `MAXNOM(codes)<=P`, `SP(process,…)` and the conditions of ``OriginCondition``, joined by `AND` and `OR`, of which `AND` binds tighter;
  /// brackets group.
  ///
  /// - Parameter text: The text.
  /// - Throws: ``OriginNotationFault`` with the column where the text is no rule.
  public init(parsing text: String) throws(OriginNotationFault) {
    var reader = OriginNotation(text)
    self = try reader.rule()
  }

  /// Reads a rule in the house's notation; nil comes of anything that is not wholly a rule.
  public init?(notation: String) {
    guard let rule = try? OriginRule(parsing: notation) else { return nil }
    self = rule
  }

  /// Reads codes and ranges of codes separated by commas: `8541,8542.31-8542.39`.
  ///
  /// - Throws: ``OriginNotationFault``.
  static func codes(parsing text: String) throws(OriginNotationFault) -> [CodeRange] {
    var reader = OriginNotation(text)
    return try reader.codesToTheEnd()
  }
}

/// A reader of the house's notation of rules.
private struct OriginNotation {
  /// The most brackets within each other: a registry's text must not use up the stack.
  private static let deepest = 32
  private static let words =
    [
      "CC", "CTH", "CTSH", "WO", "AH", "RVC", "MAXNOM", "SP", "AND", "OR", "EXCEPT", "INCLUDING",
      "TOLERANCE", "TV", "NC", "BU", "BD", "FV", "CHAPTER", "HEADING", "SUBHEADING",
    ] + OriginCondition.words

  private var cursor: NotationCursor
  private var depth = 0

  init(_ text: String) { cursor = NotationCursor(text) }

  mutating func rule() throws(OriginNotationFault) -> OriginRule {
    let rule = try alternatives()
    guard cursor.isAtEnd else { throw fault(.end) }
    return rule
  }

  mutating func codesToTheEnd() throws(OriginNotationFault) -> [CodeRange] {
    let ranges = try codes()
    guard cursor.isAtEnd else { throw fault(.code) }
    return ranges
  }

  private var word: String { cursor.word }

  private func fault(_ expectation: OriginNotationFault.Expectation) -> OriginNotationFault {
    OriginNotationFault(
      column: cursor.column, expectation: expectation, found: word,
      suggestion: cursor.suggestion(among: Self.words))
  }

  private mutating func take(_ wanted: String) -> Bool { cursor.take(wanted) }

  private mutating func require(
    _ wanted: String, _ expectation: OriginNotationFault.Expectation
  ) throws(OriginNotationFault) {
    guard take(wanted) else { throw fault(expectation) }
  }

  private mutating func alternatives() throws(OriginNotationFault) -> OriginRule {
    var rules: [OriginRule] = []
    repeat {
      let rule = try conjunction()
      // Alternatives of alternatives are alternatives.
      if case .either(let inner) = rule { rules += inner } else { rules.append(rule) }
    } while take("OR")
    return rules.count == 1 ? rules[0] : .either(rules)
  }

  private mutating func conjunction() throws(OriginNotationFault) -> OriginRule {
    var rules: [OriginRule] = []
    repeat {
      let rule = try factor()
      if case .all(let inner) = rule { rules += inner } else { rules.append(rule) }
    } while take("AND")
    return rules.count == 1 ? rules[0] : .all(rules)
  }

  private mutating func factor() throws(OriginNotationFault) -> OriginRule {
    if word == "(" {
      guard depth < Self.deepest else { throw fault(.lessDepth) }
      cursor.place += 1
      depth += 1
      let inner = try alternatives()
      depth -= 1
      try require(")", .closing)
      return inner
    }
    switch word {
    case "AH":
      cursor.place += 1
      return .anyHeading
    case "WO":
      cursor.place += 1
      guard word == "(" else { return .whollyObtained([]) }
      return .whollyObtained(try bracketedCodes())
    case "RVC":
      cursor.place += 1
      return try valueContent()
    case "MAXNOM":
      cursor.place += 1
      let ranges = word == "(" ? try bracketedCodes() : []
      try require("<=", .atMost)
      return .materials(atMost: try percent(.percent), of: ranges)
    case "SP":
      cursor.place += 1
      return try processes()
    default:
      if OriginCondition.words.contains(word) { return .condition(try condition()) }
      guard let level = OriginRule.Level(rawValue: word) else { throw fault(.rule) }
      cursor.place += 1
      return try change(level)
    }
  }

  private mutating func condition() throws(OriginNotationFault) -> OriginCondition {
    var length = 0
    let rest = cursor.tokens[cursor.place...].map(\.text)
    guard let condition = OriginCondition(tokens: rest[...], length: &length) else {
      cursor.place += 1
      throw fault(.materials)
    }
    cursor.place += length
    return condition
  }

  private mutating func bracketedCodes() throws(OriginNotationFault) -> [CodeRange] {
    try require("(", .opening)
    let ranges = try codes()
    try require(")", .close)
    return ranges
  }

  private mutating func change(
    _ level: OriginRule.Level
  ) throws(OriginNotationFault) -> OriginRule {
    let except = take("EXCEPT") ? try codes() : []
    let including = take("INCLUDING") ? try codes() : []
    let tolerance = take("TOLERANCE") ? try percent(.tolerance) : 0
    return .change(level, except: except, including: including, tolerance: tolerance)
  }

  private mutating func valueContent() throws(OriginNotationFault) -> OriginRule {
    try require("(", .opening)
    let methods: [String: OriginRule.Method] = [
      "BU": .buildUp, "BD": .buildDown, "TV": .transactionValue, "NC": .netCost,
    ]
    let method: OriginRule.Method
    if take("FV") {
      method = try focus()
    } else {
      guard let plain = methods[word] else { throw fault(.method) }
      cursor.place += 1
      method = plain
    }
    try require(")", .close)
    try require(">=", .atLeast)
    return .valueContent(method, atLeast: try percent(.percent))
  }

  /// What focused value counts.
  private mutating func focus() throws(OriginNotationFault) -> OriginRule.Method {
    _ = take(",")
    if let level = OriginRule.Level.allCases.first(where: { $0.name == word }) {
      cursor.place += 1
      return .focusedSame(level)
    }
    guard word.first?.isNumber == true else { throw fault(.focus) }
    return .focused(try codes())
  }

  private mutating func processes() throws(OriginNotationFault) -> OriginRule {
    try require("(", .opening)
    var keys: [String] = []
    repeat {
      guard OriginRule.isProcess(word) else { throw fault(.process) }
      keys.append(word)
      cursor.place += 1
    } while take(",")
    try require(")", .close)
    return .process(keys)
  }

  private mutating func percent(
    _ expectation: OriginNotationFault.Expectation
  ) throws(OriginNotationFault) -> Int {
    guard let percent = OriginRule.percent(word[...]), percent > 0 || expectation == .percent
    else { throw fault(expectation) }
    cursor.place += 1
    return percent
  }

  /// Codes and ranges of codes, separated by commas.
  private mutating func codes() throws(OriginNotationFault) -> [CodeRange] {
    var ranges: [CodeRange] = []
    repeat {
      let ends = word.split(separator: "-", omittingEmptySubsequences: false)
      let codes = ends.map { OriginRule.digits(String($0)) }
      guard 1...2 ~= codes.count, let first = codes[0], let last = codes[codes.count - 1],
        let range = CodeRange(from: first, to: last)
      else { throw fault(.code) }
      ranges.append(range)
      cursor.place += 1
    } while take(",")
    return ranges
  }
}

extension OriginRule {
  /// Whether a word can be the key of a process: small letters, digits and hyphens, a letter first.
  public static func isProcess(_ word: String) -> Bool {
    guard let first = word.utf8.first, 0x61...0x7A ~= first, word.utf8.last != 0x2D else {
      return false
    }
    return word.utf8.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x2D }
  }

  /// The digits of a code with or without its dots (`8542.31`, `8542.31.01`); nil when the dots stand
  /// elsewhere than a nomenclature puts them, or the digits are no code.
  public static func digits(_ text: String) -> String? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count > 1 {
      guard parts[0].utf8.count == 4, parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }) else {
        return nil
      }
    }
    let code = parts.joined()
    guard [2, 4, 6, 8, 10].contains(code.utf8.count),
      code.utf8.allSatisfy({ 0x30...0x39 ~= $0 })
    else { return nil }
    return code
  }
}
