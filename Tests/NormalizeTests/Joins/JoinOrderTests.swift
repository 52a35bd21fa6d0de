import Registry
import Testing
import Workbench

@testable import Normalize

@Suite("Joins against brute force")
struct JoinOrderTests {
  private static let names = [
    "Alfa, S.A.", "ALFA SA", "Alfa S.C.", "Beta", "Beta, S. de R.L.", "Gama Norte", "",
  ]
  private static let rfcs = ["EKU9003173C9", "XIA190128J61", "IIA040805DZ4"]
  private static let odd = ["", "", "", "XAXX010101000", "AAA010101AAA"]

  private static func pick<Element>(_ list: [Element], _ random: inout SplitMix64) -> Element {
    list[random.below(list.count)]
  }

  /// The firms that a party means, by going through all records.
  private static func slow(
    _ party: (rfc: String, name: String, state: String),
    _ records: [(firm: String, rfc: String, name: String, state: String)]
  ) -> Set<String> {
    let isValid = rfcs.contains(party.rfc)
    let byNumber = records.filter { isValid && $0.rfc == party.rfc }.map(\.firm)
    if !byNumber.isEmpty { return Set(byNumber) }
    if party.rfc == "AAA010101AAA" { return [] }
    let key = NameKey.key(of: party.name)
    let form = NameKey.legalForm(of: party.name)
    if key.isEmpty { return [] }
    let numbered = Set(records.filter { rfcs.contains($0.rfc) }.map(\.firm))
    let bearers = records.filter { record in
      let own = NameKey.legalForm(of: record.name)
      return NameKey.key(of: record.name) == key && (form == nil || own == nil || own == form)
        && !(isValid && numbered.contains(record.firm))
    }
    let firms = Set(bearers.map(\.firm))
    if party.state.isEmpty { return firms.count == 1 ? firms : [] }
    let here = Set(bearers.filter { $0.state == party.state }.map(\.firm))
    if !here.isEmpty { return here.count == 1 ? here : [] }
    let isPlaced = bearers.contains { !$0.state.isEmpty }
    return !isPlaced && firms.count == 1 ? firms : []
  }

  @Test(
    "contracts and exclusions come to the firms that a search of all records finds",
    arguments: 0..<40 as Range<UInt64>)
  func bruteForce(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var suppliers: [[String: String]] = []
    for number in 0..<12 + random.below(20) {
      let rfc =
        random.below(3) == 0
        ? Self.pick(Self.rfcs, &random) : random.below(4) == 0 ? Self.pick(Self.odd, &random) : ""
      suppliers.append([
        "source": Self.pick(["a", "b"], &random), "record_id": "r\(100 + number)", "rfc": rfc,
        "razon_social": Self.pick(Self.names, &random),
        "state_key": Self.pick(["", "09", "14"], &random),
      ])
    }
    let parties = (0..<30).map { _ in
      (
        rfc: random.below(2) == 0 ? Self.pick(Self.rfcs + Self.odd, &random) : "",
        name: Self.pick(Self.names, &random), state: Self.pick(["", "09", "14", "21"], &random)
      )
    }
    var awards = parties.enumerated().map { number, party in
      [
        "c", "2", "w\(10 + number)", party.rfc, party.name, party.state, "", "Cosa", "", "", "", "",
        "",
      ]
    }
    var exclusions = parties.enumerated().map { number, party in
      ["x", "2", "e\(10 + number)", party.rfc, party.name, "barred"]
    }
    var bills = suppliers.enumerated().map { number, supplier in
      ["b", "2", "b\(10 + number)", supplier["record_id"] ?? "", "", "8544"]
    }
    var materials = bills.flatMap { bill in
      (0..<3).map { ["b", bill[2], "85\(30 + $0)", "Cosa \($0)"] }
    }
    let folder = Folder()
    func write() throws {
      try folder.suppliers(suppliers)
      try folder.write("awards", AwardJoinTests.heading, awards)
      try folder.write("exclusions", "source,line,exclusion_id,rfc,name,sanction", exclusions)
      try folder.write("bills_of_materials", "source,line,bill_id,supplier_id,rfc,hs", bills)
      try folder.write("bill_materials", "source,record_id,hs,description", materials)
    }
    try write()
    _ = try folder.run(output: "one")

    var firmOf: [String: String] = [:]
    for link in try folder.rows("entity_links", output: "one") {
      firmOf[link["record_id"] ?? ""] = link["supplier_id"]
    }
    let records = suppliers.map { supplier in
      (
        firm: firmOf[supplier["record_id"] ?? ""] ?? "", rfc: supplier["rfc"] ?? "",
        name: supplier["razon_social"] ?? "", state: supplier["state_key"] ?? ""
      )
    }
    var found: [String: Set<String>] = [:]
    for (table, key) in [("supplier_awards", "award_id"), ("supplier_exclusions", "exclusion_id")] {
      for row in try folder.rows(table, output: "one") {
        found[row[key] ?? "", default: []].insert(row["supplier_id"] ?? "")
      }
    }
    for (number, party) in parties.enumerated() {
      #expect(found["w\(10 + number)"] ?? [] == Self.slow(party, records), "\(party)")
      let anywhere = Self.slow((party.rfc, party.name, ""), records)
      #expect(found["e\(10 + number)"] ?? [] == anywhere, "\(party)")
    }

    // The same rows in any order, on any number of threads, give the same bytes.
    let expected = try folder.bytes(output: "one")
    suppliers.shuffle(using: &random)
    awards.shuffle(using: &random)
    exclusions.shuffle(using: &random)
    bills.shuffle(using: &random)
    materials.shuffle(using: &random)
    try write()
    _ = try folder.run(threads: 2, output: "two")
    #expect(try folder.bytes(output: "two") == expected)
  }
}
