import Testing
import Workbench

@testable import Match

@Suite("Relatedness of activities") struct RelatednessTests {
  /// The regions of each activity as bits.
  private func relatedness(_ regions: [[Int]]) -> Relatedness {
    Relatedness(regions: regions.map { $0.reduce(into: 0) { $0 |= 1 << UInt64($1) } })
  }

  @Test("proximity is the lesser chance, and density the share of it that a region has")
  func golden() throws {
    // A in 1 2 3 4, B in 1 2, C in 2 3 5, D nowhere.
    let related = relatedness([[1, 2, 3, 4], [1, 2], [2, 3, 5], []])
    // P(A|B) = 2/2 and P(B|A) = 2/4.
    #expect(related.proximity(0, 1) == 0.5)
    #expect(related.proximity(1, 0) == 0.5)
    // P(A|C) = 2/3 and P(C|A) = 2/4; P(B|C) = 1/3 and P(C|B) = 1/2.
    #expect(related.proximity(0, 2) == 0.5)
    #expect(related.proximity(1, 2) == 1.0 / 3)
    #expect(related.proximity(0, 3) == 0)
    #expect(related.proximity(3, 3) == 0)
    // At A: B and C weigh the same. Region 1 has B alone, 2 both, 3 and 5 have C alone, 4 neither.
    let densities = try #require(related.densities(at: 0, count: 6))
    #expect(densities == [0, 0.5, 1, 0.5, 0, 0.5])
    // At B: A weighs 1/2 and C 1/3, so that region 5 has (1/3) / (5/6).
    let atB = try #require(related.densities(at: 1, count: 6))
    #expect(abs(atB[5] - 0.4) < 1e-12)
    #expect(abs(atB[1] - 0.6) < 1e-12)
    #expect(atB[2] == 1)
    #expect(related.densities(at: 3, count: 6) == nil)
  }

  @Test("densities are those of the formula said plainly", arguments: 0..<60 as Range<UInt64>)
  func formula(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let count = 2 + random.below(32)
    let has = (0..<1 + random.below(12)).map { _ in
      (0..<count).map { _ in random.below(3) == 0 }
    }
    let related = relatedness(has.map { row in row.indices.filter { row[$0] } })
    func chance(_ one: Int, given other: Int) -> Double? {
      let those = (0..<count).filter { has[other][$0] }
      if those.isEmpty { return nil }
      return Double(those.count { has[one][$0] }) / Double(those.count)
    }
    for activity in has.indices {
      var over = [Double](repeating: 0, count: count)
      var under = 0.0
      for other in has.indices where other != activity {
        let proximity = min(
          chance(activity, given: other) ?? 0, chance(other, given: activity) ?? 0)
        #expect(abs(related.proximity(activity, other) - proximity) < 1e-12)
        under += proximity
        for region in 0..<count where has[other][region] { over[region] += proximity }
      }
      let densities = related.densities(at: activity, count: count)
      #expect((densities == nil) == (under == 0))
      for region in 0..<count {
        #expect(abs((densities?[region] ?? 0) - (under == 0 ? 0 : over[region] / under)) < 1e-12)
      }
    }
  }
}
