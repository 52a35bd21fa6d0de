import Foundation
import Registry
import TestKit
import Testing

/// The rules that the United Kingdom publishes for four of its agreements: how many are read, how many
/// refused, and why.
@Suite("Published rules of origin", .enabled(if: Places.hasShared))
struct PublishedOriginTests {
  /// What came of one rule.
  private struct Reading {
    let place: String
    let text: String
    /// The rule with its codes and its scope; nil when it is refused.
    let rule: String?
    let refusal: OriginRefusal?
  }

  /// A cause of refusal: how often, and one text of it from its beginning.
  struct Cause {
    let refusal: OriginRefusal
    let count: Int
    let example: String
  }

  @Test("CPTPP: 2,526 of 2,561 are read")
  func cptpp() throws {
    try expect(
      "cptpp", read: 2526,
      [
        Cause(
          refusal: .furtherCondition, count: 25,
          example: "A change to a good of heading 3901 from any other heading, provided that not"
            + " less than 50% by weight of the total polymer content is originating."),
        Cause(refusal: .orphanFragment, count: 1, example: "- b) 25% under the build-up method."),
        Cause(
          refusal: .partOfGoods, count: 2,
          example: "A change to mucilage and thickener derived from Caesalpinia spinosa (Tara)"),
        Cause(
          refusal: .unreadable, count: 7,
          example: "No change in tariff classification required for a good of subheading 220830,"
            + " provided that the total alcoholic volume of the non-originating materials does not"
            + " exceed 10% of the volume"),
      ])
  }

  @Test("Canada: 836 of 944 are read")
  func canada() throws {
    try expect(
      "canada", read: 836,
      [
        Cause(
          refusal: .furtherCondition, count: 58,
          example: "A change from any other heading, except from yarn of heading 5004 to heading"
            + " 5006, heading 5106 to heading 5110, 5204 to 5207,"),
        Cause(
          refusal: .partOfGoods, count: 4,
          example: "A change to cut glassware from uncut glassware of heading 7010, whether or not"),
        Cause(
          refusal: .unreadable, count: 46, example: "80% of the net cost of the product."),
      ])
  }

  @Test("Mexico: 995 of 1,092 are read")
  func mexico() throws {
    try expect(
      "mexico", read: 995,
      [
        Cause(
          refusal: .furtherCondition, count: 69,
          example: "Manufacture in which all the materials used are classified within a heading"
            + " other than that of the product, except for materials of heading 8501."),
        Cause(
          refusal: .unreadable, count: 28,
          example: "Manufacture in which: - all the materials of chapter used must be wholly"
            + " obtained,"),
      ])
  }

  @Test("GSP: 411 of 418 are read")
  func gsp() throws {
    try expect(
      "gsp", read: 411,
      [
        Cause(
          refusal: .furtherCondition, count: 5,
          example: "Manufacture from materials of any heading in which the weight of materials of"
            + " chapter 24 used does not exceed 30% of the total weight of materials of chapter 24"
            + " used."),
        Cause(
          refusal: .unreadable, count: 2,
          example: "Manufacture in which all the meat and edible meat offal in the goods of this"
            + " chapter is wholly obtained"),
      ])
  }

  @Test("a seeded sample of a hundred rules reads as it was read by hand")
  func sample() throws {
    let golden = try String(
      contentsOfFile: Places.package("Tests/Goldens/origin-readings.tsv"), encoding: .utf8)
    let lines = golden.split(separator: "\n").dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(lines.count == 100)
    var readings: [String: [String: Reading]] = [:]
    for line in lines {
      let file = line[0]
      if readings[file] == nil {
        readings[file] = Dictionary(
          uniqueKeysWithValues: try Self.readings(file).map { ($0.place, $0) })
      }
      #expect(readings[file]?[line[1]]?.rule == line[2], "\(file) \(line[1])")
    }
  }

  @Test("the rules of semiconductors are those of the public file")
  func semiconductors() throws {
    let rules = try Self.readings("cptpp").filter { $0.rule?.hasPrefix("854110 ") == true }
    #expect(
      rules.map(\.rule) == [
        "854110 CTSH", "854110 RVC(BU)>=30", "854110 RVC(BD)>=40", "854110 RVC(FV 854110)>=50",
      ])
  }

  /// Compares what is read of a file, and what is refused by cause.
  private func expect(_ name: String, read: Int, _ causes: [Cause]) throws {
    let readings = try Self.readings(name)
    #expect(readings.count { $0.rule != nil } == read)
    var counts: [OriginRefusal: Int] = [:]
    for reading in readings {
      if let refusal = reading.refusal { counts[refusal, default: 0] += 1 }
    }
    #expect(
      counts == Dictionary(uniqueKeysWithValues: causes.map { ($0.refusal, $0.count) }))
    for cause in causes {
      #expect(
        readings.contains { $0.refusal == cause.refusal && $0.text.hasPrefix(cause.example) },
        "\(cause.refusal)")
    }
  }

  private static func readings(_ name: String) throws -> [Reading] {
    var readings: [Reading] = []
    for (number, set) in try file(name).enumerated() {
      var sequence = OriginSequence()
      let goods = try #require(CodeRange(from: set.min, to: set.max))
      for (index, rule) in set.rules.enumerated() {
        let place = "\(number)/\(index)"
        let text = plain(rule.rule)
        do {
          let row = try sequence.read(rule.rule, of: goods)
          #expect(OriginRule(notation: row.rule.description) == row.rule, "\(row.rule)")
          let scope = row.scope.map { " [\($0)]" } ?? ""
          readings.append(
            Reading(
              place: place, text: text, rule: "\(row.goods) \(row.rule)\(scope)", refusal: nil))
        } catch {
          readings.append(Reading(place: place, text: text, rule: nil, refusal: error))
        }
      }
    }
    return readings
  }

  /// A text without its mark-up, as far as the examples need.
  private static func plain(_ text: String) -> String {
    text.replacing("&nbsp;", with: " ").replacing("**", with: "").replacing("*", with: "")
      .replacing(#/\[([^\]]*)\]\([^)]*\)/#) { $0.output.1 }
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private struct File: Decodable {
    struct Set: Decodable {
      struct Rule: Decodable { let rule: String }
      let min: String
      let max: String
      let rules: [Rule]
    }
    let sets: [Set]

    enum CodingKeys: String, CodingKey { case sets = "rule_sets" }
  }

  private static func file(_ name: String) throws -> [File.Set] {
    let path = Places.shared("trade_agreements/roo_\(name).json")
    return try JSONDecoder().decode(File.self, from: Data(contentsOf: URL(filePath: path)))
      .sets
  }
}
