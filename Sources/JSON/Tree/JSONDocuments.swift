import Tables

/// The documents of a file that is held whole, or the head of one.
struct JSONDocuments {
  /// Their trees.
  private(set) var trees: [JSONTree] = []
  /// Where each starts.
  private(set) var places: [JSONPlace] = []

  /// Reads every document.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of the file, or of its head.
  ///   - file: The file's name, for messages.
  ///   - limits: How deep the documents may be.
  ///   - isWhole: False when the bytes are a head: the last document may then be cut off.
  /// - Throws: ``JSONError`` at the first place that is not JSON.
  init(
    _ bytes: [UInt8], file: String, limits: JSONLimits, isWhole: Bool = true
  ) throws(JSONError) {
    var offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var place = JSONPlace(byte: offset)
    if Self.isWide(bytes) {
      throw .encoding(
        file: file, at: place, reason: "the document is UTF-16 or UTF-32; save it as UTF-8")
    }
    var check = TextCheck()
    if let bad = check.firstBad(in: bytes.span) {
      place.advance(over: bytes.span, offset..<bad)
      throw .encoding(
        file: file, at: place,
        reason: "the bytes are not UTF-8 from here on; save the document as UTF-8")
    }
    if check.isInCharacter, isWhole {
      place.advance(over: bytes.span, offset..<bytes.count)
      throw .encoding(
        file: file, at: place, reason: "the document ends within a character; fetch it again")
    }
    var tree = JSONTree()
    tree.bytes = bytes
    offset = tree.skipSpace(offset)
    while offset < bytes.count {
      place.advance(over: bytes.span, place.byte..<offset)
      do throws(JSONFault) {
        let end = try tree.parse(from: offset, depth: 0, limits: limits)
        trees.append(tree)
        places.append(place)
        offset = tree.skipSpace(end)
      } catch {
        if !isWhole, error.kind == .end || error.kind == .cut, !tree.nodes.isEmpty {
          trees.append(tree)
          places.append(place)
          return
        }
        // Within an object or list it is the end that is missing, not the word that is wrong.
        let isCut = error.kind == .cut && !tree.nodes.isEmpty
        let fault = isCut ? JSONFault(offset: bytes.count, kind: .end) : error
        place.advance(over: bytes.span, place.byte..<min(fault.offset, bytes.count))
        throw Self.error(fault, tree, file, place, limits)
      }
    }
    if trees.isEmpty { throw .empty(file: file) }
  }

  /// Whether the first bytes are those of UTF-16 or UTF-32.
  static func isWide(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      || (bytes.count > 1 && (bytes[0] == 0) != (bytes[1] == 0))
  }

  /// A fault with its place.
  static func error(
    _ fault: JSONFault, _ tree: JSONTree, _ file: String, _ place: JSONPlace, _ limits: JSONLimits
  ) -> JSONError {
    switch fault.kind {
    case .end: .truncated(file: file, at: place)
    case .cut:
      .malformed(
        file: file, at: place,
        reason: "expected a value, found \(JSONWords.found(tree.bytes, fault.offset))")
    case .syntax(let reason): .malformed(file: file, at: place, reason: reason)
    case .duplicateKey(let key): .duplicateKey(file: file, at: place, key: key)
    case .tooDeep: .tooDeep(file: file, at: place, limit: limits.depth)
    case .tooMany: .tooManyValues(file: file, at: place, limit: limits.values)
    }
  }
}
