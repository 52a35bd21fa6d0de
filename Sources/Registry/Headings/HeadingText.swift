import Text

/// A heading made comparable: words folded and apart, however a registry spells them.
///
/// `razonSocial`, `RAZ_SOCIAL` and `Razón  Social` come out alike; accents that were damaged on the
/// way (`Raz√≥n`, `RazÃ³n`) are mended first, since headings are few and known.
public struct HeadingText: Sendable, Equatable {
  /// The words, folded, in order.
  public let words: [String]
  /// The words without blanks between them; `?` stands for a letter that was lost.
  public let compact: String

  /// Reads a heading.
  public init(_ heading: String) {
    var spaced = ""
    var wasSmall = false
    for scalar in Self.mended(heading).unicodeScalars {
      let properties = scalar.properties
      if wasSmall, properties.isUppercase { spaced += " " }
      wasSmall = properties.isLowercase
      spaced.unicodeScalars.append(scalar)
    }
    var words: [String] = []
    var word = ""
    for scalar in Folding.fold(spaced).unicodeScalars {
      let properties = scalar.properties
      let isLost = scalar == "?" || scalar == "\u{FFFD}"
      if properties.isAlphabetic || properties.numericType != nil || (isLost && !word.isEmpty) {
        word.unicodeScalars.append(isLost ? "?" : scalar)
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    // A question mark at a word's end asks; within a word it stands for a letter.
    self.words = words.map { $0.hasSuffix("?") ? String($0.dropLast()) : $0 }
    compact = self.words.joined()
  }

  /// The words that carry meaning, sorted, each once.
  var meaning: [String] { Set(words).subtracting(Self.fillers).sorted() }

  private static let fillers: Set<String> = [
    "a", "al", "de", "del", "e", "el", "en", "la", "las", "los", "o", "of", "on", "the", "u", "y",
  ]

  /// A text whose letters were read in a wrong encoding, put right where that is certain.
  private static func mended(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0 == "√" || $0 == "Ã" || $0 == "¬" }) else {
      return text
    }
    var out = ""
    var rest = Array(text.unicodeScalars)[...]
    while let first = rest.popFirst() {
      if first == "√" || first == "Ã", let second = rest.first, let letter = damage[second] {
        out.unicodeScalars.append(letter)
        rest.removeFirst()
      } else {
        out.unicodeScalars.append(first)
      }
    }
    return out
  }

  /// The second byte of a letter after 0xC3, as Mac Roman and Windows-1252 show it.
  ///
  /// - Source: the charts of Mac OS Roman and Windows-1252 at unicode.org.
  private static let damage: [Unicode.Scalar: Unicode.Scalar] = [
    "°": "á", "©": "é", "≠": "í", "≥": "ó", "∫": "ú", "±": "ñ", "º": "ü", "Å": "Á", "â": "É",
    "ç": "Í", "ì": "Ó", "ö": "Ú", "ë": "Ñ", "¡": "á", "\u{AD}": "í", "³": "ó", "\u{81}": "Á",
    "‰": "É", "“": "Ó", "š": "Ú", "‘": "Ñ", "¼": "ü",
  ]
}
