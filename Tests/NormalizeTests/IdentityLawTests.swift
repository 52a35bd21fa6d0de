import Testing
import Workbench

@testable import Normalize

@Suite("Laws of identity")
struct IdentityLawTests {
  /// What a ledger says, replayed in the plainest way.
  private struct Replay {
    var order: [String] = []
    var head: [String: String] = [:]
    var ofKey: [String: String] = [:]
    var into: [String: String] = [:]
    var retired: Set<String> = []

    init(_ entries: [[String]]) {
      for entry in entries {
        let (event, id, record, other) = (entry[0], entry[1], entry[2], entry[3])
        switch event {
        case "issued", "split":
          #expect(!order.contains(id))
          order.append(id)
          head[id] = record
          ofKey[record] = id
        case "joined": ofKey[record] = id
        case "merged": into[id] = other
        case "retired": #expect(retired.insert(id).inserted)
        default: #expect(retired.remove(id) != nil)
        }
      }
    }

    func current(_ id: String) -> String { into[id].map { current($0) } ?? id }

    /// The ids of firms by the plain rules; nil for a firm that gets a new one.
    func ids(of firms: [[String]]) -> [String?] {
      let had = firms.map { $0.compactMap { ofKey[$0].map { current($0) } } }
      var owner: [String: Int] = [:]
      for id in order where into[id] == nil {
        let holders = firms.indices.filter { had[$0].contains(id) }
        let heads = holders.filter { firm in
          firms[firm].contains { $0 == head[id] && ofKey[$0].map { current($0) } == id }
        }
        owner[id] =
          heads.first
          ?? holders.max { left, right in
            let (a, b) = (had[left].count { $0 == id }, had[right].count { $0 == id })
            return a != b ? a < b : left > right
          }
      }
      return firms.indices.map { firm in
        order.filter { owner[$0] == firm }.max { left, right in
          let (a, b) = (had[firm].count { $0 == left }, had[firm].count { $0 == right })
          return a != b
            ? a < b : (order.firstIndex(of: left) ?? 0) > (order.firstIndex(of: right) ?? 0)
        }
      }
    }
  }

  private static let rfcs = ["EKU9003173C9", "XIA190128J61", "IIA040805DZ4", "GODE561231GR8"]

  /// Records with keys of their own; some share a tax number or an establishment key.
  private static func records(_ random: inout SplitMix64) -> [[String: String]] {
    var records: [[String: String]] = []
    for key in 10..<40 where random.below(4) > 0 {
      let rfc = random.below(8)
      let unit = random.below(24)
      records.append([
        "source": ["a", "b"][random.below(2)], "record_id": "k\(key)",
        "rfc": rfc < rfcs.count ? rfcs[rfc] : "",
        "clee": unit < 6 ? "3104031522500\(unit + 1000)0000000000U1" : "",
        "razon_social": "N\(random.below(9))",
      ])
    }
    return records
  }

  @Test(
    "over many nights ids follow the plain rules, and the ledger tells them",
    arguments: 0..<3 as Range<UInt64>)
  func nights(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let folder = Folder()
    try folder.write("sources", "source,position", [["b", "0"], ["a", "1"]])
    var earlier: String?
    for night in 0..<5 {
      var records = Self.records(&random)
      try folder.suppliers(records)
      let name = "night\(night)"
      try folder.night(name, after: earlier)
      let replayed = Replay(try earlier.map { try folder.entries($0) } ?? [])
      let ids = try folder.ids(name)
      // The firms as found, in the order of the records that stand for them.
      var heads: [String: String] = [:]
      for link in try folder.rows("entity_links", output: name) where link["evidence"] == "own" {
        heads[link["supplier_id"] ?? ""] = link["record_id"]
      }
      let firms = heads.keys.sorted { (heads[$0] ?? "") < (heads[$1] ?? "") }
      let members = firms.map { firm in ids.filter { $0.value == firm }.map(\.key) }
      for (firm, expected) in zip(firms, replayed.ids(of: members)) {
        if let expected {
          #expect(firm == expected)
        } else {
          #expect(!replayed.order.contains(firm))
        }
      }
      // The new ledger begins with the bytes of the old one and tells the firms of tonight.
      if let earlier { #expect(try folder.ledger(name).starts(with: folder.ledger(earlier))) }
      let told = Replay(try folder.entries(name))
      for (key, id) in ids { #expect(told.current(told.ofKey[key] ?? "") == id) }
      for id in told.order where told.into[id] == nil {
        #expect(told.retired.contains(id) == !firms.contains(id))
      }
      #expect(firms.allSatisfy { told.into[$0] == nil })
      // In any order and on two threads, the same bytes; the night again, nothing new.
      for index in records.indices { records.swapAt(index, random.below(index + 1)) }
      try folder.suppliers(records)
      try folder.night("again", after: earlier, threads: 2)
      #expect(try folder.bytes(output: "again") == folder.bytes(output: name))
      try folder.night("again", after: name)
      #expect(try folder.bytes(output: "again") == folder.bytes(output: name))
      earlier = name
    }
  }

  @Test(
    "over many nights of colliding keys, ids are told apart and carried on",
    arguments: 0..<3 as Range<UInt64>)
  func collisions(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed + 100)
    let folder = Folder()
    var earlier: String?
    for night in 0..<5 {
      try folder.suppliers(
        (0..<20).map { _ in
          [
            "source": "a", "record_id": ["x", "y", "x~2", "z"][random.below(4)],
            "rfc": random.below(3) == 0 ? "" : Self.rfcs[random.below(4)],
          ]
        })
      let name = "night\(night)"
      try folder.night(name, after: earlier)
      let firms = try folder.rows("suppliers", output: name).compactMap { $0["supplier_id"] }
      #expect(Set(firms).count == firms.count)
      #expect(firms == firms.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
      let issued = try folder.entries(name).filter { $0[0] == "issued" || $0[0] == "split" }
      #expect(Set(issued.map { $0[1] }).count == issued.count)
      try folder.night("again", after: name, threads: 2)
      #expect(try folder.bytes(output: "again") == folder.bytes(output: name))
      earlier = name
    }
  }
}
