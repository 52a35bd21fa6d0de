import CLibXML2

/// The compiled expressions of a shape, and the context they are asked in.
@safe
final class XPathPlan {
  /// The expressions of a list.
  struct List {
    let each: XPathExpression
    let fields: [XPathExpression]
  }

  let context: XPathContext
  let rows: XPathExpression
  let fields: [XPathExpression]
  let lists: [List]
  /// Whether any expression asks for `$record`, `$row` or `$item`.
  let variables: Set<String>

  /// Compiles all expressions and tries each on an empty element.
  init(
    shape: XMLTreeShape, file: String = "", limits: XMLTreeLimits = XMLTreeLimits()
  ) throws(XPathError) {
    let context = try XPathContext(
      file: file, namespaces: shape.namespaces, operations: limits.operations)
    func compile(_ text: String, _ known: [String]) throws(XPathError) -> XPathExpression {
      try unsafe XPathExpression(
        text, in: context.pointer, namespaces: shape.namespaces, variables: known)
    }
    rows = try compile(shape.rows, ["record"])
    var all = [rows]
    var fields: [XPathExpression] = []
    for field in shape.fields { fields.append(try compile(field, ["record", "row"])) }
    var lists: [List] = []
    for list in shape.lists {
      let each = try compile(list.each, ["record", "row"])
      var fields: [XPathExpression] = []
      for field in list.fields { fields.append(try compile(field, ["record", "row", "item"])) }
      lists.append(List(each: each, fields: fields))
      all += [each] + fields
    }
    all += fields
    self.context = context
    self.fields = fields
    self.lists = lists
    variables = all.reduce(into: []) { $0.formUnion($1.variables) }
    try rehearse(all)
  }

  /// Lets expressions run on an empty element, which shows most faults of types.
  private func rehearse(_ all: [XPathExpression]) throws(XPathError) {
    guard let document = unsafe xmlNewDoc("1.0"), let node = unsafe xmlNewNode(nil, "x") else {
      return
    }
    defer { unsafe xmlFreeDoc(document) }
    _ = unsafe xmlDocSetRootElement(document, node)
    unsafe context.begin(document)
    for name in ["record", "row", "item"] { unsafe context.bind(name, node) }
    _ = try unsafe context.nodes(rows, at: node, line: 0)
    for list in lists { _ = try unsafe context.nodes(list.each, at: node, line: 0) }
    var value: [UInt8] = []
    for expression in all {
      do throws(XPathError) {
        try unsafe context.append(expression, at: node, line: 0, onto: &value)
      } catch {
        guard case .evaluation(_, _, let text, let reason) = error else { throw error }
        throw .syntax(expression: text, position: 1, reason: reason)
      }
    }
    // The empty element goes; nothing shall stand for it.
    unsafe xmlXPathRegisteredVariablesCleanup(context.pointer)
    unsafe context.begin(nil)
  }
}
