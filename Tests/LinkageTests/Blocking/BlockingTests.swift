import Testing
import Workbench

@testable import Linkage

@Suite("Blocking")
struct BlockingTests {
  private static let rules: [BlockingRule] = [
    BlockingRule("phone", [.init("phone")]),
    BlockingRule("start and end", [.init("name", .prefix(3)), .init("name", .suffix(2))]),
    BlockingRule("rare words", [.init("name", .rarestWords(2))], maximumBlock: 4),
    BlockingRule("any order", [.init("name", .sortedWords)]),
    BlockingRule(
      "sound and place", [.init("name", .phonetic), .init("place", .grid(3))], maximumBlock: 3),
    BlockingRule("town", [.init("town")], maximumBlock: 6, sortedBy: "name"),
    BlockingRule("street", [.init("town"), .init("phone")], maximumBlock: 2),
    BlockingRule("neighbours", [.init("name", .sortedWords), .init("town")], window: 2),
    BlockingRule("near names", [.init("name", .rarestWords(2))], window: 3),
    BlockingRule("place", [.init("place", .grid(8))]),
    BlockingRule("nothing", [.init("no such field")]),
  ]

  /// Records with few distinct values, so that keys are shared.
  private static func invented(_ count: Int, seed: UInt64) -> InventedRecords {
    var random = SplitMix64(seed: seed)
    var records = InventedRecords(sources: (0..<count).map { _ in UInt16(random.below(3)) })
    let words = ["café", "ñandú", "sol", "luna", "mar", "pez", "vaca", "baca", "el", "la", "gato"]
    records.texts.append(
      (
        "name",
        (0..<count).map { _ in
          (0..<random.below(3)).map { _ in
            (0..<1 + random.below(3)).map { _ in words[random.below(words.count)] }
              .joined(separator: " ")
          }
        }
      ))
    records.texts.append(
      ("phone", (0..<count).map { _ in random.below(3) == 0 ? [] : ["55\(random.below(40))"] }))
    records.texts.append(("town", (0..<count).map { _ in ["t\(random.below(4))"] }))
    records.places.append(
      (
        "place",
        (0..<count).map { _ in random.below(5) == 0 ? .nan : 19 + random.unit() / 4 },
        (0..<count).map { _ in -99 - random.unit() / 4 }
      ))
    return records
  }

  private static func make(
    _ records: InventedRecords, _ rules: [BlockingRule], _ scope: LinkageSettings.Scope = .all,
    workers: Int = 1
  ) -> (pairs: CandidatePairs, reports: [BlockingReport]) {
    CandidatePairs.make(
      records: records.records, settings: .blocking(rules, scope: scope), workers: workers)
  }

  @Test(
    "pairs, rules and what was left out are those of a plain reading of the rules",
    arguments: [UInt64](1...6), LinkageSettings.Scope.allCases)
  func plainReading(seed: UInt64, scope: LinkageSettings.Scope) {
    let records = Self.invented(60 + Int(seed) * 5, seed: seed)
    let made = Self.make(records, Self.rules, scope, workers: 1 + Int(seed % 2))
    let slow = SlowBlocking(records: records, scope: scope)
    let expected = slow.pairs(Self.rules)
    #expect(made.pairs.count > 100)
    #expect(made.pairs.left == expected.map(\.pair.left))
    #expect(made.pairs.right == expected.map(\.pair.right))
    #expect(made.pairs.rules == expected.map(\.mask))
    for (rule, report) in zip(Self.rules, made.reports) {
      let own = slow.pairs(rule)
      #expect(report.rule == rule.name)
      #expect(report.pairs == own.pairs.count, "\(rule.name)")
      #expect(report.pairsLeftOut == own.leftOut, "\(rule.name)")
    }
    for (rule, report) in made.reports.enumerated() {
      #expect(report.pairsOfItsOwn == expected.count { $0.mask == 1 << UInt16(rule) })
    }
  }

  @Test("two threads find what one finds")
  func threads() {
    let records = Self.invented(20_000, seed: 9)
    let rules = [
      BlockingRule("name", [.init("name"), .init("phone")]),
      BlockingRule("neighbours", [.init("name"), .init("phone")], window: 3),
      BlockingRule("town", [.init("town")], maximumBlock: 4),
    ]
    let one = Self.make(records, rules)
    let two = Self.make(records, rules, workers: 2)
    #expect(one.pairs == two.pairs)
    #expect(one.reports == two.reports)
    #expect(one.pairs.count > 20_000)
  }

  @Test("no record and no rule give no pair")
  func nothing() {
    #expect(Self.make(InventedRecords("name", []), Self.rules).pairs.count == 0)
    #expect(Self.make(InventedRecords("name", ["a", "a"]), []).pairs.count == 0)
  }

  @Test("a key of 500,000 records is compared in its order, and what is left out is told exactly")
  func explosion() {
    let count = 500_000
    // One value for all, and a second field of few values: as far from unique as data can be.
    let ids = [UInt32](repeating: 1, count: count)
    let same = ValueColumn(
      width: 1, ids: ids, bytes: Array("acapulco".utf8), ends: [0, 8],
      counts: [0, UInt32(count)], wordStarts: [], words: [], wordBytes: [], wordEnds: [],
      wordCounts: [])
    let records = LinkRecords(
      count: count, sources: [UInt16](repeating: 0, count: count), names: ["town"],
      columns: [.values(same)])
    let rule = BlockingRule("town", [.init("town")], maximumBlock: 4)
    let made = CandidatePairs.make(records: records, settings: .blocking([rule]), workers: 2)
    let report = made.reports[0]
    #expect(made.pairs.count == 2 * count - 3)
    #expect(report.pairs == made.pairs.count)
    #expect(report.pairsLeftOut == count * (count - 1) / 2 - made.pairs.count)
    #expect(report.largestBlock == count)
    #expect(report.cutBlocks == 1)
    #expect(report.records == count)
  }

  @Test("a large block of one source against few of another is compared whole")
  func unequalSources() {
    var records = InventedRecords("town", [String](repeating: "a", count: 5000))
    records.sources[4000] = 1
    records.sources[17] = 1
    let made = Self.make(
      records, [BlockingRule("town", [.init("town")], maximumBlock: 10)], .betweenSources)
    #expect(made.pairs.count == 2 * 4998)
    #expect(made.reports[0].pairsLeftOut == 0)
    #expect(zip(made.pairs.left, made.pairs.right).allSatisfy { $0 < $1 })
  }

  @Test("the three largest blocks are reported, the largest first")
  func largestBlocks() {
    let names = ["a", "b", "b", "c", "c", "c", "d", "d", "d", "d", "e", "e", "e"]
    let made = Self.make(InventedRecords("name", names), [BlockingRule("name", [.init("name")])])
    #expect(made.reports[0].blocks == 4)
    #expect(made.reports[0].largestBlocks == [4, 3, 3])
    #expect(made.reports[0].records == 12)
  }

  @Test("a cut never tears a character")
  func characters() {
    let column = InventedRecords.column([["ñandú"], ["é"]])
    func text(_ range: Range<Int>) -> String {
      String(decoding: column.bytes[range], as: UTF8.self)
    }
    #expect(text(column.part(1, .prefix(1))) == "ñ")
    #expect(text(column.part(1, .prefix(4))) == "ñand")
    #expect(text(column.part(1, .suffix(1))) == "ú")
    #expect(text(column.part(1, .suffix(9))) == "ñandú")
    #expect(text(column.part(2, .prefix(3))) == "é")
  }

  @Test("keys are brought together, the records of each in order, even where top bits are shared")
  func grouping() {
    var random = SplitMix64(seed: 5)
    var hashes: [UInt64] = []
    for index in 0..<3000 {
      hashes.append(
        index % 3 == 0 ? 0xABCD_0000_0000_0000 | UInt64(random.below(3)) : random.next() | 1)
    }
    var records = (0..<3000).map { UInt32($0) }
    let before = hashes
    KeySort.group(&hashes, &records)
    #expect(records.map { before[Int($0)] } == hashes)
    var closed: Set<UInt64> = []
    for index in hashes.indices.dropFirst() {
      if hashes[index] == hashes[index - 1] {
        #expect(records[index - 1] < records[index])
      } else {
        #expect(closed.insert(hashes[index - 1]).inserted)
      }
    }
  }
}
