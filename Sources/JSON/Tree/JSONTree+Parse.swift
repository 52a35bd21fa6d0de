// RFC 8259, strictly: no comments, no trailing commas, no lone surrogates, no name twice.

extension JSONTree {
  /// Reads one value.
  ///
  /// - Parameters:
  ///   - offset: Where it starts in `bytes`, which are valid UTF-8.
  ///   - depth: How many objects and lists lie around it.
  ///   - limits: How many may lie within each other, and how many values there may be.
  /// - Returns: Where it ends.
  /// - Throws: ``JSONFault`` at the first byte that is wrong; what was read stays in the tree.
  mutating func parse(from offset: Int, depth: Int, limits: JSONLimits) throws(JSONFault) -> Int {
    nodes.removeAll(keepingCapacity: true)
    decoded.removeAll(keepingCapacity: true)
    var at = offset
    var depth = depth
    var container: Int32 = -1
    var last: Int32 = -1
    // What the next value is called; elements have no name.
    let blank = JSONNode(kind: .null, start: 0, parent: -1)
    var name = blank
    while true {
      at = skipSpace(at)
      guard at < bytes.count else { throw JSONFault(offset: at, kind: .end) }
      var index = Int32(nodes.count)
      if index >= limits.values { throw JSONFault(offset: at, kind: .tooMany) }
      var node = try value(at, &at)
      node.parent = container
      node.nameStart = name.nameStart
      node.nameEnd = name.nameEnd
      node.nameHash = name.nameHash
      node.isNameDecoded = name.isNameDecoded
      name = blank
      nodes.append(node)
      if last >= 0 {
        nodes[Int(last)].next = index
      } else if container >= 0 {
        nodes[Int(container)].first = index
      }
      if node.isContainer {
        depth += 1
        if depth > limits.depth { throw JSONFault(offset: at - 1, kind: .tooDeep) }
        at = skipSpace(at)
        let closing: UInt8 = node.kind == .object ? 0x7D : 0x5D
        guard at < bytes.count else { throw JSONFault(offset: at, kind: .end) }
        if bytes[at] != closing {
          container = index
          last = -1
          if node.kind == .object { name = try memberName(&at, "a name in quotes or '}'") }
          continue
        }
        at += 1
        depth -= 1
      }
      // One value is whole: go up until one more is due.
      while true {
        guard container >= 0 else { return at }
        at = skipSpace(at)
        guard at < bytes.count else { throw JSONFault(offset: at, kind: .end) }
        let isObject = nodes[Int(container)].kind == .object
        if bytes[at] == 0x2C {
          at = skipSpace(at + 1)
          last = index
          if isObject { name = try memberName(&at, "a name in quotes") }
          break
        }
        guard bytes[at] == (isObject ? 0x7D : 0x5D) else {
          throw expected(isObject ? "',' or '}'" : "',' or ']'", at)
        }
        if isObject { try checkNames(of: Int(container)) }
        at += 1
        depth -= 1
        index = container
        container = nodes[Int(container)].parent
      }
    }
  }

  /// Goes on past blanks.
  func skipSpace(_ offset: Int) -> Int {
    var at = offset
    while at < bytes.count {
      let byte = bytes[at]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { break }
      at += 1
    }
    return at
  }

  /// Reads a scalar, or the opening of an object or list.
  private mutating func value(_ start: Int, _ at: inout Int) throws(JSONFault) -> JSONNode {
    var node = JSONNode(kind: .null, start: UInt32(start), parent: -1)
    switch bytes[start] {
    case 0x7B:
      node.kind = .object
      at = start + 1
    case 0x5B:
      node.kind = .list
      at = start + 1
    case 0x22:
      node.kind = .text
      let text = try quoted(&at)
      node.textStart = text.start
      node.textEnd = text.end
      node.isDecoded = text.isDecoded
    default:
      while at < bytes.count, !Self.endsWord(bytes[at]) { at += 1 }
      node.textStart = UInt32(start)
      node.textEnd = UInt32(at)
      if isNumber(start, at) {
        node.kind = .number
      } else if bytes[start..<at] == Self.yes || bytes[start..<at] == Self.no {
        node.kind = .boolean
      } else if bytes[start..<at] == Self.null {
        node.textEnd = node.textStart
      } else {
        // A word that is cut off is not wrong yet.
        if at == bytes.count, start < at { throw JSONFault(offset: start, kind: .cut) }
        throw expected("a value", start)
      }
    }
    return node
  }

  private static let null = ArraySlice("null".utf8)
  private static let yes = ArraySlice("true".utf8)
  private static let no = ArraySlice("false".utf8)

  /// Whether a byte ends a number or a word.
  static func endsWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x0A, 0x0D, 0x09, 0x2C, 0x3A, 0x5B, 0x5D, 0x7B, 0x7D, 0x22: true
    default: false
    }
  }

  /// Reads a name and its colon.
  private mutating func memberName(
    _ at: inout Int, _ what: String
  ) throws(JSONFault) -> JSONNode {
    guard at < bytes.count else { throw JSONFault(offset: at, kind: .end) }
    guard bytes[at] == 0x22 else { throw expected(what, at) }
    var node = JSONNode(kind: .null, start: UInt32(at), parent: -1)
    let text = try quoted(&at)
    node.nameStart = text.start
    node.nameEnd = text.end
    node.isNameDecoded = text.isDecoded
    let range = Int(text.start)..<Int(text.end)
    node.nameHash =
      text.isDecoded ? Self.hash(decoded.span, range) : Self.hash(bytes.span, range)
    at = skipSpace(at)
    guard at < bytes.count else { throw JSONFault(offset: at, kind: .end) }
    guard bytes[at] == 0x3A else { throw expected("':'", at) }
    at += 1
    return node
  }

  /// Refuses an object that has one name twice.
  private func checkNames(of object: Int) throws(JSONFault) {
    // Names whose hashes set different bits are different.
    var bits = SIMD4<UInt64>.zero
    var count = 0
    var child = Int(nodes[object].first)
    while child >= 0, count < 64 {
      let hash = Int(nodes[child].nameHash & 255)
      let bit: UInt64 = 1 << UInt64(hash & 63)
      if bits[hash >> 6] & bit != 0 {
        var other = Int(nodes[object].first)
        while other != child {
          if hasSameName(other, child) { throw duplicate(child) }
          other = Int(nodes[other].next)
        }
      }
      bits[hash >> 6] |= bit
      count += 1
      child = Int(nodes[child].next)
    }
    if child >= 0 { try checkManyNames(of: object) }
  }

  private func hasSameName(_ left: Int, _ right: Int) -> Bool {
    nodes[left].nameHash == nodes[right].nameHash && name(left) == name(right)
  }

  private func checkManyNames(of object: Int) throws(JSONFault) {
    let members = children(object).sorted { left, right in
      let (a, b) = (nodes[left].nameHash, nodes[right].nameHash)
      if a != b { return a < b }
      if name(left) != name(right) { return name(left).lexicographicallyPrecedes(name(right)) }
      return left < right
    }
    var found: Int?
    for (left, right) in zip(members, members.dropFirst()) where hasSameName(left, right) {
      found = min(found ?? right, right)
    }
    if let found { throw duplicate(found) }
  }

  private func duplicate(_ member: Int) -> JSONFault {
    // The name itself may stand before its decoded copy; its value is near enough.
    JSONFault(
      offset: Int(nodes[member].start),
      kind: .duplicateKey(JSONWords.shown(name(member), limit: 60)))
  }

  /// A fault: something else should stand at a byte.
  func expected(_ what: String, _ offset: Int) -> JSONFault {
    JSONFault(
      offset: offset, kind: .syntax("expected \(what), found \(JSONWords.found(bytes, offset))"))
  }
}
