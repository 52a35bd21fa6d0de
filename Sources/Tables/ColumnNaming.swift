/// Gives every column of a heading a name of its own.
struct ColumnNaming {
  /// The names so far.
  private(set) var names: [String] = []
  /// What was made up.
  private(set) var notes: [String] = []
  private var taken: Set<String> = []
  /// The last number given to each heading that came again: all below are taken.
  private var numbers: [String: Int] = [:]

  /// Takes the next column's heading.
  mutating func add(_ heading: String) {
    let text = Self.trimmed(heading)
    let base = text.isEmpty ? "column \(names.count + 1)" : text
    var name = base
    var number = numbers[base] ?? 1
    if number > 1 { name = "\(base) (\(number))" }
    while taken.contains(name) {
      number += 1
      name = "\(base) (\(number))"
    }
    if text.isEmpty { notes.append("column \(names.count + 1) has no name: '\(name)'") }
    if number > 1 { notes.append("column \(names.count + 1) is another '\(base)': '\(name)'") }
    if number > 1 { numbers[base] = number }
    taken.insert(name)
    names.append(name)
  }

  /// A heading without blanks around it, and with one blank for every white space within.
  static func trimmed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
