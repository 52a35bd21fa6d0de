import CLibXML2

/// The table of functions through which libxml2 tells its events to a `RecordBuilder`.
///
/// What is not in it does not happen: no document type is loaded, no entity is resolved, no tree
/// is built.
enum SAXHandler {
  /// Faults against the rules for namespaces alone that change no other name: a namespace that is
  /// not a URI, or a relative one; a colon at an end of a name.
  private static let harmless = [
    XML_WAR_NS_URI, XML_WAR_NS_URI_RELATIVE, XML_NS_ERR_QNAME, XML_NS_ERR_COLON,
  ].map { Int32($0.rawValue) }

  /// Makes the table.
  static func make() -> xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe handler.startElementNs = {
      user, local, _, uri, declarations, _, count, defaults, values in
      let tag = unsafe StartTag(
        local: local, namespace: uri, declarations: declarations, attributes: count,
        defaults: defaults, values: values)
      unsafe SAXHandler.builder(user) { unsafe $0.start(tag) }
    }
    unsafe handler.endElementNs = { user, _, _, _ in
      unsafe SAXHandler.builder(user) { $0.end() }
    }
    unsafe handler.characters = { user, bytes, count in
      // Safe: the text is valid during the event and copied at once.
      let text = unsafe UnsafeBufferPointer(start: bytes, count: Int(count))
      unsafe SAXHandler.builder(user) { unsafe $0.text(text) }
    }
    // The same function: libxml2 then does not try to tell white space apart.
    unsafe handler.ignorableWhitespace = handler.characters
    unsafe handler.cdataBlock = handler.characters
    unsafe handler.entityDecl = { user, name, _, _, _, _ in
      unsafe SAXHandler.declared(user, name)
    }
    unsafe handler.unparsedEntityDecl = { user, name, _, _, _ in
      unsafe SAXHandler.declared(user, name)
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

  /// Tells a fault to the builder.
  static func report(_ user: UnsafeMutableRawPointer?, _ error: xmlErrorPtr?) {
    guard let error = unsafe error, unsafe error.pointee.level.rawValue > XML_ERR_WARNING.rawValue,
      unsafe !harmless.contains(error.pointee.code)
    else { return }
    unsafe builder(user) { unsafe $0.fault(error.pointee) }
  }

  private static func declared(_ user: UnsafeMutableRawPointer?, _ name: UnsafePointer<UInt8>?) {
    let text = unsafe name.map { unsafe String(cString: $0) } ?? ""
    unsafe builder(user) { $0.entityDeclared(text) }
  }

  private static func undeclared(_ user: UnsafeMutableRawPointer?, _ name: UnsafePointer<UInt8>?) {
    let text = unsafe name.map { unsafe String(cString: $0) } ?? ""
    unsafe builder(user) { $0.undeclaredEntity(text) }
  }

  @inline(__always)
  private static func builder(
    _ user: UnsafeMutableRawPointer?, _ body: (inout RecordBuilder) -> Void
  ) {
    guard let user = unsafe user else { return }
    // Safe: the reader keeps the sink as long as the parser, and gives no other user data.
    unsafe Unmanaged<EventSink>.fromOpaque(user)._withUnsafeGuaranteedRef { body(&$0.builder) }
  }
}
