import CLibXML2

/// A path tree laid out flat for one parser, whose copies of the names it compares with.
struct PathPlan {
  /// The steps from the root to the record.
  let record: [NameTest]
  /// Edges of node n are those from `firstEdge[n]` up to `firstEdge[n + 1]`; so are the others.
  private(set) var edges: [(test: NameTest, node: Int)] = []
  private(set) var firstEdge = [0]
  private(set) var attributes: [(test: NameTest, slot: Int)] = []
  private(set) var firstAttribute = [0]
  private(set) var texts: [Int] = []
  private(set) var firstText = [0]
  private(set) var lists: [Int] = []
  private(set) var firstList = [0]

  init(tree: PathTree, names: xmlDictPtr?) {
    record = tree.record.map { unsafe NameTest($0, in: names) }
    for node in tree.nodes {
      for edge in node.edges { edges.append(unsafe (NameTest(edge.name, in: names), edge.node)) }
      for item in node.attributes {
        attributes.append(unsafe (NameTest(item.name, in: names), item.slot))
      }
      texts.append(contentsOf: node.texts)
      lists.append(contentsOf: node.lists)
      firstEdge.append(edges.count)
      firstAttribute.append(attributes.count)
      firstText.append(texts.count)
      firstList.append(lists.count)
    }
  }
}
