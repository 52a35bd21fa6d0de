/// A JSON value with all that lies in it, in flat buffers that the next value reuses.
///
/// Node 0 is the value itself; the nodes stand in document order.
struct JSONTree {
  /// The bytes that are read.
  var bytes: [UInt8] = []
  /// Texts and names that had escapes, without them.
  var decoded: [UInt8] = []
  /// The values, in document order.
  var nodes: [JSONNode] = []

  /// Forgets everything but the room it took.
  mutating func clear() {
    // One huge record must not hold its room for the rest of the file.
    let keeps = bytes.capacity <= 4 << 20
    bytes.removeAll(keepingCapacity: keeps)
    decoded.removeAll(keepingCapacity: keeps)
    nodes.removeAll(keepingCapacity: keeps)
  }

  /// The text of a scalar: a string unescaped, a number as it stands, `true`, `false`; `null` is
  /// empty.
  func text(_ node: Int) -> ArraySlice<UInt8> {
    let range = Int(nodes[node].textStart)..<Int(nodes[node].textEnd)
    return nodes[node].isDecoded ? decoded[range] : bytes[range]
  }

  /// The name of a member.
  func name(_ node: Int) -> ArraySlice<UInt8> {
    let range = Int(nodes[node].nameStart)..<Int(nodes[node].nameEnd)
    return nodes[node].isNameDecoded ? decoded[range] : bytes[range]
  }

  /// Whether the name of a member is these bytes, whose hash it has.
  func isNamed(_ node: Int, _ name: [UInt8]) -> Bool {
    let start = Int(nodes[node].nameStart)
    guard Int(nodes[node].nameEnd) - start == name.count else { return false }
    let isDecoded = nodes[node].isNameDecoded
    for index in 0..<name.count
    where (isDecoded ? decoded[start + index] : bytes[start + index]) != name[index] {
      return false
    }
    return true
  }

  /// The hash by which names are told apart at first glance.
  static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for index in range { hash = (hash ^ UInt32(bytes[index])) &* 16_777_619 }
    return hash
  }
}
