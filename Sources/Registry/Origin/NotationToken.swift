/// A word or sign of a notation, and where it stands.
public struct NotationToken: Sendable, Equatable {
  /// The word or sign.
  public let text: String
  /// The number of its first character, from 1.
  public let column: Int

  /// Cuts a text into words (letters, digits, dots, hyphens), the signs of the house's notations, and
  /// other characters one by one.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - signs: Signs of two characters, each one token.
  /// - Returns: The tokens, and the column one past the end.
  public static func all(
    of text: String, signs: [String] = [">=", "<="]
  ) -> (tokens: [NotationToken], end: Int) {
    var tokens: [NotationToken] = []
    var word = ""
    var start = 1
    var column = 0
    var last: Character?
    func isWord(_ character: Character) -> Bool {
      guard character.isASCII else { return character.isLetter }
      return character.isLetter || character.isNumber || character == "." || character == "-"
    }
    for character in text {
      column += 1
      if isWord(character) {
        if word.isEmpty { start = column }
        word.append(character)
        last = nil
        continue
      }
      if !word.isEmpty { tokens.append(NotationToken(text: word, column: start)) }
      word = ""
      if let before = last, signs.contains(String([before, character])), !tokens.isEmpty {
        tokens.removeLast()
        tokens.append(NotationToken(text: String([before, character]), column: column - 1))
        last = nil
      } else if character.isWhitespace {
        last = nil
      } else {
        tokens.append(NotationToken(text: String(character), column: column))
        last = character
      }
    }
    if !word.isEmpty { tokens.append(NotationToken(text: word, column: start)) }
    return (tokens, column + 1)
  }

  /// The known word nearest to one that was written: at most two slips, and at most half of it.
  public static func nearest(to word: String, among known: [String]) -> String? {
    guard word.utf8.count <= 32 else { return nil }
    let written = Array(word.uppercased())
    var best: (slips: Int, word: String)?
    for candidate in known {
      let slips = distance(written, Array(candidate.uppercased()))
      guard slips <= 2, slips * 2 <= written.count else { continue }
      if let found = best, found.slips <= slips { continue }
      best = (slips, candidate)
    }
    return best?.word
  }

  /// How many letters must be put in, taken out, changed or swapped with their neighbour.
  ///
  /// - Source: the restricted edit distance of Damerau, Communications of the ACM 7(3), 1964.
  private static func distance(_ one: [Character], _ other: [Character]) -> Int {
    var rows = [Array(0...other.count)]
    for (row, letter) in one.enumerated() {
      var next = [row + 1]
      for (column, counterpart) in other.enumerated() {
        var least = min(
          next[column] + 1, rows[row][column + 1] + 1,
          rows[row][column] + (letter == counterpart ? 0 : 1))
        if row > 0, column > 0, letter == other[column - 1], one[row - 1] == counterpart {
          least = min(least, rows[row - 1][column - 1] + 1)
        }
        next.append(least)
      }
      rows.append(next)
    }
    return rows[one.count][other.count]
  }
}
