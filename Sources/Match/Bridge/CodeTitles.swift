import Tables
import Text

/// The titles of codes in both languages, as words.
struct CodeTitles: Sendable {
  /// The system of a table of codes, whatever its edition.
  private static func system(_ name: String) -> CodeSystem? {
    if let known = CodeSystem.Name(name) { return known.system }
    // The tax authority's catalogue of goods has the codes of UNSPSC.
    return ["sat", "claveprodserv"].contains(Folding.fold(name).prefix { $0.isLetter })
      ? .unspsc : nil
  }

  private var spanish: [UInt64: [UInt32]] = [:]
  private var english: [UInt64: [UInt32]] = [:]

  /// No titles at all.
  init() {}

  /// Reads the titles of the codes that needs have, and of the headings above them.
  ///
  /// - Parameters:
  ///   - codes: The table of codes.
  ///   - wanted: The needs' codes.
  ///   - words: Takes the words.
  ///   - reader: Breaks the titles up.
  init(
    _ codes: Table, wanted: [Need.CodeTarget], words: inout BilingualWords, by reader: BridgeReader
  ) {
    var keys: Set<UInt64> = []
    for target in wanted {
      for digits in 2...8 { keys.insert(Self.key(target.system, target.code.prefix(digits))) }
    }
    guard !keys.isEmpty else { return }
    let systems = codes.columnOrEmpty("system")
    let numbers = codes.columnOrEmpty("code")
    let titles = [codes.columnOrEmpty("title_es"), codes.columnOrEmpty("title_en")]
    // Of several editions of a code the title that is first in the order of its bytes stands.
    var found: [[UInt64: String]] = [[:], [:]]
    var known: [String: CodeSystem?] = [:]
    for row in 0..<numbers.count {
      let name = systems[row]
      let system = known[name] ?? Self.system(name)
      known[name] = system
      guard let system else { continue }
      let key = Self.key(system, PackedCode(numbers.bytes, numbers.bounds(row), limit: 8))
      guard keys.contains(key) else { continue }
      for side in 0..<2 where !titles[side].isEmpty(row) {
        let title = titles[side][row]
        if let known = found[side][key], !title.utf8.lexicographicallyPrecedes(known.utf8) {
          continue
        }
        found[side][key] = title
      }
    }
    for key in keys.sorted() {
      if let title = found[0][key] { spanish[key] = Self.read(title, .es, &words, reader) }
      if let title = found[1][key] { english[key] = Self.read(title, .en, &words, reader) }
    }
  }

  /// The words of a code's title in a language, or of the nearest heading that has one.
  func words(of target: Need.CodeTarget, in language: Language) -> [UInt32] {
    let titles = language == .es ? spanish : english
    var digits = target.code.digits
    while digits >= 4 {
      if let found = titles[Self.key(target.system, target.code.prefix(digits))] { return found }
      digits -= 1
    }
    return []
  }

  private static func key(_ system: CodeSystem, _ code: PackedCode) -> UInt64 {
    UInt64(system.rawValue) << 32 | UInt64(code.bits)
  }

  private static func read(
    _ title: String, _ language: Language, _ words: inout BilingualWords, _ reader: BridgeReader
  ) -> [UInt32] {
    var found: [UInt32] = []
    words.add(Array(title.utf8)[...], in: language, by: reader, found: &found)
    var distinct: [UInt32] = []
    for word in found where !distinct.contains(word) { distinct.append(word) }
    return distinct
  }
}
