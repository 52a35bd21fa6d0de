/// HTML in which every text is escaped: text from the tables has no other way in.
///
/// Elements are closed and attributes quoted as XML wants them, so that the page can be read by either
/// kind of parser.
struct Markup: Sendable, Equatable {
  /// The HTML.
  private(set) var html: String

  /// Nothing.
  static let empty = Markup(html: "")

  private init(html: String) { self.html = html }

  /// A text.
  init(_ text: String) { html = Self.escaped(text) }

  /// HTML or CSS that the program itself holds.
  init(ours: StaticString) { html = ours.description }

  /// Several pieces in a row.
  init(_ parts: [Markup]) { html = parts.map(\.html).joined() }

  /// An element and what it holds.
  ///
  /// - Parameters:
  ///   - name: The tag.
  ///   - attributes: Its attributes; one with an empty value is left out.
  ///   - parts: What it holds.
  /// - Returns: The element.
  static func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], _ parts: [Markup]
  ) -> Markup {
    Markup(html: "<\(name)\(list(attributes))>\(parts.map(\.html).joined())</\(name)>")
  }

  /// An element that holds a text.
  static func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], _ text: String
  ) -> Markup {
    element(name, attributes, [Markup(text)])
  }

  /// An element that holds nothing.
  static func void(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]
  ) -> Markup {
    Markup(html: "<\(name)\(list(attributes))/>")
  }

  private static func list(_ attributes: KeyValuePairs<StaticString, String>) -> String {
    attributes.filter { !$0.value.isEmpty }
      .map { " \($0.key)=\"\(escaped($0.value))\"" }.joined()
  }

  /// Text with its marks named; characters that no page may hold become blanks.
  static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": out += " "
      // Marks that turn the direction of what follows them.
      case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": break
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
