import Testing

@testable import Normalize

@Suite("Firms")
struct FirmTests {
  /// Two valid tax numbers of firms.
  static let alfa = "EKU9003173C9"
  static let beta = "XIA190128J61"

  @Test("a record alone is a firm, with its text in order and not cut short")
  func single() throws {
    let folder = Folder()
    try folder.suppliers([
      [
        "source": "denue", "record_id": "d-1", "razon_social": "ALFA, S.A. DE C.V.",
        "nombre_comercial": "ALFA, S.A. DE C.V.", "activity": "Maquinado de piezas",
        "scian": "332710", "size_band": "2", "latitude": "21.9", "longitude": "-102.3",
        "state_key": "01", "municipality_key": "001", "street": "Hidalgo", "street_number": "5",
        "rfc": "XAXX010101000",
      ]
    ])
    let report = try folder.run()
    let firm = try #require(try folder.rows("suppliers").first)
    #expect(firm["supplier_id"] == "d-1")
    #expect(firm.text == "ALFA, S.A. DE C.V. ALFA, S.A. DE C.V. Maquinado de piezas")
    #expect(firm["name_key"] == "alfa")
    #expect(firm["rfc"] == "")
    #expect(firm["person"] == "moral")
    #expect(firm["size_low"] == "micro" && firm["size_high"] == "large")
    #expect(firm["size_missing"] == "sales_mdp")
    #expect(firm["place_source"] == "coordinates")
    #expect(firm["street"] == "Hidalgo 5")
    #expect(firm["sources"] == "denue" && firm["record_count"] == "1")
    #expect(
      report.sources == [
        .init(source: "denue", registry: "suppliers", accepted: 1, kept: 1, merged: 0)
      ])
    let link = try #require(try folder.rows("entity_links").first)
    #expect(link["evidence"] == "own" && link["match_weight"] == "")
  }

  @Test(
    "records of one tax number are one firm with both names, the earliest source standing for it")
  func taxNumber() throws {
    let folder = Folder()
    try folder.write("sources", "source,position", [["padron", "0"], ["denue", "1"]])
    try folder.suppliers([
      [
        "source": "denue", "record_id": "d-9", "rfc": Self.alfa, "razon_social": "Alfa México",
        "phone": "555", "latitude": "21.9", "longitude": "-102.3",
      ],
      [
        "source": "padron", "record_id": "p-1", "rfc": Self.alfa, "razon_social": "Alfa",
        "latitude": "20.0",
      ],
    ])
    let report = try folder.run()
    let firms = try folder.rows("suppliers")
    #expect(firms.count == 1)
    #expect(firms[0]["supplier_id"] == "p-1")
    #expect(firms[0]["razon_social"] == "Alfa")
    #expect(firms[0].text == "Alfa Alfa México")
    #expect(firms[0]["phone"] == "555")
    #expect(firms[0]["rfc"] == Self.alfa && firms[0]["person"] == "moral")
    // Both coordinates come from the record that has both.
    #expect(firms[0]["latitude"] == "21.9" && firms[0]["longitude"] == "-102.3")
    #expect(firms[0]["sources"] == "padron;denue" && firms[0]["record_count"] == "2")
    #expect(report.sources.map(\.merged) == [0, 1])
    let links = try folder.rows("entity_links")
    #expect(links.map { $0["evidence"] } == ["own", "rfc"])
    #expect(links.map { $0["record_id"] } == ["p-1", "d-9"])
  }

  @Test("a cluster never holds two valid tax numbers, and the refusal is counted")
  func conflict() throws {
    let folder = Folder()
    let clee = "31040315225000901000000000U1"
    try folder.suppliers([
      ["source": "a", "record_id": "1", "rfc": Self.alfa, "clee": clee],
      ["source": "a", "record_id": "2", "rfc": Self.beta, "clee": clee],
      ["source": "a", "record_id": "3", "clee": clee],
    ])
    let report = try folder.run()
    let firms = try folder.rows("suppliers")
    #expect(firms.map { $0["supplier_id"] } == ["1", "2"])
    #expect(firms.map { $0["record_count"] } == ["2", "1"])
    #expect(report.refusedUnions == 1)
    #expect(firms[0]["state_key"] == "31" && firms[0]["municipality_key"] == "040")
    #expect(firms[0]["scian"] == "315225")
  }

  @Test("one record key with two valid tax numbers gives two firms with keys of their own")
  func ordinals() throws {
    let folder = Folder()
    try folder.suppliers([
      ["source": "a", "record_id": "x", "rfc": Self.beta, "razon_social": "B"],
      ["source": "a", "record_id": "x", "rfc": Self.alfa, "razon_social": "A"],
      ["source": "a", "record_id": "x1", "razon_social": "C"],
      ["source": "a", "record_id": "x", "razon_social": "D"],
    ])
    let report = try folder.run()
    let firms = try folder.rows("suppliers")
    #expect(firms.map { $0["supplier_id"] } == ["x", "x1", "x~2"])
    #expect(firms.map { $0["record_count"] } == ["2", "1", "1"])
    #expect(report.refusedUnions == 1)
    #expect(report.sources.map(\.kept) == [3])
  }

  @Test("a number put behind a key is never one that a record has")
  func takenOrdinals() throws {
    let folder = Folder()
    try folder.suppliers([
      ["source": "a", "record_id": "x", "rfc": Self.alfa],
      ["source": "a", "record_id": "x", "rfc": Self.beta],
      ["source": "a", "record_id": "x~2"],
    ])
    _ = try folder.run()
    #expect(try folder.rows("suppliers").map { $0["supplier_id"] } == ["x", "x~2", "x~3"])
  }

  @Test("thousands of records of one key end in bounded time, with a text that can be read back")
  func crowd() throws {
    let folder = Folder()
    let word = String(repeating: "nombre ", count: 20)
    try folder.suppliers(
      (0..<2_500).map { ["source": "a", "record_id": "x", "razon_social": "\(word)\($0)"] })
    let report = try folder.run()
    let firms = try folder.rows("suppliers")
    #expect(firms.count == 1 && firms[0]["record_count"] == "2500")
    #expect(firms[0].text.utf8.count <= 256 * 1024)
    #expect(report.cutTexts == 1)
  }

  @Test("a tax number that many firms carry is a placeholder: not used, reported")
  func placeholder() throws {
    let folder = Folder()
    let records = (0..<30).map { index in
      [
        "source": "a", "record_id": "r\(index + 10)", "rfc": Self.alfa,
        "razon_social": "Firma \(index % 5)",
      ]
    }
    try folder.suppliers(records)
    let report = try folder.run()
    #expect(try folder.rows("suppliers").count == 30)
    #expect(report.placeholders == [.init(key: "rfc", value: Self.alfa, records: 30)])
    #expect(try folder.rows("suppliers").allSatisfy { $0["rfc"] == "" })
    // The same number under three names is one firm that spells itself in three ways.
    try folder.suppliers(
      records.enumerated().map { index, record in
        record.merging(["razon_social": "Firma \(index % 3)"]) { $1 }
      })
    #expect(try folder.run().placeholders == [])
    #expect(try folder.rows("suppliers").count == 1)
  }

  @Test("names alone join nothing: initials, branches and namesakes stay apart")
  func names() throws {
    let folder = Folder()
    try folder.suppliers([
      ["source": "a", "record_id": "1", "razon_social": "A.B.C., S.A. de C.V."],
      ["source": "a", "record_id": "2", "razon_social": "X.Y.Z., S.A. de C.V."],
      ["source": "a", "record_id": "3", "razon_social": "ABC SA DE CV"],
    ])
    _ = try folder.run()
    #expect(try folder.rows("suppliers").map { $0["name_key"] } == ["abc", "xyz", "abc"])
  }

  @Test("a second shared key raises the weight, and another name lowers it")
  func weights() throws {
    let folder = Folder()
    let clee = "31040315225000901000000000U1"
    func weight(_ second: [String: String]) throws -> Double {
      let base = [
        "source": "a", "record_id": "1", "rfc": Self.alfa, "clee": clee, "razon_social": "Alfa",
      ]
      try folder.suppliers([base, base.merging(second) { $1 }])
      _ = try folder.run()
      return Double(try folder.rows("entity_links")[1]["match_weight"] ?? "") ?? 0
    }
    let one = try weight(["record_id": "2", "clee": "", "razon_social": ""])
    let named = try weight(["record_id": "2", "clee": ""])
    let two = try weight(["record_id": "2"])
    let other = try weight(["record_id": "2", "clee": "", "razon_social": "Beta"])
    #expect(one < named && named < two && other < one)
  }

  @Test("lists follow their records into the firm, and a list row without a record is counted")
  func lists() throws {
    let folder = Folder()
    try folder.suppliers([
      ["source": "a", "record_id": "1", "rfc": Self.alfa, "nombre_comercial": "Alfa"],
      ["source": "a", "record_id": "2", "rfc": Self.alfa],
    ])
    try folder.write(
      "supplier_products", "source,record_id,hs,unspsc,description",
      [
        ["a", "2", "854231", "", "Circuitos"], ["a", "1", "854231", "", "Circuitos"],
        ["a", "1", "", "", "Arneses, \"finos\""], ["a", "9", "", "", "Nada"],
      ])
    try folder.write(
      "supplier_credentials", "source,record_id,certificate,issuer,valid_from,valid_until",
      [["a", "2", "ISO 9001:2015", "SGS", "2024-01-01", "2027-01-01"]])
    try folder.write(
      "supplier_ownership",
      "source,record_id,group,claimed_by,valid_until,consent_use,consent_named",
      [["a", "1", "women", "owner", "", "true", "false"]])
    try folder.write(
      "awards", "source,line,award_id,supplier_rfc,supplier_name,buyer,description",
      [
        ["c", "2", "w1", Self.alfa, "", "", "Cables"], ["c", "3", "w2", Self.beta, "", "", "Otra"],
        ["c", "4", "w3", Self.alfa, "", "", "Cables"],
      ])
    let report = try folder.run()
    #expect(report.orphans == 1)
    let products = try folder.rows("supplier_products")
    #expect(products.map { $0["description"] } == ["Arneses, \"finos\"", "Circuitos"])
    #expect(products.allSatisfy { $0["supplier_id"] == "1" })
    #expect(try folder.rows("supplier_credentials")[0]["certificate"] == "ISO_9001")
    #expect(try folder.rows("supplier_ownership")[0]["group"] == "women")
    #expect(
      try folder.rows("suppliers")[0].text == "Alfa Arneses, \"finos\" Circuitos Cables")
    #expect(try folder.rows("awards").count == 3)
  }

  @Test("place is filled in from names and the municipality's centroid")
  func places() throws {
    let folder = Folder()
    try folder.write(
      "places",
      "source,line,place_id,state_key,municipality_key,state,municipality,latitude,longitude",
      [["g", "2", "31050", "31", "050", "Yucatán", "Mérida", "20.97", "-89.62"]])
    try folder.suppliers([
      ["source": "a", "record_id": "1", "state": "YUCATÁN  ", "municipality": "MERIDA"],
      ["source": "a", "record_id": "2", "state": "Texas", "municipality": "Merida"],
      [
        "source": "a", "record_id": "3", "state_key": "31", "municipality_key": "050",
        "latitude": "21.0", "longitude": "-89.6",
      ],
    ])
    _ = try folder.run()
    let firms = try folder.rows("suppliers")
    #expect(firms.map { $0["state_key"] } == ["31", "", "31"])
    #expect(firms.map { $0["municipality_key"] } == ["050", "", "050"])
    #expect(firms.map { $0["place_source"] } == ["centroid", "", "coordinates"])
    #expect(firms[0]["latitude"] == "20.97" && firms[2]["latitude"] == "21.0")
  }

  @Test("a table that lost rows since Ingest counted them is a fault")
  func rowsMissing() throws {
    let folder = Folder()
    try folder.write(
      "sources", "source,position,registry,accepted", [["a", "0", "suppliers", "2"]])
    try folder.suppliers([["source": "a", "record_id": "1"]])
    #expect(throws: NormalizeError.rowsMissing(source: "a", accepted: 2, found: 1)) {
      try folder.run()
    }
  }
}

extension [String: String] {
  /// All fields of a firm's text.
  var text: String {
    ["names", "activity", "products", "awards"].compactMap { self["text_" + $0] }
      .filter { !$0.isEmpty }.joined(separator: " ")
  }
}
