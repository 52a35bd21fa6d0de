/// Builds an indented XML file.
struct XMLLines {
  private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private var open: [String] = []

  /// Adds a comment.
  mutating func comment(_ lines: String...) {
    text += indent + "<!-- " + lines.joined(separator: "\n" + indent + "     ") + " -->\n"
  }

  /// Opens an element.
  mutating func start(_ name: String, _ attributes: [(String, String)] = []) {
    text += indent + "<" + name + Self.written(attributes) + ">\n"
    open.append(name)
  }

  /// Closes the innermost element.
  mutating func end() {
    guard let name = open.popLast() else { return }
    text += indent + "</" + name + ">\n"
  }

  /// Adds an element with text; an element without attributes and text is left out.
  mutating func element(_ name: String, _ content: String, _ attributes: [(String, String)] = []) {
    if content.isEmpty && attributes.isEmpty { return }
    let tag = name + Self.written(attributes)
    text += indent
    text += content.isEmpty ? "<\(tag)/>\n" : "<\(tag)>\(Self.escaped(content))</\(name)>\n"
  }

  private var indent: String { String(repeating: "  ", count: open.count) }

  private static func written(_ attributes: [(String, String)]) -> String {
    attributes.filter { !$0.1.isEmpty }.map { " \($0.0)=\"\(escaped($0.1))\"" }.joined()
  }

  private static func escaped(_ text: String) -> String {
    var out = ""
    for character in text {
      switch character {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      default: out.append(character)
      }
    }
    return out
  }
}
