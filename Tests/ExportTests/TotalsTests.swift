import Testing

@testable import Export

@Suite("Totals")
struct TotalsTests {
  @Test("stages stand in the order of their chain, needs without a chain last")
  func stages() throws {
    let fixture = try ReviewFixture()
    let review = try Review(
      normalized: fixture.normalized, matched: fixture.matched, workers: 2)
    let totals = Totals(review, .en)
    #expect(
      totals.stages.map(\.chain) == ["Semiconductors", "Semiconductors", "Semiconductors", ""])
    #expect(totals.stages.map(\.stage) == ["Obleas", "Fabricación", "Empaque y prueba", ""])
    #expect(totals.stages.map(\.needs) == [1, 2, 2, 1])
    #expect(totals.stages.map(\.withSupplier) == [0, 1, 2, 1])
    #expect(totals.stages.map(\.matches) == [0, 1, 3, 1])
    // First ranks of the last stage: 0.815 and 0.972.
    #expect(abs((totals.stages[2].meanFirstScore ?? 0) - 0.8935) < 1e-12)
    #expect(totals.stages[0].meanFirstScore == nil)
    #expect(totals.scoreTenths == [0, 1, 0, 0, 0, 0, 1, 0, 1, 1])
    #expect(totals.firmsRanked == 5)
  }

  @Test("the firms are those of the registries, not the few that the workbook names")
  func firms() {
    #expect(ReviewFixture.run.firms == 12_300 - 210)
  }

  @Test("thousands stand apart", arguments: [(0, "0"), (999, "999"), (1000, "1,000")])
  func grouped(number: Int, text: String) {
    #expect(Phrase.grouped(number) == text)
    #expect(Phrase.grouped(1_234_567) == "1,234,567")
  }
}
