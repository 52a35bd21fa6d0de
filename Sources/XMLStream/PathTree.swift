/// The paths of a shape as one tree, so that each element is looked at once.
///
/// Node 0 is the record. A slot is the place of one value: the shape's fields in order, then
/// those of its first list, and so on.
struct PathTree {
  /// What is taken at one node.
  struct Node {
    /// Elements that lead on.
    var edges: [(name: XMLPath.Name, node: Int)] = []
    /// Slots that take the text of the element.
    var texts: [Int] = []
    /// Slots that take an attribute.
    var attributes: [(name: XMLPath.Name, slot: Int)] = []
    /// Lists of which the element is a row.
    var lists: [Int] = []
  }

  /// The steps from the root to the record.
  private(set) var record: [XMLPath.Name]
  private(set) var nodes = [Node()]
  /// Paths of the slots, for messages.
  private(set) var slotPaths: [String]
  /// Slots of each list.
  private(set) var listSlots: [Range<Int>] = []
  /// Slots of the record itself.
  let mainSlots: Range<Int>

  /// Reads all paths of a shape.
  init(shape: XMLShape) throws(XMLStreamError) {
    let spaces = shape.namespaces
    record = try XMLPath(shape.record, role: .record, namespaces: spaces).elements
    mainSlots = 0..<shape.fields.count
    slotPaths = shape.fields
    for (slot, field) in shape.fields.enumerated() {
      add(try XMLPath(field, role: .field, namespaces: spaces), below: 0, slot: slot)
    }
    for (index, list) in shape.lists.enumerated() {
      let each = try XMLPath(list.each, role: .list, namespaces: spaces)
      let node = descend(each.elements, from: 0)
      nodes[node].lists.append(index)
      let first = slotPaths.count
      for field in list.fields {
        let path = try XMLPath(field, role: .field, namespaces: spaces)
        add(path, below: node, slot: slotPaths.count)
        slotPaths.append("\(list.each)/\(field)")
      }
      listSlots.append(first..<slotPaths.count)
    }
  }

  private mutating func add(_ path: XMLPath, below node: Int, slot: Int) {
    let end = descend(path.elements, from: node)
    if let attribute = path.attribute {
      nodes[end].attributes.append((attribute, slot))
    } else {
      nodes[end].texts.append(slot)
    }
  }

  private mutating func descend(_ names: [XMLPath.Name], from start: Int) -> Int {
    var node = start
    for name in names {
      if let edge = nodes[node].edges.first(where: { $0.name == name }) {
        node = edge.node
      } else {
        nodes.append(Node())
        nodes[node].edges.append((name, nodes.count - 1))
        node = nodes.count - 1
      }
    }
    return node
  }
}
