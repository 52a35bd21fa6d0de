import CLibXML2

/// A path tree laid out flat for one parser, whose copies of the names it compares with.
struct PathPlan: ~Copyable {
  /// What is taken at one node, as ranges of the rows below.
  struct Node {
    var edges: (from: Int32, to: Int32)
    var attributes: (from: Int32, to: Int32)
    var texts: (from: Int32, to: Int32)
    var lists: (from: Int32, to: Int32)
  }

  /// A name and where it leads: to a node, or for an attribute to a slot.
  struct Edge {
    let test: NameTest
    let target: Int
  }

  /// The steps from the root to the record.
  private(set) var record = Flat<NameTest>()
  private(set) var nodes = Flat<Node>()
  private(set) var edges = Flat<Edge>()
  private(set) var attributes = Flat<Edge>()
  private(set) var texts = Flat<Int>()
  private(set) var lists = Flat<Int>()

  init(tree: PathTree, names: xmlDictPtr?) {
    for step in tree.record { record.append(unsafe NameTest(step, in: names)) }
    for node in tree.nodes {
      let first = (edges.count, attributes.count, texts.count, lists.count)
      for edge in node.edges {
        edges.append(unsafe Edge(test: NameTest(edge.name, in: names), target: edge.node))
      }
      for item in node.attributes {
        attributes.append(unsafe Edge(test: NameTest(item.name, in: names), target: item.slot))
      }
      for slot in node.texts { texts.append(slot) }
      for list in node.lists { lists.append(list) }
      nodes.append(
        Node(
          edges: (Int32(first.0), Int32(edges.count)),
          attributes: (Int32(first.1), Int32(attributes.count)),
          texts: (Int32(first.2), Int32(texts.count)),
          lists: (Int32(first.3), Int32(lists.count))))
    }
  }
}
