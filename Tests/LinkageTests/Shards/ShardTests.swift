import Testing
import Workbench

@testable import Linkage

@Suite("Shards of linking")
struct ShardTests {
  @Test("shards take each block once, and the whole takes all", arguments: [1, 2, 3, 7, 40])
  func blocks(_ count: Int) {
    let shards = (1...count).map { Shard($0, of: count) }
    let blocks = shards.flatMap { $0.blocks(of: 1003, size: 50) }
    #expect(blocks.flatMap { Array($0) }.sorted() == Array(0..<1003))
    #expect(Shard.whole.blocks(of: 1003, size: 50).flatMap { Array($0) } == Array(0..<1003))
    #expect(Shard.whole.blocks(of: 0, size: 50).isEmpty)
  }

  private static let settings = LinkageSettings(
    fields: ["a", "b", "key"].map { LinkField($0, from: [$0], cleaning: .code) }
      + [LinkField("text", from: ["text"])],
    comparisons: ["a", "b"].map { Comparison($0, levels: [.init([.init($0, .equal)])]) } + [
      Comparison(
        "text", levels: [.init([.init("text", .equal)]), .init([.init("text", .words, 0.5)])],
        termFrequency: "text")
    ],
    blocking: [
      BlockingRule("key", [.init("key")], maximumBlock: 20),
      BlockingRule("a", [.init("a"), .init("b")]), BlockingRule("near", [.init("b")], window: 4),
    ], scope: .betweenSources, training: .init(randomPairs: 40_000))

  private static func records(_ seed: UInt64) -> LinkRecords {
    var random = SplitMix64(seed: seed)
    var table: [[String]] = []
    for number in 0..<600 {
      let record = [
        "v\(random.below(40))", "w\(random.below(90))", "k\(random.below(60))",
        "uno\(random.below(30)) dos\(random.below(9))",
      ]
      // Every third is much like one before it.
      var copy = number % 3 == 2 ? table[random.below(table.count)] : record
      if random.below(2) == 0 { copy[random.below(4)] = record[random.below(4)] }
      table.append(copy)
    }
    return LinkTable(
      ["a", "b", "key", "text"], table, sources: table.indices.map { UInt16($0 % 3) }
    ).records(settings)
  }

  @Test(
    "counts of shards add up to one machine's, the model is the same to the last bit, and so are links",
    arguments: [1, 2, 3, 7])
  func exact(_ count: Int) throws {
    let records = Self.records(UInt64(count))
    let whole = Linker(records, Self.settings, workers: 2)
    #expect(whole.links.count > 100)
    var sum: LinkCounts?
    var pairs: [ShardPairs] = []
    for number in (1...count).reversed() {
      let (own, counts) = ShardPairs.compare(
        records, Self.settings, shard: Shard(number, of: count), workers: 1)
      pairs.append(own)
      if sum?.add(counts) == nil { sum = counts }
    }
    let counts = try #require(sum)
    let model = counts.model(Self.settings)
    #expect(model == whole.model)
    #expect(counts.blocks == whole.blocks)
    let links = try pairs.map {
      try #require($0.links(model, Self.settings, records: records.count))
    }
    let found = ShardedLinks(records: records, counts: counts, links: links)
    #expect(found.links == whole.links)
    let joined = Linker(found, Self.settings)
    #expect(joined.model == whole.model && joined.links == whole.links)
    #expect(joined.scorer.weight(3, 200) == whole.scorer.weight(3, 200))
  }

  @Test("records, counts, pairs, models and links are read back as they were written")
  func bytes() throws {
    let records = Self.records(9)
    let (pairs, counts) = ShardPairs.compare(
      records, Self.settings, shard: Shard(2, of: 3), workers: 1)
    let model = counts.model(Self.settings)
    let links = try #require(pairs.links(model, Self.settings, records: records.count))
    var bytes: [UInt8] = []
    records.write { bytes += $0 }
    bytes += counts.bytes + model.bytes
    pairs.write { bytes += $0 }
    Link.write(links) { bytes += $0 }
    var buffers = FlatBuffers(bytes)
    let readRecords = try #require(LinkRecords(&buffers, Self.settings))
    let readCounts = LinkCounts(&buffers, Self.settings)
    let readModel = LinkageModel(&buffers, Self.settings)
    #expect(readCounts == counts && readModel == model)
    let readPairs = try #require(ShardPairs(&buffers))
    let readLinks = Link.read(&buffers, records: records.count)
    #expect(readLinks == links)
    #expect(readPairs.links(model, Self.settings, records: records.count) == links)
    let again = ShardPairs.compare(
      readRecords, Self.settings, shard: Shard(2, of: 3), workers: 2)
    #expect(again.counts == counts)
    // Another number of rarities than the patterns ask for, and a record that is not there.
    let short = ShardPairs(
      left: pairs.left, right: pairs.right, patterns: pairs.patterns,
      rarities: Array(pairs.rarities.dropLast()))
    #expect(short?.links(model, Self.settings, records: records.count) == nil)
    var stray: [UInt8] = []
    Link.write([Link(left: 1, right: 9, weight: 1, pattern: 0)]) { stray += $0 }
    buffers = FlatBuffers(stray)
    let strays = Link.read(&buffers, records: 9)
    #expect(strays == nil)
  }

  @Test("counts of other records are not added")
  func otherRecords() {
    var counts = ShardPairs.compare(
      Self.records(1), Self.settings, shard: .whole, workers: 1
    ).counts
    let before = counts
    let others = ShardPairs.compare(
      Self.records(2), Self.settings, shard: .whole, workers: 1
    ).counts
    let isAdded = counts.add(others)
    #expect(!isAdded && counts == before)
  }
}
