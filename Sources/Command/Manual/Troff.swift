/// Text as troff reads it, with the man macros.
enum Troff {
  /// The columns of a line of source.
  private static let width = 78

  /// Text of which troff takes no character for its own: dashes stay dashes and quotes quotes, so
  /// that what is copied from the page can be run.
  static func escaped(_ text: String) -> String {
    var result = text.hasPrefix(".") ? "\\&" : ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\(rs"
      case "-": result += "\\-"
      case "'": result += "\\(aq"
      case "\"": result += "\\(dq"
      case "`": result += "\\(ga"
      case "^": result += "\\(ha"
      case "~": result += "\\(ti"
      case _ where scalar.isASCII: result.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\[u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
      }
    }
    return result
  }

  /// A word in bold.
  static func bold(_ text: String) -> String { "\\fB\(escaped(text))\\fR" }

  /// A word in italics, as what a reader puts something of his own for.
  static func italic(_ text: String) -> String { "\\fI\(escaped(text))\\fR" }

  /// Running text: a sentence starts a line, as troff likes, and lines are short.
  static func lines(_ text: String) -> [String] {
    lines(text.split(separator: " ").map { escaped(String($0)) })
  }

  /// Words that are escaped already, in short lines.
  static func lines(_ words: [String]) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in words {
      if !line.isEmpty, line.hasSuffix(".") || line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? word : " " + word
    }
    return line.isEmpty ? lines : lines + [line]
  }
}
