import Registry
import Tables
import Text

/// The keys of certificates or of skills, from the names that firms and buyers write.
struct ListedNames {
  /// What is listed.
  enum Kind { case certificates, skills }

  private let kind: Kind
  /// The key that a name stands for.
  private var keys: [String: String] = [:]
  private var resolved: [[UInt8]: [UInt8]] = [:]
  /// Keys made up for what the table does not have.
  private(set) var unknown: Set<String> = []
  /// Every key given out.
  private(set) var used: Set<String> = []

  /// Learns what is listed: the keys, then the names, then the other names.
  ///
  /// - Parameters:
  ///   - kind: What is listed.
  ///   - records: Cells: source, key, name.
  ///   - aliases: Cells: source, key, other name.
  init(_ kind: Kind, records: MergedRecords, aliases: Rows) {
    self.kind = kind
    var names: [(name: ArraySlice<UInt8>, key: String)] = []
    for record in 0..<records.count {
      let key = String(decoding: records.cell(record, 1), as: UTF8.self)
      used.insert(key)
      learn(records.cell(record, 1), key)
      names.append((records.cell(record, 2), key))
    }
    for (name, key) in names { learn(name, key) }
    let order = (0..<aliases.count).sorted { aliases.compare($0, $1, cells: 1..<3) < 0 }
    for row in order { learn(aliases.cell(row, 2), aliases.text(row, 1)) }
  }

  /// The key of a certificate or skill by any of its names.
  ///
  /// A name is tried as it stands, then without its edition; one the table does not have gets a key
  /// made of its words. A standard of competence is known by its number wherever it stands, without
  /// its version: `EC-0217`, `ec0217` and `EC0217.01` are one.
  mutating func key(of name: ArraySlice<UInt8>) -> [UInt8] {
    let given = Array(name)
    if let known = resolved[given] { return known }
    let words = Self.words(name)
    let standard = kind == .skills ? Self.standard(words) : nil
    let key: String
    if let known = keys[words.joined()] ?? keys[Self.withoutEdition(words).joined()]
      ?? standard.flatMap({ keys[$0] })
    {
      key = known
    } else if let standard {
      key = standard.uppercased()
      unknown.insert(key)
    } else {
      let made = Self.withoutEdition(words).joined(separator: "_")
      key = String(decoding: made.utf8.map { $0 &- 0x61 < 26 ? $0 & 0xDF : $0 }, as: UTF8.self)
      if !key.isEmpty { unknown.insert(key) }
    }
    if !key.isEmpty { used.insert(key) }
    resolved[given] = Array(key.utf8)
    return Array(key.utf8)
  }

  /// Notes that a key is in use.
  mutating func use(_ key: String) { used.insert(key) }

  private mutating func learn(_ name: ArraySlice<UInt8>, _ key: String) {
    let words = Self.words(name)
    if words.isEmpty { return }
    var forms = [words.joined(), Self.withoutEdition(words).joined()]
    // A standard's number alone, or with its version, is the standard; within a name it may not be.
    if kind == .skills, words.count <= 3, let standard = Self.standard(words) {
      forms.append(standard)
    }
    for form in forms where keys[form] == nil { keys[form] = key }
  }

  /// The number of a standard of competence (CONOCER) among words: `ec` and four digits.
  private static func standard(_ words: [String]) -> String? {
    for (word, next) in zip(words, words.dropFirst())
    where word == "ec" && next.utf8.count == 4 && next.utf8.allSatisfy({ $0 &- 0x30 < 10 }) {
      return word + next
    }
    return nil
  }

  /// A name as folded words; letters and the digits after them are words of their own, so that
  /// `ISO9001` is `ISO 9001`.
  private static func words(_ name: ArraySlice<UInt8>) -> [String] {
    var folded: [UInt8] = []
    Folding.fold(name, onto: &folded)
    var words: [String] = []
    var word: [UInt8] = []
    for byte in folded {
      let isDigit = byte &- 0x30 < 10
      let isWord = isDigit || byte &- 0x61 < 26 || byte >= 0x80
      let turns = isDigit && (word.last.map { $0 &- 0x30 >= 10 } ?? false)
      if !isWord || turns {
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        word = []
      }
      if isWord { word.append(byte) }
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  /// The words without an edition at their end: a year from 1900 to 2099, not alone.
  private static func withoutEdition(_ words: [String]) -> [String] {
    guard words.count > 1, let last = words.last, last.utf8.count == 4, let year = Int(last),
      1900...2099 ~= year
    else { return words }
    // `ISO 9001:2015` has a number before the edition; `CIF 2015` may be a name.
    let rest = words.dropLast()
    return rest.contains { Int($0) != nil } || rest.count > 1 ? Array(rest) : words
  }
}
