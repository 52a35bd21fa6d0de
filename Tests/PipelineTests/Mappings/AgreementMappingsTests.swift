import Ingest
import TestKit
import Testing

@testable import Pipeline
@testable import Tables
@testable import Trade

@Suite("Trade agreements by the shipped mappings")
struct AgreementMappingsTests {
  private static let shipped = ["tmec", "tlcuem", "tipat"]

  /// The tables that come of some sources.
  private func tables(_ sources: String) throws -> (String) throws -> Table {
    let scratch = try ScratchFolder()
    let pipeline = try scratch.write(
      "p.json", "{ name: \"p\", date: \"2026-11-25\", sources: [\(sources)] }")
    let definition = try Definition.read(file: pipeline)
    let report = try ingest(
      sources: definition.sources, output: scratch.file("out"), threads: 1)
    #expect(report.sources.allSatisfy { $0.rejected == 0 && $0.fieldFaults == 0 })
    return { try Table.read(file: scratch.file("out") + "/\($0).csv") }
  }

  private func cells(_ table: Table, _ column: String) throws -> [String] {
    let column = try table.column(column)
    return (0..<table.rowCount).map { column[$0] }
  }

  private func source(_ name: String, _ mapping: String, _ path: String) -> String {
    """
    { name: "\(name)", path: "\(path)",
      mapping: "\(Places.package("Pipelines/mappings/\(mapping).json"))" },
    """
  }

  @Test("every rule that is shipped comes with its source and stands by its examples")
  func examples() throws {
    let table = try tables(
      Self.shipped.map {
        source($0, "agreements", Places.package("Pipelines/agreements/\($0).xml"))
      }.joined())
    let rules = try table("origin_rules")
    #expect(rules.rowCount == 55)
    for column in ["rule", "authority", "passes", "fails", "illustrative"] {
      #expect(try cells(rules, column).allSatisfy { !$0.isEmpty }, "\(column)")
    }
    #expect(try cells(rules, "illustrative").count { $0 == "true" } == 15)
    let agreements = Agreements(
      agreements: try table("agreements"), parties: try table("agreement_parties"),
      preferences: try table("preferences"), rules: rules, concordance: Table(names: [], rows: []))
    #expect(agreements.refusals.isEmpty, "\(agreements.refusals)")
    #expect(agreements.all.map(\.id) == ["TIPAT", "TLCUEM", "TMEC"])
    #expect(
      agreements.inForce(on: "2026-11-25", from: "MX", to: "US").map(\.id) == ["TMEC"])
    #expect(
      agreements.inForce(on: "2026-11-25", from: "MX", to: "DE").map(\.id) == ["TLCUEM"])
    #expect(
      agreements.inForce(on: "2026-11-25", from: "MX", to: "JP").map(\.id) == ["TIPAT"])
    #expect(agreements.inForce(on: "2018-12-29", from: "MX", to: "JP").isEmpty)
  }

  @Test("semiconductors are free of the general duty, so that no agreement saves anything")
  func free() throws {
    let table = try tables(
      source("tmec", "agreements", Places.package("Pipelines/agreements/tmec.xml")))
    let agreements = Agreements(
      agreements: try table("agreements"), parties: try table("agreement_parties"),
      preferences: try table("preferences"), rules: try table("origin_rules"),
      concordance: Table(names: [], rows: []))
    let agreement = try #require(agreements["TMEC"])
    let preference = try #require(
      agreements.preference(of: agreement, importer: "US", hs: "854143", year: 2026))
    #expect(preference.margin(unitValue: nil) == .mfnFree && !preference.isIllustrative)
    // What HS 2022 took from other headings is not in the list.
    #expect(agreements.preference(of: agreement, importer: "US", hs: "854151", year: 2026) == nil)
  }

  @Test(
    "alternatives stand in one row, beside one that could not be read",
    .enabled(if: Places.hasShared))
  func unitedKingdom() throws {
    let table = try Self.unitedKingdom("mexico")("origin_rules")
    let columns = try ["hs_from", "hs_to", "rule", "heading", "goods"].map {
      try cells(table, $0)
    }
    let rules = (0..<table.rowCount).map { row in columns.map { $0[row] } }
    let circuits = rules.filter { $0[0] == "8542" }
    #expect(circuits.map { $0[2] } == ["MAXNOM<=40 AND MAXNOM(8541,8542)<=10 OR MAXNOM<=25"])
    // Diodes and wafers have rules of their own under one code.
    let diodes = rules.filter { $0[0] == "8541" }
    #expect(diodes.map { $0[3] } == ["ex 8541", "ex 8541"])
    let twice = ["CTH AND MAXNOM<=40 OR MAXNOM<=25", "CTH AND MAXNOM<=40 OR MAXNOM<=30"]
    #expect(diodes.map { $0[2] } == twice)
    #expect(diodes[1][4] == "Any other product from heading 8541")
    // What parts may not be made from is not certain.
    let parts = rules.filter { $0[0] == "8708" }
    #expect(parts.count == 5 && parts.allSatisfy { $0[2] == "MAXNOM<=40 OR UNREAD" })
    // The rest of a chapter is all of its codes.
    let vehicles = rules.first { $0[0] == "8701" }
    #expect(vehicles?[1...3] == ["8707", "MAXNOM<=40", "Chapter 87"])
  }

  @Test(
    "the rules of a public file meet no refusal for their overlaps", .enabled(if: Places.hasShared),
    arguments: [("cptpp", 1_326), ("canada", 607), ("mexico", 750), ("gsp", 288)])
  func overlaps(_ name: String, _ rows: Int) throws {
    let table = try Self.unitedKingdom(name)
    let rules = try table("origin_rules")
    let agreements = Agreements(
      agreements: try table("agreements"), parties: Table(names: [], rows: []),
      preferences: Table(names: [], rows: []), rules: rules,
      concordance: Table(names: [], rows: []))
    #expect(rules.rowCount == rows)
    #expect(agreements.refusals.isEmpty, "\(agreements.refusals.prefix(3))")
  }

  /// The tables that come of one of the United Kingdom's rule set files.
  private static func unitedKingdom(_ name: String) throws -> (String) throws -> Table {
    let scratch = try ScratchFolder()
    let pipeline = try scratch.write(
      "p.json",
      """
      { name: "p", date: "2026-11-25", sources: [{
        name: "s", path: "\(Places.shared("trade_agreements/roo_\(name).json"))",
        mapping: "\(Places.package("Pipelines/mappings/uk-origin.json"))",
        fields: { agreement_id: "concat('\(name)')" } }] }
      """)
    let definition = try Definition.read(file: pipeline)
    _ = try ingest(sources: definition.sources, output: scratch.file("out"), threads: 1)
    return { try Table.read(file: scratch.file("out") + "/\($0).csv") }
  }
}
