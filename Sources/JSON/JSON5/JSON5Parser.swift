/// Reads JSON5 and remembers where each key and value stood.
///
/// - Source: The JSON5 Data Interchange Format, version 1.0.0, spec.json5.org.
public struct JSON5Parser {
  /// Objects and lists within one another.
  public static let maximumDepth = 64
  /// The size of a document, bytes.
  public static let maximumSize = 16 << 20

  var cursor: JSON5Cursor
  private var depth = 0

  private init(bytes: [UInt8], file: String) throws(JSON5SyntaxError) {
    cursor = try JSON5Cursor(bytes: bytes, file: file)
  }

  /// Reads a whole document.
  ///
  /// - Parameters:
  ///   - bytes: The document.
  ///   - file: The name that positions carry.
  /// - Returns: Its value.
  /// - Throws: ``JSON5SyntaxError`` at the first place that is not JSON5.
  public static func parse(bytes: [UInt8], file: String) throws(JSON5SyntaxError) -> JSON5Value {
    guard bytes.count <= maximumSize else {
      throw JSON5SyntaxError(
        position: DefinitionPosition(file: file, line: 1, column: 1),
        message: "\(bytes.count) bytes; a definition has at most \(maximumSize)")
    }
    var parser = try JSON5Parser(bytes: bytes, file: file)
    try parser.skipSpace()
    let value = try parser.value()
    try parser.skipSpace()
    guard parser.cursor.isAtEnd else { throw parser.expected("the end of the file") }
    return value
  }

  /// An error at the next byte.
  mutating func expected(_ what: String) -> JSON5SyntaxError {
    JSON5SyntaxError(
      position: cursor.position(), message: "expected \(what), found \(foundInWords)")
  }

  private var foundInWords: String {
    guard let scalar = cursor.scalar else { return "the end of the file" }
    if scalar == "\n" || scalar == "\r" { return "the end of the line" }
    if scalar.properties.generalCategory == .control {
      return "the control character U+" + String(scalar.value, radix: 16, uppercase: true)
    }
    guard Self.canStartWord(scalar) || Self.isDigit(scalar) else { return "'\(scalar)'" }
    var ahead = cursor
    var word = ""
    while let next = ahead.scalar, Self.canContinueWord(next), word.unicodeScalars.count < 40 {
      word.unicodeScalars.append(next)
      ahead.advancePastScalar()
    }
    return "'\(word)'"
  }

  private mutating func value() throws(JSON5SyntaxError) -> JSON5Value {
    let position = cursor.position()
    return JSON5Value(content: try content(), position: position)
  }

  private mutating func content() throws(JSON5SyntaxError) -> JSON5Value.Content {
    guard let scalar = cursor.scalar else { throw expected("a value") }
    switch scalar {
    case "{": return .object(try nested { (self) throws(JSON5SyntaxError) in try self.object() })
    case "[": return .list(try nested { (self) throws(JSON5SyntaxError) in try self.list() })
    case "\"", "'": return .text(try quotedText())
    case "+", "-", ".", "0"..."9": return .number(try number())
    default: break
    }
    let start = cursor
    guard Self.canStartWord(scalar) else { throw expected("a value") }
    switch try word() {
    case "null": return .null
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "Infinity": return .number(.infinity)
    case "NaN": return .number(.nan)
    default:
      cursor = start
      throw expected("a value; text stands in quotes")
    }
  }

  private mutating func nested<Output>(
    _ body: (inout Self) throws(JSON5SyntaxError) -> Output
  ) throws(JSON5SyntaxError) -> Output {
    guard depth < Self.maximumDepth else {
      throw JSON5SyntaxError(
        position: cursor.position(), message: "nested deeper than \(Self.maximumDepth) levels")
    }
    depth += 1
    defer { depth -= 1 }
    cursor.advance()
    try skipSpace()
    return try body(&self)
  }

  private mutating func list() throws(JSON5SyntaxError) -> [JSON5Value] {
    var values: [JSON5Value] = []
    while cursor.byte != UInt8(ascii: "]") {
      values.append(try value())
      try skipSpace()
      guard cursor.byte == UInt8(ascii: ",") else { break }
      cursor.advance()
      try skipSpace()
    }
    guard cursor.byte == UInt8(ascii: "]") else { throw expected("',' or ']'") }
    cursor.advance()
    return values
  }

  private mutating func object() throws(JSON5SyntaxError) -> [JSON5Member] {
    var members: [JSON5Member] = []
    var seen: [String: DefinitionPosition] = [:]
    while cursor.byte != UInt8(ascii: "}") {
      let position = cursor.position()
      let key = try key()
      try skipSpace()
      guard cursor.byte == UInt8(ascii: ":") else { throw expected("':' after the key '\(key)'") }
      cursor.advance()
      try skipSpace()
      let earlier = seen[key]
      if earlier == nil { seen[key] = position }
      members.append(
        JSON5Member(key: key, position: position, value: try value(), earlier: earlier))
      try skipSpace()
      guard cursor.byte == UInt8(ascii: ",") else { break }
      cursor.advance()
      try skipSpace()
    }
    guard cursor.byte == UInt8(ascii: "}") else { throw expected("',' or '}'") }
    cursor.advance()
    return members
  }

  private mutating func key() throws(JSON5SyntaxError) -> String {
    guard let scalar = cursor.scalar else { throw expected("a key or '}'") }
    if scalar == "\"" || scalar == "'" { return try quotedText() }
    guard Self.canStartWord(scalar) || scalar == "\\" else { throw expected("a key or '}'") }
    return try word()
  }
}
