/// Words that Spanish and English share but for the spelling: `fabrication`, `fabricación`.
enum Cognates {
  /// Endings in English and in Spanish, longer ones first.
  private static let endings: [(english: String, spanish: [String])] = [
    ("ization", ["ización"]), ("isation", ["ización"]), ("ology", ["ología"]),
    ("graphy", ["grafía"]), ("ation", ["ación"]), ("ition", ["ición"]),
    ("ction", ["cción", "ción"]),
    ("ption", ["pción", "ción"]), ("ssion", ["sión"]), ("tion", ["ción"]), ("sion", ["sión"]),
    ("ical", ["ico"]), ("ance", ["ancia"]), ("ence", ["encia"]), ("ment", ["mento", "miento"]),
    ("able", ["able"]), ("ible", ["ible"]), ("ular", ["ular"]), ("ator", ["ador", "ator"]),
    ("tor", ["tor", "dor"]), ("ity", ["idad"]), ("ive", ["ivo"]), ("ous", ["oso", "o"]),
    ("ary", ["ario", "aria"]), ("ory", ["orio", "oria"]), ("ism", ["ismo"]), ("ist", ["ista"]),
    ("ium", ["io"]), ("ate", ["ato", "ado", "ar"]), ("ide", ["ido"]), ("ine", ["ina", "ino"]),
    ("ene", ["eno"]), ("ose", ["osa"]), ("ure", ["ura"]), ("ize", ["izar"]), ("ify", ["ificar"]),
    ("al", ["al"]), ("ic", ["ico", "ica"]), ("id", ["ido"]), ("or", ["or"]),
    ("er", ["ero", "ador"]),
    ("y", ["ía", "ia", "io"]), ("e", ["o", "a"]), ("", ["o", "a", "e"]),
  ]
  /// Spellings within an English word and their Spanish ones.
  private static let spellings: [(english: String, spanish: String)] = [
    ("ph", "f"), ("th", "t"), ("ch", "qu"), ("ss", "s"), ("tt", "t"), ("mm", "m"), ("pp", "p"),
    ("ff", "f"), ("bb", "b"), ("nn", "n"), ("cc", "c"), ("y", "i"), ("k", "c"), ("qua", "cua"),
  ]

  /// The Spanish words that an English word in lower case may be, each once; none for a short one.
  static func spanish(of word: String) -> [String] {
    guard word.utf8.count >= 5, word.utf8.allSatisfy({ $0 &- 97 < 26 }) else { return [] }
    var single = word
    if single.hasSuffix("ies") {
      single = single.dropLast(3) + "y"
    } else if single.hasSuffix("s"), !single.hasSuffix("ss"), !single.hasSuffix("us") {
      single.removeLast()
    }
    var found: [String] = []
    func add(_ candidate: String) {
      if !found.contains(candidate) { found.append(candidate) }
    }
    for (english, spanish) in endings where single.hasSuffix(english) {
      let stem = String(single.dropLast(english.utf8.count))
      guard stem.utf8.count >= 2 else { continue }
      for form in forms(of: stem) {
        for ending in spanish { add(form + ending) }
      }
      // The longest ending says what kind of word it is.
      if !english.isEmpty { break }
    }
    if single.hasSuffix("e") || single.hasSuffix("y") { return found }
    for form in forms(of: single) { add(form) }
    return found
  }

  /// A stem as it stands and in Spanish spelling.
  private static func forms(of stem: String) -> [String] {
    var spelled = stem
    for (english, spanish) in spellings {
      spelled = spelled.split(separator: english, omittingEmptySubsequences: false)
        .joined(separator: spanish)
    }
    // Spanish has no s before a consonant at the start of a word.
    let second = spelled.utf8.dropFirst().first ?? 0
    if spelled.hasPrefix("s"), !"aeiou".utf8.contains(second) { spelled = "e" + spelled }
    return spelled == stem ? [stem] : [stem, spelled]
  }
}
