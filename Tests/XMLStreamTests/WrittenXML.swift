import Foundation
import Workbench

/// An element of a random document, and where it was written.
final class WrittenElement {
  enum Part {
    case element(WrittenElement)
    case text(String)
  }

  let local: String
  let uri: String
  var attributes: [(local: String, uri: String, value: String)] = []
  var parts: [Part] = []
  var line = 0
  var offset = 0

  init(local: String, uri: String) {
    self.local = local
    self.uri = uri
  }

  var children: [WrittenElement] {
    parts.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// All text within, in order.
  var text: String {
    parts.map { part in
      switch part {
      case .element(let element): element.text
      case .text(let text): text
      }
    }.joined()
  }
}

/// Writes random trees as documents, in the many ways that XML has for one thing.
struct WrittenXML {
  static let uris = ["", "urn:a", "urn:b"]
  private static let names = ["a", "b", "c"]
  private static let letters = ["x", "ñ", " ", "é", "1", "&", "<", ">", "\n", "'", "\"", "ü"]
  private static let noise = ["<!-- <a> -->", "<?pi <b> ?>", "", "", "", "", "\n", "  ", "\r\n"]

  private var random: SplitMix64
  private let encoding: String.Encoding
  private var output: [UInt8] = []
  private var line = 1
  private var serial = 0
  let root: WrittenElement

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    switch random.below(8) {
    case 0: encoding = .windowsCP1252
    case 1: encoding = .utf16LittleEndian
    default: encoding = .utf8
    }
    root = Self.tree(&random, depth: 0)
  }

  private static func tree(_ random: inout SplitMix64, depth: Int) -> WrittenElement {
    // The names near the root vary less, so that records are found.
    let name = depth < 2 && random.below(4) > 0 ? names[depth] : names[random.below(3)]
    let uri = random.below(3) > 0 ? "" : uris[random.below(3)]
    let element = WrittenElement(local: name, uri: uri)
    for local in names where random.below(3) == 0 {
      element.attributes.append((local, uris[random.below(3)], text(&random)))
    }
    guard depth < 5 else { return element }
    for _ in 0..<random.below(depth == 0 ? 6 : 4) {
      if random.below(3) == 0 {
        element.parts.append(.text(text(&random)))
      } else {
        element.parts.append(.element(tree(&random, depth: depth + 1)))
      }
    }
    return element
  }

  private static func text(_ random: inout SplitMix64) -> String {
    (0..<random.below(6)).map { _ in letters[random.below(letters.count)] }.joined()
  }

  // MARK: Writing

  /// The document; sets where each element starts.
  mutating func bytes() -> [UInt8] {
    if encoding == .utf16LittleEndian { put("\u{FEFF}") }
    if encoding == .windowsCP1252 {
      put("<?xml version='1.0' encoding='windows-1252'?>")
    } else if random.below(2) == 0 {
      put("<?xml version=\"1.0\"?>")
    }
    putNoise()
    put(root, spaces: ["": ""])
    putNoise()
    return output
  }

  private mutating func put(_ text: String) {
    line += text.utf8.count { $0 == UInt8(ascii: "\n") }
    output += text.data(using: encoding).map { [UInt8]($0) } ?? []
  }

  private mutating func putNoise() { put(Self.noise[random.below(Self.noise.count)]) }

  private mutating func blank() -> String { [" ", "  ", "\n", " \n "][random.below(4)] }

  /// Writes an element below elements that bind `spaces`, prefix to URI.
  private mutating func put(_ element: WrittenElement, spaces: [String: String]) {
    var spaces = spaces
    var declarations: [String] = []
    let name = qualify(element.local, element.uri, false, &spaces, &declarations)
    var written: [String] = []
    for item in element.attributes {
      let name = qualify(item.local, item.uri, true, &spaces, &declarations)
      let quote = random.below(2) == 0 ? "'" : "\""
      written.append("\(name)=\(quote)\(escape(item.value, isAttribute: true))\(quote)")
    }
    element.line = line
    element.offset = output.count
    put("<" + name)
    for item in declarations + written { put(blank() + item) }
    if random.below(4) == 0 { put(blank()) }
    if element.parts.isEmpty, random.below(2) == 0 { return put("/>") }
    put(">")
    for part in element.parts {
      switch part {
      case .element(let inner): put(inner, spaces: spaces)
      case .text(let text): put(write(text))
      }
      if random.below(6) == 0 { put("<!-- - -->") }
      if random.below(6) == 0 { put("<?p q?>") }
    }
    put("</\(name)\(random.below(5) == 0 ? blank() : "")>")
  }

  /// A name with a prefix that is bound to the URI here, which is declared if need be.
  private mutating func qualify(
    _ local: String, _ uri: String, _ isAttribute: Bool, _ spaces: inout [String: String],
    _ declarations: inout [String]
  ) -> String {
    if isAttribute, uri.isEmpty { return local }
    let known = spaces.filter { $0.value == uri && !(isAttribute && $0.key.isEmpty) }.keys.sorted()
    if !known.isEmpty, random.below(5) > 0 || isAttribute || uri.isEmpty {
      let prefix = known[random.below(known.count)]
      return prefix.isEmpty ? local : "\(prefix):\(local)"
    }
    // The default namespace can be set by the element's own name only, which comes first.
    var prefix = uri.isEmpty ? "" : ["p", "q", ""][random.below(3)]
    if isAttribute {
      // A prefix that this tag uses already must keep its meaning.
      prefix = "n\(serial)"
      serial += 1
    }
    spaces[prefix] = uri
    declarations.append("\(prefix.isEmpty ? "xmlns" : "xmlns:\(prefix)")='\(uri)'")
    return prefix.isEmpty ? local : "\(prefix):\(local)"
  }

  private mutating func write(_ text: String) -> String {
    if random.below(4) == 0, !text.contains("]") { return "<![CDATA[\(text)]]>" }
    return escape(text, isAttribute: false)
  }

  private mutating func escape(_ text: String, isAttribute: Bool) -> String {
    text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "&": return random.below(2) == 0 ? "&amp;" : "&#38;"
      case "<": return "&lt;"
      case ">": return random.below(2) == 0 ? "&gt;" : "&#x3e;"
      case "'", "\"": return scalar == "'" ? "&apos;" : "&quot;"
      case "\n": return isAttribute ? "&#10;" : ["\n", "\r\n", "&#10;"][random.below(3)]
      default: return random.below(8) == 0 ? "&#\(scalar.value);" : String(scalar)
      }
    }.joined()
  }
}
