import CLibXML2

/// One compiled expression.
@safe
final class XPathExpression {
  /// As it was written.
  let text: String
  /// Whether it asks for `$row`, or for `$item`.
  let variables: Set<String>
  let compiled: xmlXPathCompExprPtr

  /// Compiles an expression within a context, for its errors.
  init(
    _ text: String, in context: xmlXPathContextPtr, namespaces: [String: String],
    variables known: [String]
  ) throws(XPathError) {
    let look = try XPathText(text, namespaces: namespaces, variables: known)
    unsafe xmlResetError(&context.pointee.lastError)
    // In brackets, for libxml2 would run a plain path as a pattern, whose steps it does not count.
    guard let compiled = unsafe xmlXPathCtxtCompile(context, "(\(text))") else {
      let position = unsafe Int(context.pointee.lastError.int1)
      throw .syntax(
        expression: text, position: min(max(position, 1), text.utf8.count + 1),
        reason: "this is not XPath")
    }
    self.text = text
    variables = look.variables
    unsafe self.compiled = compiled
  }

  deinit { unsafe xmlXPathFreeCompExpr(compiled) }
}
