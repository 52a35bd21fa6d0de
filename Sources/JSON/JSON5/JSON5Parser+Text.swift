// Quoted text and its escapes.

extension JSON5Parser {
  /// Reads text between two quotes of one kind.
  mutating func quotedText() throws(JSON5SyntaxError) -> String {
    let start = cursor.position()
    let quote = cursor.byte
    cursor.advance()
    var text: [UInt8] = []
    while let byte = cursor.byte, byte != quote {
      if byte == UInt8(ascii: "\\") {
        text.append(contentsOf: String(String.UnicodeScalarView(try escape())).utf8)
      } else if byte == 0x0A || byte == 0x0D {
        break
      } else {
        text.append(byte)
        cursor.advance()
      }
    }
    guard cursor.byte == quote else {
      throw JSON5SyntaxError(
        position: start,
        message: "text opens here; expected its closing quote in the same line")
    }
    cursor.advance()
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads one escape; a line continuation is no character.
  private mutating func escape() throws(JSON5SyntaxError) -> [Unicode.Scalar] {
    let start = cursor.position()
    cursor.advance()
    if cursor.advancePastLineBreak() { return [] }
    guard let scalar = cursor.scalar else { throw expected("an escaped character") }
    cursor.advancePastScalar()
    switch scalar {
    case "b": return ["\u{08}"]
    case "f": return ["\u{0C}"]
    case "n": return ["\n"]
    case "r": return ["\r"]
    case "t": return ["\t"]
    case "v": return ["\u{0B}"]
    case "x": return [Unicode.Scalar(UInt8(truncatingIfNeeded: try hexadecimal(digits: 2)))]
    case "u": return [try unicodeEscape(from: start)]
    case "0":
      if let next = cursor.scalar, Self.isDigit(next) { throw expected("no digit after '\\0'") }
      return ["\0"]
    case "1"..."9":
      throw JSON5SyntaxError(
        position: start, message: "'\\\(scalar)' is no escape; expected '\\x' or '\\u'")
    default: return [scalar]
    }
  }

  /// Reads the digits after `\u`, and the second half when they are half a pair.
  private mutating func unicodeEscape(
    from start: DefinitionPosition
  ) throws(JSON5SyntaxError) -> Unicode.Scalar {
    let high = try hexadecimal(digits: 4)
    if let scalar = Unicode.Scalar(high) { return scalar }
    let lone = JSON5SyntaxError(
      position: start, message: "half a surrogate pair; expected both halves, '\\uD83D\\uDE00'")
    guard high < 0xDC00, cursor.byte == UInt8(ascii: "\\"), cursor.byteAfter == UInt8(ascii: "u")
    else { throw lone }
    cursor.advance(2)
    let low = try hexadecimal(digits: 4)
    guard (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    else { throw lone }
    return scalar
  }

  /// Reads exactly so many hexadecimal digits.
  mutating func hexadecimal(digits: Int) throws(JSON5SyntaxError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<digits {
      guard let byte = cursor.byte, let digit = Self.hexadecimalValue(byte) else {
        throw expected("\(digits) hexadecimal digits")
      }
      value = value << 4 | digit
      cursor.advance()
    }
    return value
  }

  static func hexadecimalValue(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}
