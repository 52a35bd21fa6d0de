import Tables
import Testing
import Workbench

@testable import Match

@Suite("Who makes which code") struct CodeMakersTests {
  @Test(
    "the makers of a code are those whose class or product begins with it, each once",
    arguments: 0..<60 as Range<UInt64>)
  func makers(seed: UInt64) throws {
    let inputs = Inputs(seed: seed)
    let suppliers = try inputs.context().suppliers
    var random = SplitMix64(seed: seed)
    let digits = ["3", "32", "326", "3261", "32619", "326191", "33", "334410", "3926", "392690"]
    let wanted = (0..<1 + random.below(12)).map { _ in
      MadeCode(
        system: random.below(2) == 0 ? .scian : .hs,
        code: PackedCode(digits[random.below(digits.count)], limit: 8))
    }
    let makers = CodeMakers(wanted, suppliers)
    for code in wanted {
      let table = code.system == .scian ? "suppliers" : "supplier_products"
      let column = code.system == .scian ? "scian" : "hs"
      let ids = inputs[table].filter { ($0[column] ?? "").hasPrefix(code.code.text) }
        .compactMap { $0["supplier_id"] }
      let expected = Set(ids).subtracting(["stranger"]).sorted()
      #expect(makers.rows(code).map { suppliers.ids[Int($0)] } == expected, "\(code.text)")
    }
    #expect(makers.rows(MadeCode(system: .hs, code: PackedCode("99", limit: 8))).isEmpty)
  }
}
