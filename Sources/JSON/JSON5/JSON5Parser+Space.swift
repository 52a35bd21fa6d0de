// White space, comments and unquoted words.

extension JSON5Parser {
  /// Goes on past white space and comments.
  mutating func skipSpace() throws(JSON5SyntaxError) {
    while let scalar = cursor.scalar {
      if Self.isSpace(scalar) {
        cursor.advancePastScalar()
      } else if scalar == "/", cursor.byteAfter == UInt8(ascii: "/") {
        while let next = cursor.scalar, !Self.isLineBreak(next) { cursor.advancePastScalar() }
      } else if scalar == "/", cursor.byteAfter == UInt8(ascii: "*") {
        try skipBlockComment()
      } else {
        return
      }
    }
  }

  private mutating func skipBlockComment() throws(JSON5SyntaxError) {
    let start = cursor.position()
    cursor.advance(2)
    while let byte = cursor.byte {
      if byte == UInt8(ascii: "*"), cursor.byteAfter == UInt8(ascii: "/") {
        cursor.advance(2)
        return
      }
      cursor.advance()
    }
    throw JSON5SyntaxError(position: start, message: "a comment opens here; expected its '*/'")
  }

  /// Reads an unquoted word: an identifier of ECMAScript 5.1, with `\u` escapes.
  mutating func word() throws(JSON5SyntaxError) -> String {
    var word = String.UnicodeScalarView()
    while let scalar = cursor.scalar {
      if scalar == "\\" {
        let start = cursor.position()
        cursor.advance()
        guard cursor.byte == UInt8(ascii: "u") else { throw expected("'u' and four digits") }
        cursor.advance()
        let escaped = Unicode.Scalar(try hexadecimal(digits: 4))
        guard let escaped, word.isEmpty ? Self.canStartWord(escaped) : Self.canContinueWord(escaped)
        else {
          throw JSON5SyntaxError(
            position: start, message: "this character needs a key in quotes")
        }
        word.append(escaped)
      } else if word.isEmpty ? Self.canStartWord(scalar) : Self.canContinueWord(scalar) {
        word.append(scalar)
        cursor.advancePastScalar()
      } else {
        break
      }
    }
    return String(word)
  }

  static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || scalar == "\r" || scalar == "\u{2028}" || scalar == "\u{2029}"
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  static func canStartWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || scalar == "_"
        || scalar == "$"
    }
    return switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .letterNumber:
      true
    default: false
    }
  }

  static func canContinueWord(_ scalar: Unicode.Scalar) -> Bool {
    if canStartWord(scalar) || isDigit(scalar) { return true }
    // Zero width non-joiner and joiner belong to words of several scripts.
    if scalar == "\u{200C}" || scalar == "\u{200D}" { return true }
    return switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .decimalNumber, .connectorPunctuation: true
    default: false
    }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\t", "\n", "\r", "\u{0B}", "\u{0C}", "\u{A0}", "\u{FEFF}", "\u{2028}", "\u{2029}":
      true
    default:
      !scalar.isASCII && scalar.properties.generalCategory == .spaceSeparator
    }
  }
}
