import Workbench

/// Writes pieces of PostgreSQL's language and of psql's, whatever the texts hold.
enum SQLText {
  /// The most bytes of a name that PostgreSQL tells apart.
  static let longestName = 63

  /// A name in quotes, so that it is nothing but a name.
  static func name(_ text: String) -> String {
    "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// Names in quotes, with commas.
  static func names(_ texts: [String]) -> String { texts.map(name).joined(separator: ", ") }

  /// A text in quotes. Backslashes stand for themselves, which the script asks for at its start.
  static func literal(_ text: String) -> String {
    "'" + text.replacing("'", with: "''") + "'"
  }

  /// Texts as an array.
  static func array(_ texts: [String]) -> String {
    "ARRAY[" + texts.map(literal).joined(separator: ", ") + "]::text[]"
  }

  /// A body in dollar quotes that it cannot end by itself.
  static func block(_ body: String) -> String {
    var tag = "$encadena$"
    var number = 1
    while body.contains(tag) {
      number += 1
      tag = "$encadena\(number)$"
    }
    return "\(tag)\n\(body)\n\(tag)"
  }

  /// A block of statements that returns nothing.
  static func perform(_ body: String) -> String { "DO \(block("BEGIN\n\(body)\nEND"));" }

  /// The name of a constraint or an index, cut where it would be too long and then told apart by a
  /// digest.
  static func joinedName(_ parts: [String]) -> String {
    let whole = parts.joined(separator: "_")
    guard whole.utf8.count > longestName else { return whole }
    var head = whole
    while head.utf8.count > longestName - 13 { head.removeLast() }
    return head + "_" + SHA256Digest.hex(of: Array(whole.utf8)).prefix(12)
  }

  /// Lines under one another.
  static func lines(_ parts: [String]) -> String { parts.joined(separator: "\n") }
}
