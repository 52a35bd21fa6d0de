/// A path of steps, read from its text.
struct XMLPath {
  /// Where a path may stand, which decides what it may hold.
  enum Role { case record, list, field }

  /// A name in a namespace; nil stands for any name, or any namespace.
  struct Name: Hashable {
    var local: String?
    /// Nil for any namespace, `""` for none.
    var uri: String?
  }

  /// The elements on the way.
  var elements: [Name] = []
  /// The attribute at the end, if the path leads to one.
  var attribute: Name?

  /// Reads a path.
  init(_ path: String, role: Role, namespaces: [String: String]) throws(XMLStreamError) {
    let text = Array(path)
    var start = 0
    if role == .record {
      guard text.first == "/" else {
        if text.isEmpty { throw .emptyStep(path: path, position: 1) }
        throw .badStep(path: path, position: 1, step: String(text.prefix { $0 != "/" }))
      }
      start = 1
    }
    while true {
      let end = text[start...].firstIndex(of: "/") ?? text.count
      let step = text[start..<end]
      let isLast = end == text.count
      if step.isEmpty { throw .emptyStep(path: path, position: start + 1) }
      let isField = role == .field && isLast
      if isField, step == ["."] { return }
      if isField, step.first == "@" {
        attribute = try Self.name(step.dropFirst(), path, true, namespaces)
        return
      }
      elements.append(try Self.name(step, path, false, namespaces))
      if isLast { return }
      start = end + 1
    }
  }

  private static func name(
    _ step: ArraySlice<Character>, _ path: String, _ isAttribute: Bool,
    _ namespaces: [String: String]
  ) throws(XMLStreamError) -> Name {
    let bad = XMLStreamError.badStep(
      path: path, position: step.startIndex + 1, step: String(step))
    if !isAttribute, step == ["*"] { return Name(local: nil, uri: nil) }
    var local = step
    // An attribute without a prefix is in no namespace, whatever the default is.
    var uri = isAttribute ? "" : namespaces[""] ?? ""
    if let colon = step.firstIndex(of: ":") {
      let prefix = String(step[..<colon])
      local = step[(colon + 1)...]
      guard isName(prefix) else { throw bad }
      if let given = namespaces[prefix] {
        uri = given
      } else if prefix == "xml" {
        uri = "http://www.w3.org/XML/1998/namespace"
      } else {
        throw .unknownPrefix(path: path, position: step.startIndex + 1, prefix: prefix)
      }
    }
    if !isAttribute, local == ["*"] { return Name(local: nil, uri: uri) }
    guard isName(String(local)) else { throw bad }
    return Name(local: String(local), uri: uri)
  }

  /// Says whether a text can be a name: letters, digits and a few marks, no digit first.
  static func isName(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, !text.hasPrefix("-"), !text.hasPrefix("."),
      !("0"..."9").contains(first)
    else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      scalar.value >= 0x80 || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
        || ("0"..."9").contains(scalar) || scalar == "_" || scalar == "-" || scalar == "."
    }
  }
}
