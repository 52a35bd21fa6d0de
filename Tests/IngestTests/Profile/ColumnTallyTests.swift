import Testing
import Workbench

@testable import Ingest

@Suite("Column tally")
struct ColumnTallyTests {
  /// How a number can be read, by the book: groups of three, one decimal mark.
  private func slowKind(_ text: String) -> CellKind? {
    func reads(_ mark: Character, _ group: Character) -> Bool {
      let parts = text.split(separator: mark, omittingEmptySubsequences: false)
      guard parts.count <= 2, parts.last?.allSatisfy(\.isNumber) ?? false || parts.count == 1 else {
        return false
      }
      let groups = parts[0].split(separator: group, omittingEmptySubsequences: false)
      guard groups.allSatisfy({ $0.allSatisfy(\.isNumber) && !$0.isEmpty }) else { return false }
      if parts.count == 2, parts[1].isEmpty { return false }
      return groups.count == 1
        || (groups[0].count <= 3 && groups[0].first != "0"
          && groups.dropFirst().allSatisfy { $0.count == 3 })
    }
    switch (reads(".", ","), reads(",", ".")) {
    case (true, true): return text.contains(where: { ".,".contains($0) }) ? .eitherNumber : nil
    case (true, false): return .pointNumber
    case (false, true): return .commaNumber
    default: return nil
    }
  }

  @Test("the form of a number is what the book says, on 10,000 seeded texts")
  func numbers() {
    var random = SplitMix64(seed: 11)
    var seen: [CellKind: Int] = [:]
    for _ in 0..<10_000 {
      var text = ""
      for part in 0..<Int.random(in: 1...3, using: &random) {
        if part > 0 { text += Bool.random(using: &random) ? "." : "," }
        for _ in 0..<Int.random(in: 1...4, using: &random) {
          text += "\(Int.random(in: 0...9, using: &random))"
        }
      }
      guard let expected = slowKind(text) else { continue }
      let found = tally([text])
      #expect(found[expected] == 1, "\(text)")
      seen[expected, default: 0] += 1
    }
    #expect(seen.count == 3 && seen.values.allSatisfy { $0 > 100 })
  }

  @Test("a column in two parts shows what it shows in one", arguments: [1, 2, 3])
  func parts(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let words = [
      "1", "007", "1.234,5", "NA", "", "sí", "15/04/2026", "a@b.mx", "Économ√≠a", "CAF?S", "0",
      "x|y", "CALLE 5", "ABC010203XY9", "19°1'2\"",
    ]
    for _ in 0..<50 {
      let cells = (0..<Int.random(in: 0...90, using: &random)).map { _ in
        words[Int.random(in: 0..<words.count, using: &random)]
      }
      let cut = Int.random(in: 0...cells.count, using: &random)
      var joined = tally(Array(cells[..<cut]))
      joined.add(tally(Array(cells[cut...])))
      let whole = tally(cells)
      #expect(joined.type(hint: nil) == whole.type(hint: nil))
      #expect(joined.values == whole.values)
      #expect(joined.distinct.count == whole.distinct.count)
      #expect(joined.distinct.repeats == whole.distinct.repeats)
      #expect(joined.kinds == whole.kinds)
      #expect(joined.missing.map(\.text) == whole.missing.map(\.text))
      #expect(joined.missing.map(\.count) == whole.missing.map(\.count))
      #expect(joined.damage.map(\.count) == whole.damage.map(\.count))
    }
  }

  @Test("distinct values are counted as a set counts them, and given up above the limit")
  func distinct() {
    var random = SplitMix64(seed: 5)
    var tally = DistinctTally()
    var set: Set<UInt64> = []
    for _ in 0..<15_000 {
      let value = UInt64.random(in: 1...9_000, using: &random)
      #expect(tally.insert(value &* 0x9E37_79B9_7F4A_7C15) == set.insert(value).inserted)
    }
    #expect(tally.count == set.count)
    #expect(tally.repeats == 15_000 - set.count)
    for value in 20_000..<30_000 { _ = tally.insert(UInt64(value) &* 0x9E37_79B9_7F4A_7C15) }
    #expect(tally.isFull)
    #expect(tally.count == DistinctTally.limit + 1)
  }

  @Test(
    "damaged text is told by its kind",
    arguments: [
      ("Econ√≥mica", "mojibake_mac_roman"), ("EconÃ³mica CorazÃ³n", "mojibake_windows_1252"),
      ("PANADER?A", "accents_lost"), ("Panader\u{FFFD}a", "replacement_character"),
    ])
  func damage(cell: String, kind: String) {
    #expect(tally([cell]).damage.map(\.kind) == [kind])
  }

  @Test(
    "sound text is not taken for damaged",
    arguments: ["Económica", "¿Qué?", "https://a.mx/x?y=1", "Ñandú", "a ? b", "Ürümqi"])
  func sound(cell: String) {
    #expect(tally([cell]).damage.isEmpty)
  }
}
