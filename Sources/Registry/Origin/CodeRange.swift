/// A run of Harmonized System codes, both ends included.
///
/// The ends may differ in depth: from heading 0401 to chapter 04 is all of the chapter from 0401.
public struct CodeRange: Sendable, Equatable, CustomStringConvertible {
  /// The first code: 2 to 10 digits, an even number of them.
  public let from: String
  /// The last code.
  public let to: String
  /// The codes of the range written out to ten digits, as numbers.
  public let numbers: ClosedRange<Int>

  /// Makes a range; nil when the ends are no codes or stand in the wrong order.
  public init?(from: String, to: String? = nil) {
    let to = to ?? from
    for code in [from, to] {
      guard [2, 4, 6, 8, 10].contains(code.utf8.count),
        code.utf8.allSatisfy({ 0x30...0x39 ~= $0 })
      else { return nil }
    }
    guard let low = Int(from + String(repeating: "0", count: 10 - from.utf8.count)),
      let high = Int(to + String(repeating: "9", count: 10 - to.utf8.count)), low <= high
    else { return nil }
    self.from = Self.shortened(from, by: "00")
    self.to = Self.shortened(to, by: "99")
    numbers = low...high
  }

  /// `8541`, or `0702-0709`.
  public var description: String { from == to ? from : "\(from)-\(to)" }

  /// The first code written out to ten digits.
  public var lowest: String { from + String(repeating: "0", count: 10 - from.utf8.count) }
  /// The last code written out to ten digits.
  public var highest: String { to + String(repeating: "9", count: 10 - to.utf8.count) }

  /// Whether all that a code stands for lies in the range.
  public func contains(_ code: String) -> Bool { CodeRange(from: code).map(covers) ?? false }

  /// Whether two ranges share a code.
  public func overlaps(_ other: CodeRange) -> Bool { numbers.overlaps(other.numbers) }

  /// Whether every code of another range lies in this one.
  public func covers(_ other: CodeRange) -> Bool { numbers.contains(other.numbers) }

  /// Two ranges are alike when they hold the same codes.
  public static func == (one: CodeRange, other: CodeRange) -> Bool {
    one.numbers == other.numbers
  }

  /// Drops pairs of digits that say no more than the code without them.
  private static func shortened(_ code: String, by pair: String) -> String {
    var code = code
    while code.utf8.count > 2, code.hasSuffix(pair) { code.removeLast(2) }
    return code
  }
}
