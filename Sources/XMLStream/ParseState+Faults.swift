import CLibXML2

extension ParseState {
  /// The document declares an entity; none is ever expanded.
  mutating func entityDeclared(_ name: String) {
    fail(.entityDeclared(file: file, line: line, name: name))
  }

  /// The document uses an entity that is not one of XML's five.
  mutating func undeclaredEntity(_ name: String) {
    fail(.undeclaredEntity(file: file, line: line, name: name))
  }

  /// libxml2 found a fault.
  mutating func fault(_ error: xmlError) {
    guard !hasFailed else { return }
    // Safe: the texts of an error are valid while it is told, and copied at once.
    var reason = unsafe error.message.map { unsafe String(cString: $0) } ?? "fault \(error.code)"
    reason = reason.split(separator: "\n").first.map(String.init) ?? reason
    let line = unsafe error.line > 0 ? Int(error.line) : self.line
    let column = unsafe Int(error.int2)
    switch unsafe xmlParserErrors(UInt32(error.code)) {
    case XML_ERR_UNSUPPORTED_ENCODING:
      // Safe: as above.
      let name = unsafe error.str1.map { unsafe String(cString: $0) } ?? ""
      fail(.unknownEncoding(file: file, line: line, name: name))
    case XML_ERR_UNKNOWN_ENCODING, XML_ERR_INVALID_ENCODING,
      XML_I18N_CONV_FAILED, XML_I18N_NO_HANDLER, XML_I18N_NO_OUTPUT:
      fail(.encoding(file: file, line: line, column: column, reason: reason))
    case XML_ERR_INVALID_CHAR where reason.hasPrefix("Input is not proper UTF-8"):
      fail(.encoding(file: file, line: line, column: column, reason: "not UTF-8"))
    case XML_ERR_DOCUMENT_EMPTY where isEnding && reason.hasPrefix("Document is empty"):
      fail(.empty(file: file))
    case XML_ERR_DOCUMENT_EMPTY:
      let start = "it does not start with '<'"
      fail(.malformed(file: file, line: line, column: column, reason: start))
    case _ where isEnding && depth > 0:
      // All whole markup was read before; what is left is half a tag or nothing.
      fail(.truncated(file: file, line: line))
    case XML_ERR_DOCUMENT_END where isEnding && !isPastRoot:
      // libxml2 says the same of what follows the root and of what never comes to it.
      if startsMarkup { return fail(.truncated(file: file, line: line)) }
      fail(.malformed(file: file, line: line, column: column, reason: "it has no element"))
    default:
      fail(.malformed(file: file, line: line, column: column, reason: reason))
    }
  }
}
