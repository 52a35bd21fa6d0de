/// Text as a terminal shows it: how wide it is, and cut to what there is room for.
enum TerminalText {
  /// The columns that a text takes: none for what combines, two for wide letters and pictures.
  static func width(_ text: String) -> Int { text.reduce(0) { $0 + width($1) } }

  /// A text that ends where there is no more room, with a sign that it goes on.
  static func cut(_ text: String, to columns: Int) -> String {
    guard width(text) > columns else { return text }
    var line = ""
    var used = 0
    for character in text {
      let next = width(character)
      if used + next > columns - 1 { break }
      line.append(character)
      used += next
    }
    return columns < 1 ? "" : line + "…"
  }

  /// A text filled up with blanks on its right, or on its left.
  static func padded(_ text: String, to columns: Int, left: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(0, columns - width(text)))
    return left ? blanks + text : text + blanks
  }

  /// A text without what would move the cursor, end the line or turn its direction.
  static func plain(_ text: String) -> String {
    var line = ""
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate:
        line += " "
      default: line.unicodeScalars.append(scalar)
      }
    }
    return line
  }

  private static func width(_ character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .control, .format: return 0
    default: break
    }
    if first.properties.isEmojiPresentation { return 2 }
    switch first.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
