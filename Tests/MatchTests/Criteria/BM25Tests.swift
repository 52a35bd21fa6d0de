import Testing

@testable import Match

@Suite struct BM25Tests {
  @Test("the worked example comes out to nine places")
  func golden() {
    let idf = BM25.idf(documents: 1000, frequency: 10)
    // ln(1 + 990.5 / 10.5), and a text half as long again as the average.
    #expect(abs(idf - 4.557379522) < 5e-10)
    let norm = BM25.norm(length: 12, average: 8)
    #expect(abs(BM25.impact(idf: idf, count: 2, norm: norm) - 2.497194259) < 5e-10)
  }

  @Test("a term that everybody has still weighs a little")
  func common() {
    #expect(BM25.idf(documents: 10, frequency: 10) > 0)
  }
}
