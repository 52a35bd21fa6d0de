/// What single words of an address mean.
enum StreetVocabulary {
  /// What is known of a word.
  struct Facts: OptionSet, Sendable {
    let rawValue: UInt8

    /// A kind of road, which stands before its name: AVENIDA.
    static let kind = Facts(rawValue: 1)
    /// A kind of road that is part of its name where a number follows: EJE 5.
    static let numbered = Facts(rawValue: 2)
    /// A word that only joins others.
    static let connective = Facts(rawValue: 4)
    /// A word that begins what is no longer the street: COLONIA, ENTRE.
    static let tail = Facts(rawValue: 8)
    /// A word before the number of the house.
    static let numberSign = Facts(rawValue: 16)
    /// A word before a kilometre.
    static let kilometre = Facts(rawValue: 32)
    /// A quarter of the sky.
    static let direction = Facts(rawValue: 64)
    /// A kind of road that stands behind its name: STREET.
    static let kindBehind = Facts(rawValue: 128)
  }

  /// The one vocabulary.
  static let all: WordFacts<Facts> = {
    var words = WordFacts<Facts>()
    words.add(kinds, .kind)
    words.add(numbered, .numbered)
    words.add(connectives, .connective)
    words.add(tails, .tail)
    words.add(numberSigns, .numberSign)
    words.add(kilometres, .kilometre)
    words.add(directions, .direction)
    words.add(kindsBehind, .kindBehind)
    for (short, long) in abbreviations { words.replace(short, by: long) }
    return words
  }()
}
