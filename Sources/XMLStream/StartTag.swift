import CLibXML2

/// The start of an element as libxml2 tells it; valid during the event only.
@unsafe
struct StartTag {
  /// An attribute takes five pointers: name, prefix, namespace, start and end of the value.
  private static let stride = 5

  private let local: UnsafePointer<UInt8>?
  private let namePrefix: UnsafePointer<UInt8>?
  private let namespace: UnsafePointer<UInt8>?
  private let values: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  /// Attributes written or default.
  let attributes: Int
  /// Attributes that were not written.
  let defaults: Int
  /// Attributes and namespace declarations.
  let attributeCount: Int

  init(
    local: UnsafePointer<UInt8>?, prefix: UnsafePointer<UInt8>?,
    namespace: UnsafePointer<UInt8>?, declarations: Int32, attributes: Int32, defaults: Int32,
    values: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    unsafe self.local = unsafe local
    unsafe namePrefix = unsafe prefix
    unsafe self.namespace = unsafe namespace
    unsafe self.values = unsafe values
    unsafe self.attributes = Int(attributes)
    unsafe self.defaults = Int(defaults)
    unsafe attributeCount = Int(attributes) + Int(declarations)
  }

  /// Where the parser keeps the local name.
  var localAddress: UInt { unsafe UInt(bitPattern: local) }
  /// Where the parser keeps the namespace; 0 for none.
  var uriAddress: UInt { unsafe UInt(bitPattern: namespace) }
  /// The local name.
  var name: String { unsafe local.map { unsafe String(cString: $0) } ?? "" }
  /// The namespace.
  var uri: String? { unsafe namespace.map { unsafe String(cString: $0) } }

  /// Where the parser keeps the local name of an attribute.
  func attributeLocal(_ index: Int) -> UInt {
    unsafe UInt(bitPattern: values?[index * Self.stride])
  }

  /// Where the parser keeps the namespace of an attribute; 0 for none.
  func attributeURI(_ index: Int) -> UInt {
    unsafe UInt(bitPattern: values?[index * Self.stride + 2])
  }

  /// The name with its prefix; nil for one that an outline cannot have.
  var outlineName: OutlineName? {
    unsafe OutlineName(local: local, prefix: namePrefix, uri: namespace)
  }

  /// The name of an attribute with its prefix; nil for one that an outline cannot have.
  func outlineName(attribute index: Int) -> OutlineName? {
    let first = unsafe index * Self.stride
    return unsafe OutlineName(
      local: values?[first], prefix: values?[first + 1], uri: values?[first + 2])
  }

  /// The value of an attribute.
  func attributeValue(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    guard let start = unsafe values?[index * Self.stride + 3],
      let end = unsafe values?[index * Self.stride + 4]
    else { return unsafe UnsafeBufferPointer(start: nil, count: 0) }
    return unsafe UnsafeBufferPointer(start: start, count: end - start)
  }

  /// Says whether an attribute was not written; libxml2 puts those last.
  func isDefault(_ index: Int) -> Bool { unsafe index >= attributes - defaults }
}
