/// A product-specific rule of origin, as agreements state it beside a range of goods.
public indirect enum OriginRule: Sendable, Equatable {
  /// The depth at which materials must differ from the good.
  public enum Level: String, Sendable, CaseIterable {
    /// Another chapter, two digits.
    case chapter = "CC"
    /// Another heading, four digits.
    case heading = "CTH"
    /// Another subheading, six digits.
    case subheading = "CTSH"

    /// The digits that are compared.
    public var digits: Int {
      switch self {
      case .chapter: 2
      case .heading: 4
      case .subheading: 6
      }
    }

    /// The level's own name in the notation: `RVC(FV SUBHEADING)`.
    var name: String {
      switch self {
      case .chapter: "CHAPTER"
      case .heading: "HEADING"
      case .subheading: "SUBHEADING"
      }
    }
  }

  /// How a regional value content is worked out.
  ///
  /// - Source: CPTPP article 3.5 (build-up, build-down, focused value, net cost); USMCA article 4.5
  ///   (transaction value, net cost).
  public enum Method: Sendable, Equatable {
    /// Originating materials over the good's value.
    case buildUp
    /// The good's value less non-originating materials, over the value.
    case buildDown
    /// As build-down, counting only the non-originating materials of these codes.
    case focused([CodeRange])
    /// As build-down, counting only the non-originating materials of the good's own chapter, heading
    /// or subheading.
    case focusedSame(Level)
    /// Transaction value less non-originating materials, over the transaction value.
    case transactionValue
    /// Net cost less non-originating materials, over the net cost.
    case netCost

    /// The method in the notation: `BU`, `FV 9602,9603`.
    public var mark: String {
      switch self {
      case .buildUp: "BU"
      case .buildDown: "BD"
      case .focused(let ranges): "FV " + OriginRule.text(ranges)
      case .focusedSame(let level): "FV " + level.name
      case .transactionValue: "TV"
      case .netCost: "NC"
      }
    }
  }

  /// Materials of these codes are wholly obtained; without codes, the good itself is.
  case whollyObtained([CodeRange])
  /// Materials may be of any heading.
  case anyHeading
  /// Non-originating materials are of another chapter, heading or subheading, and not of the codes
  /// excepted; those of the codes included are allowed whatever they are. Materials of the good's own
  /// heading may be worth at most so many hundredths of a per cent of the price.
  case change(Level, except: [CodeRange] = [], including: [CodeRange] = [], tolerance: Int = 0)
  /// The regional value content is at least so many hundredths of a per cent.
  case valueContent(Method, atLeast: Int)
  /// Non-originating materials, those of these codes where there are any, are worth at most so many
  /// hundredths of a per cent of the price.
  case materials(atMost: Int, of: [CodeRange] = [])
  /// These processes are all done: lower-case words such as `chemical-reaction`.
  case process([String])
  /// What a bill's codes and values alone may not decide.
  case condition(OriginCondition)
  /// Every one of these is met.
  case all([OriginRule])
  /// One of these is met.
  case either([OriginRule])

  static func text(_ ranges: [CodeRange]) -> String {
    ranges.map(\.description).joined(separator: ",")
  }

  /// A percentage, 0 to 100 with at most two decimals, in hundredths.
  static func percent(_ text: Substring) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard 1...2 ~= parts.count, parts.allSatisfy({ !$0.isEmpty && $0.utf8.count <= 3 }),
      parts.allSatisfy({ $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }), let whole = Int(parts[0])
    else { return nil }
    var hundredths = 0
    if parts.count == 2 {
      guard parts[1].utf8.count <= 2, let fraction = Int(parts[1]) else { return nil }
      hundredths = parts[1].utf8.count == 1 ? fraction * 10 : fraction
    }
    let percent = whole * 100 + hundredths
    return percent <= 10_000 ? percent : nil
  }

  /// Hundredths of a per cent as text: `40`, `62.5`.
  public static func text(percent: Int) -> String {
    let fraction = percent % 100
    if fraction == 0 { return String(percent / 100) }
    if fraction % 10 == 0 { return "\(percent / 100).\(fraction / 10)" }
    return "\(percent / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}

extension OriginRule: CustomStringConvertible {
  /// The rule in the house's notation, which ``init(parsing:)`` reads back.
  public var description: String {
    switch self {
    case .whollyObtained(let ranges): ranges.isEmpty ? "WO" : "WO(\(Self.text(ranges)))"
    case .anyHeading: "AH"
    case .change(let level, let except, let including, let tolerance):
      level.rawValue + (except.isEmpty ? "" : " EXCEPT \(Self.text(except))")
        + (including.isEmpty ? "" : " INCLUDING \(Self.text(including))")
        + (tolerance == 0 ? "" : " TOLERANCE \(Self.text(percent: tolerance))")
    case .valueContent(let method, let percent):
      "RVC(\(method.mark))>=\(Self.text(percent: percent))"
    case .materials(let percent, let ranges):
      "MAXNOM\(ranges.isEmpty ? "" : "(\(Self.text(ranges)))")<=\(Self.text(percent: percent))"
    case .condition(let condition): condition.description
    case .process(let keys): "SP(\(keys.joined(separator: ",")))"
    case .all(let rules): rules.map(\.grouped).joined(separator: " AND ")
    case .either(let rules): rules.map(\.description).joined(separator: " OR ")
    }
  }

  /// Alternatives in brackets, so that AND binds what is meant.
  private var grouped: String {
    if case .either = self { return "(\(self))" }
    return description
  }

  /// What meets the rule: the members of an outermost OR, or the rule itself.
  public var alternatives: [OriginRule] {
    if case .either(let rules) = self { return rules }
    return [self]
  }
}
