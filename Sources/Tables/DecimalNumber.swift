/// Reads decimal numbers as machines write them: `-12.5`, `3`, `1e-7`.
public enum DecimalNumber {
  /// Powers of ten that a Double holds exactly.
  private static let powers: [Double] = {
    var powers = [1.0]
    for _ in 0..<22 { powers.append(powers[powers.count - 1] * 10) }
    return powers
  }()

  /// The number nearest to a text, or nil when the text is no number.
  ///
  /// - Source: W. D. Clinger, "How to read floating point numbers accurately", 1990: a whole number
  ///   below 2⁵³ times or divided by an exact power of ten is rounded once, hence correctly.
  public static func parse(_ text: Span<UInt8>) -> Double? {
    let count = text.count
    var position = 0
    var isNegative = false
    if count > 0, text[0] == UInt8(ascii: "-") || text[0] == UInt8(ascii: "+") {
      isNegative = text[0] == UInt8(ascii: "-")
      position = 1
    }
    var mantissa: UInt64 = 0
    var digits = 0
    var scale = 0
    var isFraction = false
    while position < count {
      let byte = text[position]
      if byte &- UInt8(ascii: "0") < 10 {
        // Beyond nineteen digits the slow way is taken, whatever the mantissa then is.
        mantissa = mantissa &* 10 &+ UInt64(byte &- UInt8(ascii: "0"))
        digits += 1
        if isFraction { scale -= 1 }
      } else if byte == UInt8(ascii: "."), !isFraction {
        isFraction = true
      } else {
        break
      }
      position += 1
    }
    guard digits > 0 else { return nil }
    if position < count, text[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      var isBelow = false
      if position < count,
        text[position] == UInt8(ascii: "-") || text[position] == UInt8(ascii: "+")
      {
        isBelow = text[position] == UInt8(ascii: "-")
        position += 1
      }
      var exponent = 0
      let first = position
      while position < count, text[position] &- UInt8(ascii: "0") < 10 {
        exponent = min(exponent * 10 + Int(text[position] &- UInt8(ascii: "0")), 100_000)
        position += 1
      }
      guard position > first else { return nil }
      scale += isBelow ? -exponent : exponent
    }
    guard position == count else { return nil }
    if digits <= 19, mantissa < 1 << 53, scale >= -22, scale <= 22 {
      let whole = Double(mantissa)
      let value = scale < 0 ? whole / powers[-scale] : whole * powers[scale]
      return isNegative ? -value : value
    }
    var letters = ""
    for index in 0..<count { letters.unicodeScalars.append(Unicode.Scalar(text[index])) }
    return Double(letters)
  }
}
