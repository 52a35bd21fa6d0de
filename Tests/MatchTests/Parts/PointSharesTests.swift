import Testing
import Workbench

@testable import Match

@Suite struct PointSharesTests {
  private func shares(_ weights: [MatchSettings.Criterion: Double]) -> [Int] {
    let shares = PointShares(weights) { _ in true }
    return MatchSettings.Criterion.allCases.map { shares[$0] }
  }

  @Test("round weights are shared as stated")
  func round() {
    #expect(
      shares([.text: 0.4, .code: 0.25, .place: 0.2, .capacity: 0.15])
        == [250_000, 400_000, 200_000, 150_000, 0, 0, 0, 0, 0])
  }

  @Test("thirds are whole and sum to a million")
  func thirds() {
    #expect(
      shares([.code: 1, .text: 1, .place: 1])
        == [333_334, 333_333, 333_333, 0, 0, 0, 0, 0, 0])
  }

  @Test("whatever the weights, the shares sum to a million", arguments: 0..<200 as Range<UInt64>)
  func sums(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var weights: [MatchSettings.Criterion: Double] = [:]
    for criterion in MatchSettings.Criterion.allCases { weights[criterion] = random.unit() }
    let shares = shares(weights)
    let sum = weights.values.reduce(0, +)
    #expect(shares.reduce(0, +) == 1_000_000)
    for (share, criterion) in zip(shares, MatchSettings.Criterion.allCases) {
      #expect(abs(Double(share) - 1e6 * (weights[criterion] ?? 0) / sum) < 1.001)
    }
  }

  @Test("weights that are none count for nothing")
  func none() {
    let none = [Int](repeating: 0, count: 9)
    #expect(shares([.code: .nan, .text: -1, .place: 0, .capacity: .infinity]) == none)
  }
}
