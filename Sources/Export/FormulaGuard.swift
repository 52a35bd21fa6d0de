/// Defuses cells of a CSV that a spreadsheet would run as a formula.
enum FormulaGuard {
  /// The text with a leading apostrophe when a spreadsheet would run it; numbers stay as they are.
  static func defused(_ text: String) -> String {
    needsDefusing(text) ? "'" + text : text
  }

  /// Whether a spreadsheet would run a text as a formula.
  static func needsDefusing(_ text: String) -> Bool { startsFormula(text) && !isNumber(text) }

  /// Whether the first character makes a spreadsheet look for a formula; full-width forms count.
  private static func startsFormula(_ text: String) -> Bool {
    switch text.unicodeScalars.first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": true
    default: false
    }
  }

  /// Whether the whole text is one number: `-5`, `+0.5`, `-1,234.56`, `-1e-3`.
  static func isNumber(_ text: String) -> Bool {
    var rest = Array(text.utf8)[...]
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    guard takeWhole(&rest) else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      guard takeDigits(&rest) > 0 else { return false }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest.removeFirst()
      if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
      guard takeDigits(&rest) > 0 else { return false }
    }
    return rest.isEmpty
  }

  /// Takes digits, in groups of three after the first when there are commas.
  private static func takeWhole(_ rest: inout ArraySlice<UInt8>) -> Bool {
    let first = takeDigits(&rest)
    guard first > 0 else { return false }
    guard rest.first == UInt8(ascii: ",") else { return true }
    guard first <= 3 else { return false }
    while rest.first == UInt8(ascii: ",") {
      rest.removeFirst()
      guard takeDigits(&rest) == 3 else { return false }
    }
    return true
  }

  private static func takeDigits(_ rest: inout ArraySlice<UInt8>) -> Int {
    let start = rest.startIndex
    while let byte = rest.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
      rest.removeFirst()
    }
    return rest.startIndex - start
  }
}
