import Linkage
import Registry
import Workbench

@testable import Normalize

extension Folder {
  /// A kind of record that the tests declare beside suppliers.
  static let persons = RegistryKind(
    declared: "persons", fields: [(name: "name", kind: .text), (name: "town", kind: .text)])

  /// How persons are linked: by the words of a name, and by a window over it.
  static let personLinkage = LinkageSettings(
    fields: [LinkField("name", from: ["name"]), LinkField("town", from: ["town"])],
    comparisons: [
      Comparison(
        "name", levels: [.init([.init("name", .equal)]), .init([.init("name", .words, 0.5)])],
        termFrequency: "name"),
      Comparison("town", levels: [.init([.init("town", .equal)])]),
    ],
    blocking: [
      BlockingRule("town", [.init("town")], maximumBlock: 12, sortedBy: "name"),
      BlockingRule("rare", [.init("name", .rarestWords(1))]),
      BlockingRule("order", [.init("name")], window: 3, trains: false),
    ])

  /// What the nights of these tests are told.
  static let shardedSettings = NormalizeSettings(
    linkage: ["suppliers": fewerPairs(linkage), "persons": fewerPairs(personLinkage)],
    kinds: [persons],
    date: "2026-11-25")

  private static func fewerPairs(_ settings: LinkageSettings) -> LinkageSettings {
    var settings = settings
    settings.training.randomPairs = 2000
    return settings
  }

  /// Where shards leave what they find.
  func links(_ name: String = "links", settings: String = "s", records: String? = "r") -> LinkFolder
  {
    LinkFolder("\(path)/\(name)", settingsKey: settings, recordsKey: records)
  }

  /// Normalizes on one machine, or by what shards found.
  func normalized(_ output: String, links: LinkFolder? = nil) throws {
    var settings = Self.shardedSettings
    settings.links = links
    _ = try normalize(
      input: input, output: "\(path)/\(output)", settings: settings, threads: 2)
  }

  /// Does all rounds for a number of shards; those of one round in any order.
  func shard(_ count: Int, in links: LinkFolder, _ random: inout SplitMix64) throws {
    let driver = ShardedLinking(links, settings: Self.shardedSettings)
    // What is not on the driver knows nothing of the input.
    let executor = ShardedLinking(
      LinkFolder(links.path, settingsKey: links.settingsKey, recordsKey: nil),
      settings: Self.shardedSettings)
    var numbers = Array(1...count)
    for index in numbers.indices { numbers.swapAt(index, random.below(index + 1)) }
    try driver.prepare(input: input, threads: 1)
    for number in numbers {
      try executor.compare(Shard(number, of: count), threads: number % 2 + 1)
    }
    try driver.train()
    for number in numbers.reversed() { try executor.weigh(Shard(number, of: count)) }
  }

  /// Writes records of firms and persons drawn at random, and what staff hold of some of them.
  func randomRecords(_ seed: UInt64, firms: Int) throws {
    var random = SplitMix64(seed: seed)
    let words = ["Tejidos", "Forjas", "Norte", "Izamal", "Grupo", "Real", "Alba", "Sur"]
    func name(_ random: inout SplitMix64) -> String {
      (0..<(1 + random.below(3))).map { _ in words[random.below(8)] }.joined(separator: " ")
    }
    var records: [[String: String]] = []
    for number in 0..<firms {
      var record = [
        "razon_social": name(&random),
        "phone": random.below(3) == 0 ? "" : "55\(30_000_000 + random.below(firms / 3 + 1))",
        "street": "Calle \(words[random.below(8)])",
        "municipality_key": "0\(10 + random.below(5))",
        "rfc": random.below(9) == 0 ? FirmTests.alfa : "",
      ]
      // Every third is much like one before it.
      if number % 3 == 2 {
        record.merge(records[random.below(records.count)]) { random.below(5) == 0 ? $0 : $1 }
      }
      record["source"] = ["a", "b", "c"][random.below(3)]
      record["record_id"] = "r\(1000 + number)"
      records.append(record)
    }
    try suppliers(records)
    try write("sources", "source,position", [["b", "0"], ["a", "1"]])
    try write(
      "persons", "source,line,record_id,name,town",
      (0..<firms / 2).map { number in
        let source = ["p", "q"][random.below(2)]
        return [source, "\(number + 2)", "p\(random.below(firms))", name(&random)]
          + [words[random.below(8)]]
      })
    try write(
      "firm_decisions",
      "source,line,decision_id,record_a,record_b,verdict,note,decided_by,decided_on",
      (0..<firms / 10).map { number in
        let pair = [random.below(firms), random.below(firms)].map { "r\(1000 + $0)" }
        let verdict = ["misma", "distinta"][random.below(2)]
        return ["staff", "\(number + 2)", "d\(number)", pair[0], pair[1], verdict]
          + ["why", "someone", "2026-11-20"]
      })
  }
}
