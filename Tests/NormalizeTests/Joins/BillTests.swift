import Registry
import Testing

@testable import Normalize

@Suite("Bills of materials")
struct BillTests {
  private static let heading =
    "source,line,bill_id,supplier_id,rfc,hs,description,currency,"
    + "transaction_value,net_cost,ex_works,processes"
  private static let materials =
    "source,record_id,hs,description,origin,value,originating,wholly_obtained"

  private static func bill(
    _ key: String, firm: String = "", rfc: String = "", source: String = "b"
  ) -> [String] {
    [source, "2", key, firm, rfc, "854430", "Arnés", "USD", "100", "90", "95", "crimping;testing"]
  }

  /// Two records that are one firm, and another firm.
  private static func firms(_ folder: Folder) throws {
    try folder.suppliers([
      ["source": "a", "record_id": "1", "rfc": FirmTests.alfa],
      ["source": "a", "record_id": "2", "rfc": FirmTests.alfa],
      ["source": "a", "record_id": "3", "rfc": FirmTests.beta],
    ])
  }

  @Test("a bill is of the firm its record has become part of, else of its tax number")
  func firm() throws {
    let folder = Folder()
    try Self.firms(folder)
    try folder.write(
      "bills_of_materials", Self.heading,
      [
        Self.bill("B1", firm: "2"), Self.bill("B2", rfc: FirmTests.beta),
        Self.bill("B3", firm: "gone", rfc: FirmTests.beta), Self.bill("B4", firm: "gone"),
        Self.bill("B5", firm: "1", rfc: FirmTests.beta), Self.bill("B6"),
      ])
    try folder.write(
      "bill_materials", Self.materials,
      [
        ["b", "B1", "854449", "Cable", "US", "30", "true", "false"],
        ["b", "B1", "853690", "Terminal", "CN", "10.5", "false", ""],
        ["b", "B4", "", "Cinta", "", "", "", ""], ["b", "B9", "", "Cinta", "", "", "", ""],
      ])
    let report = try folder.run()
    let bills = try folder.rows("supplier_bills")
    #expect(
      bills.map { "\($0["bill_id"] ?? "")>\($0["supplier_id"] ?? "")" } == [
        "B1>1", "B2>3", "B3>3",
      ])
    #expect(
      bills[0] == [
        "bill_id": "B1", "supplier_id": "1", "hs": "854430", "description": "Arnés",
        "currency": "USD", "transaction_value": "100", "net_cost": "90", "ex_works": "95",
        "processes": "crimping;testing",
      ])
    let join = report.joins.first { $0.registry == "bills_of_materials" }
    #expect(join?.byKey == 3 && join?.stray == 2 && join?.doubtful == 1)
    #expect(report.orphans == 1)
    #expect(
      try folder.rows("unjoined_records").map {
        "\($0["record_id"] ?? "") \($0["reason"] ?? "")"
      } == ["B4 no_firm", "B5 conflict", "B6 no_firm"])
    let materials = try folder.rows("bill_materials")
    #expect(materials.map { $0["position"] } == ["1", "2", "1"])
    #expect(materials.map { $0["description"] } == ["Terminal", "Cable", "Cinta"])
    #expect(materials[0]["value"] == "10.5" && materials[0]["originating"] == "false")
    // All bills are kept as they came, with the firm's id.
    #expect(
      try folder.rows("bills_of_materials").map { $0["supplier_id"] } == [
        "1", "", "gone", "gone", "1", "",
      ])
  }

  @Test("a bill given by two sources has the materials of the first, and one given twice has none")
  func repeated() throws {
    let folder = Folder()
    try Self.firms(folder)
    try folder.write("sources", "source,position", [["b", "0"], ["c", "1"]])
    try folder.write(
      "bills_of_materials", Self.heading,
      [
        Self.bill("B1", firm: "1", source: "c"), Self.bill("B1", firm: "1"),
        Self.bill("B2", firm: "1"), Self.bill("B2", firm: "1"),
      ])
    try folder.write(
      "bill_materials", Self.materials,
      [
        ["c", "B1", "8544", "De c", "", "", "", ""], ["b", "B1", "8544", "De b", "", "", "", ""],
        ["b", "B2", "8544", "Otra", "", "", "", ""],
      ])
    let report = try folder.run()
    #expect(try folder.rows("supplier_bills").map { $0["bill_id"] } == ["B1"])
    #expect(try folder.rows("bill_materials").map { $0["description"] } == ["De b"])
    #expect(report.joins.first { $0.registry == "bills_of_materials" }?.setAside == 1)
    #expect(
      report.sources.filter { $0.registry == "bills_of_materials" }
        .map { [$0.accepted, $0.kept, $0.merged] } == [[3, 2, 1], [1, 0, 1]])
  }
}
