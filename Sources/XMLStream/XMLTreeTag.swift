import CLibXML2

/// The start of an element with all that libxml2 tells of it, to be built; valid during the event.
@unsafe
struct XMLTreeTag {
  let local: UnsafePointer<UInt8>?
  let prefix: UnsafePointer<UInt8>?
  let uri: UnsafePointer<UInt8>?
  let declarationCount: Int32
  let declarations: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  let attributeCount: Int32
  let defaultCount: Int32
  let values: UnsafeMutablePointer<UnsafePointer<UInt8>?>?

  /// The same for looking at.
  var look: StartTag {
    unsafe StartTag(
      local: local, prefix: prefix, namespace: uri, declarations: declarationCount,
      attributes: attributeCount,
      defaults: defaultCount, values: values)
  }

  /// Adds the element to the parser's tree.
  func build(_ parser: xmlParserCtxtPtr) {
    // Attributes with default values are last; libxml2 leaves out as many as it is told of.
    unsafe xmlSAX2StartElementNs(
      parser, local, prefix, uri, declarationCount, declarations, attributeCount, 0, values)
  }
}
