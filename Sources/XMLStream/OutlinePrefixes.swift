/// Gives each namespace of a document a prefix of its own.
struct OutlinePrefixes {
  private static let xml = "http://www.w3.org/XML/1998/namespace"

  private(set) var namespaces: [XMLOutline.Namespace] = []
  private var prefixes: [String: String] = [xml: "xml"]

  /// Takes the document's own prefixes where it can.
  ///
  /// No prefix is given to a namespace only if every element without a prefix is in it, for a
  /// step without a prefix means one namespace; and never to one that attributes are in, for an
  /// attribute without a prefix is in none.
  init(elements: [OutlineName], attributes: [OutlineName], all: [OutlineName]) {
    let hasBare = elements.contains { $0.uri == nil }
    var mayBeBare = [String: Bool]()
    for name in attributes { if let uri = name.uri { mayBeBare[uri] = false } }
    var taken: Set<String> = ["xml"]
    if hasBare { taken.insert("") }
    for name in all {
      guard let uri = name.uri, prefixes[uri] == nil else { continue }
      var wanted = name.prefix ?? ""
      if wanted.isEmpty, mayBeBare[uri] == false || taken.contains("") { wanted = "ns" }
      if !wanted.isEmpty, !XMLPath.isName(wanted) { wanted = "ns" }
      var prefix = wanted
      var number = 2
      while taken.contains(prefix) {
        prefix = "\(wanted)\(number)"
        number += 1
      }
      taken.insert(prefix)
      prefixes[uri] = prefix
      namespaces.append(XMLOutline.Namespace(prefix: prefix, uri: uri))
    }
  }

  /// The step that leads to an element, or without its `@` to an attribute.
  func step(_ name: OutlineName) -> String {
    guard let uri = name.uri, let prefix = prefixes[uri], !prefix.isEmpty else {
      return name.local
    }
    return "\(prefix):\(name.local)"
  }
}
