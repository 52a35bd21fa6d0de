/// What single words of firms' names mean: abbreviations, numbers, connectives, branch markers and
/// words so common that they tell no firm from another.
///
/// Data only; abbreviations are those that stand for one word wherever they are met.
enum NameVocabulary {
  /// What is known of a word.
  struct Facts: OptionSet, Sendable {
    let rawValue: UInt8

    /// It tells no firm from another.
    static let generic = Facts(rawValue: 1)
    /// It only joins words.
    static let connective = Facts(rawValue: 2)
    /// It stands before a number: `NO. 5`.
    static let numberSign = Facts(rawValue: 4)
    /// It begins the name of a branch where no legal form follows, or a number does: PLANTA.
    static let weakMarker = Facts(rawValue: 8)
    /// It begins the name of a branch anywhere behind the first word: SUCURSAL.
    static let strongMarker = Facts(rawValue: 16)
    /// It is a number in words or in Roman numerals.
    static let number = Facts(rawValue: 32)
  }

  /// The one vocabulary.
  static let all: WordFacts<Facts> = {
    var words = WordFacts<Facts>()
    words.add(generics, .generic)
    words.add(connectives, .connective)
    words.add(numberSigns, .numberSign)
    words.add(strongMarkers, .strongMarker)
    words.add(weakMarkers, .weakMarker)
    for (short, long) in abbreviations { words.replace(short, by: long) }
    for (word, digits) in numbers {
      words.replace(word, by: digits)
      words.add(word, .number)
    }
    return words
  }()
}
