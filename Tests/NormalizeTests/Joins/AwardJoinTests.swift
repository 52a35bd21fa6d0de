import Testing

@testable import Normalize

@Suite("Contracts of firms")
struct AwardJoinTests {
  static let heading =
    "source,line,award_id,supplier_rfc,supplier_name,supplier_state_key,buyer,description,hs,"
    + "unspsc,awarded_on,amount,currency"

  /// A contract of a name or a tax number.
  private static func award(
    _ key: String, rfc: String = "", name: String = "", state: String = "",
    subject: String = "Cable"
  ) -> [String] {
    ["c", "2", key, rfc, name, state, "IMSS", subject, "8544", "", "2025-01-02", "10", "MXN"]
  }

  private static func firm(
    _ key: String, _ name: String, rfc: String = "", state: String = ""
  ) -> [String: String] {
    ["source": "a", "record_id": key, "razon_social": name, "rfc": rfc, "state_key": state]
  }

  /// The firms that contracts come to, as `contract>firm:evidence`.
  private func joined(
    _ firms: [[String: String]], _ awards: [[String]]
  ) throws -> (links: [String], join: NormalizeReport.Join?, unjoined: [String]) {
    let folder = Folder()
    try folder.suppliers(firms)
    try folder.write("awards", Self.heading, awards)
    let report = try folder.run()
    let links = try folder.rows("supplier_awards").map {
      "\($0["award_id"] ?? "")>\($0["supplier_id"] ?? ""):\($0["evidence"] ?? "")"
    }
    let unjoined = try folder.rows("unjoined_records").map {
      "\($0["record_id"] ?? "") \($0["reason"] ?? "")"
    }
    return (links, report.joins.first { $0.registry == "awards" }, unjoined)
  }

  @Test("a contract is of the firm whose tax number it states, with all it tells")
  func number() throws {
    let folder = Folder()
    try folder.suppliers([Self.firm("1", "Alfa", rfc: FirmTests.alfa)])
    try folder.write("awards", Self.heading, [Self.award("w", rfc: FirmTests.alfa, name: "Otra")])
    _ = try folder.run()
    #expect(
      try folder.rows("supplier_awards") == [
        [
          "supplier_id": "1", "award_id": "w", "buyer": "IMSS", "hs": "8544", "unspsc": "",
          "description": "Cable", "awarded_on": "2025-01-02", "amount": "10", "currency": "MXN",
          "evidence": "rfc",
        ]
      ])
  }

  @Test("a contract without a tax number is of the one firm of its name, however it is written")
  func name() throws {
    let (links, join, unjoined) = try joined(
      [Self.firm("1", "Forjas Ñandú, S.A. de C.V."), Self.firm("2", "Forjas Norte")],
      [
        Self.award("a", name: "FORJAS NANDU SA DE CV"), Self.award("b", name: "Forjas"),
        Self.award("c", rfc: "XAXX010101000", name: "Forjas Norte"),
      ])
    #expect(links == ["a>1:name", "c>2:name"])
    #expect(join?.byName == 2 && join?.stray == 1 && join?.doubtful == 0)
    #expect(unjoined == ["b no_firm"])
  }

  @Test("of two firms of one name neither is guessed, unless the state tells them apart")
  func twoOfOneName() throws {
    let firms = [
      Self.firm("1", "Alfa", state: "09"), Self.firm("2", "Alfa, S.A.", state: "19"),
    ]
    let (links, join, unjoined) = try joined(
      firms,
      [
        Self.award("a", name: "Alfa"), Self.award("b", name: "Alfa", state: "19"),
        Self.award("c", name: "Alfa", state: "21"),
      ])
    #expect(links == ["b>2:name_state"])
    #expect(join?.doubtful == 1 && join?.stray == 1)
    #expect(unjoined == ["a several_firms", "c no_firm"])
  }

  @Test("another tax number or another legal form is another firm, whatever the name")
  func conflicts() throws {
    let (links, _, unjoined) = try joined(
      [
        Self.firm("1", "Alfa", rfc: FirmTests.alfa), Self.firm("2", "Beta, S.C."),
        Self.firm("3", "Gama"),
      ],
      [
        Self.award("a", rfc: FirmTests.beta, name: "Alfa"), Self.award("b", name: "Beta S.A."),
        // A number that no firm has, and a firm that has no number.
        Self.award("c", rfc: FirmTests.beta, name: "Gama"),
        Self.award("d", rfc: "AAA010101AAA", name: "Gama"),
      ])
    #expect(links == ["c>3:name"])
    #expect(unjoined == ["a no_firm", "b no_firm", "d no_firm"])
  }

  @Test("a contract captured twice counts once, and its subjects are in the firm's text")
  func twice() throws {
    let folder = Folder()
    try folder.suppliers([Self.firm("1", "Alfa")])
    try folder.write(
      "awards", Self.heading,
      [
        Self.award("w", name: "Alfa", subject: "Cables"),
        Self.award("w", name: "ALFA", subject: ""),
        Self.award("v", name: "Alfa", subject: "Tornillos"),
      ])
    _ = try folder.run()
    #expect(try folder.rows("supplier_awards").map { $0["award_id"] } == ["v", "w"])
    #expect(try folder.rows("suppliers")[0].text == "Alfa Tornillos Cables")
  }
}
