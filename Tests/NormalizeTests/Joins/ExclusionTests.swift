import Registry
import Tables
import Testing
import Workbench

@testable import Normalize

@Suite("Exclusions")
struct ExclusionTests {
  private static let fields = RegistryKind.exclusions.fields.map(\.name)

  private static func write(_ folder: Folder, _ rows: [[String: String]]) throws {
    try folder.write(
      "exclusions", (["source", "line"] + fields).joined(separator: ","),
      rows.map { row in ["x", "2"] + fields.map { row[$0] ?? "" } })
  }

  @Test("an exclusion is of the firm whose tax number it states, and tells by whom and how long")
  func number() throws {
    let folder = Folder()
    try folder.suppliers([
      ["source": "a", "record_id": "1", "razon_social": "Alfa", "rfc": FirmTests.alfa]
    ])
    try Self.write(
      folder,
      [
        [
          "exclusion_id": "E1", "rfc": FirmTests.alfa, "name": "Alfa Vieja", "authority": "SFP",
          "resolution": "0001/2026", "reason": "Datos falsos", "sanction": "barred",
          "notified_on": "2026-05-07", "term": "P1Y3M",
        ]
      ])
    let report = try folder.run()
    #expect(
      try folder.rows("supplier_exclusions") == [
        [
          "supplier_id": "1", "exclusion_id": "E1", "evidence": "rfc", "authority": "SFP",
          "resolution": "0001/2026", "reason": "Datos falsos", "notified_on": "2026-05-07",
          "from": "2026-05-07", "until": "2027-08-07", "until_basis": "term",
        ]
      ])
    #expect(report.joins.first { $0.registry == "exclusions" }?.byKey == 1)
  }

  @Test("only what bars is told of a firm; fines, acquittals and empty sanctions are set aside")
  func bars() throws {
    let folder = Folder()
    try folder.suppliers([["source": "a", "record_id": "1", "razon_social": "Alfa"]])
    let rows: [[String: String]] = [
      ["exclusion_id": "barred", "sanction": "barred"],
      ["exclusion_id": "cleared", "sanction": "cleared", "term": "P3M"],
      ["exclusion_id": "fined", "sanction": "fined"],
      ["exclusion_id": "list", "from": "2020-01-31", "until": "2021-01-01"],
      ["exclusion_id": "plain", "sanction": "sanctioned"],
      [
        "exclusion_id": "term", "sanction": "sanctioned", "resolved_on": "2020-01-31",
        "term": "P1M",
      ],
    ]
    try Self.write(folder, rows.map { $0.merging(["name": "ALFA"]) { $1 } })
    let report = try folder.run()
    let told = try folder.rows("supplier_exclusions").map { row in
      ["exclusion_id", "evidence", "from", "until", "until_basis"].compactMap { row[$0] }
        .joined(separator: " ")
    }
    #expect(
      told == [
        "barred name   open", "list name 2020-01-31 2021-01-01 stated",
        "term name 2020-01-31 2020-02-29 term",
      ])
    let join = report.joins.first { $0.registry == "exclusions" }
    #expect(join?.byName == 3 && join?.setAside == 3)
    #expect(
      try folder.rows("unjoined_records").map { $0["record_id"] } == ["cleared", "fined", "plain"])
    // The list itself is kept whole.
    #expect(try folder.rows("exclusions").count == 6)
  }

  @Test("a name that two firms bear bars neither, and one that nobody bears is told")
  func names() throws {
    let folder = Folder()
    try folder.suppliers([
      ["source": "a", "record_id": "1", "razon_social": "Alfa"],
      ["source": "a", "record_id": "2", "razon_social": "ALFA SA DE CV"],
    ])
    try Self.write(
      folder, [["exclusion_id": "a", "name": "Alfa"], ["exclusion_id": "b", "name": "Beta"]])
    let report = try folder.run()
    #expect(try folder.rows("supplier_exclusions").isEmpty)
    let join = report.joins.first { $0.registry == "exclusions" }
    #expect(join?.doubtful == 1 && join?.stray == 1)
    #expect(
      try folder.rows("unjoined_records").map { $0["reason"] } == ["several_firms", "no_firm"])
  }

  @Test("every firm of a tax number is meant by it, since they are one person in law")
  func sharedNumber() throws {
    let folder = Folder()
    try folder.suppliers([
      ["source": "a", "record_id": "1", "razon_social": "Alfa", "rfc": FirmTests.alfa],
      ["source": "a", "record_id": "2", "razon_social": "Beta", "rfc": FirmTests.alfa],
      ["source": "a", "record_id": "3", "razon_social": "Alfa"],
    ])
    let rows = try Rows.read(
      file: folder.input + "/suppliers.csv", columns: SupplierField.columns, workers: 1)
    // Three firms of a record each, as a verdict of staff may keep them apart.
    let firms = Firms(
      order: [0, 1, 2], ranks: [0, 0, 0], hasTaxNumber: [true, true, false], evidence: [0, 0, 0],
      starts: [0, 1, 2, 3], members: [0, 1, 2], firmOfRecord: [0, 1, 2], ordinals: [:],
      carriers: (recordID: 3, rfc: 2, clee: 0))
    let party = FirmFinder.Party(
      rfc: Array(FirmTests.alfa.utf8)[...], name: Array("Alfa".utf8)[...], state: [])
    let finder = FirmFinder(
      1, { _ in party }, suppliers: rows, firms: firms,
      numbers: TaxNumbers(suppliers: rows, firms: firms), workers: 1)
    #expect(finder.find(party) == .firms([0, 1], .rfc))
  }

  @Test(
    "a term runs from the first day to the day of the same number",
    arguments: [
      ("2026-05-07", "P3M", "2026-08-07"), ("2024-02-29", "P1Y", "2025-02-28"),
      ("2026-11-30", "P3M", "2027-02-28"), ("2026-12-31", "P1D", "2027-01-01"),
      ("2026-01-31", "P2Y6M", "2028-07-31"), ("2026-02-20", "P2W", "2026-03-06"),
      ("2023-12-01", "P90D", "2024-02-29"), ("2026-10-15", "P1Y3M10D", "2028-01-25"),
    ])
  func terms(_ first: String, _ span: String, _ last: String) {
    let day = CalendarDay(Array(first.utf8)[...])
    #expect(day?.adding(Array(span.utf8)[...])?.text == last)
  }

  @Test("a term in months is as long as its months one by one, but for months that are short")
  func months() {
    var random = SplitMix64(seed: 5)
    for _ in 0..<500 {
      let text = "20\(10 + random.below(30))-0\(1 + random.below(9))-\(10 + random.below(19))"
      let months = 1 + random.below(40)
      guard let start = CalendarDay(Array(text.utf8)[...]) else { continue }
      var day = start
      for _ in 0..<months { day = day.adding(Array("P1M".utf8)[...]) ?? day }
      let span = "P\(months / 12)Y\(months % 12)M"
      #expect(start.adding(Array(span.utf8)[...]) == day, "\(text) \(span)")
    }
  }

  @Test("what is no day or no span is none", arguments: ["2026-02-30", "2026-13-01", "hoy", ""])
  func noDay(_ text: String) {
    #expect(CalendarDay(Array(text.utf8)[...]) == nil)
    let day = CalendarDay(Array("2026-01-01".utf8)[...])
    #expect(day?.adding(Array(text.utf8)[...]) == nil)
  }
}
