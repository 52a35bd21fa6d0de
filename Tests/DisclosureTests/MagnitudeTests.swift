import Disclosure
import Testing
import Workbench

@Suite("Magnitudes")
struct MagnitudeTests {
  @Test(
    "two contributors may have at most the stated share of a magnitude",
    arguments: [
      ([30, 30, 20], false), ([40, 40, 20], false), ([41, 40, 19], true), ([10, 10], true),
      ([7], true), ([100, 1, 1, 1], true), ([0, 0, 0], false),
    ])
  func dominance(contributions: [Int], isHidden: Bool) throws {
    let filler = Array(repeating: 50, count: 20)
    let table = try StatisticTable(
      rows: 1, columns: 4, contributions: [contributions, filler, filler, filler])
    let rule = SuppressionRule(threshold: 3, dominance: 80, nearness: 0)
    let protection = Protection(table, rule: rule, releasedOn: "2026-11-01")
    let isSensitive = protection.audit().contains { $0.column == 0 && $0.reason == .sensitive }
    #expect(isSensitive == isHidden)
  }

  @Test("the second largest contributor may not come too near to the largest")
  func nearness() throws {
    // The rest, 4, is less than a tenth of 50.
    let filler = Array(repeating: 50, count: 20)
    let rule = SuppressionRule(threshold: 3, dominance: 100, nearness: 10)
    for (third, isHidden) in [(4, true), (5, false)] {
      let table = try StatisticTable(
        rows: 1, columns: 3, contributions: [[50, 20, third], filler, filler])
      let protection = Protection(table, rule: rule, releasedOn: "2026-11-01")
      #expect((protection.table[0, 0].status == .suppressed) == isHidden)
    }
  }

  @Test("a dominated magnitude is uncertain by as much as its two largest stand out")
  func margin() throws {
    let filler = Array(repeating: 500, count: 20)
    let table = try StatisticTable(
      rows: 1, columns: 4, contributions: [[500, 400, 100], filler, filler, filler])
    let rule = SuppressionRule(threshold: 3, dominance: 80, nearness: 0)
    let protection = Protection(table, rule: rule, releasedOn: "2026-11-01")
    let figure = try #require(protection.audit().first { $0.column == 0 })
    // 900 would have to be 80 % of 1,125.
    #expect((figure.bounds.upper ?? .max) >= 1_125)
    #expect(figure.bounds.lower <= 875)
  }

  @Test("two firms alone in their cells cannot work out each other")
  func singles() throws {
    let crowd = Array(repeating: 10, count: 10)
    let table = try StatisticTable(
      rows: 1, columns: 4, contributions: [[60], [80], crowd, crowd])
    let rule = SuppressionRule(threshold: 3, dominance: 100, nearness: 0)
    let protection = Protection(table, rule: rule, releasedOn: "2026-11-01")
    #expect(protection.table[0, 0].value == nil && protection.table[0, 1].value == nil)
    #expect(protection.unpublished == 3)
  }

  @Test(
    "nobody can work out a sensitive magnitude, nor an only contributor another",
    arguments: 0..<10 as Range<UInt64>)
  func enumerated(block: UInt64) throws {
    for seed in block * 20..<(block + 1) * 20 {
      var random = SplitMix64(seed: seed)
      let columns = 2 + random.below(2)
      let contributions = (0..<columns).map { _ in
        (0..<random.below(4)).map { _ in random.below(3) }
      }
      let table = try StatisticTable(rows: 1, columns: columns, contributions: contributions)
      let rule = SuppressionRule(
        threshold: 2, zerosAreSensitive: random.below(2) > 0, nearness: 0)
      let protection = Protection(table, rule: rule, releasedOn: "2026-11-01")
      #expect(protection.isProtected)
      let sensitive = protection.audit().filter { $0.reason == .sensitive }
      // High enough that nothing that is asked for is cut off.
      let top = (contributions.map { $0.reduce(0, +) }.max() ?? 0) + 2 * rule.width
      for known in [nil] + (0..<columns).filter({ contributions[$0].count == 1 }).map(Optional.some)
      {
        let bounds = (0..<columns).map {
          $0 == known ? table.values[$0]...table.values[$0] : 0...top
        }
        let found = try #require(TableEnumeration(protection.table, bounds: bounds).extremes())
        for figure in sensitive where known == nil || figure.column != known {
          let position = table.shape.position(row: figure.row, column: figure.column)
          #expect(found[position].count - 1 >= rule.width, "seed \(seed), known \(known ?? -1)")
        }
      }
    }
  }
}
