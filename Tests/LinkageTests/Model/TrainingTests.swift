import Testing
import Workbench

@testable import Linkage

@Suite("Learning a model")
struct TrainingTests {
  private static let settings = LinkageSettings(
    fields: ["a", "b", "c", "key"].map { LinkField($0, from: [$0], cleaning: .code) },
    comparisons: ["a", "b", "c"].map { name in
      Comparison(name, levels: [.init([.init(name, .equal)])])
    },
    blocking: [
      BlockingRule("key", [.init("key")]), BlockingRule("a", [.init("a")], maximumBlock: 400),
    ], training: .init(randomPairs: 200_000))

  /// Pairs of records of one thing: a field of the second is another value with a known chance.
  ///
  /// - Parameters:
  ///   - count: How many things.
  ///   - values: How many values each of the fields has.
  ///   - errors: By field, the chance that the second record's value is drawn anew.
  ///   - seed: Where the draws start.
  /// - Returns: The records, those of one thing next to each other.
  private static func table(
    _ count: Int, values: [Int], errors: [Double], seed: UInt64
  ) -> LinkTable {
    var random = SplitMix64(seed: seed)
    var rows: [[String]] = []
    for _ in 0..<count {
      let own = values.map { random.below($0) }
      let key = "k\(random.below(count / 2))"
      rows.append(own.enumerated().map { "v\($0)x\($1)" } + [key])
      let other = own.enumerated().map { field, value in
        random.unit() < errors[field] ? random.below(values[field]) : value
      }
      rows.append(other.enumerated().map { "v\($0)x\($1)" } + [key])
    }
    return LinkTable(["a", "b", "c", "key"], rows)
  }

  @Test("m and u come out near the chances the records were drawn with", arguments: [3, 8])
  func recovers(_ seed: UInt64) {
    let table = Self.table(
      2500, values: [50, 200, 400], errors: [0.1, 0.2, 0.3], seed: seed)
    let linker = Linker(table.records(Self.settings), Self.settings, workers: 2)
    for (part, (m, u)) in zip(
      linker.model.parts, [(0.9, 0.02), (0.8, 0.005), (0.7, 0.0025)])
    {
      #expect(abs(part.m[0] - m) < 0.06)
      #expect(abs(part.u[0] - u) < u * 0.3)
      #expect(abs(part.m.reduce(0, +) - 1) < 1e-9)
    }
    let possible = 5000.0 * 4999 / 2
    #expect(abs(linker.model.prior * possible - 2500) < 500)
  }

  @Test("random pairs of a small table hold matches, and u is freed of them")
  func smallTable() {
    // Every value of c is alone but for its copy: unlike records never agree on it.
    let rows = (0..<120).flatMap { thing in
      [
        ["v\(thing % 7)", "w\(thing % 9)", "z\(thing)", "k\(thing)"],
        ["v\(thing % 7)", "w\(thing % 9)", "z\(thing)", "k\(thing)"],
      ]
    }
    let table = LinkTable(["a", "b", "c", "key"], rows)
    let linker = Linker(table.records(Self.settings), Self.settings, workers: 1)
    // 120 of 28,680 pairs agree, all of them matches: uncorrected, u would be 0.0042.
    #expect(linker.model.parts[2].u[0] < 0.0004)
  }

  @Test("the model and the links are the same on one thread and two")
  func threads() {
    let table = Self.table(400, values: [20, 60, 80], errors: [0.1, 0.2, 0.3], seed: 11)
    let one = Linker(table.records(Self.settings), Self.settings, workers: 1)
    let two = Linker(table.records(Self.settings, workers: 2), Self.settings, workers: 2)
    #expect(one.model == two.model)
    #expect(one.links == two.links)
    #expect(!one.links.isEmpty)
  }

  @Test("a second agreeing field raises a weight, one that differs lowers it")
  func monotone() throws {
    let table = Self.table(600, values: [30, 90, 120], errors: [0.1, 0.2, 0.3], seed: 4)
    let linker = Linker(table.records(Self.settings), Self.settings, workers: 2)
    let weights = WeightTable(linker.model)
    let one = weights.weight(0x001)
    #expect(weights.weight(0x011) > one)
    #expect(weights.weight(0x0F1) < one)
  }

  @Test("a rare value shared weighs more than a common one")
  func rarity() {
    var settings = Self.settings
    settings.comparisons[2].termFrequency = "c"
    var rows = (0..<300).map { ["v\($0 % 11)", "w\($0 % 13)", "common", "k\($0 / 2)"] }
    rows += [["v1", "w1", "rare", "x"], ["v1", "w1", "rare", "x"]]
    rows += [["v1", "w1", "common", "y"], ["v1", "w1", "common", "y"]]
    let table = LinkTable(["a", "b", "c", "key"], rows)
    let linker = Linker(table.records(settings), settings, workers: 1)
    #expect(linker.scorer.weight(300, 301) > linker.scorer.weight(302, 303) + 3)
  }
}
