/// Where a text leaves the house's notation of rules, and what would have gone on with it.
public struct OriginNotationFault: Error, Sendable, Equatable, CustomStringConvertible {
  /// What a rule could have gone on with.
  public enum Expectation: String, Sendable, CaseIterable {
    /// A rule or an opening bracket.
    case rule = "a rule (CC, CTH, CTSH, WO, AH, RVC, MAXNOM, SP) or '('"
    /// What may follow a rule.
    case end = "AND, OR or the end of the rule"
    /// What may follow a rule within brackets.
    case closing = "AND, OR or ')'"
    /// An opening bracket.
    case opening = "'('"
    /// A closing bracket.
    case close = "')'"
    /// A way to work out the value content.
    case method = "a method (TV, NC, BU, BD or FV)"
    /// What focused value counts.
    case focus = "codes, CHAPTER, HEADING or SUBHEADING"
    /// A code, or two with a hyphen.
    case code = "a code of 2, 4, 6, 8 or 10 digits, or two codes joined by '-', the lower first"
    /// The sign before the least content.
    case atLeast = "'>='"
    /// The sign before the greatest share.
    case atMost = "'<='"
    /// A percentage.
    case percent = "a percentage from 0 to 100 with at most two decimals, without a sign"
    /// A percentage above zero.
    case tolerance = "a percentage above 0 and up to 100 with at most two decimals"
    /// The key of a process.
    case process = "the key of a process: small letters, digits and hyphens"
    /// The materials of a condition, and its limit where it has one.
    case materials = "materials in brackets (04,sugar,7902:waste-and-scrap) and a limit (<=40)"
    /// A bracket too deep.
    case lessDepth = "at most 32 brackets within each other"
  }

  /// Where the text goes wrong: the number of the character, from 1; one past the last at its end.
  public let column: Int
  /// What would have gone on.
  public let expectation: Expectation
  /// The word that stands there; empty at the end of the text.
  public let found: String
  /// A word of the notation that was probably meant.
  public let suggestion: String?

  /// What happened, where, and what to do.
  public var description: String {
    let stood = found.isEmpty ? "the rule ends" : "there is '\(found)'"
    let hint = suggestion.map { "; did you mean '\($0)'?" } ?? ""
    return "column \(column): \(stood) where the notation has \(expectation.rawValue)\(hint)"
  }
}
