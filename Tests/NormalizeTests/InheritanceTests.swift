import Testing

@testable import Normalize

/// Establishments of one name in two towns are one group, of two firms.
@Suite("What one firm has is not another's")
struct InheritanceTests {
  @Test("a certificate, skill, contract, exclusion or bill is never inherited from an affiliate")
  func never() throws {
    let folder = Folder()
    let name = ["razon_social": "Las Encinas de Nahuatl, S.A. de C.V.", "source": "a"]
    try folder.suppliers([
      name.merging([
        "record_id": "here", "rfc": FirmTests.alfa, "street": "Alzada", "municipality_key": "004",
        "state_key": "09",
      ]) { $1 },
      name.merging([
        "record_id": "there", "street": "Navidad", "municipality_key": "065", "state_key": "19",
      ]) { $1 },
    ])
    try folder.write(
      "supplier_credentials",
      "source,record_id,certificate,issuer,valid_from,valid_until,assurance",
      [
        ["a", "here", "ISO 9001", "", "", "", "self_declared"],
        ["a", "here", "ISO 14001", "", "", "", ""],
      ])
    try folder.write(
      "supplier_skills", "source,record_id,skill,holders", [["a", "here", "EC0217", "2"]])
    try folder.write(
      "awards", "source,line,award_id,supplier_rfc,supplier_name,description",
      [["c", "2", "w", FirmTests.alfa, name["razon_social"] ?? "", "Cable"]])
    try folder.write(
      "exclusions", "source,line,exclusion_id,rfc,name,sanction",
      [["x", "2", "E", FirmTests.alfa, name["razon_social"] ?? "", "barred"]])
    try folder.write(
      "bills_of_materials", "source,line,bill_id,supplier_id,rfc,hs",
      [["b", "2", "B", "here", "", "8544"]])
    try folder.linked()
    let firms = try folder.rows("suppliers")
    #expect(firms.map { $0["supplier_id"] } == ["here", "there"])
    #expect(firms.map { $0["group_id"] } == ["here", "here"])
    for table in [
      "supplier_credentials", "supplier_skills", "supplier_awards", "supplier_exclusions",
      "supplier_bills",
    ] {
      let rows = try folder.rows(table)
      #expect(!rows.isEmpty && rows.allSatisfy { $0["supplier_id"] == "here" }, "\(table)")
    }
    // A certificate without a word on who vouches for it is certified.
    #expect(
      try folder.rows("supplier_credentials").map { $0["assurance"] } == [
        "certified", "self_declared",
      ])
  }
}
