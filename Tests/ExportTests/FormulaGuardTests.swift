import Testing
import Workbench

@testable import Export

@Suite("Formula guard")
struct FormulaGuardTests {
  @Test(
    "numbers stay as they are",
    arguments: [
      "-5.00", "-1,234.56", "+5", "-0", "-1e-3", "-12,345,678", "5", "1,234", "-1E+6", "+0.5",
    ])
  func numbers(text: String) {
    #expect(FormulaGuard.defused(text) == text)
  }

  @Test(
    "what a spreadsheet would run is defused",
    arguments: [
      "=cmd", "-2+3+cmd", "+52 81 1234", "@SUM(A1)", "\tx", "\rx", "\n=1", "-", "+", "-1,23",
      "-1234,567", "-1.2.3", "-1.", "-.5", "-1e", "＝1+1", "－1", "-5%", "-$5", "=-5",
    ])
  func formulas(text: String) {
    #expect(FormulaGuard.defused(text) == "'" + text)
  }

  @Test(
    "ordinary text stays as it is", arguments: ["", "Compañía", "a=b", "'=1", "0702", " =1", "A-1"])
  func text(text: String) {
    #expect(FormulaGuard.defused(text) == text)
  }

  @Test("no defused cell starts a formula", arguments: 0..<200 as Range<UInt64>)
  func random(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let signs = Array("=+-@\t\r0123456789.,eE a")
    for _ in 0..<50 {
      let text = String((0..<generator.below(7)).map { _ in signs[generator.below(signs.count)] })
      let defused = FormulaGuard.defused(text)
      if let first = defused.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) {
        #expect(Double(defused.replacing(",", with: "")) != nil, "\(defused.debugDescription)")
      }
    }
  }
}
