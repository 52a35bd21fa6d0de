import Text

/// Names that only say there is none.
struct NameFillers: Sendable {
  private var table = WordTable()

  /// Every such name.
  static let all = NameFillers()

  private init() {
    for name in NameVocabulary.fillers {
      let bytes = Array(name.utf8)
      _ = table.add(bytes, 0..<bytes.count)
    }
  }

  /// Whether a name only says that there is none, or ends in SIN NOMBRE, as INEGI writes it behind
  /// the activity.
  func isFiller(_ name: NameLetters) -> Bool {
    let letters = name.letters
    if letters.count <= 16, table.find(letters, 0..<letters.count) != nil { return true }
    let words = name.count
    guard words > 1, name.bounds(words - 1).count == 6, name.bounds(words - 2).count == 3
    else { return false }
    return letters[name.bounds(words - 2).lowerBound...].elementsEqual("sinnombre".utf8)
  }
}
