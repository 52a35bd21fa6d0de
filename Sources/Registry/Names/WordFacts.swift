import Text

/// What is known of single folded words, and what some are written as instead.
struct WordFacts<Facts: OptionSet & Sendable>: Sendable {
  /// Longer words are not known.
  private static var longest: Int { 18 }

  private var words = WordTable(capacity: 1024)
  /// By entry, what is known of the word.
  private(set) var facts: [Facts] = []
  /// By entry, where the word it is written as lies in `bytes`; empty for itself.
  private(set) var replacements: [Range<Int>] = []
  /// The words that others are written as.
  private(set) var bytes: [UInt8] = []

  /// The number of a folded word's entry, or nil when nothing is known of it.
  @inline(__always)
  func find(_ bytes: [UInt8], _ word: Range<Int>) -> Int? {
    guard word.count <= Self.longest, let number = words.find(bytes, word) else { return nil }
    return Int(number)
  }

  /// Looks the words of a name or street up.
  ///
  /// - Parameters:
  ///   - letters: The words.
  ///   - entries: Takes each word's entry, or −1.
  ///   - known: Takes what is known of each word.
  func lookUp(_ letters: NameLetters, entries: inout [Int], facts known: inout [Facts]) {
    entries.removeAll(keepingCapacity: true)
    known.removeAll(keepingCapacity: true)
    for word in 0..<letters.count {
      let entry = find(letters.letters, letters.bounds(word)) ?? -1
      entries.append(entry)
      known.append(entry < 0 ? [] : facts[entry])
    }
  }

  /// Notes a fact of each word of a list with blanks between them.
  mutating func add(_ list: String, _ fact: Facts) {
    for word in list.split(separator: " ") {
      facts[entry(of: String(word))].formUnion(fact)
    }
  }

  /// Writes a word as another, of which the same is true.
  mutating func replace(_ short: String, by long: String) {
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
