// Readings of single values. Each notes a fault and gives nil when the value does not fit.

import JSON

extension FaultCollector {
  /// Text, without control characters unless they are allowed.
  mutating func text(
    _ value: JSON5Value?, _ name: String, allowsEmpty: Bool = false, allowsControls: Bool = false
  ) -> String? {
    guard let value else { return nil }
    guard case .text(let text) = value.content else {
      add("\(name) must be text, found \(value.kindInWords)", at: value.position)
      return nil
    }
    if text.isEmpty, !allowsEmpty {
      add("\(name) must not be empty", at: value.position)
      return nil
    }
    let holdsControl = text.unicodeScalars.contains { $0.properties.generalCategory == .control }
    guard allowsControls || !holdsControl else {
      add("\(name) holds a control character", at: value.position)
      return nil
    }
    return text
  }

  /// A number in a range; not-a-number lies in none.
  mutating func number(
    _ value: JSON5Value?, _ name: String, in range: ClosedRange<Double>
  ) -> Double? {
    guard let value else { return nil }
    let wanted = "\(name) must be a number \(Self.inWords(range))"
    guard case .number(let number) = value.content else {
      add("\(wanted), found \(value.kindInWords)", at: value.position)
      return nil
    }
    guard range.contains(number) else {
      add("\(wanted), found \(CanonicalText.number(number))", at: value.position)
      return nil
    }
    return number
  }

  /// A whole number in a range.
  mutating func wholeNumber(
    _ value: JSON5Value?, _ name: String, in range: ClosedRange<Int>
  ) -> Int? {
    guard let value else { return nil }
    let wanted = "\(name) must be a whole number from \(range.lowerBound) to \(range.upperBound)"
    guard case .number(let number) = value.content else {
      add("\(wanted), found \(value.kindInWords)", at: value.position)
      return nil
    }
    guard let whole = Int(exactly: number), range.contains(whole) else {
      add("\(wanted), found \(CanonicalText.number(number))", at: value.position)
      return nil
    }
    return whole
  }

  /// True or false.
  mutating func boolean(_ value: JSON5Value?, _ name: String) -> Bool? {
    guard let value else { return nil }
    guard case .boolean(let boolean) = value.content else {
      add("\(name) must be true or false, found \(value.kindInWords)", at: value.position)
      return nil
    }
    return boolean
  }

  /// The values of a list.
  mutating func list(_ value: JSON5Value?, _ name: String) -> [JSON5Value]? {
    guard let value else { return nil }
    guard case .list(let values) = value.content else {
      add("\(name) must be a list, found \(value.kindInWords)", at: value.position)
      return nil
    }
    return values
  }

  /// A list of texts; nil as soon as one of them does not fit.
  mutating func texts(
    _ value: JSON5Value?, _ name: String, allowsEmpty: Bool = false
  ) -> [String]? {
    guard let values = list(value, name) else { return nil }
    let read = values.map { text($0, "each of \(name)", allowsEmpty: allowsEmpty) }
    let texts = read.compactMap { $0 }
    return texts.count == read.count ? texts : nil
  }

  /// One of the known words.
  mutating func choice(_ value: JSON5Value?, _ name: String, of known: [String]) -> String? {
    guard let value, let text = text(value, name) else { return nil }
    if known.contains(text) { return text }
    let suggestion = KeySuggestion.nearest(to: text, among: known)
    let choices = known.map { "'\($0)'" }.joined(separator: ", ")
    let hint = suggestion == nil ? "; it is one of \(choices)" : ""
    add("unknown \(name) '\(Self.shown(text))'\(hint)", at: value.position, suggestion: suggestion)
    return nil
  }

  /// One of the cases of a type.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ value: JSON5Value?, _ name: String, of type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    choice(value, name, of: type.allCases.map(\.rawValue)).flatMap { Choice(rawValue: $0) }
  }

  /// Text of unknown origin as a message shows it: in one line, not too long.
  static func shown(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars.prefix(60) {
      let isPlain =
        scalar.properties.generalCategory != .control
        && scalar.properties.generalCategory != .format
      out += isPlain ? String(scalar) : "\\u{\(String(scalar.value, radix: 16))}"
    }
    return text.unicodeScalars.count > 60 ? out + "…" : out
  }

  private static func inWords(_ range: ClosedRange<Double>) -> String {
    let low = CanonicalText.number(range.lowerBound)
    if range.upperBound == .greatestFiniteMagnitude { return "of at least \(low)" }
    return "from \(low) to \(CanonicalText.number(range.upperBound))"
  }
}
