import Testing
import Workbench

@testable import Registry

@Suite("Notation of rules of origin")
struct OriginNotationTests {
  @Test("10,000 random rules are read back from their own words")
  func roundTrip() throws {
    var random = SplitMix64(seed: 5)
    for _ in 0..<10_000 {
      let rule = Self.rule(&random, depth: 3, within: nil)
      let text = rule.description
      do {
        let read = try OriginRule(parsing: text)
        #expect(read == rule, "\(text)")
        guard read == rule else { return }
      } catch {
        Issue.record("\(text): \(error)")
        return
      }
    }
  }

  @Test("random rules with a word put in, taken out or doubled are read or refused, never trapped")
  func damaged() {
    var random = SplitMix64(seed: 6)
    let words = ["(", ")", ",", "OR", "AND", "CTH", "8541", ">=", "40", "RVC", "EXCEPT", "–", ""]
    for _ in 0..<5000 {
      var parts = Self.rule(&random, depth: 2, within: nil).description.split(separator: " ").map(
        String.init)
      let place = random.below(parts.count)
      switch random.below(3) {
      case 0: parts.insert(words[random.below(words.count)], at: place)
      case 1: parts.remove(at: place)
      default: parts.insert(parts[place], at: place)
      }
      let text = parts.joined(separator: " ")
      if let rule = OriginRule(notation: text) {
        #expect(OriginRule(notation: rule.description) == rule, "\(text)")
      }
    }
  }

  @Test(
    "new forms are read back as they are written",
    arguments: [
      "SP(chemical-reaction)", "SP(assembly-and-test,x1) AND CTH", "RVC(FV SUBHEADING)>=50",
      "RVC(FV HEADING)>=50 OR RVC(FV CHAPTER)>=50", "CTH EXCEPT 8536 INCLUDING 853690",
      "CC INCLUDING 0702-0709,08 TOLERANCE 20", "MAXNOM(8541,8542)<=10",
      "CTH EXCEPT 8536 INCLUDING 853690 TOLERANCE 12.5 OR SP(distillation)",
    ])
  func forms(_ text: String) throws {
    #expect(try OriginRule(parsing: text).description == text)
  }

  @Test(
    "dots in codes, blanks and needless brackets change nothing",
    arguments: [
      ("CTH EXCEPT 8536.90", "CTH EXCEPT 853690"), ("  ( CTH )  ", "CTH"),
      ("RVC ( BD ) >= 40", "RVC(BD)>=40"), ("(CC OR CTH) OR CTSH", "CC OR CTH OR CTSH"),
      ("RVC(FV,8541.10)>=50", "RVC(FV 854110)>=50"), ("MAXNOM <= 50", "MAXNOM<=50"),
    ])
  func spellings(_ text: String, _ plain: String) throws {
    #expect(try OriginRule(parsing: text).description == plain)
  }

  @Test(
    "a fault tells the column, what was expected, what stood there, and what was meant",
    arguments: [
      ("", 1, OriginNotationFault.Expectation.rule, "", nil),
      ("CTHH", 1, .rule, "CTHH", "CTH"),
      ("CTH OR RCV(BD)>=40", 8, .rule, "RCV", "RVC"),
      ("CTH EXEPT 8536", 5, .end, "EXEPT", "EXCEPT"),
      ("RVC(DB)>=40", 5, .method, "DB", "BD"),
      ("RVC(BD)>40", 8, .atLeast, ">", nil),
      ("RVC(BD)>=101", 10, .percent, "101", nil),
      ("RVC(BD)>=", 10, .percent, "", nil),
      ("MAXNOM>=40", 7, .atMost, ">=", nil),
      ("CTH EXCEPT 0709-0702", 12, .code, "0709-0702", nil),
      ("CTH EXCEPT 8536,", 17, .code, "", nil),
      ("CTH EXCEPT 12.34.5", 12, .code, "12.34.5", nil),
      ("CTH TOLERANCE 0", 15, .tolerance, "0", nil),
      ("(CTH OR CC", 11, .closing, "", nil),
      ("CTH)", 4, .end, ")", nil),
      ("SP(Chemical)", 4, .process, "Chemical", nil),
      ("SP()", 4, .process, ")", nil),
      ("RVC(FV)>=50", 7, .focus, ")", nil),
      ("b) 40%", 1, .rule, "b", nil),
    ])
  func faults(
    _ text: String, _ column: Int, _ expectation: OriginNotationFault.Expectation, _ found: String,
    _ suggestion: String?
  ) {
    let fault = OriginNotationFault(
      column: column, expectation: expectation, found: found, suggestion: suggestion)
    #expect(throws: fault) { try OriginRule(parsing: text) }
  }

  @Test("brackets too deep are refused where they are")
  func depth() {
    let fault = OriginNotationFault(
      column: 33, expectation: .lessDepth, found: "(", suggestion: nil)
    #expect(throws: fault) { try OriginRule(parsing: String(repeating: "(", count: 40)) }
    #expect(
      fault.description
        == "column 33: there is '(' where the notation has at most 32 brackets within each other")
  }

  /// A random rule: no AND directly within AND, no OR within OR, since brackets around them say nothing.
  static func rule(
    _ random: inout SplitMix64, depth: Int, within: Bool?
  ) -> OriginRule {
    if depth > 0, random.below(3) == 0 {
      let isAll = within.map { !$0 } ?? (random.below(2) == 0)
      let parts = (0..<2 + random.below(2)).map { _ in
        rule(&random, depth: depth - 1, within: isAll)
      }
      return isAll ? .all(parts) : .either(parts)
    }
    let percent = random.below(2) == 0 ? random.below(101) * 100 : random.below(10_001)
    let level = OriginRule.Level.allCases[random.below(3)]
    switch random.below(8) {
    case 0: return .anyHeading
    case 1: return .whollyObtained(codes(&random, least: 0))
    case 2: return .materials(atMost: percent, of: codes(&random, least: 0))
    case 3:
      let keys = ["distillation", "chemical-reaction", "assembly-and-test", "x9"]
      return .process((0...random.below(2)).map { _ in keys[random.below(4)] })
    case 4, 5:
      return .change(
        level, except: codes(&random, least: 0), including: codes(&random, least: 0),
        tolerance: random.below(2) * (1 + random.below(10_000)))
    default:
      let methods: [OriginRule.Method] = [
        .buildUp, .buildDown, .transactionValue, .netCost, .focused(codes(&random, least: 1)),
        .focusedSame(level),
      ]
      return .valueContent(methods[random.below(6)], atLeast: percent)
    }
  }

  private static func codes(_ random: inout SplitMix64, least: Int) -> [CodeRange] {
    var ranges: [CodeRange] = []
    let count = least + random.below(3)
    while ranges.count < count {
      let ends = (0..<2).map { _ in
        (0..<1 + random.below(5)).map { _ in
          let pair = random.below(100)
          return pair < 10 ? "0\(pair)" : "\(pair)"
        }.joined()
      }
      if let range = CodeRange(from: ends[0], to: random.below(2) == 0 ? nil : ends[1]) {
        ranges.append(range)
      }
    }
    return ranges
  }
}
