import TestKit
import Testing

@testable import Ingest
@testable import Tables

@Suite("Rules of origin taken in")
struct OriginRuleRowsTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  /// A rule as a file states it.
  private struct Rule {
    let from: String
    let to: String
    let heading: String
    let text: String
    var goods = ""
  }

  /// Takes rules in.
  ///
  /// - Returns: What was written of them, and what was told, sorted.
  private func take(
    _ rules: [Rule]
  ) throws -> (rows: [[String]], told: [String], faults: Int, doubts: Int) {
    let rows = rules.map {
      "<r from='\($0.from)' to='\($0.to)' heading='\($0.heading)' goods='\($0.goods)'>"
        + $0.text.replacing(">", with: "&gt;").replacing("<", with: "&lt;") + "</r>"
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
            "heading": .init(from: ["@heading"]), "goods": .init(from: ["@goods"]),
            "rule": .init(from: ["."]),
          ])
      ])
    let report = try ingest(sources: [source], output: scratch.path + "/1-ingest", threads: 1)
    func read(_ name: String, _ columns: [String]) throws -> [[String]] {
      let table = try Table.read(file: scratch.path + "/1-ingest/\(name).csv")
      return try (0..<table.rowCount).map { row in try columns.map { try table.column($0)[row] } }
    }
    return (
      try read("origin_rules", ["hs_from", "hs_to", "rule", "heading", "goods"]),
      try read("field_faults", ["field", "reason", "kept"]).map { $0.joined(separator: " ") }
        .sorted(),
      report.sources[0].fieldFaults, report.sources[0].doubts
    )
  }

  @Test(
    "rules are kept in the house's notation, and every refusal and doubt is told with its cause")
  func rules() throws {
    let taken = try take([
      Rule(
        from: "0900000000", to: "0999999999", heading: "Chapter 9",
        text: "A change from any other chapter."),
      Rule(
        from: "0910000000", to: "0910999999", heading: "ex 0910",
        text: "A change from any other heading."),
      Rule(
        from: "8541100000", to: "8542909999", heading: "854110-854290",
        text: "CTSH OR RVC(BD)>=40"),
      Rule(
        from: "8543000000", to: "8543999999", heading: "8543",
        text: "b) 40% under the build-down method"),
      Rule(
        from: "8544000000", to: "8544999999", heading: "8544",
        text: "Weaving accompanied by thought."),
      Rule(from: "9002000000", to: "9001999999", heading: "9002", text: "CTH"),
    ])
    #expect(
      taken.rows.map { Array($0[0...3]) } == [
        ["09", "09", "CC", "Chapter 9"], ["0910", "0910", "CTH", "ex 0910"],
        ["854110", "854290", "CTSH OR RVC(BD)>=40", "854110-854290"],
      ])
    #expect(
      taken.told == [
        "heading rule_for_part_of_heading true", "hs_from codes_out_of_order false",
        "hs_from narrower_rule_within true", "rule orphan_fragment false",
        "rule unreadable_condition false",
      ])
    #expect(taken.faults == 3 && taken.doubts == 2)
  }

  @Test("alternatives of one heading are one rule, and one that was not read leaves it open")
  func alternatives() throws {
    let taken = try take([
      Rule(from: "8541", to: "8541", heading: "8541", text: "A change from any other heading."),
      Rule(from: "8541", to: "8541", heading: "8541", text: "CTSH OR CTH"),
      Rule(from: "8542", to: "8542", heading: "8542", text: "A change from nowhere."),
      Rule(from: "8542", to: "8542", heading: "8542", text: "MAXNOM<=40"),
      Rule(from: "8544", to: "8544", heading: "8544", text: "A change from nowhere."),
    ])
    #expect(taken.rows.map { $0[2] } == ["CTH OR CTSH", "MAXNOM<=40 OR UNREAD"])
    #expect(
      taken.told == [
        "rule alternative_rule true", "rule unreadable_rule false", "rule unreadable_rule false",
      ])
  }

  @Test("rules for some goods of their codes begin their heading with ex, and say which")
  func scopes() throws {
    let quota = "Yarn (Quota for exports)"
    let taken = try take([
      Rule(from: "8541", to: "8541", heading: "ex 8541", text: "CTH", goods: "Wafers"),
      Rule(
        from: "8541", to: "8541", heading: "ex Chapter 85", text: "CTSH",
        goods: "Any other product from heading 8541"),
      Rule(from: "8542", to: "8543", heading: "ex Chapter 85", text: "CC", goods: "Machinery"),
      Rule(from: "5205", to: "5205", heading: "5205", text: "CC", goods: quota),
      Rule(
        from: "0304", to: "0304", heading: "0304",
        text: "A change to any other good of heading 0304 from any other heading."),
      Rule(from: "7106", to: "7106", heading: "7106", text: "CC", goods: "Silver, unwrought"),
      Rule(from: "7106", to: "7106", heading: "7106", text: "CTH", goods: "Silver, other"),
    ])
    #expect(
      taken.rows.map { [$0[0], $0[2], $0[3], $0[4]] } == [
        ["8541", "CTH", "ex 8541", "Wafers"],
        ["8541", "CTSH", "ex 8541", "Any other product from heading 8541"],
        ["8542", "CC", "Chapter 85", "Machinery"], ["5205", "CC", "ex 5205", quota],
        ["0304", "CTH", "ex 0304", "any other good"],
        ["7106", "CC", "ex 7106", "Silver, unwrought"],
        ["7106", "CTH", "ex 7106", "Silver, other"],
      ])
  }
}
