import Tables

/// The editions of the Harmonized System and how codes of one are called in another.
struct Editions {
  /// The edition that goods and bills are coded in.
  static let current = 2022

  /// By edition and edition: the counterparts of codes.
  private var steps: [Int: [Int: [String: Set<String>]]] = [:]

  /// Reads the links between systems named `hs2012`, `hs2017`, `hs2022`, each both ways.
  init(concordance: Table) {
    let fromSystem = concordance.columnOrEmpty("from_system")
    let fromCode = concordance.columnOrEmpty("from_code")
    let toSystem = concordance.columnOrEmpty("to_system")
    let toCode = concordance.columnOrEmpty("to_code")
    for row in 0..<concordance.rowCount {
      guard let from = Self.edition(fromSystem[row]), let to = Self.edition(toSystem[row]),
        from != to
      else { continue }
      let (one, other) = (String(fromCode[row].prefix(6)), String(toCode[row].prefix(6)))
      guard one.utf8.count == 6, other.utf8.count == 6 else { continue }
      steps[from, default: [:]][to, default: [:]][one, default: []].insert(other)
      steps[to, default: [:]][from, default: [:]][other, default: []].insert(one)
    }
  }

  /// The year of a system's name, or nil when it is no edition of the Harmonized System.
  private static func edition(_ name: String) -> Int? {
    let letters = name.lowercased().filter { $0.isLetter || $0.isNumber }
    guard letters.utf8.count == 6, letters.hasPrefix("hs") || letters.hasPrefix("sa") else {
      return nil
    }
    return Int(letters.dropFirst(2))
  }

  /// The way from today's edition to another; nil when no links lead there.
  func bridge(to edition: Int) -> EditionBridge? {
    if edition == Self.current { return EditionBridge.none }
    guard let path = path(to: edition) else { return nil }
    var codes: [String: Set<String>] = [:]
    for (from, to) in zip(path, path.dropFirst()) {
      let step = steps[from]?[to] ?? [:]
      // A code that no link names stays as it is.
      var next: [String: Set<String>] = [:]
      for code in Set(codes.keys).union(step.keys) {
        let here = codes[code] ?? [code]
        next[code] = here.reduce(into: []) { $0.formUnion(step[$1] ?? [$1]) }
      }
      codes = next
    }
    return EditionBridge(subheadings: codes.mapValues { $0.sorted() })
  }

  /// The shortest way through editions that links join.
  private func path(to edition: Int) -> [Int]? {
    var paths = [[Self.current]]
    var seen: Set<Int> = [Self.current]
    while !paths.isEmpty {
      var next: [[Int]] = []
      for path in paths {
        guard let last = path.last else { continue }
        for step in (steps[last] ?? [:]).keys.sorted(by: >) where seen.insert(step).inserted {
          if step == edition { return path + [step] }
          next.append(path + [step])
        }
      }
      paths = next
    }
    return nil
  }
}
