import Testing
import Workbench

@testable import Tables

@Suite("Decimal numbers")
struct DecimalNumberTests {
  private func parse(_ text: String) -> Double? { DecimalNumber.parse(Array(text.utf8).span) }

  @Test("what is no decimal number is none")
  func refused() {
    for text in ["", "-", ".", "1,5", "1.2.3", " 1", "1 ", "0x10", "inf", "nan", "1e", "e5", "1e+"]
    {
      #expect(parse(text) == nil, "\(text)")
    }
  }

  @Test("every number is the nearest double", arguments: 0..<20 as Range<UInt64>)
  func twin(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<500 {
      var text = ["", "-", "+"][random.below(3)]
      for _ in 0..<1 + random.below(20) { text += "\(random.below(10))" }
      if random.below(3) > 0 {
        text += "."
        for _ in 0..<1 + random.below(12) { text += "\(random.below(10))" }
      }
      if random.below(4) == 0 {
        text += ["e", "E-", "e+"][random.below(3)] + "\(random.below(40))"
      }
      let expected = try #require(Double(text))
      #expect(parse(text) == expected, "\(text)")
    }
  }
}
