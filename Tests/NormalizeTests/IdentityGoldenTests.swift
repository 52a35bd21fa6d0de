import Testing

@testable import Normalize

@Suite("Groups of establishments, and where values come from")
struct IdentityGoldenTests {
  private static func groups(_ records: [[String: String]]) throws -> [String] {
    let folder = Folder()
    try folder.suppliers(
      records.enumerated().map { place, record in
        ["source": "a", "record_id": "r\(place + 100)"].merging(record) { $1 }
      })
    try folder.night("one")
    return try folder.rows("suppliers", output: "one").map { $0["group_id"] ?? "" }
  }

  @Test("firms with one legal name and its form are grouped, branches too; a name alone is not")
  func names() throws {
    #expect(
      try Self.groups([
        ["razon_social": "Tejidos Maya, S.A. de C.V."], ["razon_social": "Tejidos Maya"],
        ["razon_social": "TEJIDOS MAYA SA DE CV"], ["nombre_comercial": "Tejidos Maya, S.A."],
        ["razon_social": "Tejidos Maya S.A. de C.V. Sucursal Centro"],
      ]) == ["r100", "", "r100", "", "r100"])
  }

  @Test("generic words, initials and a name on very many firms make no group")
  func generic() throws {
    #expect(
      try Self.groups([
        ["razon_social": "Grupo Comercial, S.A."], ["razon_social": "Grupo Comercial, S.A."],
        ["razon_social": "A.B.C., S.A. de C.V."], ["razon_social": "ABC, S.A. de C.V."],
      ]).allSatisfy(\.isEmpty))
    let crowd = FirmGroups.mostFirms + 1
    #expect(
      try Self.groups((0..<crowd).map { _ in ["razon_social": "Tejidos Maya, S.A."] })
        .allSatisfy(\.isEmpty))
    #expect(
      try Self.groups((1..<crowd).map { _ in ["razon_social": "Tejidos Maya, S.A."] })
        .allSatisfy { $0 == "r100" })
  }

  @Test("a name under two tax numbers makes no group, and no chain of names brings two together")
  func conflict() throws {
    #expect(
      try Self.groups([
        ["razon_social": "Tejidos Maya, S.A.", "rfc": FirmTests.alfa],
        ["razon_social": "Tejidos Maya, S.A.", "rfc": FirmTests.beta],
        ["razon_social": "Tejidos Maya, S.A."],
      ]) == ["", "", ""])
    let clee = "31040315225000901000000000U1"
    #expect(
      try Self.groups([
        ["razon_social": "Tejidos Maya, S.A.", "rfc": FirmTests.alfa],
        ["razon_social": "Tejidos Maya, S.A.", "clee": clee],
        ["razon_social": "Bordados Izamal, S.A.", "clee": clee],
        ["razon_social": "Bordados Izamal, S.A.", "rfc": FirmTests.beta],
      ]) == ["r100", "r100", ""])
  }

  @Test("the record of each value is told where it is not the firm's own")
  func fieldSources() throws {
    let folder = Folder()
    try folder.write("sources", "source,position", [["padron", "0"], ["denue", "1"]])
    try folder.suppliers([
      [
        "source": "denue", "record_id": "d-9", "rfc": FirmTests.alfa, "phone": "999 123 4567",
        "latitude": "21.9", "longitude": "-102.3", "street": "Hidalgo", "street_number": "5",
        "razon_social": "Alfa México",
      ],
      [
        "source": "padron", "record_id": "p-1", "rfc": FirmTests.alfa, "razon_social": "Alfa",
        "phone": "S/N", "street": "Juárez", "email": "N/A",
      ],
      ["source": "padron", "record_id": "p-2", "phone": "0000000000"],
    ])
    try folder.night("one")
    let firms = try folder.rows("suppliers", output: "one")
    // A value that says there is none gives way, and stays where there is no other.
    #expect(firms.map { $0["phone"] } == ["999 123 4567", "0000000000"])
    #expect(firms[0]["email"] == "N/A" && firms[0]["razon_social"] == "Alfa")
    let told = try folder.rows("field_sources", output: "one").map { row in
      ["supplier_id", "field", "source", "record_id"].map { row[$0] ?? "" }
    }
    #expect(
      told
        == ["latitude", "longitude", "street", "street_number", "phone"].map {
          ["p-1", $0, "denue", "d-9"]
        })
  }

  @Test("every value of a firm is that of the record told, or of its own")
  func provenance() throws {
    let folder = Folder()
    try folder.suppliers(
      (0..<40).map { place in
        let rest = place * 7919 % 64
        return [
          "source": ["a", "b"][place % 2], "record_id": "k\(place % 10)",
          "razon_social": rest & 1 > 0 ? "N\(place)" : "", "scian": rest & 2 > 0 ? "332710" : "",
          "phone": rest & 4 > 0 ? "\(place)00" : "", "state": rest & 8 > 0 ? "S\(place)" : "",
          "locality": rest & 16 > 0 ? "L\(place)" : "", "website": rest & 32 > 0 ? "w\(place)" : "",
        ]
      })
    try folder.night("one")
    let told = try folder.rows("field_sources", output: "one")
    #expect(!told.isEmpty)
    for firm in try folder.rows("suppliers", output: "one") {
      let records = try folder.inputs().filter { $0["record_id"] == firm["supplier_id"] }
      for field in ["razon_social", "scian", "phone", "state", "locality", "website"] {
        let row = told.first { $0["supplier_id"] == firm["supplier_id"] && $0["field"] == field }
        let source = row?["source"] ?? records.map { $0["source"] ?? "" }.min() ?? ""
        let values = records.filter { $0["source"] == source }.map { $0[field] ?? "" }
        #expect(values.contains(firm[field] ?? ""))
        if row != nil { #expect(firm[field] != "") }
      }
    }
  }

  @Test("a firm's other names are told once each, with their record")
  func otherNames() throws {
    let folder = Folder()
    try folder.suppliers([
      [
        "source": "a", "record_id": "x", "razon_social": "Alfa, S.A. de C.V.",
        "nombre_comercial": "Tienda Alfa",
      ],
      ["source": "b", "record_id": "x", "razon_social": "ALFA SA", "nombre_comercial": "Beta"],
      ["source": "c", "record_id": "x", "razon_social": "Alfa México, S.A."],
      ["source": "d", "record_id": "x", "razon_social": "Alfa Mexico", "nombre_comercial": "BETA"],
      ["source": "d", "record_id": "y", "razon_social": "Gama", "nombre_comercial": "Delta"],
    ])
    try folder.night("one")
    let names = try folder.rows("supplier_names", output: "one").map { row in
      ["supplier_id", "name", "kind", "source", "record_id"].map { row[$0] ?? "" }
    }
    #expect(
      names == [
        ["x", "Beta", "trade", "b", "x"], ["x", "Alfa México, S.A.", "legal", "c", "x"],
      ])
    let text = try folder.rows("suppliers", output: "one")[0].text
    #expect(text.contains("Alfa México") && text.contains("Beta"))
  }

  @Test("words for no value are known in any spelling, and names that hold them are not")
  func placeholders() {
    func matches(_ text: String) -> Bool { PlaceholderValue.matches(Array(text.utf8)[...]) }
    for text in ["S/N", "n.a.", "No Aplica", "0000000000", "--", "X", "sin nombre", "NINGUNO"] {
      #expect(matches(text), "\(text)")
    }
    for text in ["Sn Alfa", "Nadia", "555", "Ñ", "AA", "9991234567", "No aplica descuento"] {
      #expect(!matches(text), "\(text)")
    }
  }
}
