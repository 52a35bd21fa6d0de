/// Where a firm's own name, its branch and its legal form lie in a name, by word.
struct NameParts {
  /// The words of the own name, from the first on.
  private(set) var base: Int
  /// Letters at the end of the last own word that belong to the legal form.
  private(set) var glued = 0
  /// The words of the branch.
  private(set) var branch = 0..<0
  /// The legal form.
  private(set) var form: LegalForm?

  /// Divides a name.
  ///
  /// - Parameters:
  ///   - letters: Its words.
  ///   - facts: By word, what is known of it.
  init(_ letters: NameLetters, facts: [NameVocabulary.Facts]) {
    base = letters.count
    while form == nil || form == .note, let found = letters.lastForm(base) {
      form = found.form
      base = found.word
      glued = found.glued
    }
    let end = base
    if let (found, next) = Self.formInside(letters, end) {
      // What follows a legal form is no part of the legal name.
      form = found.form
      base = found.word
      glued = found.glued
      branch = next..<end
      // The name may be said again: X S.A. DE C.V., X S.A. DE C.V. PLANTA 2.
      while let again = Self.formInside(letters, end, from: branch.lowerBound) {
        branch = again.next..<end
      }
    } else if let marker = Self.marker(letters, facts, end, isClosed: end < letters.count) {
      base = marker
      glued = 0
      branch = marker..<end
      if form == nil, let found = letters.lastForm(marker) {
        form = found.form
        base = found.word
        glued = found.glued
      }
    }
  }

  /// A legal form with words behind it, and the first of these.
  private static func formInside(
    _ letters: NameLetters, _ end: Int, from first: Int = 0
  ) -> (found: NameLetters.Found, next: Int)? {
    var best: (found: NameLetters.Found, next: Int)?
    var next = first + 2
    while next < end {
      // S. DE R.L. may go on as DE C.V.
      if let best, best.found.isSure, next > best.next + 3 { break }
      // A comma, a bracket or a dash behind a form ends it as surely as its length does.
      let isCut = !letters.gaps[next].isDisjoint(with: [.comma, .bracket, .dash])
      if isCut || letters.mayEndSureForm(next - 1), let found = letters.lastForm(next),
        found.word > first, found.isSure || (isCut && found.form != .note)
      {
        // X CORP, S.A. DE C.V., …: the form that is sure goes before the one it follows.
        if let earlier = best, earlier.found.word != found.word {
          guard found.isSure, !earlier.found.isSure, found.word == earlier.next else { break }
        }
        best = (found, next)
      }
      next += 1
    }
    return best
  }

  /// Finds the word at which a branch begins.
  ///
  /// - Parameters:
  ///   - letters: The words.
  ///   - facts: What is known of them.
  ///   - end: The words before the legal form.
  ///   - isClosed: Whether a legal form follows, which a branch seldom stands before.
  /// - Returns: nil when the name tells of no branch.
  private static func marker(
    _ letters: NameLetters, _ facts: [NameVocabulary.Facts], _ end: Int, isClosed: Bool
  ) -> Int? {
    var ownsWord = false
    for word in 0..<end {
      let fact = facts[word]
      if ownsWord, !fact.isDisjoint(with: [.strongMarker, .weakMarker]) {
        if fact.contains(.strongMarker) { return word }
        let next: NameVocabulary.Facts = word + 1 < end ? facts[word + 1] : []
        let hasNumber = word + 1 < end && letters.isNumber(word + 1, next)
        if hasNumber { return word }
        let joins = facts[word - 1].contains(.connective) || next.contains(.connective)
        if !isClosed && !joins { return word }
      }
      if fact.isDisjoint(with: [.generic, .connective, .numberSign, .number]),
        letters.letters[letters.starts[word]] &- 0x30 >= 10
      {
        ownsWord = true
      }
    }
    return nil
  }
}

extension NameLetters {
  /// Whether a word may be the last of a form that says how capital or liability is.
  @inline(__always)
  fileprivate func mayEndSureForm(_ word: Int) -> Bool {
    let bounds = bounds(word)
    let last = letters[bounds.upperBound - 1]
    // C.V., R.L., variable, limitada.
    return last == 0x76 || (last == 0x6C && bounds.count <= 5)
      || (bounds.count == 8 && (last == 0x65 || last == 0x61))
  }

  /// Whether a word is a number, a sign before one, or a single letter, which counts branches too.
  fileprivate func isNumber(_ word: Int, _ facts: NameVocabulary.Facts) -> Bool {
    let bounds = bounds(word)
    return bounds.count == 1 || letters[bounds.lowerBound] &- 0x30 < 10
      || !facts.isDisjoint(with: [.number, .numberSign])
  }
}
