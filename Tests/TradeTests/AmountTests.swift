import Testing
import Workbench

@testable import Trade

@Suite("Amounts")
struct AmountTests {
  @Test(
    "decimals are read exactly and written back",
    arguments: ["0", "1250", "0.0007", "-3.5", "12.345678", "9223372036854.775807"])
  func exact(_ text: String) throws {
    #expect(try Amount(text).description == text)
  }

  @Test("zeros that say nothing are dropped")
  func zeros() throws {
    #expect(try Amount("1250.500000000").description == "1250.5")
    #expect(try Amount("007").description == "7")
  }

  @Test(
    "what is no amount is refused with its reason",
    arguments: [
      ("", Amount.Fault.notANumber("")), ("-", .notANumber("-")), (".5", .notANumber(".5")),
      ("5.", .notANumber("5.")), ("1,5", .notANumber("1,5")), ("1e3", .notANumber("1e3")),
      ("0.0000001", .tooFine("0.0000001")),
      ("9223372036854.775808", .tooLarge("9223372036854.775808")),
      ("99999999999999999999", .tooLarge("99999999999999999999")),
    ])
  func refused(_ text: String, _ fault: Amount.Fault) {
    #expect(throws: fault) { try Amount(text) }
  }

  @Test("whole units too large are refused, not trapped")
  func units() throws {
    #expect(throws: Amount.Fault.tooLarge("9223372036855")) { try Amount(units: 9_223_372_036_855) }
    #expect(try Amount(units: 7).description == "7")
  }

  @Test("a share is cut towards the side that flatters nobody")
  func percent() throws {
    let share = try #require(Fraction(59_999, over: 100_000))
    #expect(
      share.percent(decimals: 1, .down) == "59.9" && share.percent(decimals: 1, .up) == "60.0")
    #expect(!share.reaches(percent: 6000) && share.reaches(percent: 5999))
    let loss = try #require(Fraction(-1, over: 3))
    #expect(loss.percent(decimals: 2, .down) == "-33.34")
    #expect(loss.percent(decimals: 2, .up) == "-33.33" && loss.percent(decimals: 0) == "-33")
    #expect(Fraction(1, over: 0) == nil)
  }
}
