import Registry
import Testing

@testable import Ingest

@Suite("Evidence of a column's form")
struct FormEvidenceTests {
  private func numbers(_ values: [String], _ kind: FieldKind = .decimal) -> FormEvidence.Verdict {
    var evidence = FormEvidence()
    for value in values { evidence.weigh(number: Array(value.utf8)[...], as: kind) }
    return evidence.verdict(kind)
  }

  private func dates(_ values: [String]) -> FormEvidence.Verdict {
    var evidence = FormEvidence()
    for value in values { evidence.weigh(date: Array(value.utf8)[...]) }
    return evidence.verdict(.date)
  }

  @Test("one value that can be read one way only decides for the whole column")
  func decided() {
    #expect(numbers(["1.234", "3.000", "9,99"]) == .decided(.decimalComma))
    #expect(numbers(["1.234,56", "-3.000"]) == .decided(.decimalComma))
    #expect(numbers(["1,234", "1,234.56"]) == .decided(.decimalPoint))
    #expect(numbers(["1.234", "0.5"]) == .decided(.decimalPoint))
    #expect(dates(["03/04/2026", "15/04/2026"]) == .decided(.dayMonthYear))
    #expect(dates(["03/04/2026", "04/15/2026"]) == .decided(.monthDayYear))
  }

  @Test("a column that could be read both ways throughout is not guessed")
  func undecidable() {
    #expect(numbers(["1.234", "-3.000", "7"]) == .undecidable)
    #expect(dates(["03/04/2026", "05/06/2026"]) == .undecidable)
  }

  @Test("a column that speaks for both forms is mixed")
  func mixed() {
    #expect(numbers(["9,99", "9.99"]) == .mixed)
    #expect(dates(["15/04/2026", "04/15/2026"]) == .mixed)
  }

  @Test("values that every form reads alike need none")
  func free() {
    #expect(numbers(["1", "22", "hola", ""]) == .free)
    #expect(dates(["2026-04-15", "JULIO 2010", "25/04/26", "04/04/2026"]) == .free)
  }
}
