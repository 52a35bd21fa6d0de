import Testing
import Workbench

@testable import Normalize

@Suite("Staff's verdicts on firms")
struct IdentityVerdictTests {
  private static let heading =
    "source,line,decision_id,record_a,record_b,verdict,note,decided_by,decided_on"

  private static func decide(_ folder: Folder, _ list: [[String]]) throws {
    try folder.write(
      "firm_decisions", heading,
      list.enumerated().map { line, cells in
        ["staff", "\(line + 2)"] + cells[0..<4] + ["why", "someone", cells[4]]
      })
  }

  private static func records(_ list: [(String, String)]) -> [[String: String]] {
    list.map { ["source": "a", "record_id": $0.0, "rfc": $0.1] }
  }

  @Test("firms that staff hold to be one are one, then and on every later night")
  func same() throws {
    let folder = Folder()
    try folder.suppliers(Self.records([("a", ""), ("b", ""), ("c", "")]))
    try Self.decide(folder, [["d1", "b", "a", "misma", "2026-11-20"]])
    try folder.night("one")
    #expect(try folder.ids("one") == ["a": "a", "b": "a", "c": "c"])
    let link = try folder.rows("entity_links", output: "one").first { $0["record_id"] == "b" }
    #expect(link?["evidence"] == "staff" && link?["match_weight"] == "")
    #expect(try folder.entries("one").first == ["same", "", "b", "a", "2026-11-20;d1"])
    // The file is gone the next night; the word stays, and is noted once.
    try Self.decide(folder, [])
    try folder.night("two", after: "one")
    #expect(try folder.ids("two") == folder.ids("one"))
    #expect(try folder.entries("two", after: "one").isEmpty)
  }

  @Test("firms that staff hold to be two are never one, whatever keys they share")
  func different() throws {
    let folder = Folder()
    try folder.suppliers(Self.records([("a", FirmTests.alfa), ("b", FirmTests.alfa)]))
    try folder.night("one")
    #expect(try folder.rows("suppliers", output: "one").count == 1)
    try Self.decide(folder, [["d1", "a", "b", "distinta", "2026-11-20"]])
    try folder.night("two", after: "one")
    #expect(try folder.ids("two") == ["a": "a", "b": "b"])
    #expect(
      try folder.entries("two", after: "one") == [
        ["different", "", "a", "b", "2026-11-20;d1"], ["split", "b", "b", "a", ""],
      ])
    // They share a valid tax number: establishments of one firm.
    #expect(try folder.rows("suppliers", output: "two").map { $0["group_id"] } == ["a", "a"])
    try Self.decide(folder, [])
    try folder.night("three", after: "two")
    #expect(try folder.ids("three") == ["a": "a", "b": "b"])
  }

  @Test("a legal name brings no firms together that staff hold to be different")
  func namesakes() throws {
    let folder = Folder()
    try folder.suppliers(
      ["a", "b", "c"].map {
        ["source": "a", "record_id": $0, "razon_social": "Tejidos Maya, S.A. de C.V."]
      })
    try Self.decide(folder, [["d1", "a", "b", "distinta", "2026-11-20"]])
    try folder.night("one")
    #expect(
      try folder.rows("suppliers", output: "one").map { $0["group_id"] } == ["a", "", "a"])
  }

  @Test("of two verdicts on one pair the later stands, by day and then by key")
  func superseded() throws {
    let folder = Folder()
    try folder.suppliers(Self.records([("a", ""), ("b", "")]))
    try Self.decide(
      folder,
      [["d2", "a", "b", "same", "2026-11-20"], ["d1", "b", "a", "different", "2026-11-21"]])
    try folder.night("one")
    #expect(try folder.ids("one") == ["a": "a", "b": "b"])
    try Self.decide(folder, [["d3", "a", "b", "same", "2026-11-21"]])
    try folder.night("two", after: "one")
    #expect(try folder.ids("two") == ["a": "a", "b": "a"])
    // An older one that comes late changes nothing.
    try Self.decide(folder, [["d4", "a", "b", "different", "2026-11-01"]])
    try folder.night("three", after: "two")
    #expect(try folder.ids("three") == ["a": "a", "b": "a"])
  }

  @Test("a decision that was changed, and changed back, counts as it is now")
  func changed() throws {
    let folder = Folder()
    try folder.suppliers(Self.records([("a", ""), ("b", "")]))
    var earlier: String?
    for (night, word) in ["same", "different", "same"].enumerated() {
      try Self.decide(folder, [["d1", "a", "b", word, "2026-11-20"]])
      try folder.night("n\(night)", after: earlier)
      #expect(try folder.rows("suppliers", output: "n\(night)").count == (word == "same" ? 1 : 2))
      earlier = "n\(night)"
    }
  }

  @Test("a supplier id, even one that was merged, means the firm it has become")
  func ids() throws {
    let folder = Folder()
    try folder.suppliers(
      Self.records([("a", ""), ("b", FirmTests.alfa), ("c", FirmTests.alfa), ("d", "")]))
    try folder.night("one")
    try folder.suppliers(
      Self.records(
        [("a", FirmTests.alfa), ("b", FirmTests.alfa), ("c", FirmTests.alfa), ("d", "")]))
    try folder.night("two", after: "one")
    // `a` and `b`, both of the firm `b`, are gone; its id and the merged one mean `c` now.
    try folder.suppliers(Self.records([("c", FirmTests.alfa), ("d", "")]))
    try Self.decide(folder, [["d1", "a", "d", "same", "2026-11-20"]])
    try folder.night("three", after: "two")
    #expect(try folder.ids("three") == ["c": "b", "d": "b"])
    #expect(try folder.entries("three", after: "two").contains(["merged", "d", "", "b", ""]))
  }

  @Test("a verdict on a key that nobody knows is counted, and not noted")
  func unknown() throws {
    let folder = Folder()
    try folder.suppliers(Self.records([("a", ""), ("b", "")]))
    try Self.decide(
      folder,
      [["d1", "a", "nobody", "same", ""], ["d2", "a", "b", "perhaps", ""]])
    let report = try folder.night("one")
    #expect(report.unknownVerdicts == 2)
    #expect(try folder.entries("one").allSatisfy { $0[0] == "issued" })
  }

  @Test("verdicts that cannot all be met: the latest stand, and what is left agrees")
  func contradicted() throws {
    let folder = Folder()
    try folder.suppliers(Self.records([("a", ""), ("b", ""), ("c", "")]))
    try Self.decide(
      folder,
      [
        ["d1", "a", "b", "same", "2026-11-01"], ["d2", "b", "c", "same", "2026-11-02"],
        ["d3", "a", "c", "different", "2026-11-03"],
      ])
    let report = try folder.night("one")
    #expect(report.contradictedVerdicts == 1)
    #expect(try folder.ids("one") == ["a": "a", "b": "b", "c": "b"])
  }

  @Test(
    "what is left of any verdicts can be met, as a plain search finds",
    arguments: 0..<20 as Range<UInt64>)
  func components(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var components = VerdictComponents()
    var label = Array(0..<12)
    var apart: [(Int, Int)] = []
    for _ in 0..<60 {
      let (a, b) = (random.below(12), random.below(12))
      if a == b { continue }
      if random.below(3) > 0 {
        let isAllowed =
          label[a] == label[b]
          || !apart.contains {
            Set([label[$0.0], label[$0.1]]) == Set([label[a], label[b]])
          }
        #expect(components.join(UInt32(a), UInt32(b)) == isAllowed)
        let (from, to) = (label[a], label[b])
        if isAllowed { for index in label.indices where label[index] == from { label[index] = to } }
      } else {
        #expect(components.part(UInt32(a), UInt32(b)) == (label[a] != label[b]))
        if label[a] != label[b] { apart.append((a, b)) }
      }
    }
  }
}
