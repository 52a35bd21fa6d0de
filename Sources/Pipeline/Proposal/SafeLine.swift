/// Text made safe for one line: what would end or hide a line becomes a blank.
enum SafeLine {
  /// A heading as a pipeline file may name it: line ends within become a blank, which compares as
  /// the same.
  static func heading(_ text: String) -> String {
    let line = of(text)
    guard line != text else { return text }
    return line.split(separator: " ").joined(separator: " ")
  }

  /// The text on one line.
  static func of(_ text: String) -> String {
    var line = ""
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: line += " "
      default: line.unicodeScalars.append(scalar)
      }
    }
    return line
  }
}
