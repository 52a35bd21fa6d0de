/// Reads decimal numbers from bytes.
enum Decimals {
  private static let powers: [Double] = (0...22).map { exponent in
    (0..<exponent).reduce(1.0) { power, _ in power * 10 }
  }

  /// The number that a cell holds, or nil.
  static func number(_ bytes: [UInt8], _ range: Range<Int>) -> Double? {
    guard !range.isEmpty else { return nil }
    var index = range.lowerBound
    let isNegative = bytes[index] == UInt8(ascii: "-")
    if isNegative { index += 1 }
    var mantissa: UInt64 = 0
    var digits = 0
    var decimals = 0
    var isFraction = false
    while index < range.upperBound {
      let byte = bytes[index]
      if byte &- 48 < 10 {
        mantissa = mantissa &* 10 &+ UInt64(byte &- 48)
        digits += 1
        if isFraction { decimals += 1 }
      } else if byte == UInt8(ascii: "."), !isFraction {
        isFraction = true
      } else {
        digits = 99
        break
      }
      index += 1
    }
    // Fifteen digits and a power of ten up to 10²² are exact, so one division rounds correctly.
    if digits > 0, digits <= 15 {
      let value = Double(mantissa) / powers[decimals]
      return isNegative ? -value : value
    }
    let value = Double(String(decoding: bytes[range], as: UTF8.self))
    return value.flatMap { $0.isFinite ? $0 : nil }
  }

  /// The whole number 0 … 6 of a size band, or −1.
  static func band(_ bytes: [UInt8], _ range: Range<Int>) -> Int8 {
    guard range.count == 1, bytes[range.lowerBound] &- 48 < 7 else { return -1 }
    return Int8(bytes[range.lowerBound] &- 48)
  }

  /// A number with a fixed count of decimals, halves away from zero.
  static func text(_ value: Double, decimals: Int) -> String {
    let scale = powers[min(decimals, 15)]
    let scaled = (value.magnitude * scale).rounded()
    guard scaled < 1e18 else { return "\(value)" }
    return text(scaled: Int(scaled) * (value < 0 ? -1 : 1), decimals: decimals)
  }

  /// A whole number of the last decimal place, written out.
  static func text(scaled: Int, decimals: Int) -> String {
    let sign = scaled < 0 ? "-" : ""
    let digits = String(scaled.magnitude)
    guard decimals > 0 else { return sign + digits }
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }

  /// A number with as few decimals as it needs, at most three.
  static func shortText(_ value: Double) -> String {
    var text = text(value, decimals: 3)
    while text.contains("."), text.hasSuffix("0") || text.hasSuffix(".") { text.removeLast() }
    return text
  }
}
