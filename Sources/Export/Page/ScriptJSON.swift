import Tables
import Workbench

/// JSON as the page's data scripts hold it, in pieces.
struct ScriptJSON {
  /// What was written and not yet passed on.
  private(set) var bytes: [UInt8] = []

  /// Adds the signs between values.
  mutating func sign(_ text: StaticString) {
    bytes.append(contentsOf: text.description.utf8)
  }

  /// Adds a text.
  mutating func text(_ text: String) {
    JSONText.append(scriptString: Array(text.utf8)[...], onto: &bytes)
  }

  /// Adds a cell as a text.
  mutating func text(_ column: TextColumn, _ row: Int) {
    JSONText.append(scriptString: column.bytes[column.bounds(row)], onto: &bytes)
  }

  /// Adds a cell as a number, in the digits it has; null where it is none.
  mutating func number(_ column: TextColumn, _ row: Int) {
    let cell = column.bytes[column.bounds(row)]
    if Self.isNumber(cell) { bytes.append(contentsOf: cell) } else { null() }
  }

  /// Adds a whole number; null where there is none.
  mutating func integer(_ number: Int?) {
    if let number { bytes.append(contentsOf: String(number).utf8) } else { null() }
  }

  /// Adds degrees in two decimals, which is about a kilometre; null where there are none.
  mutating func degrees(_ column: TextColumn, _ row: Int) {
    guard let degrees = Double(column[row]), degrees.magnitude <= 360 else { return null() }
    let hundredths = Int((degrees * 100).rounded())
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    if hundredths < 0 { sign("-") }
    bytes.append(contentsOf: "\(whole).\(rest < 10 ? "0" : "")\(rest)".utf8)
  }

  /// Adds yes or no.
  mutating func boolean(_ value: Bool) { sign(value ? "true" : "false") }

  /// Adds nothing's sign.
  mutating func null() { sign("null") }

  /// Hands over what was written.
  mutating func take() -> [UInt8] {
    let taken = bytes
    bytes.removeAll(keepingCapacity: true)
    return taken
  }

  /// Whether a cell is a number as JSON writes it.
  static func isNumber(_ cell: ArraySlice<UInt8>) -> Bool {
    var rest = cell
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let isZero = rest.first == UInt8(ascii: "0")
    let whole = takeDigits(&rest)
    guard whole == 1 || (whole > 1 && !isZero) else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      guard takeDigits(&rest) > 0 else { return false }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest.removeFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
      guard takeDigits(&rest) > 0 else { return false }
    }
    return rest.isEmpty
  }

  private static func takeDigits(_ rest: inout ArraySlice<UInt8>) -> Int {
    let start = rest.startIndex
    while let byte = rest.first, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
      rest.removeFirst()
    }
    return rest.startIndex - start
  }
}
