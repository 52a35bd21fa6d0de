/// Looks through the text of an expression for what libxml2 would only notice when it gets there:
/// prefixes, functions and variables that are not known.
struct XPathText {
  private static let functions: Set<String> = [
    "boolean", "ceiling", "concat", "contains", "count", "false", "floor", "id", "lang", "last",
    "local-name", "name", "namespace-uri", "normalize-space", "not", "number", "position",
    "round", "starts-with", "string", "string-length", "substring", "substring-after",
    "substring-before", "sum", "translate", "true",
    // Not functions, but tests of nodes that are written alike.
    "comment", "node", "processing-instruction", "text",
  ]

  private let expression: String
  private let text: [UInt8]
  private var index = 0
  /// Whether a name here would be an operator: `and`, `or`, `div`, `mod`.
  private var isAfterOperand = false
  /// The variables it uses.
  private(set) var variables: Set<String> = []

  /// Looks through an expression.
  init(
    _ expression: String, namespaces: [String: String], variables known: [String]
  ) throws(XPathError) {
    self.expression = expression
    text = Array(expression.utf8)
    var depth = 0
    while index < text.count {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        let start = index
        index += 1
        while index < text.count, text[index] != byte { index += 1 }
        if index == text.count { throw syntax(start, "a quote is never closed") }
        index += 1
        isAfterOperand = true
      case UInt8(ascii: "$"):
        let start = index
        index += 1
        let name = takeName()
        if !known.contains(name) {
          throw .unknownVariable(
            expression: expression, position: start + 1, name: name, known: known)
        }
        variables.insert(name)
        isAfterOperand = true
      case UInt8(ascii: "("), UInt8(ascii: "["):
        depth += 1
        index += 1
        isAfterOperand = false
      case UInt8(ascii: ")"), UInt8(ascii: "]"):
        depth -= 1
        if depth < 0 { throw syntax(index, "a bracket closes that was not opened") }
        index += 1
        isAfterOperand = true
      case UInt8(ascii: "."):
        index += 1
        isAfterOperand = true
      case UInt8(ascii: "*"):
        index += 1
        isAfterOperand = !isAfterOperand
      case 0x09, 0x0A, 0x0D, 0x20:
        index += 1
      default:
        if Self.isDigit(byte) {
          index += 1
          isAfterOperand = true
        } else if Self.isNameByte(byte) {
          try name(namespaces)
        } else {
          index += 1
          isAfterOperand = false
        }
      }
    }
    if depth > 0 { throw syntax(text.count, "a bracket is never closed") }
  }

  /// Reads a name, which may be an operator, an axis, a function or a test of nodes.
  private mutating func name(_ namespaces: [String: String]) throws(XPathError) {
    let start = index
    let name = takeName()
    if isAfterOperand {
      isAfterOperand = false
      return
    }
    var after = index
    while after < text.count, text[after] <= 0x20 { after += 1 }
    let isAxis = at(after) == UInt8(ascii: ":") && at(after + 1) == UInt8(ascii: ":")
    if isAxis {
      index = after + 2
      return
    }
    isAfterOperand = true
    if at(index) == UInt8(ascii: ":") {
      guard namespaces[name] != nil || name == "xml" else {
        throw .unknownPrefix(expression: expression, position: start + 1, prefix: name)
      }
      index += 1
      if at(index) == UInt8(ascii: "*") { index += 1 } else { _ = takeName() }
      return
    }
    if at(after) == UInt8(ascii: "("), !Self.functions.contains(name) {
      throw .unknownFunction(expression: expression, position: start + 1, name: name)
    }
  }

  private mutating func takeName() -> String {
    let start = index
    while index < text.count, Self.isNameByte(text[index]) || Self.isDigit(text[index]) {
      index += 1
    }
    // A dot or dash at the end of a name belongs to it, as in XML.
    while index < text.count, index > start,
      text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: ".")
        || Self.isNameByte(text[index]) || Self.isDigit(text[index])
    {
      index += 1
    }
    return String(decoding: text[start..<index], as: UTF8.self)
  }

  private func at(_ index: Int) -> UInt8 { index < text.count ? text[index] : 0 }

  private func syntax(_ index: Int, _ reason: String) -> XPathError {
    .syntax(expression: expression, position: index + 1, reason: reason)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "_") || byte >= 0x80
  }
}
