import CLibXML2

/// The table of functions through which libxml2 tells its events.
///
/// What is not in it does not happen: no document type is loaded, no entity is resolved, no tree
/// is built. The parser's user is always a `ParseState`.
enum SAXHandler {
  /// Faults against the rules for namespaces alone that change no other name: a namespace that is
  /// not a URI, or a relative one; a colon at an end of a name.
  private static let harmless = [
    XML_WAR_NS_URI, XML_WAR_NS_URI_RELATIVE, XML_NS_ERR_QNAME, XML_NS_ERR_COLON,
  ].map { Int32($0.rawValue) }

  /// Makes the table; the listener of the state hears of elements and text.
  static func make(
    start: startElementNsSAX2Func, end: endElementNsSAX2Func, text: charactersSAXFunc
  ) -> xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe handler.startElementNs = start
    unsafe handler.endElementNs = end
    unsafe handler.characters = text
    // The same function: libxml2 then does not try to tell white space apart.
    unsafe handler.ignorableWhitespace = text
    unsafe handler.cdataBlock = text
    unsafe handler.entityDecl = { user, name, _, _, _, _ in
      unsafe SAXHandler.declared(user, name)
    }
    unsafe handler.unparsedEntityDecl = { user, name, _, _, _ in
      unsafe SAXHandler.declared(user, name)
    }
    unsafe handler.attributeDecl = { user, element, _, _, _, _, values in
      // Safe: the list of values is ours to free.
      unsafe xmlFreeEnumeration(values)
      unsafe SAXHandler.state(user)?.pointee.attributeDeclared(of: SAXHandler.text(element))
    }
    unsafe handler.getEntity = { user, name in
      unsafe SAXHandler.undeclared(user, name)
      return nil
    }
    unsafe handler.getParameterEntity = { user, name in
      unsafe SAXHandler.undeclared(user, name)
      return nil
    }
    unsafe handler.serror = { user, error in unsafe SAXHandler.report(user, error) }
    return unsafe handler
  }

  /// Tells a fault to the state.
  static func report(_ user: UnsafeMutableRawPointer?, _ error: xmlErrorPtr?) {
    guard let error = unsafe error, unsafe error.pointee.level.rawValue > XML_ERR_WARNING.rawValue,
      unsafe !harmless.contains(error.pointee.code), let state = unsafe state(user)
    else { return }
    unsafe state.pointee.fault(error.pointee)
  }

  private static func declared(_ user: UnsafeMutableRawPointer?, _ name: UnsafePointer<UInt8>?) {
    unsafe state(user)?.pointee.entityDeclared(text(name))
  }

  private static func undeclared(_ user: UnsafeMutableRawPointer?, _ name: UnsafePointer<UInt8>?) {
    unsafe state(user)?.pointee.undeclaredEntity(text(name))
  }

  private static func text(_ name: UnsafePointer<UInt8>?) -> String {
    unsafe name.map { unsafe String(cString: $0) } ?? ""
  }

  private static func state(_ user: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<ParseState>? {
    // Safe: the push parser keeps the state as long as the parser, and gives no other user.
    unsafe user?.assumingMemoryBound(to: ParseState.self)
  }
}
