import Text

/// What single words of an address mean.
struct StreetVocabulary: Sendable {
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

  private var words = WordTable(capacity: 512)
  /// By entry, what is known of the word.
  private(set) var facts: [Facts] = []
  /// By entry, where the word it is written as lies in `bytes`; empty for itself.
  private(set) var replacements: [Range<Int>] = []
  /// The words that others are written as.
  private(set) var bytes: [UInt8] = []

  /// The one vocabulary.
  static let all = StreetVocabulary()

  private init() {
    add(Self.kinds, .kind)
    add(Self.numbered, .numbered)
    add(Self.connectives, .connective)
    add(Self.tails, .tail)
    add(Self.numberSigns, .numberSign)
    add(Self.kilometres, .kilometre)
    add(Self.directions, .direction)
    add(Self.kindsBehind, .kindBehind)
    for (short, long) in Self.abbreviations {
      let entry = entry(of: short)
      let start = bytes.count
      bytes.append(contentsOf: long.utf8)
      replacements[entry] = start..<bytes.count
      facts[entry].formUnion(words.find(long).map { facts[Int($0)] } ?? [])
    }
  }

  /// The number of a folded word's entry, or nil when nothing is known of it.
  @inline(__always)
  func find(_ bytes: [UInt8], _ word: Range<Int>) -> Int? {
    guard word.count <= 18, let number = words.find(bytes, word) else { return nil }
    return Int(number)
  }

  private mutating func add(_ list: String, _ fact: Facts) {
    for word in list.split(separator: " ") { facts[entry(of: String(word))].insert(fact) }
  }

  private mutating func entry(of word: String) -> Int {
    let bytes = Array(word.utf8)
    let number = Int(words.add(bytes, 0..<bytes.count))
    if number == facts.count {
      facts.append([])
      replacements.append(0..<0)
    }
    return number
  }
}
