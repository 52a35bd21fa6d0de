import Testing

@testable import Normalize

@Suite("Match weights")
struct MatchWeightTests {
  // m = .95, u = .01: log2(95) = 6.569856, log2(.05/.99) = -4.307429.
  @Test("agreement and disagreement have their weights")
  func golden() {
    #expect(abs(MatchWeight.agreement(m: 0.95, u: 0.01) - 6.569856) < 1e-6)
    #expect(abs(MatchWeight.disagreement(m: 0.95, u: 0.01) + 4.307429) < 1e-6)
  }

  @Test(
    "weights are written with two decimals",
    arguments: [
      (13.287712, "13.29"), (-3.3205, "-3.32"), (0.0, "0.00"), (-0.004, "0.00"), (5.05, "5.05"),
    ])
  func written(_ weight: Double, _ text: String) {
    var out: [UInt8] = []
    MatchWeight.append(weight, onto: &out)
    #expect(String(decoding: out, as: UTF8.self) == text)
  }
}
