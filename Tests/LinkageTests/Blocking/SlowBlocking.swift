@testable import Linkage

/// Blocking said plainly: keys as texts, every pair looked at.
struct SlowBlocking {
  let records: InventedRecords
  let scope: LinkageSettings.Scope

  struct Pair: Hashable, Comparable {
    var left: UInt32
    var right: UInt32
    static func < (a: Pair, b: Pair) -> Bool { (a.left, a.right) < (b.left, b.right) }
  }

  /// The pairs of all rules with their masks, in order.
  func pairs(_ rules: [BlockingRule]) -> [(pair: Pair, mask: UInt16)] {
    var masks: [Pair: UInt16] = [:]
    for (rule, stated) in rules.enumerated() {
      for pair in pairs(stated).pairs { masks[pair, default: 0] |= 1 << UInt16(rule) }
    }
    return masks.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The pairs of one rule, and how many its large blocks left out.
  func pairs(_ rule: BlockingRule) -> (pairs: Set<Pair>, leftOut: Int) {
    let keys = (0..<records.sources.count).map { self.keys($0, rule) }
    if let window = rule.window {
      let order = keys.enumerated().flatMap { record, keys in keys.map { ($0, record) } }
        .sorted { $0.0 != $1.0 ? $0.0.lexicographicallyPrecedes($1.0) : $0.1 < $1.1 }
      return (near(order.map(\.1), window), 0)
    }
    var blocks: [[UInt8]: [Int]] = [:]
    for (record, keys) in keys.enumerated() {
      for key in keys { blocks[key, default: []].append(record) }
    }
    var found: Set<Pair> = []
    var leftOut = 0
    for block in blocks.values {
      let all = near(block, block.count)
      guard 2 * all.count > block.count * (rule.maximumBlock - 1) else {
        found.formUnion(all)
        continue
      }
      let kept = near(sorted(block, rule), max(1, rule.maximumBlock / 2))
      leftOut += all.count - kept.count
      found.formUnion(kept)
    }
    return (found, leftOut)
  }

  /// The allowed pairs no more than `window` places apart.
  private func near(_ order: [Int], _ window: Int) -> Set<Pair> {
    var found: Set<Pair> = []
    for i in order.indices {
      for j in order.indices where i < j && j - i <= window && order[i] != order[j] {
        let (a, b) = (min(order[i], order[j]), max(order[i], order[j]))
        if scope == .all || records.sources[a] != records.sources[b] {
          found.insert(Pair(left: UInt32(a), right: UInt32(b)))
        }
      }
    }
    return found
  }

  private func sorted(_ block: [Int], _ rule: BlockingRule) -> [Int] {
    let used = Set(rule.parts.map(\.field))
    let field = rule.sortedBy ?? records.texts.first { !used.contains($0.name) }?.name
    guard let values = records.texts.first(where: { $0.name == field })?.values else {
      return block.sorted()
    }
    return block.sorted { a, b in
      let x = Array((values[a].first { !$0.isEmpty } ?? "").utf8)
      let y = Array((values[b].first { !$0.isEmpty } ?? "").utf8)
      return x != y ? x.lexicographicallyPrecedes(y) : a < b
    }
  }

  /// The keys of a record, parts parted by a zero byte.
  private func keys(_ record: Int, _ rule: BlockingRule) -> Set<[UInt8]> {
    var keys: Set<[UInt8]> = [[]]
    for (place, part) in rule.parts.enumerated() {
      var longer: Set<[UInt8]> = []
      for key in keys {
        for own in self.keys(record, part) { longer.insert(place == 0 ? own : key + [0] + own) }
      }
      keys = longer
    }
    return keys
  }

  private func keys(_ record: Int, _ part: BlockingRule.Part) -> [[UInt8]] {
    if let place = records.places.first(where: { $0.name == part.field }) {
      guard case .grid(let width) = part.form else { return [] }
      var keys: [[UInt8]] = []
      NearCells(kilometres: width).forEachCell(
        latitude: place.latitudes[record], longitude: place.longitudes[record]
      ) { keys.append(Array("\($0.row) \($0.column)".utf8)) }
      return keys
    }
    guard let values = records.texts.first(where: { $0.name == part.field })?.values else {
      return []
    }
    return values[record].filter { !$0.isEmpty }.flatMap { key($0, part.form, values) }
  }

  private func key(
    _ value: String, _ form: BlockingRule.Part.Form, _ values: [[String]]
  ) -> [[UInt8]] {
    func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
    let scalars = value.unicodeScalars
    switch form {
    case .whole: return [Array(value.utf8)]
    case .prefix(let count):
      return [Array(String(String.UnicodeScalarView(scalars.prefix(count))).utf8)]
    case .suffix(let count):
      return [Array(String(String.UnicodeScalarView(scalars.suffix(count))).utf8)]
    case .sortedWords:
      let sorted = words(value).map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
      return [Array(sorted.joined(separator: [0x20]))]
    case .phonetic:
      var sounds: [UInt8] = []
      let bytes = Array(value.utf8)
      SpanishSound.append(bytes.span, 0..<bytes.count, onto: &sounds)
      return sounds.isEmpty ? [] : [sounds]
    case .rarestWords(let most):
      func count(_ word: String) -> Int {
        values.count { $0.contains { words($0).contains(word) } }
      }
      return Set(words(value)).map { (word: Array($0.utf8), count: count($0)) }
        .filter { $0.count > 1 }
        .sorted {
          $0.count != $1.count ? $0.count < $1.count : $0.word.lexicographicallyPrecedes($1.word)
        }
        .prefix(most).map(\.word)
    case .grid: return []
    }
  }
}
