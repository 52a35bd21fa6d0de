import Testing

@testable import Export

@Suite("Row height")
struct RowHeightTests {
  @Test("short text takes one line, each line end begins another")
  func paragraphs() {
    #expect(RowHeight.lines("", width: 10) == 1)
    #expect(RowHeight.lines("una", width: 10) == 1)
    #expect(RowHeight.lines("una\ndos\n", width: 10) == 3)
  }

  @Test("text breaks between words, and inside a word that is longer than the line")
  func words() {
    // Ten digits wide hold 10 · 1.12 − 2 = 9 letters.
    #expect(RowHeight.lines("cuatro tre", width: 10) == 2)
    #expect(RowHeight.lines("uno dos t", width: 10) == 1)
    #expect(RowHeight.lines("uno dos tres cuatro", width: 10) == 3)
    #expect(RowHeight.lines(String(repeating: "a", count: 28), width: 10) == 4)
  }

  @Test("a very long text does not make a row that fills the screen")
  func most() {
    #expect(RowHeight.points(1) == 16)
    #expect(RowHeight.points(10_000) == RowHeight.points(RowHeight.mostLines))
  }
}
