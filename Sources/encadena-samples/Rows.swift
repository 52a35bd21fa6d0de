/// Reads the tables that the sources of this program hold as text.
enum Rows {
  /// Lines of cells between bars.
  static func read(_ table: String) -> [[String]] {
    table.split(separator: "\n").map { cells($0, "|") }
  }

  /// The pieces of a text, empty ones included.
  static func cells(_ text: Substring, _ separator: Character) -> [String] {
    text.split(separator: separator, omittingEmptySubsequences: false).map { String($0) }
  }

  /// The pieces of a text that are not empty.
  static func items(_ text: String, _ separator: Character) -> [String] {
    text.split(separator: separator).map { String($0) }
  }

  /// A whole number, 0 when there is none.
  static func integer(_ text: String) -> Int { Int(text) ?? 0 }

  /// A number, 0 when there is none.
  static func number(_ text: String) -> Double { Double(text) ?? 0 }
}
