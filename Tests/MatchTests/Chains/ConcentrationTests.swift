import Foundation
import Testing
import Workbench

@testable import Match

@Suite("Concentration and advantage") struct ConcentrationTests {
  @Test("half, three tenths and a fifth come to 3 800, and 0.07 normalised")
  func golden() {
    let shares = Concentration([50, 30, 20])
    #expect(shares.index?.text(decimals: 0) == "3800")
    #expect(shares.normalized?.text(decimals: 4) == "0.0700")
    #expect(shares.band == .high)
    #expect(shares.count == 3)
    // The unit of the weights does not matter.
    #expect(Concentration([5_000_000, 3_000_000, 2_000_000]).index?.scaled(decimals: 2) == 380_000)
  }

  @Test("one hand alone is 10 000 and has no normalised index; nobody has none at all")
  func edges() {
    #expect(Concentration([7]).index?.text(decimals: 0) == "10000")
    #expect(Concentration([7]).normalized == nil)
    #expect(Concentration([3, 3]).normalized?.text(decimals: 4) == "0.0000")
    #expect(Concentration([0, 0]).index == nil)
    #expect(Concentration([0, 0]).band == nil)
    #expect(Concentration([0, 4]).count == 1)
  }

  @Test("the bands begin at 1 000 and above 1 800, whatever the index is rounded to")
  func bands() {
    #expect(Concentration([Int](repeating: 1, count: 11)).band == .low)
    #expect(Concentration([Int](repeating: 1, count: 10)).band == .moderate)
    #expect(Concentration([Int](repeating: 1, count: 6)).band == .moderate)
    #expect(Concentration([Int](repeating: 1, count: 5)).band == .high)
    // Ten hands of nearly the same weight: a hair above 1 000. Eleven with a crumb: a hair below.
    let ten = [Int](repeating: 1_000_000, count: 10)
    #expect(Concentration(ten + [1]).index?.text(decimals: 0) == "1000")
    #expect(Concentration(ten + [1]).band == .low)
    // 9 + 4 + 5 over 100 is 1 800 to the point; a crumb more for the first is above.
    #expect(Concentration([3, 2, 1, 1, 1, 1, 1]).band == .moderate)
    let alike = [Int](repeating: 1_000_000, count: 5)
    #expect(Concentration([3_000_001, 2_000_000] + alike).band == .high)
    #expect(Concentration([3_000_001, 2_000_000] + alike).index?.text(decimals: 0) == "1800")
  }

  @Test("the index is that of the formula", arguments: 0..<100 as Range<UInt64>)
  func formula(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let weights = (0..<2 + random.below(30)).map { _ in 1 + random.below(1_000_000) }
    let sum = Double(weights.reduce(0, +))
    let squares = weights.reduce(0.0) { $0 + Double($1) / sum * (Double($1) / sum) }
    let hands = Double(weights.count)
    let shares = Concentration(weights)
    let index = try #require(shares.index?.scaled(decimals: 6))
    #expect(abs(Double(index) / 1e6 - squares * 10_000) < 1e-5)
    let normalized = try #require(shares.normalized?.scaled(decimals: 6))
    #expect(abs(Double(normalized) / 1e6 - (squares - 1 / hands) / (1 - 1 / hands)) < 1e-5)
  }

  @Test("20 of 100 against 500 of 10 000 is an advantage of 4")
  func advantage() {
    let ratio = LocationQuotient.ratio(20, region: 100, activity: 500, country: 10_000)
    #expect(ratio?.text(decimals: 1) == "4.0")
    #expect(LocationQuotient.isAdvantage(20, region: 100, activity: 500, country: 10_000))
    #expect(LocationQuotient.isAdvantage(5, region: 100, activity: 500, country: 10_000))
    #expect(!LocationQuotient.isAdvantage(4, region: 100, activity: 500, country: 10_000))
    // Two establishments are never an advantage, however small the region.
    #expect(!LocationQuotient.isAdvantage(2, region: 2, activity: 500, country: 10_000))
    #expect(LocationQuotient.ratio(0, region: 0, activity: 5, country: 10) == nil)
    #expect(LocationQuotient.ratio(0, region: 9, activity: 0, country: 10) == nil)
  }

  @Test("a ratio is rounded once, halves away from zero")
  func rounding() {
    func text(_ numerator: Int, _ denominator: Int, _ decimals: Int) -> String? {
      ExactRatio(Int128(numerator), over: Int128(denominator))?.text(decimals: decimals)
    }
    #expect(text(1, 8, 2) == "0.13")
    #expect(text(-1, 8, 2) == "-0.13")
    #expect(text(1, -8, 2) == "-0.13")
    #expect(text(124_999_999, 1_000_000_000, 2) == "0.12")
    #expect(text(2, 3, 4) == "0.6667")
    #expect(text(5, 2, 0) == "3")
    #expect(text(1, 0, 2) == nil)
  }
}
