import Registry
import Testing

@Suite("Size classes")
struct SizeClassTests {
  // tope = 0.1·workers + 0.9·sales: 4.6 micro, 93/95 small, 235/250 medium, per sector.
  @Test(
    "the class follows workers and sales together, to the boundary",
    arguments: [
      (10, "4", SizeClass.Sector.services, SizeClass.micro), (11, "4.0", .services, .small),
      (12, "3.5", .services, .micro), (8, "40", .services, .small), (30, "100", .commerce, .small),
      (31, "100", .commerce, .medium), (50, "100", .industry, .small),
      (50, "100", .services, .small), (51, "100", .industry, .medium),
      (100, "250", .commerce, .medium), (100, "250", .services, .medium),
      (101, "250", .services, .large), (101, "250", .industry, .medium),
      (250, "250", .industry, .medium), (251, "250", .industry, .large),
      (10, "4.000001", .services, .small), (0, "0", .industry, .micro),
      (0, "9000000", .industry, .large),
    ])
  func golden(_ workers: Int, _ sales: String, _ sector: SizeClass.Sector, _ expected: SizeClass) {
    let pesos = SizeRange.pesos(millions: Array(sales.utf8)[...])
    #expect(pesos != nil)
    #expect(SizeClass(workers: workers, salesPesos: pesos ?? 0, sector: sector) == expected)
  }

  @Test(
    "million pesos become pesos without rounding",
    arguments: [
      ("4", 4_000_000), ("4.0", 4_000_000), ("0.000001", 1), ("3.5", 3_500_000),
      ("1.2345678", 1_234_567), ("", nil), ("-4", nil), ("4,5", nil), ("99999999999999", nil),
    ] as [(String, Int?)])
  func pesos(_ text: String, _ expected: Int?) {
    #expect(SizeRange.pesos(millions: Array(text.utf8)[...]) == expected)
  }

  @Test("a band without sales gives an interval, and names the datum that would settle it")
  func band() {
    let small = SizeRange(workers: nil, band: 0, salesPesos: nil, sector: .industry)
    #expect(small?.low == .micro)
    #expect(small?.high == .large)
    #expect(small?.missing == [.sales])
    // 0.1 · 51 = 5.1 is above 4.6 whatever is sold.
    #expect(SizeRange(workers: nil, band: 4, salesPesos: nil, sector: .services)?.low == .small)
    #expect(SizeRange(workers: nil, band: 3, salesPesos: nil, sector: .services)?.low == .micro)
    #expect(SizeRange(workers: nil, band: 6, salesPesos: nil, sector: .services)?.low == .small)
  }

  @Test("workers and sales settle the class, and each gap is named")
  func settled() {
    let settled = SizeRange(workers: 12, band: 2, salesPesos: 3_500_000, sector: .services)
    #expect(settled?.low == .micro && settled?.high == .micro && settled?.missing == [])
    let noWorkers = SizeRange(workers: nil, band: nil, salesPesos: 3_500_000, sector: .services)
    #expect(noWorkers?.low == .micro && noWorkers?.high == .large)
    #expect(noWorkers?.missing == [.workers])
    let noSector = SizeRange(workers: 240, band: nil, salesPesos: 250_000_000, sector: nil)
    #expect(noSector?.low == .medium && noSector?.high == .large && noSector?.missing == [.scian])
    #expect(SizeRange(workers: nil, band: nil, salesPesos: nil, sector: .services) == nil)
  }

  @Test(
    "the sector follows the class of activity",
    arguments: [
      ("434112", SizeClass.Sector.commerce), ("461110", .commerce), ("311520", .industry),
      ("33", .industry), ("541510", .services), ("212321", .services), ("3", nil), ("", nil),
    ] as [(String, SizeClass.Sector?)])
  func sector(_ scian: String, _ expected: SizeClass.Sector?) {
    #expect(SizeClass.Sector(scian: Array(scian.utf8)[...]) == expected)
  }

  @Test(
    "workers fall in DENUE's bands",
    arguments: zip([0, 5, 6, 30, 31, 100, 250, 251, 9999], [0, 0, 1, 2, 3, 4, 5, 6, 6]))
  func bands(_ workers: Int, _ band: Int) {
    #expect(SizeRange.band(ofWorkers: workers) == band)
  }
}
