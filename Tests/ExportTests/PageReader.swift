import Foundation
import FoundationXML

/// Reads a page as an independent parser sees it.
final class PageReader: NSObject, XMLParserDelegate {
  /// An element as it opens.
  struct Element {
    let name: String
    let attributes: [String: String]
  }

  /// The elements, in order.
  private(set) var elements: [Element] = []
  /// The text of the page, without its styles, a blank between elements.
  private(set) var text = ""
  /// Why the page could not be read; nil when it could.
  private(set) var fault: String?
  private var open: [String] = []

  init(_ html: String) {
    super.init()
    let parser = XMLParser(data: Data(html.utf8))
    parser.delegate = self
    if !parser.parse() { fault = parser.parserError.map { "\($0)" } ?? "not well formed" }
    text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The elements of a name.
  func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    elements.append(Element(name: name, attributes: attributes))
    open.append(name)
    text += " "
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
    text += " "
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if open.last != "style" { text += string }
  }
}
