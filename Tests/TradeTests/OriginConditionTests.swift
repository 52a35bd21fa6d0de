import Registry
import Testing
import Text

@testable import Trade

@Suite("Conditions that a bill may not settle")
struct OriginConditionTests {
  @Test(
    "what codes and values tell is told, and the rest is asked, never taken for met",
    arguments: [
      ("WEIGHT(17)<=40", "1806.90: 1801.00 CI 5", OriginStatus.met, []),
      ("WEIGHT(17)<=40", "1806.90: 1701.99 BR 5 ", .unknown, ["weight"]),
      ("WEIGHT(17)<=0", "1806.90: 1701.99 BR 5", .notMet, []),
      ("WEIGHT(sugar)<=40", "1806.90: 1801.00 MX 5 originating", .met, []),
      ("WEIGHT(sugar)<=40", "1806.90: 1801.00 CI 5", .unknown, ["kind 1 sugar", "weight"]),
      ("WITHOUT(7902:waste-and-scrap)", "7904: 7901.11 CN 5", .met, []),
      ("WITHOUT(7902:waste-and-scrap)", "7904: 7902.00 CN 5", .unknown, ["kind 1 waste-and-scrap"]),
      ("WITHOUT(7902)", "7904: 7902.00 CN 5", .notMet, []),
      ("ORIGINATING(0407,04)", "1902: 0407.21 US 5 originating", .met, []),
      ("FROM(5205)", "5208: 5205.11 CN 5", .met, []),
      ("FROM(5205)", "5208: 5201.00 CN 5", .unknown, ["from"]),
      ("OBTAINED(08)", "2007: 0804.50 MX 5 wholly-obtained; 1701.99 BR 1", .met, []),
      ("OBTAINED(08)", "2007: 0804.50 BR 5 wholly-obtained", .notMet, []),
      ("NOM<=OM", "1806: 1701.99 BR 5; 1801.00 MX 5 originating", .met, []),
      ("NOM<=OM", "1806: 1701.99 BR 5.1; 1801.00 MX 5 originating", .notMet, []),
      ("VALUE(17)<=40", "1806 EXW=10: 1701.99 BR 4; 1801.00 CI 6", .met, []),
      ("CTH OR UNREAD", "1806: 1701.99 BR 5", .met, []),
      ("CTH OR UNREAD", "1806: 1806.20 BR 5", .unknown, ["unread"]),
      ("CTH AND UNREAD", "1806: 1806.20 BR 5", .notMet, []),
    ])
  func conditions(
    _ rule: String, _ bill: String, _ status: OriginStatus, _ asked: [String]
  ) throws {
    let verdict = try OriginGoldenTests.verdict(rule, bill)
    #expect(verdict.status == status)
    let questions = verdict.questions.map { question in
      switch question {
      case .materialKind(let position, let names): "kind \(position) \(names.joined())"
      case .condition(.weight): "weight"
      case .condition(.madeFrom): "from"
      case .condition(.unread): "unread"
      default: "\(question)"
      }
    }
    #expect(questions == asked)
    let declared = try BillOfMaterials(notation: bill)
    for words in [TradeWords(.es), TradeWords(.en)] {
      #expect(words.sentences(verdict, declared).allSatisfy { !$0.isEmpty })
    }
  }

  @Test("rules and bills beyond all bounds are refused where they are loaded")
  func bounds() throws {
    var fixture = AgreementFixture()
    let alternatives = (1...65).map { _ in "CTH" }.joined(separator: " OR ")
    let codes = (1...513).map { "\(1000 + $0)" }.joined(separator: ",")
    fixture.rules = [["TMEC", "85", "", alternatives], ["TMEC", "86", "", "CC EXCEPT \(codes)"]]
    #expect(fixture.load().refusals.map(\.reason) == [.tooLong, .tooLong])
    let inputs = (1...2001).map { _ in "8534 JP 1" }.joined(separator: "; ")
    do {
      _ = try BillOfMaterials(notation: "8541: " + inputs)
      Issue.record("read")
    } catch {
      #expect(error.expectation == .possible(.tooManyInputs(2001)))
    }
  }

  @Test("a bill of a thousand inputs gets a change that is good, and said not to be proven least")
  func many() throws {
    let inputs = (1...1000).map { "8541.10 JP \($0).5" }.joined(separator: "; ")
    let verdict = try OriginGoldenTests.verdict("RVC(BD)>=40", "8541.10 TV=600000: " + inputs)
    guard case .replace(let change) = verdict.change else {
      Issue.record("\(verdict.status)")
      return
    }
    #expect(!change.isProvenLeast && change.contents[0].after?.reaches(percent: 4000) == true)
  }
}
