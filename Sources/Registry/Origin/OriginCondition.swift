/// A condition of a rule of origin that a bill's codes and values alone may not decide.
///
/// It speaks of weights, of materials told by words ("unprinted fabric", "waste and scrap of
/// heading 7902"), or of what a good may be made from. Where a bill does not settle it, the answer is
/// to be asked for; a condition is never dropped, and never taken for met.
public enum OriginCondition: Sendable, Hashable {
  /// The value of these non-originating materials together is at most so many hundredths of a per
  /// cent of the price of the good.
  case value([OriginMaterial], atMost: Int)
  /// The weight of these non-originating materials together is at most so many hundredths of a per
  /// cent of the weight of the good.
  case weight([OriginMaterial], atMost: Int)
  /// None of these materials is used unless it originates.
  case without([OriginMaterial])
  /// All of these materials that are used are wholly obtained.
  case obtained([OriginMaterial])
  /// All of these materials that are used originate.
  case originating([OriginMaterial])
  /// What does not originate is of these materials, or less worked than they are.
  case madeFrom([OriginMaterial])
  /// Non-originating materials are worth no more than the originating ones.
  case balance
  /// An alternative that could not be read: it may be met.
  case unread

  /// The materials it speaks of.
  public var materials: [OriginMaterial] {
    switch self {
    case .value(let materials, _), .weight(let materials, _), .without(let materials),
      .obtained(let materials), .originating(let materials), .madeFrom(let materials):
      materials
    case .balance, .unread: []
    }
  }

  /// The word of the notation and the limit, if it has one.
  private var mark: (word: String, limit: Int?) {
    switch self {
    case .value(_, let limit): ("VALUE", limit)
    case .weight(_, let limit): ("WEIGHT", limit)
    case .without: ("WITHOUT", nil)
    case .obtained: ("OBTAINED", nil)
    case .originating: ("ORIGINATING", nil)
    case .madeFrom: ("FROM", nil)
    case .balance: ("NOM<=OM", nil)
    case .unread: ("UNREAD", nil)
    }
  }
}

extension OriginCondition: CustomStringConvertible {
  /// `WEIGHT(sugar,04)<=40`, `WITHOUT(7902:waste-and-scrap)`, `FROM(yarn)`, `NOM<=OM`, `UNREAD`.
  public var description: String {
    if materials.isEmpty { return mark.word }
    let inner = materials.map(\.description).joined(separator: ",")
    return "\(mark.word)(\(inner))"
      + (mark.limit.map { "<=\(OriginRule.text(percent: $0))" } ?? "")
  }

  /// The words that begin a condition in the notation.
  static let words = [
    "VALUE", "WEIGHT", "WITHOUT", "OBTAINED", "ORIGINATING", "FROM", "NOM", "UNREAD",
  ]

  /// Reads a condition from the words and signs of the notation.
  ///
  /// - Parameters:
  ///   - tokens: What is left of the notation.
  ///   - length: How many tokens the condition takes; set when there is one.
  init?(tokens: ArraySlice<String>, length: inout Int) {
    var rest = tokens
    guard let word = rest.popFirst(), Self.words.contains(word) else { return nil }
    if word == "UNREAD" {
      self = .unread
      length = 1
      return
    }
    if word == "NOM" {
      guard rest.popFirst() == "<=", rest.popFirst() == "OM" else { return nil }
      self = .balance
      length = 3
      return
    }
    guard rest.popFirst() == "(" else { return nil }
    var materials: [OriginMaterial] = []
    repeat {
      guard var text = rest.popFirst() else { return nil }
      if rest.first == ":", rest.count > 1 {
        rest.removeFirst()
        text += ":" + rest.removeFirst()
      }
      guard let material = OriginMaterial(notation: text) else { return nil }
      materials.append(material)
      guard let sign = rest.popFirst(), sign == "," || sign == ")" else { return nil }
      if sign == ")" { break }
    } while true
    switch word {
    case "WITHOUT": self = .without(materials)
    case "OBTAINED": self = .obtained(materials)
    case "ORIGINATING": self = .originating(materials)
    case "FROM": self = .madeFrom(materials)
    default:
      guard rest.popFirst() == "<=", let limit = rest.popFirst(),
        let percent = OriginRule.percent(limit[...])
      else { return nil }
      self =
        word == "VALUE"
        ? .value(materials, atMost: percent) : .weight(materials, atMost: percent)
    }
    length = rest.startIndex - tokens.startIndex
  }
}
