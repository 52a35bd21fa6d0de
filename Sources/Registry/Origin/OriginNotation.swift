extension OriginRule {
  /// Reads a rule in the house's notation: `CTH EXCEPT 4805 OR RVC(BD)>=40 AND WO(01,02)`.
  ///
  /// `CC`, `CTH`, `CTSH` (with `EXCEPT` and codes, `TOLERANCE` and per cent), `WO`, `AH`, `RVC(BU|BD|TV|NC|FV codes)>=P` and
  /// `MAXNOM<=P`, joined by `AND` and `OR`, of which `AND` binds tighter; brackets group.
  ///
  /// - Parameter notation: The text; nil comes of anything that is not wholly a rule.
  public init?(notation: String) {
    var reader = OriginNotation(notation)
    guard let rule = reader.alternatives(), reader.isAtEnd else { return nil }
    self = rule
  }
}

/// A reader of the house's notation of rules.
private struct OriginNotation {
  /// The most brackets within each other: a registry's text must not use up the stack.
  private static let deepest = 32

  private var words: [String] = []
  private var place = 0
  private var depth = 0

  init(_ text: String) {
    var word = ""
    func isBreak(_ character: Character) -> Bool { "()".contains(character) || character == " " }
    for character in text {
      if isBreak(character) {
        if !word.isEmpty { words.append(word) }
        word = ""
        if character != " " { words.append(String(character)) }
      } else {
        word.append(character)
      }
    }
    if !word.isEmpty { words.append(word) }
  }

  var isAtEnd: Bool { place == words.count }

  private mutating func take(_ word: String) -> Bool {
    guard place < words.count, words[place] == word else { return false }
    place += 1
    return true
  }

  mutating func alternatives() -> OriginRule? {
    guard let first = conjunction() else { return nil }
    var rules = [first]
    while take("OR") {
      guard let next = conjunction() else { return nil }
      rules.append(next)
    }
    return rules.count == 1 ? first : .either(rules)
  }

  private mutating func conjunction() -> OriginRule? {
    guard let first = factor() else { return nil }
    var rules = [first]
    while take("AND") {
      guard let next = factor() else { return nil }
      rules.append(next)
    }
    return rules.count == 1 ? first : .all(rules)
  }

  private mutating func factor() -> OriginRule? {
    guard place < words.count else { return nil }
    if take("(") {
      guard depth < Self.deepest else { return nil }
      depth += 1
      let inner = alternatives()
      depth -= 1
      return take(")") ? inner : nil
    }
    let word = words[place]
    place += 1
    switch word {
    case "AH": return .anyHeading
    case "WO":
      guard take("(") else { return .whollyObtained([]) }
      guard let ranges = codes(), take(")") else { return nil }
      return .whollyObtained(ranges)
    case "CC", "CTH", "CTSH":
      guard let level = OriginRule.Level(rawValue: word) else { return nil }
      return change(level)
    case "RVC": return valueContent()
    default:
      guard word.hasPrefix("MAXNOM<=") else { return nil }
      return OriginRule.percent(word.dropFirst(8)).map { .materials(atMost: $0) }
    }
  }

  private mutating func change(_ level: OriginRule.Level) -> OriginRule? {
    var except: [CodeRange] = []
    if take("EXCEPT") {
      guard let ranges = codes() else { return nil }
      except = ranges
    }
    guard take("TOLERANCE") else { return .change(level, except: except) }
    guard place < words.count, let percent = OriginRule.percent(words[place][...]), percent > 0
    else { return nil }
    place += 1
    return .change(level, except: except, tolerance: percent)
  }

  private mutating func valueContent() -> OriginRule? {
    guard take("("), place < words.count else { return nil }
    let mark = words[place]
    place += 1
    let method: OriginRule.Method
    switch mark {
    case "BU": method = .buildUp
    case "BD": method = .buildDown
    case "TV": method = .transactionValue
    case "NC": method = .netCost
    case "FV":
      guard let ranges = codes() else { return nil }
      method = .focused(ranges)
    default: return nil
    }
    guard take(")"), place < words.count, words[place].hasPrefix(">=") else { return nil }
    place += 1
    return OriginRule.percent(words[place - 1].dropFirst(2)).map {
      .valueContent(method, atLeast: $0)
    }
  }

  /// Codes and ranges of codes, separated by commas alone or commas and blanks.
  private mutating func codes() -> [CodeRange]? {
    var ranges: [CodeRange] = []
    var expectsMore = true
    while expectsMore, place < words.count {
      let word = words[place]
      place += 1
      expectsMore = word.hasSuffix(",")
      for part in word.split(separator: ",") {
        let ends = part.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        guard ends.count <= 2, let range = CodeRange(from: ends[0], to: ends.last) else {
          return nil
        }
        ranges.append(range)
      }
    }
    return ranges.isEmpty || expectsMore ? nil : ranges
  }
}
