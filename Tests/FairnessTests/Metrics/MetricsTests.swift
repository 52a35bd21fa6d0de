import Fairness
import Foundation
import Testing
import Workbench

@Suite("Metrics")
struct MetricsTests {
  private func members(_ word: String) -> [Bool] { word.map { $0 == "B" } }

  @Test("skew of one B in five, and of nobody, which is no number")
  func skew() throws {
    let half = try share(500_000)
    #expect(near(try #require(Skew(members: 1, of: 5, share: half).value), -0.916291))
    #expect(near(try #require(Skew(members: 4, of: 5, share: half).value), 0.470004))
    #expect(Skew(members: 0, of: 5, share: half) == .nobody)
    #expect(Skew(members: 0, of: 5, share: half).value == nil)
    #expect(Skew(members: 0, of: 0, share: half) == .undefined)
    #expect(Skew(members: 2, of: 5, share: .none) == .undefined)
  }

  @Test("skew over many rankings is that of all their places together")
  func skewTally() throws {
    var (first, second) = (SkewTally(), SkewTally())
    #expect(first.skew == .undefined)
    first.add(members: 1, of: 5, share: try share(400_000))
    second.add(members: 0, of: 10, share: try share(100_000))
    #expect(second.skew == .nobody)
    second.add(members: 11, of: 10, share: .all)
    first.add(second)
    #expect(first.members == 1 && first.places == 15)
    #expect(near(try #require(first.skew.value), log(1.0 / 3)))
  }

  @Test(
    "NDKL of three orders of five and five",
    arguments: [("AABABABBBA", 0.274755), ("AAAAABBBBB", 0.478387), ("ABABABABAB", 0.161664)])
  func divergence(word: String, expected: Double) throws {
    let half = try share(500_000)
    let measured = Divergence(members(word).map { $0 ? 1 : 0 }, shares: [half, half])
    #expect(near(try #require(measured.value), expected))
  }

  @Test("NDKL of nothing, of one category and of one that should not be there")
  func divergenceEnds() throws {
    #expect(Divergence([], shares: [.all]) == .undefined)
    #expect(Divergence([0, 0, 0], shares: [.all]) == .nats(0))
    #expect(Divergence([0, 1], shares: [.all, .none]) == .unexpected)
    #expect(Divergence([0, 2], shares: [.all]) == .unexpected)
    #expect(Divergence([-1], shares: [.all]).value == nil)
  }

  @Test(
    "exposure of B beside A",
    arguments: [("AAAAABBBBB", 0.540995), ("ABABABABAB", 0.802130), ("AABABABBBA", 0.678524)])
  func exposure(word: String, expected: Double) throws {
    var exposure = Exposure()
    exposure.add(members(word))
    #expect(near(try #require(exposure.ratio), expected))
  }

  @Test("exposure needs both sides, and adds up in any order")
  func exposureTally() throws {
    var (first, second) = (Exposure(), Exposure())
    #expect(first.ratio == nil)
    first.add(members("BB"))
    #expect(first.ratio == nil)
    second.add(members("ABA"))
    second.addUnplaced(members: 1, others: 2)
    var (one, other) = (first, second)
    one.add(second)
    other.add(first)
    #expect(one == other)
    let mean = (1 + 2 / log2(3.0)) / 4
    #expect(near(try #require(one.ratio), mean / (1.5 / 4), within: 1e-8))
  }

  @Test("congestion: Gini, the share never shown and the greatest load")
  func congestion() {
    let uneven = Congestion(loads: [0, 0, 0, 8])
    #expect(uneven.gini == 0.75)
    #expect(uneven.neverShown == 3 && uneven.shareNeverShown?.millionths == 750_000)
    #expect(uneven.greatestLoad == 8)
    #expect(Congestion(loads: [3, 3, 3]).gini == 0)
    let empty = Congestion(loads: [])
    #expect(empty.gini == nil && empty.shareNeverShown == nil && empty.greatestLoad == 0)
    #expect(Congestion(loads: [0, -4]).gini == nil)
  }

  @Test("Gini is half the mean difference over the mean", arguments: 0..<40 as Range<UInt64>)
  func gini(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let loads = (0..<1 + generator.below(30)).map { _ in max(0, generator.below(12) - 4) }
    let sum = loads.reduce(0, +)
    let gini = Congestion(loads: loads).gini
    guard sum > 0 else {
      #expect(gini == nil)
      return
    }
    let differences = loads.reduce(0) { total, x in total + loads.reduce(0) { $0 + abs($1 - x) } }
    #expect(
      near(try #require(gini), Double(differences) / Double(2 * loads.count * sum), within: 1e-12))
  }

  @Test("reciprocal: the harmonic mean, near the lesser")
  func reciprocal() {
    #expect(Reciprocal.score(800_000, 400_000) == 533_333)
    #expect(Reciprocal.score(1_000_000, 500_000) == 666_667)
    #expect(Reciprocal.score(500_000, 500_000) == 500_000)
    #expect(Reciprocal.score(0, 900_000) == 0)
    #expect(Reciprocal.score(-1, 900_000) == 0)
    #expect(Reciprocal.score(.max, 1_000_000) == 1_000_000)
  }

  @Test("a mean does not depend on the order of its values")
  func mean() throws {
    var (up, down, half) = (Mean(), Mean(), Mean())
    #expect(up.mean == nil && up.greatest == nil)
    let values = (0..<1_000).map { Double($0 * $0 % 997) / 7e6 }
    values.forEach { up.add($0) }
    values.reversed().forEach { down.add($0) }
    #expect(up == down)
    values.prefix(400).forEach { half.add($0) }
    var rest = Mean()
    values.dropFirst(400).forEach { rest.add($0) }
    half.add(rest)
    #expect(half == up)
    #expect(near(try #require(up.mean), values.reduce(0, +) / 1_000, within: 1e-9))
    #expect(near(try #require(up.greatest), try #require(values.max()), within: 1e-9))
    #expect(!up.add(.nan) && !up.add(.infinity) && !up.add(2e6))
    #expect(up == down)
  }
}
