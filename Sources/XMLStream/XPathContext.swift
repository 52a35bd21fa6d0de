import CLibXML2

/// Evaluates expressions on the nodes of one document.
@safe
final class XPathContext {
  let pointer: xmlXPathContextPtr
  /// Texts are put together here.
  private let buffer: xmlBufferPtr
  private let operations: Int
  private let file: String

  /// Makes a context.
  init(file: String, namespaces: [String: String], operations: Int) throws(XPathError) {
    guard let pointer = unsafe xmlXPathNewContext(nil) else {
      throw .document(.cannotStart(file: file))
    }
    guard let buffer = unsafe xmlBufferCreate() else {
      unsafe xmlXPathFreeContext(pointer)
      throw .document(.cannotStart(file: file))
    }
    // Errors are looked up after each call; nobody else shall hear of them.
    unsafe pointer.pointee.error = { _, _ in }
    for (prefix, uri) in namespaces where !prefix.isEmpty {
      _ = unsafe xmlXPathRegisterNs(pointer, prefix, uri)
    }
    unsafe pointer.pointee.opLimit = UInt(operations)
    unsafe self.pointer = pointer
    unsafe self.buffer = buffer
    self.operations = operations
    self.file = file
  }

  deinit {
    unsafe xmlBufferFree(buffer)
    unsafe xmlXPathFreeContext(pointer)
  }

  /// Starts the count of steps anew.
  func begin(_ document: xmlDocPtr?) {
    unsafe pointer.pointee.doc = document
    unsafe pointer.pointee.opCount = 0
  }

  /// Lets a variable stand for a node.
  func bind(_ name: String, _ node: xmlNodePtr) {
    // Safe: the context owns the set, not the node, and is asked only while the node lives.
    _ = unsafe xmlXPathRegisterVariable(pointer, name, xmlXPathNewNodeSet(node))
  }

  /// The nodes an expression gives, in the order of the document.
  func nodes(
    _ expression: XPathExpression, at node: xmlNodePtr, line: Int
  ) throws(XPathError) -> [xmlNodePtr] {
    let result = try unsafe evaluate(expression, at: node, line: line)
    defer { unsafe xmlXPathFreeObject(result) }
    guard unsafe result.pointee.type == XPATH_NODESET else {
      throw .notNodes(expression: expression.text)
    }
    var nodes: [xmlNodePtr] = unsafe []
    unsafe Self.forEach(result) { node in
      // Safe: nodes of the tree outlive the result; only namespaces are copies within it.
      if unsafe node.pointee.type != XML_NAMESPACE_DECL { unsafe nodes.append(node) }
      return true
    }
    return unsafe nodes
  }

  /// Appends the value an expression gives, without white space at both ends.
  func append(
    _ expression: XPathExpression, at node: xmlNodePtr, line: Int, onto bytes: inout [UInt8]
  ) throws(XPathError) {
    let result = try unsafe evaluate(expression, at: node, line: line)
    if unsafe result.pointee.type == XPATH_NODESET {
      defer { unsafe xmlXPathFreeObject(result) }
      unsafe Self.forEach(result) { node in
        unsafe xmlBufferEmpty(buffer)
        _ = unsafe xmlNodeBufGetContent(buffer, node)
        return unsafe !Self.append(trimmed: bufferText, onto: &bytes)
      }
      return
    }
    let isNumber = unsafe result.pointee.type == XPATH_NUMBER
    if isNumber, unsafe result.pointee.floatval.isNaN {
      return unsafe xmlXPathFreeObject(result)
    }
    // Safe: converting takes the result over; what comes of it is ours.
    let text = unsafe xmlXPathConvertString(result)
    defer { unsafe xmlXPathFreeObject(text) }
    guard let start = unsafe text?.pointee.stringval else { return }
    let count = unsafe Int(xmlStrlen(start))
    _ = unsafe Self.append(
      trimmed: UnsafeBufferPointer(start: start, count: count), onto: &bytes)
  }

  private var bufferText: UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(
      start: xmlBufferContent(buffer), count: Int(xmlBufferLength(buffer)))
  }

  private func evaluate(
    _ expression: XPathExpression, at node: xmlNodePtr, line: Int
  ) throws(XPathError) -> xmlXPathObjectPtr {
    unsafe pointer.pointee.node = node
    unsafe pointer.pointee.contextSize = 1
    unsafe pointer.pointee.proximityPosition = 1
    if let result = unsafe xmlXPathCompiledEval(expression.compiled, pointer) {
      return unsafe result
    }
    if unsafe Int(pointer.pointee.opCount) >= operations {
      throw .tooMuchWork(file: file, line: line, expression: expression.text, limit: operations)
    }
    let message = unsafe pointer.pointee.lastError.message.map { unsafe String(cString: $0) }
    let reason = message?.split(separator: "\n").first.map(String.init) ?? "out of memory"
    throw .evaluation(file: file, line: line, expression: expression.text, reason: reason)
  }

  /// Visits the nodes of a result in the order of the document, until told to stop.
  private static func forEach(_ result: xmlXPathObjectPtr, _ body: (xmlNodePtr) -> Bool) {
    guard let set = unsafe result.pointee.nodesetval, unsafe set.pointee.nodeNr > 0 else { return }
    if unsafe set.pointee.nodeNr > 1 { unsafe xmlXPathNodeSetSort(set) }
    let count = unsafe Int(set.pointee.nodeNr)
    for index in 0..<count {
      guard let node = unsafe set.pointee.nodeTab?[index] else { continue }
      if unsafe !body(node) { return }
    }
  }

  /// Appends a text without XML's white space at both ends; false if nothing is left of it.
  private static func append(
    trimmed text: UnsafeBufferPointer<UInt8>, onto bytes: inout [UInt8]
  ) -> Bool {
    var start = 0
    var end = text.count
    while start < end, unsafe isSpace(text[start]) { start += 1 }
    while start < end, unsafe isSpace(text[end - 1]) { end -= 1 }
    // Safe: the bytes are copied at once.
    unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<end]))
    return start < end
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }
}
