// Numbers: decimal, hexadecimal, signed, with a leading or trailing point.

extension JSON5Parser {
  /// Reads a number.
  mutating func number() throws(JSON5SyntaxError) -> Double {
    let isNegative = cursor.byte == UInt8(ascii: "-")
    if isNegative || cursor.byte == UInt8(ascii: "+") { cursor.advance() }
    let magnitude = try magnitude()
    if let next = cursor.scalar, Self.canContinueWord(next) || next == "." {
      throw expected("the end of the number")
    }
    return isNegative ? -magnitude : magnitude
  }

  private mutating func magnitude() throws(JSON5SyntaxError) -> Double {
    guard let scalar = cursor.scalar else { throw expected("a digit") }
    if scalar == "I" || scalar == "N" {
      let start = cursor
      switch try word() {
      case "Infinity": return .infinity
      case "NaN": return .nan
      default:
        cursor = start
        throw expected("a digit, 'Infinity' or 'NaN'")
      }
    }
    if scalar == "0", cursor.byteAfter.map({ $0 | 0x20 }) == UInt8(ascii: "x") {
      cursor.advance(2)
      return try hexadecimalNumber()
    }
    return try decimalNumber()
  }

  private mutating func hexadecimalNumber() throws(JSON5SyntaxError) -> Double {
    guard let first = cursor.byte, Self.hexadecimalValue(first) != nil else {
      throw expected("a hexadecimal digit")
    }
    var value = 0.0
    while let byte = cursor.byte, let digit = Self.hexadecimalValue(byte) {
      value = value * 16 + Double(digit)
      cursor.advance()
    }
    return value
  }

  private mutating func decimalNumber() throws(JSON5SyntaxError) -> Double {
    let whole = digits()
    if whole.count > 1, whole.first == UInt8(ascii: "0") {
      cursor.advance(-whole.count)
      throw expected("a number without a leading zero")
    }
    var fraction: [UInt8] = []
    if cursor.byte == UInt8(ascii: ".") {
      cursor.advance()
      fraction = digits()
    }
    guard !whole.isEmpty || !fraction.isEmpty else { throw expected("a digit") }
    var text = whole.isEmpty ? [UInt8(ascii: "0")] : whole
    if !fraction.isEmpty { text += [UInt8(ascii: ".")] + fraction }
    if let byte = cursor.byte, byte | 0x20 == UInt8(ascii: "e") {
      cursor.advance()
      text.append(UInt8(ascii: "e"))
      if let sign = cursor.byte, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
        text.append(sign)
        cursor.advance()
      }
      let exponent = digits()
      guard !exponent.isEmpty else { throw expected("a digit of the exponent") }
      text += exponent
    }
    guard let value = Double(String(decoding: text, as: UTF8.self)) else {
      throw expected("a number")
    }
    return value
  }

  private mutating func digits() -> [UInt8] {
    let start = cursor.offset
    while let scalar = cursor.scalar, Self.isDigit(scalar) { cursor.advance() }
    return Array(cursor.bytes[start..<cursor.offset])
  }
}
