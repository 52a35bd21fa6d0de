/// A JSON value; numbers keep the text they are written as, so that codes stay codes.
public indirect enum JSONValue: Sendable, Equatable {
  /// Nothing.
  case null
  /// True or false.
  case boolean(Bool)
  /// A number, as it is written.
  case number(String)
  /// Text, unescaped.
  case text(String)
  /// A list.
  case list([JSONValue])
  /// An object: its members in their order, no name twice.
  case object([(name: String, value: JSONValue)])

  /// Reads a whole document, strictly by RFC 8259.
  ///
  /// - Parameters:
  ///   - bytes: The document, UTF-8; a byte-order mark is passed over.
  ///   - file: Its name, for messages.
  ///   - limits: How deep it may be.
  /// - Returns: Its value.
  /// - Throws: ``JSONError`` at the first place that is not JSON.
  public static func parse(
    _ bytes: [UInt8], file: String, limits: JSONLimits = JSONLimits()
  ) throws(JSONError) -> JSONValue {
    let documents = try JSONDocuments(bytes, file: file, limits: limits)
    guard documents.trees.count == 1, let tree = documents.trees.first else {
      throw .malformed(
        file: file, at: documents.places.dropFirst().first ?? JSONPlace(),
        reason: "expected the end of the document")
    }
    return tree.value(0)
  }

  /// Whether two values are the same, the members of objects in the same order.
  public static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.boolean(let a), .boolean(let b)): a == b
    case (.number(let a), .number(let b)): a == b
    // Canonically equivalent texts are different texts here.
    case (.text(let a), .text(let b)): a.utf8.elementsEqual(b.utf8)
    case (.list(let a), .list(let b)): a == b
    case (.object(let a), .object(let b)):
      a.count == b.count
        && zip(a, b).allSatisfy { $0.name.utf8.elementsEqual($1.name.utf8) && $0.value == $1.value }
    default: false
    }
  }
}

extension JSONTree {
  /// A node as a value.
  func value(_ node: Int) -> JSONValue {
    switch nodes[node].kind {
    case .null: return .null
    case .boolean: return .boolean(nodes[node].textEnd - nodes[node].textStart == 4)
    case .number: return .number(String(decoding: text(node), as: UTF8.self))
    case .text: return .text(String(decoding: text(node), as: UTF8.self))
    case .list: return .list(children(node).map { value($0) })
    case .object:
      return .object(
        children(node).map { (String(decoding: name($0), as: UTF8.self), value($0)) })
    }
  }

  /// The members or elements of a node.
  func children(_ node: Int) -> [Int] {
    var children: [Int] = []
    var child = Int(nodes[node].first)
    while child >= 0 {
      children.append(child)
      child = Int(nodes[child].next)
    }
    return children
  }
}
