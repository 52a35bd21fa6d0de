import TestKit
import Testing

@testable import Ingest
@testable import Tables

@Suite("Rules of origin taken in")
struct OriginRuleRowsTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  @Test(
    "rules are kept in the house's notation, and every refusal and doubt is told with its cause")
  func rules() throws {
    let rules = [
      ("0900000000", "0999999999", "Chapter 9", "A change from any other chapter."),
      ("0910000000", "0910999999", "ex 0910", "A change from any other heading."),
      ("8541100000", "8542909999", "854110-854290", "CTSH OR RVC(BD)>=40"),
      ("8543000000", "8543999999", "8543", "b) 40% under the build-down method"),
      ("8544000000", "8544999999", "8544", "Weaving accompanied by dyeing."),
      ("9002000000", "9001999999", "9002", "CTH"),
    ]
    let rows = rules.map {
      "<r from='\($0)' to='\($1)' heading='\($2)'>\($3.replacing(">", with: "&gt;"))</r>"
    }
    let file = try scratch.write("a.xml", "<a><t id='x'>\(rows.joined())</t></a>")
    let source = Source(
      name: "tratado", registry: "agreements", path: file, format: .xml, record: "/a/t",
      fields: ["agreement_id": .init(from: ["@id"])],
      lists: [
        "origin_rules": .init(
          each: "r",
          fields: [
            "hs_from": .init(from: ["@from"]), "hs_to": .init(from: ["@to"]),
            "heading": .init(from: ["@heading"]), "rule": .init(from: ["."]),
          ])
      ])
    let report = try ingest(sources: [source], output: scratch.path + "/1-ingest", threads: 1)
    let table = try Table.read(file: scratch.path + "/1-ingest/origin_rules.csv")
    let read = try (0..<table.rowCount).map { row in
      try ["hs_from", "hs_to", "rule"].map { try table.column($0)[row] }
    }
    #expect(
      read == [
        ["09", "09", "CC"], ["0910", "0910", "CTH"],
        ["854110", "854290", "CTSH OR RVC(BD)>=40"],
      ])
    let faults = try Table.read(file: scratch.path + "/1-ingest/field_faults.csv")
    let told = try (0..<faults.rowCount).map { row in
      try ["field", "reason", "kept"].map { try faults.column($0)[row] }.joined(separator: " ")
    }
    #expect(
      told.sorted() == [
        "heading rule_for_part_of_heading true", "hs_from codes_out_of_order false",
        "hs_from narrower_rule_within true", "rule orphan_fragment false",
        "rule unreadable_rule false",
      ])
    #expect(report.sources[0].fieldFaults == 3 && report.sources[0].doubts == 2)
  }
}
