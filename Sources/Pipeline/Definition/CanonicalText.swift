import Workbench

/// Writes JSON that does not change with the order of keys, comments or white space.
enum CanonicalText {
  /// An object of rendered values, keys sorted by bytes; keys without a value are left out.
  static func object(_ members: [String: String?]) -> String {
    let sorted = members.compactMapValues { $0 }.sorted {
      $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
    }
    return "{" + sorted.map { text($0.key) + ":" + $0.value }.joined(separator: ",") + "}"
  }

  /// An object of rendered values whose order has a meaning.
  static func ordered(_ members: [(key: String, value: String)]) -> String {
    "{" + members.map { text($0.key) + ":" + $0.value }.joined(separator: ",") + "}"
  }

  /// A list of rendered values.
  static func list(_ values: [String]) -> String { "[" + values.joined(separator: ",") + "]" }

  /// Text in quotes.
  static func text(_ text: String) -> String { JSONText.quoted(text) }

  /// A number, whole ones without a point, others in the fewest digits that read back alike.
  static func number(_ number: Double) -> String {
    if let whole = Int(exactly: number), (-1 << 53...1 << 53).contains(whole) {
      return String(whole)
    }
    if number.isNaN { return "NaN" }
    return number.isInfinite ? (number < 0 ? "-Infinity" : "Infinity") : String(number)
  }

  /// Null for nil.
  static func orNull(_ rendered: String?) -> String { rendered ?? "null" }
}
