import Registry
public import Text

/// The sentences in which people read what agreements come to, in Spanish or English.
///
/// Each names the two values that were compared.
public struct TradeWords: Sendable {
  let language: Language

  /// Makes the words of a language.
  public init(_ language: Language) { self.language = language }

  /// One of two texts.
  func say(_ spanish: String, _ english: String) -> String {
    language == .es ? spanish : english
  }

  /// A list as it is spoken: `a, b y c`, with `e` before an i sound.
  func list(_ items: [String], or isOr: Bool = false) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    let start = last.lowercased().prefix(2)
    var joint = say(isOr ? "o" : "y", isOr ? "or" : "and")
    if language == .es, isOr, start.hasPrefix("o") || start == "ho" { joint = "u" }
    if language == .es, !isOr, start == "hi" || start.hasPrefix("i") { joint = "e" }
    return items.dropLast().joined(separator: ", ") + " \(joint) " + last
  }

  /// A country's name.
  func country(_ code: String) -> String { CountryNames.name(code, language) }

  /// A code with its dots: `8541.10`, `8541.10.01`.
  static func dotted(_ code: String) -> String {
    var parts: [Substring] = []
    var rest = code[...]
    var length = min(4, rest.count)
    while !rest.isEmpty {
      parts.append(rest.prefix(length))
      rest = rest.dropFirst(length)
      length = 2
    }
    return parts.joined(separator: ".")
  }

  /// Ranges of codes: `8536.90 y 8541 a 8542`.
  func codes(_ ranges: [CodeRange], or isOr: Bool = false) -> String {
    list(
      ranges.map { range in
        range.from == range.to
          ? Self.dotted(range.from)
          : "\(Self.dotted(range.from)) \(say("a", "to")) \(Self.dotted(range.to))"
      }, or: isOr)
  }

  /// An amount with its thousands parted: `1,250.5`.
  static func money(_ amount: Amount) -> String {
    let parts = amount.description.split(separator: ".")
    let isNegative = parts[0].first == "-"
    var digits = String(isNegative ? parts[0].dropFirst() : parts[0])
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    groups.insert((isNegative ? "-" : "") + digits, at: 0)
    return groups.joined(separator: ",") + (parts.count > 1 ? ".\(parts[1])" : "")
  }

  /// An input: `el insumo 2 (8534.00, circuitos, de China, valor 238)`.
  func input(_ position: Int, _ bill: BillOfMaterials?) -> String {
    let name = say("el insumo \(position)", "input \(position)")
    guard let bill, bill.materials.indices.contains(position - 1) else { return name }
    let material = bill.materials[position - 1]
    var facts: [String] = []
    if let hs = material.hs { facts.append(Self.dotted(hs)) }
    if !material.description.isEmpty { facts.append(material.description) }
    if let origin = material.origin {
      facts.append(say("de \(country(origin))", "from \(country(origin))"))
    }
    if let value = material.value {
      facts.append(say("valor \(Self.money(value))", "value \(Self.money(value))"))
    }
    return facts.isEmpty ? name : "\(name) (\(facts.joined(separator: ", ")))"
  }

  /// A sentence that begins with a capital and ends with a full stop.
  static func sentence(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.uppercased() + text.dropFirst() + (text.last == "?" ? "" : ".")
  }

  /// A status in a word or two.
  public func word(_ status: OriginStatus) -> String {
    switch status {
    case .met: say("cumple", "met")
    case .notMet: say("no cumple", "not met")
    case .unknown: say("no se sabe", "not known")
    }
  }
}
