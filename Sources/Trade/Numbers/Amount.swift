/// A sum of money in whole millionths of a unit, so that sums and comparisons are exact.
public struct Amount: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Why a text is no amount.
  public enum Fault: Error, Sendable, Equatable {
    /// It is no decimal number such as `1250` or `0.0007`.
    case notANumber(String)
    /// It has more than six decimals.
    case tooFine(String)
    /// It is beyond 9.2 · 10¹² units.
    case tooLarge(String)
  }

  /// Decimals that are kept.
  static let decimals = 6
  /// Millionths in a unit.
  static let one = 1_000_000
  /// Nothing.
  public static let zero = Amount(scaled: 0)

  /// The amount in millionths.
  public let scaled: Int

  /// Makes an amount of millionths.
  public init(scaled: Int) { self.scaled = scaled }

  /// Makes an amount of whole units.
  ///
  /// - Throws: ``Fault/tooLarge(_:)``.
  public init(units: Int) throws(Fault) {
    let (scaled, isOver) = units.multipliedReportingOverflow(by: Self.one)
    guard !isOver else { throw .tooLarge(String(units)) }
    self.scaled = scaled
  }

  /// Reads a decimal number with a point: `1250`, `-3.5`, `0.0007`.
  ///
  /// - Throws: ``Fault``; nothing is rounded.
  public init(_ text: String) throws(Fault) {
    scaled = try Self.scaled(text, decimals: Self.decimals)
  }

  /// A decimal number in whole units of its last decimal place.
  static func scaled(_ text: String, decimals: Int) throws(Fault) -> Int {
    var digits = text.utf8[...]
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative { digits = digits.dropFirst() }
    var value = 0
    var count = 0
    var places: Int?
    for byte in digits {
      if byte == UInt8(ascii: "."), places == nil, count > 0 {
        places = 0
        continue
      }
      guard 0x30...0x39 ~= byte else { throw .notANumber(text) }
      count += 1
      if let place = places {
        if place == decimals {
          guard byte == 0x30 else { throw .tooFine(text) }
          continue
        }
        places = place + 1
      }
      value = try next(value, Int(byte) - 0x30, text)
    }
    guard count > 0, digits.last != UInt8(ascii: ".") else { throw .notANumber(text) }
    for _ in (places ?? 0)..<decimals { value = try next(value, 0, text) }
    return isNegative ? -value : value
  }

  private static func next(_ value: Int, _ digit: Int, _ text: String) throws(Fault) -> Int {
    let (tens, isOver) = value.multipliedReportingOverflow(by: 10)
    let (sum, isAbove) = tens.addingReportingOverflow(digit)
    guard !isOver, !isAbove else { throw .tooLarge(text) }
    return sum
  }

  /// The amount with as few decimals as it needs.
  public var description: String { Self.text(scaled, decimals: Self.decimals) }

  /// A number of units of the last decimal place, with as few decimals as it needs.
  static func text(_ scaled: Int, decimals: Int) -> String {
    let digits = String(scaled.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count)) + digits
    var fraction = padded.suffix(decimals)
    while fraction.last == "0" { fraction.removeLast() }
    let whole = (scaled < 0 ? "-" : "") + padded.dropLast(decimals)
    return fraction.isEmpty ? whole : whole + "." + fraction
  }

  /// By size.
  public static func < (one: Amount, other: Amount) -> Bool { one.scaled < other.scaled }
}

extension Amount.Fault: CustomStringConvertible {
  /// What is wrong with the text, and what to write instead.
  public var description: String {
    switch self {
    case .notANumber(let text):
      "'\(text)' is no amount; write digits with a decimal point, as 1250.50"
    case .tooFine(let text): "'\(text)' has more than six decimals; round it first"
    case .tooLarge(let text): "'\(text)' is beyond 9,200,000,000,000; state it in a larger unit"
    }
  }
}
