import Registry
import Testing
import Workbench

@testable import Trade

@Suite("Notation of bills")
struct BillNotationTests {
  @Test(
    "bills are read back from their own words",
    arguments: [
      "854110 TV=1000: 853400 JP 300; 740811 MX 200 originating", "854110:",
      "854110 TV=1 NC=2.5 EXW=3 AV=4 SP(burn-in,test): ? ? ?", "8541 SP(): 85 MX 0.000001",
      "0702: 0702 MX 1 originating wholly-obtained; 39 US 8 non-originating outside=3",
      "0702: 0702 MX 1 not-wholly-obtained",
    ])
  func forms(_ text: String) throws {
    #expect(try BillOfMaterials(notation: text).description == text)
  }

  @Test("2,000 random bills are read back from their own words")
  func random() throws {
    var random = SplitMix64(seed: 11)
    for _ in 0..<2000 {
      let bill = try RandomBills.bill(&random, unknowns: true)
      #expect(try BillOfMaterials(notation: bill.description) == bill)
    }
  }

  @Test("damaged bills and duties are read or refused, never trapped")
  func damaged() throws {
    var random = SplitMix64(seed: 12)
    let signs = Array("0123456789.:;=?()%+$¢/-, ñTVMXJPkg")
    for _ in 0..<4000 {
      var text = Array(try RandomBills.bill(&random, unknowns: true).description)
      for _ in 0..<1 + random.below(4) {
        let place = random.below(text.count)
        switch random.below(3) {
        case 0: text.insert(signs[random.below(signs.count)], at: place)
        case 1: if text.count > 1 { text.remove(at: place) }
        default: text[place] = signs[random.below(signs.count)]
        }
      }
      if let bill = try? BillOfMaterials(notation: String(text)) {
        #expect(try BillOfMaterials(notation: bill.description) == bill)
      }
      let duty = String((0..<random.below(14)).map { _ in signs[random.below(signs.count)] })
      if let read = DutyText(duty) {
        #expect(read.rate.scaled >= 0 && read.specifics.allSatisfy { $0.amount.scaled >= 0 })
      }
    }
  }

  @Test(
    "a fault tells the column, what was expected, what stood there, and what was meant",
    arguments: [
      ("", 1, BillNotationFault.Expectation.good, "", nil), ("854: ", 1, .good, "854", nil),
      ("8541.10", 8, .base, "", nil), ("8541.10 VT=5:", 9, .base, "VT", "TV"),
      ("8541.10 TV 5:", 12, .sign("="), "5", nil), ("8541.10 TV=5,0:", 13, .base, ",", nil),
      ("8541.10 TV=x:", 12, .amount, "x", nil),
      ("8541.10: 8534 japan 3", 15, .country, "japan", nil),
      ("8541.10: 8534 JP", 17, .value, "", nil),
      ("8541.10: 8534 JP 3 orginating", 20, .mark, "orginating", "originating"),
      ("8541.10: 8534 JP 3 originating non-originating", 32, .mark, "non-originating", nil),
      ("8541.10: 8534 JP 3;", 20, .material, "", nil),
      ("8541.10 TV=5 TV=6:", 14, .base, "TV", nil),
    ])
  func faults(
    _ text: String, _ column: Int, _ expectation: BillNotationFault.Expectation, _ found: String,
    _ suggestion: String?
  ) {
    let fault = BillNotationFault(
      column: column, expectation: expectation, found: found, suggestion: suggestion)
    #expect(throws: fault) { try BillOfMaterials(notation: text) }
  }

  @Test(
    "figures that cannot be are refused, never trapped",
    arguments: [
      ("8541.10 TV=0: 8534 JP 1", BillFault.baseNotPositive(.transactionValue, .zero)),
      ("8541.10 NC=-1: 8534 JP 1", .baseNotPositive(.netCost, Amount(scaled: -1_000_000))),
      ("8541.10: 8534 JP -1", .negativeValue(1, Amount(scaled: -1_000_000))),
      ("8541.10: 8534 JP 1; 85 MX 1 non-originating wholly-obtained", .contradiction(2)),
      ("8541.10: 8534 JP 1 outside=2", .outsideAboveValue(1, Amount(scaled: 2_000_000))),
    ])
  func impossible(_ text: String, _ fault: BillFault) {
    do {
      _ = try BillOfMaterials(notation: text)
      Issue.record("read")
    } catch {
      #expect(error.expectation == .possible(fault))
    }
  }
}
