import Text

/// What single words of firms' names mean: abbreviations, numbers, connectives, branch markers and
/// words so common that they tell no firm from another.
///
/// Data only; abbreviations are those that stand for one word wherever they are met.
struct NameVocabulary: Sendable {
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

  private var words = WordTable(capacity: 1024)
  /// By entry, what is known of the word.
  private(set) var facts: [Facts] = []
  /// By entry, where the word it is written as lies in `bytes`; empty for itself.
  private(set) var replacements: [Range<Int>] = []
  /// The words that others are written as.
  private(set) var bytes: [UInt8] = []

  /// The one vocabulary.
  static let all = NameVocabulary()

  private init() {
    add(Self.generics, .generic)
    add(Self.connectives, .connective)
    add(Self.numberSigns, .numberSign)
    add(Self.strongMarkers, .strongMarker)
    add(Self.weakMarkers, .weakMarker)
    for (short, long) in Self.abbreviations { replace(short, by: long) }
    for (word, digits) in Self.numbers {
      replace(word, by: digits)
      facts[entry(of: word)].insert(.number)
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

  /// Writes a word as another, of which the same is true.
  private mutating func replace(_ short: String, by long: String) {
    let start = bytes.count
    bytes.append(contentsOf: long.utf8)
    let known = words.find(long).map { facts[Int($0)] } ?? []
    let entry = entry(of: short)
    facts[entry].formUnion(known)
    replacements[entry] = start..<bytes.count
  }

  /// The entry of a word, new or not.
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
