import Linkage
import Testing
import Workbench

@testable import Normalize

/// Kinds of trouble that firms' rows give in the field, with suppliers linked.
@Suite("Field cases of firms")
struct FieldCasesTests {
  private static let alfa = FirmTests.alfa
  private static let beta = FirmTests.beta

  /// Firms of two registries, so that there is something to learn from: every third in both.
  private static func crowd(_ count: Int = 60) -> [[String: String]] {
    let words = ["Tejidos", "Maquinados", "Empaques", "Forjas", "Hules", "Vidrios", "Cueros"]
    let names = ["Izamal", "Tepeyac", "Bermejillo", "Xoconostle", "Cacaxtla", "Nonoalco"]
    return (0..<count).flatMap { number -> [[String: String]] in
      let firm = [
        "razon_social":
          "\(words[number % 7]) \(names[number % 6]) \(number), S.A. de C.V.",
        "phone": "55\(20_000_000 + 7 * number)", "street": "Calle \(names[number / 2 % 6]) Norte",
        "municipality_key": "\(100 + number % 20)",
      ]
      let a = firm.merging(["source": "a", "record_id": "a-crowd-\(100 + number)"]) { $1 }
      let b = firm.merging(["source": "b", "record_id": "b-crowd-\(100 + number)"]) { $1 }
      return number % 3 == 0 ? [a, b] : [a]
    }
  }

  /// The crowd's records, and more.
  private static func records(_ more: [[String: String]]) -> [[String: String]] { crowd() + more }

  /// Two rows of one place, one of each registry.
  private static func pair(
    _ key: String, _ left: [String: String], _ right: [String: String]
  ) -> [[String: String]] {
    let place = ["street": "Hidalgo Poniente", "municipality_key": "050"]
    return [
      place.merging(["source": "a", "record_id": "a-\(key)"]) { $1 }.merging(left) { $1 },
      place.merging(["source": "b", "record_id": "b-\(key)"]) { $1 }.merging(right) { $1 },
    ]
  }

  @Test(
    "a legal form in any spelling is no part of a name, and a cooperative keeps its name",
    arguments: [
      (
        "CONCORDIA SUPERIOR COMPAÑIA CAFETALERA S.P.R. DE R.L.",
        "Concordia Superior Compañía Cafetalera SPR de RL"
      ),
      ("COOPERATIVA S.C. DE R.L. DE C.V.", "Cooperativa SC de RL de CV"),
      (
        "SOCIEDAD COOPERATIVA DE SALINEROS DE COLIMA S.C.L.",
        "Sociedad Cooperativa de Salineros de Colima, S. C. L."
      ),
      ("Metapol, Sociedad Anónima de Capital Variable", "METAPOL S.A. DE C.V."),
    ])
  func legalForms(dotted: String, plain: String) throws {
    let folder = Folder()
    try folder.suppliers(
      Self.records(
        Self.pair(
          "x", ["razon_social": dotted, "phone": "9991234567"],
          ["razon_social": plain, "phone": "9991234567"])))
    try folder.linked()
    let firm = try folder.rows("suppliers").filter { $0["supplier_id"]?.hasSuffix("-x") == true }
    #expect(firm.count == 1)
    #expect(firm.first?["name_key"]?.isEmpty == false)
    #expect(firm.first?["record_count"] == "2")
  }

  @Test("names made of initials match no other initials, not even at one address")
  func initials() throws {
    let folder = Folder()
    let shared = ["phone": "9991234567"]
    try folder.suppliers(
      Self.records(
        Self.pair(
          "x", shared.merging(["razon_social": "A.B.C., S.A. de C.V."]) { $1 },
          shared.merging(["razon_social": "X.Y.Z., S.A. de C.V."]) { $1 })))
    try folder.linked()
    #expect(try folder.candidate("a-x", "b-x") == nil)
    #expect(try folder.ids("2-normalize")["b-x"] == "b-x")
  }

  @Test("firms of other names that share address, telephone and trade stay two")
  func neighbours() throws {
    let folder = Folder()
    let shared = ["phone": "9991234567", "scian": "332710"]
    try folder.suppliers(
      Self.records(
        Self.pair(
          "x", shared.merging(["razon_social": "Selladores Xoconostle"]) { $1 },
          shared.merging(["razon_social": "Apícola Morales y Bolaños"]) { $1 })
          + Self.pair(
            "y", shared.merging(["razon_social": "Forja Real de Ángeles"]) { $1 }, shared)))
    try folder.linked()
    let ids = try folder.ids("2-normalize")
    for key in ["a-x", "b-x", "a-y", "b-y"] { #expect(ids[key] == key) }
  }

  @Test("a second identifier that agrees raises the weight, and one that conflicts lowers it")
  func identifiers() throws {
    let folder = Folder()
    let clee = "31050315225000901000000000U1"
    func named(_ name: String, _ more: [String: String] = [:]) -> [String: String] {
      more.merging(["razon_social": name]) { $1 }
    }
    let names = ["Alebrijes Unidos", "Bordados Unidos", "Cacao Unidos", "Dulces Unidos"]
    // Each name stands as often as the others, so that all are as rare.
    var more = Self.pair("name", named(names[0]), named(names[0]))
    more += Self.pair(
      "rfc", named(names[1], ["rfc": Self.alfa]), named(names[1], ["rfc": Self.alfa]))
    more += Self.pair(
      "both", named(names[2], ["rfc": "AAA010101AAA", "clee": clee]),
      named(names[2], ["rfc": "AAA010101AAA", "clee": clee]))
    more += Self.pair(
      "conflict", named(names[3], ["rfc": Self.beta]), named(names[3], ["rfc": "KIJ0906199R1"]))
    try folder.suppliers(Self.records(more))
    try folder.linked()
    func weight(_ key: String) throws -> Double {
      try #require(try folder.candidate("a-\(key)", "b-\(key)"), "\(key)").weight
    }
    let name = try weight("name")
    #expect(try weight("rfc") > name)
    #expect(try weight("both") > weight("rfc"))
    #expect(try weight("conflict") < name)
    #expect(try folder.candidate("a-conflict", "b-conflict")?.outcome == "conflict rfc")
    #expect(try folder.ids("2-normalize")["b-conflict"] == "b-conflict")
    #expect(try folder.ids("2-normalize")["b-name"] == "a-name")
  }

  @Test("weights are not clipped where probabilities are all 1, and pairs have one order")
  func unclipped() throws {
    let folder = Folder()
    var more: [[String: String]] = []
    for (number, name) in ["Alebrijes", "Bordados", "Cacao", "Dulces"].enumerated() {
      let keys: [String: String] = [
        "razon_social": "\(name) de Izamal", "phone": number > 0 ? "999123456\(number)" : "",
        "rfc": number > 1 ? "AAA01010\(number)AAA" : "",
        "clee": number > 2 ? "31050315225000901000000000U1" : "",
      ]
      more += Self.pair("\(number)", keys, keys)
    }
    var records = Self.records(more)
    try folder.suppliers(records)
    try folder.linked("one")
    let rows = try folder.rows("candidate_links", output: "one")
    let own = rows.filter { $0["record_a"]?.utf8.count == 3 && $0["record_b"]?.utf8.count == 3 }
      .filter { $0["record_a"]?.last == $0["record_b"]?.last }
    let weights = own.compactMap { Double($0["match_weight"] ?? "") }
    #expect(weights.count == 4)
    #expect(zip(weights, weights.dropFirst()).allSatisfy { $0 < $1 })
    #expect(own.suffix(2).allSatisfy { $0["probability"] ?? "" >= "0.999999" })
    // Ties stand by the records' keys, which no two pairs share.
    let keys = rows.map { [$0["record_a"] ?? "", $0["record_b"] ?? ""] }
    #expect(Set(keys).count == keys.count)
    #expect(keys == keys.sorted { $0.lexicographicallyPrecedes($1) })
    records.reverse()
    try folder.suppliers(records)
    try folder.linked("two")
    #expect(try folder.rows("candidate_links", output: "two") == rows)
  }

  @Test("one key whose name changes is one firm with both names")
  func changedName() throws {
    let folder = Folder()
    try folder.suppliers(
      Self.records([
        ["source": "a", "record_id": "x", "razon_social": "Alfa"],
        ["source": "b", "record_id": "x", "razon_social": "Alfa México"],
      ]))
    try folder.linked()
    let firm = try folder.rows("suppliers").filter { $0["supplier_id"] == "x" }
    #expect(firm.count == 1 && firm[0]["razon_social"] == "Alfa")
    #expect(firm[0].text == "Alfa Alfa México")
    let names = try folder.rows("supplier_names").filter { $0["supplier_id"] == "x" }
    #expect(names.map { $0["name"] } == ["Alfa México"])
    #expect(names.map { $0["kind"] } == ["legal"])
  }

  @Test("establishments of one firm elsewhere are its group; another registry's row there is it")
  func branches() throws {
    let folder = Folder()
    let name = ["razon_social": "Las Encinas de Nahuatl, S.A. de C.V."]
    let here = ["street": "Estación Alzada", "municipality_key": "004"]
    let there = ["street": "Camino a Navidad", "municipality_key": "065"]
    func record(_ source: String, _ key: String, _ place: [String: String]) -> [String: String] {
      name.merging(place) { $1 }.merging(["source": source, "record_id": key]) { $1 }
    }
    try folder.suppliers(
      Self.records([
        record("a", "a-here", here), record("a", "a-there", there), record("b", "b-here", here),
      ]))
    try folder.linked()
    #expect(
      try folder.ids("2-normalize").filter { $0.key.hasSuffix("here") }
        == ["a-here": "a-here", "b-here": "a-here", "a-there": "a-there"])
    let firms = try folder.rows("suppliers").filter { $0["supplier_id"]?.hasSuffix("here") == true }
    #expect(firms.map { $0["group_id"] } == ["a-here", "a-here"])
  }

  @Test("the same rows in any order, on one thread or two, give the same bytes", arguments: [1, 2])
  func sameBytes(seed: UInt64) throws {
    let folder = Folder()
    var random = SplitMix64(seed: seed)
    let words = ["Tejidos", "Forjas", "Norte", "Izamal", "Grupo", "Real", "Alba", "Sur"]
    var records = Self.crowd(90)
    for number in 0..<200 {
      records.append([
        "source": number % 2 == 0 ? "a" : "b", "record_id": "r\(1000 + number)",
        "razon_social": (0..<(1 + random.below(3))).map { _ in words[random.below(8)] }
          .joined(separator: " "),
        "phone": random.below(3) == 0 ? "" : "55\(30_000_000 + random.below(40))",
        "street": "Calle \(words[random.below(8)])", "municipality_key": "0\(10 + random.below(5))",
        "rfc": random.below(9) == 0 ? Self.alfa : "",
      ])
    }
    try folder.suppliers(records)
    try folder.linked("one")
    let one = try folder.bytes(output: "one")
    #expect(one["candidate_links.csv"]?.count ?? 0 > 1000)
    for index in records.indices.reversed() {
      records.swapAt(index, random.below(index + 1))
    }
    // The line of a row is no part of what is written.
    try folder.suppliers(records)
    try folder.linked("two", threads: 2)
    let two = try folder.bytes(output: "two")
    #expect(Set(one.keys) == Set(two.keys))
    for (name, bytes) in one { #expect(two[name] == bytes, "\(name)") }
  }

  @Test("a block of thousands of rows is bounded, and what was not compared is told")
  func explodingBlock() throws {
    let folder = Folder()
    try folder.suppliers(
      (0..<3000).map {
        [
          "source": $0 % 2 == 0 ? "a" : "b", "record_id": "r\(10_000 + $0)",
          "razon_social": "Minería de Sal", "phone": "5512345678",
          "municipality_key": "\(100 + $0 % 300)", "street": "Calle \($0 % 70) Norte",
        ]
      })
    try folder.linked()
    let blocks = try folder.rows("linkage_blocks")
    let phone = try #require(blocks.first { $0["rule"] == "phone" })
    let number = { (name: String) in Int(phone[name] ?? "") ?? -1 }
    #expect(number("records") == 3000 && number("blocks") == 1 && number("largest") == 3000)
    #expect(number("compared") > 0 && number("compared") <= 3000 * 40)
    // All pairs of two registries are either compared or told as left out.
    #expect(number("compared") + number("not_compared") >= 1500 * 1500)
  }
}
