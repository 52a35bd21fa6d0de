import Foundation
import Registry
import TestKit
import Testing

@Suite("Rules of origin")
struct OriginRuleTests {
  private func range(_ from: String, _ to: String? = nil) throws -> CodeRange {
    try #require(CodeRange(from: from, to: to))
  }

  @Test(
    "the notation reads back to the rule it was written from",
    arguments: [
      "CTSH", "CC EXCEPT 0702-0709,08", "CTH TOLERANCE 20", "CTH EXCEPT 4805 TOLERANCE 12.5",
      "RVC(TV)>=60", "RVC(FV 9602,9603)>=55", "MAXNOM<=40", "WO", "WO(01,02)", "AH",
      "CTH OR RVC(TV)>=60 OR RVC(NC)>=50", "CTH AND MAXNOM<=40", "CC OR CTH AND MAXNOM<=40",
      "(CC OR CTH) AND MAXNOM<=40", "RVC(BD)>=62.05",
    ])
  func notation(_ text: String) throws {
    #expect(try #require(OriginRule(notation: text)).description == text)
  }

  @Test(
    "what is not wholly a rule is none",
    arguments: [
      "", "CT", "CTH OR", "CTH EXCEPT", "CTH EXCEPT 480", "RVC(XX)>=40", "RVC(BD)>=",
      "RVC(BD)>=101",
      "MAXNOM<=4.125", "CTH CTH", "(CTH", "CTH)", "cth", "WO()", "CTH EXCEPT 0709-0702",
      "CTH TOLERANCE 0",
    ])
  func noRule(_ text: String) { #expect(OriginRule(notation: text) == nil) }

  @Test("brackets nest as deep as rules need, and no text of them uses up the stack")
  func brackets() {
    func nested(_ depth: Int) -> String {
      String(repeating: "(", count: depth) + "CTH" + String(repeating: ")", count: depth)
    }
    #expect(OriginRule(notation: nested(32)) == OriginRule(notation: "CTH"))
    #expect(OriginRule(notation: nested(33)) == nil)
    #expect(OriginRule(notation: String(repeating: "(", count: 500_000)) == nil)
  }

  @Test("a range holds the codes that lie wholly in it, whatever their depth")
  func ranges() throws {
    let chapter = try range("0100000000", "0199999999")
    #expect(chapter.description == "01")
    #expect(try range("0401000000", "0499999999").description == "0401-04")
    #expect(chapter.contains("0102") && chapter.contains("01022910") && !chapter.contains("02"))
    #expect(try range("854110", "854290").contains("854140"))
    #expect(!(try range("854110", "854290").contains("8541")))
    #expect(CodeRange(from: "0709", to: "0702") == nil && CodeRange(from: "070") == nil)
  }

  @Test(
    "sentences of published rules are read to their end or refused",
    arguments: [
      (
        "A change to a good of [heading&nbsp;8541](/h/8541) from any other subheading.", "CTSH"
      ),
      (
        "A change to a good of subheading 854110 through 854290 from any other heading, except from"
          + " heading 8466 to heading 8468, subheading 847330 or chapter 9.",
        "CTH EXCEPT 8466-8468,847330,09"
      ),
      (
        "No change in tariff classification required for a good of heading 8541, provided there is"
          + " a regional value content of not less than **40%** under the build-down method.",
        "RVC(BD)>=40"
      ),
      (
        "Manufacture in which:\\n\\n- all the materials used are classified within a heading other"
          + " than that of the product,\\n\\n- the value of all the materials used does not exceed"
          + " **40%** of the ex-works price of the product.", "CTH AND MAXNOM<=40"
      ),
      (
        "Manufacture from materials of any heading, except that of the good or Manufacture in which"
          + " the value of all the materials used does not exceed 70% of the ex-works price of the"
          + " good.", "CTH OR MAXNOM<=70"
      ),
      (
        "All the animals of [chapter&nbsp;1](/chapters/01) used must be wholly obtained.", "WO(01)"
      ),
      ("A change from any other heading, provided that no sugar is used.", "unreadable_condition"),
      (
        "A change to any other good of heading 8541 from any other heading.",
        "rule_for_part_of_goods"
      ),
      ("A change to a good of heading 8703 from any other heading.", "rule_names_other_codes"),
      ("- b) **40%** under the build-down method.", "orphan_fragment"),
      ("b) 40% under the build-down method", "orphan_fragment"),
      ("Weaving accompanied by dyeing.", "unreadable_rule"),
      ("A change from any other heading or not.", "unreadable_condition"),
      ("", "unreadable_rule"),
    ])
  func sentences(_ text: String, _ expected: String) throws {
    var sequence = OriginSequence()
    let text = text.replacing("\\n", with: "\n")
    let goods = try range("8541000000", "8542999999")
    let read: String
    do {
      read = try sequence.read(text, of: goods).rule.description
    } catch {
      read = error.rawValue
    }
    #expect(read == expected)
  }

  @Test("a fragment takes its goods from the sentence that it goes on, and from no other")
  func fragments() throws {
    let goods = try range("8541000000", "8542999999")
    let heading = try range("8541")
    let first =
      "No change in tariff classification required for a good of heading 8541, provided there is a"
      + " regional value content of not less than:\n\n- a) 30% under the build-up method."
    var sequence = OriginSequence()
    #expect(try sequence.read(first, of: goods).rule.description == "RVC(BU)>=30")
    let second = try sequence.read("- b) 40% under the build-down method.", of: goods)
    #expect(second.rule.description == "RVC(BD)>=40" && second.goods == heading)
    #expect(throws: OriginRefusal.orphanFragment) {
      try sequence.read("- d) 40% under the net cost method.", of: goods)
    }
    #expect(throws: OriginRefusal.orphanFragment) {
      try sequence.read("- e) 40% under the net cost method.", of: goods)
    }
    _ = try sequence.read(first, of: goods)
    #expect(throws: OriginRefusal.orphanFragment) {
      try sequence.read("- b) 40% under the build-down method.", of: range("8543"))
    }
  }

  @Test(
    "the published tables are read as far as is certain, every refusal with its reason",
    .enabled(if: Places.hasShared),
    arguments: [
      (
        "roo_cptpp", 2274,
        [
          "orphan_fragment": 21, "rule_for_part_of_goods": 166,
          "unreadable_condition": 68, "unreadable_rule": 32,
        ]
      ),
      (
        "roo_canada", 412,
        [
          "rule_for_part_of_goods": 60, "unreadable_condition": 111,
          "unreadable_rule": 361,
        ]
      ),
      ("roo_mexico", 632, ["unreadable_condition": 62, "unreadable_rule": 398]),
      ("roo_gsp", 182, ["unreadable_condition": 32, "unreadable_rule": 204]),
    ])
  func published(_ name: String, _ expected: Int, _ refused: [String: Int]) throws {
    var read = 0
    var reasons: [String: Int] = [:]
    var rules: [String: [String]] = [:]
    for set in try Self.ruleSets(name) {
      var sequence = OriginSequence()
      let goods = try range(set.from, set.to)
      for text in set.rules {
        do {
          let row = try sequence.read(text, of: goods)
          #expect(OriginRule(notation: row.rule.description) == row.rule)
          read += 1
          rules[row.goods.description, default: []].append(row.rule.description)
        } catch {
          reasons[error.rawValue, default: 0] += 1
        }
      }
    }
    #expect(read == expected)
    #expect(reasons == refused)
    if name == "roo_cptpp" {
      #expect(
        rules["854110"] == [
          "CTSH", "RVC(BU)>=30", "RVC(BD)>=40", "RVC(FV 854110)>=50",
        ], "\(rules.filter { $0.key.hasPrefix("8541") })")
    }
  }

  private static func ruleSets(
    _ name: String
  ) throws -> [(from: String, to: String, rules: [String])] {
    struct File: Decodable {
      struct Set: Decodable {
        struct Rule: Decodable { let rule: String }
        let min: String
        let max: String
        let rules: [Rule]
      }
      let rule_sets: [Set]
    }
    let path = Places.shared("trade_agreements/\(name).json")
    let file = try JSONDecoder().decode(File.self, from: Data(contentsOf: URL(filePath: path)))
    return file.rule_sets.map { ($0.min, $0.max, $0.rules.map(\.rule)) }
  }
}
