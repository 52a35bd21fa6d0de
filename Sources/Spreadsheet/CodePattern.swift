/// Digits in fixed places with marks between them, such as `00000` or `00000\-0000`.
struct CodePattern: Equatable, Sendable {
  /// Stands for a digit; no text holds it.
  static let digit: UInt8 = 0

  /// The digits and marks before the point.
  let places: [UInt8]
  /// Digits behind the point.
  let decimals: Int
  /// Whether there are digits alone.
  private let isBare: Bool

  init(places: [UInt8], decimals: Int) {
    self.places = places
    self.decimals = decimals
    isBare = decimals == 0 && places.allSatisfy { $0 == Self.digit }
  }

  /// Appends a number in its places; false when it has a finer fraction than they show.
  func append(_ number: DecimalNumber, onto out: inout [UInt8]) -> Bool {
    guard number.exponent >= -decimals, number.isPlain || number.significand == 0 else {
      return false
    }
    if isBare, number.exponent >= 0 {
      if number.isNegative { out.append(0x2D) }
      DecimalNumber.appendWhole(
        number.significand, width: max(1, places.count - number.exponent), onto: &out)
      for _ in 0..<number.exponent { out.append(0x30) }
      return true
    }
    // All digits, those behind the point included, without the point.
    var digits: [UInt8] = []
    if number.significand > 0 {
      DecimalNumber.appendWhole(number.significand, width: 1, onto: &digits)
      for _ in 0..<number.exponent + decimals { digits.append(0x30) }
    }
    while digits.count < decimals { digits.insert(0x30, at: 0) }
    var whole = digits.dropLast(decimals)
    var reversed: [UInt8] = []
    var left = places.reduce(0) { $0 + ($1 == Self.digit ? 1 : 0) }
    for place in places.reversed() {
      guard place == Self.digit else {
        reversed.append(place)
        continue
      }
      reversed.append(whole.popLast() ?? 0x30)
      left -= 1
      // What does not fit stands before the first digit.
      if left == 0 { while let digit = whole.popLast() { reversed.append(digit) } }
    }
    if number.isNegative { out.append(0x2D) }
    out.append(contentsOf: reversed.reversed())
    if decimals > 0 {
      out.append(0x2E)
      out.append(contentsOf: digits.suffix(decimals))
    }
    return true
  }
}
