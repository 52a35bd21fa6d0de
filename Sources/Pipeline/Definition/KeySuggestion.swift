/// Finds the word that was probably meant.
package enum KeySuggestion {
  /// The nearest of the known words, if one is near enough to be a slip of the keyboard.
  ///
  /// Upper and lower case count as alike. Words of up to three letters may be one edit away,
  /// longer ones two; of equally near words the first is taken.
  ///
  /// - Parameters:
  ///   - word: The word that is not known.
  ///   - known: The words that are.
  /// - Returns: The word that was probably meant.
  package static func nearest(to word: String, among known: [String]) -> String? {
    // A long word cannot be near a key, and the distance takes the product of both lengths.
    guard word.utf8.count <= 100 else { return nil }
    let letters = Array(word.lowercased())
    var best: (distance: Int, word: String)?
    for candidate in known {
      let other = Array(candidate.lowercased())
      let limit = min(letters.count, other.count) <= 3 ? 1 : 2
      let distance = distance(letters, other)
      if distance <= limit, distance < best?.distance ?? .max { best = (distance, candidate) }
    }
    return best?.word
  }

  /// The edits that turn one word into the other: a letter put in, left out, replaced, or two
  /// neighbours exchanged (optimal string alignment).
  package static func distance(_ first: [Character], _ second: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for (row, letter) in first.enumerated() {
      var current = [row + 1]
      for (column, other) in second.enumerated() {
        var edits = min(
          last[column] + (letter == other ? 0 : 1), last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, letter == second[column - 1], first[row - 1] == other {
          edits = min(edits, beforeLast[column - 1] + 1)
        }
        current.append(edits)
      }
      beforeLast = last
      last = current
    }
    return last[second.count]
  }
}
