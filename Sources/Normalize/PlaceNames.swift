import Registry

/// The names of municipalities, each within its state.
struct PlaceNames: Sendable {
  /// By state and whole name.
  private var keys: [String: Int] = [:]
  /// By state and word, the municipalities whose names have it, in the order they were added.
  private var holders: [String: [Int]] = [:]

  /// Words that names are told with or without.
  private static let connectives: Set<Substring> = [
    "de", "del", "la", "las", "los", "el", "y", "villa", "municipio", "heroica", "h",
  ]
  /// Abbreviations in names of places.
  private static let abbreviations: [Substring: Substring] = [
    "gral": "general", "cd": "ciudad", "dr": "doctor", "sta": "santa", "sto": "santo",
    "fco": "francisco", "cnel": "coronel", "nvo": "nuevo", "nva": "nueva", "ma": "maria",
    "mpio": "municipio", "lic": "licenciado",
  ]

  /// Takes a municipality's name; the first of a name goes before others.
  mutating func add(_ name: ArraySlice<UInt8>, state: Int, municipality: Int) {
    let words = StateKeys.words(name)
    let key = "\(state) " + words
    if keys[key] != nil { return }
    keys[key] = municipality
    for word in Self.telling(words) {
      let holder = "\(state) " + word
      if holders[holder]?.last != municipality { holders[holder, default: []].append(municipality) }
    }
  }

  /// The key of a municipality by its name: the whole name, else the only one in the state that has
  /// all its words, so that `Tlaquepaque` finds San Pedro Tlaquepaque, and `Gral. Escobedo` General
  /// Escobedo.
  func municipality(named name: ArraySlice<UInt8>, state: Int) -> Int? {
    if keys.isEmpty { return nil }
    let words = StateKeys.words(name)
    if let key = keys["\(state) " + words] { return key }
    var found: [Int]?
    for word in Self.telling(words) {
      guard let holders = holders["\(state) " + word] else { return nil }
      found = found?.filter(holders.contains) ?? holders
    }
    guard let found, let only = found.first, found.allSatisfy({ $0 == only }) else { return nil }
    return only
  }

  /// The words of a name that tell it from others, abbreviations spelled out.
  private static func telling(_ words: String) -> [Substring] {
    words.split(separator: " ").compactMap { word in
      let whole = abbreviations[word] ?? word
      return connectives.contains(whole) ? nil : whole
    }
  }
}
