import Disclosure
import Testing

@Suite("Protected tables")
struct ProtectionTests {
  @Test(
    "the audit's bounds are those of all tables that fit, and wide enough",
    arguments: 0..<20 as Range<UInt64>)
  func bounds(block: UInt64) throws {
    for seed in block * 16..<(block + 1) * 16 {
      let random = RandomTable(
        seed: seed, shapes: [(1, 3), (1, 4), (2, 2), (2, 3), (3, 1)], mostFirms: 3)
      let table = try random.table()
      let protection = Protection(table, rule: random.rule, releasedOn: "2026-11-01")
      #expect(protection.isProtected)
      for insider in [false, true] {
        let bounds = random.bounds(insider: insider)
        let enumeration = TableEnumeration(protection.table, bounds: bounds)
        let found = try #require(enumeration.extremes(), "seed \(seed)")
        let least = enumeration.withTotals(bounds.map(\.lowerBound))
        let most = enumeration.withTotals(bounds.map(\.upperBound))
        for figure in protection.audit() {
          let position = random.shape.position(row: figure.row, column: figure.column)
          let stated = insider ? figure.insiderBounds : figure.bounds
          #expect(stated.lower == found[position].lowerBound, "seed \(seed)")
          #expect(stated.upper == found[position].upperBound, "seed \(seed)")
          guard figure.reason == .sensitive else { continue }
          let asked = min(random.rule.width, most[position] - least[position])
          #expect(found[position].count - 1 >= asked, "seed \(seed), position \(position)")
        }
        for position in table.values.indices where isSensitive(position, table, random) {
          #expect(protection.table.figures[position].value == nil, "seed \(seed), \(position)")
        }
      }
    }
  }

  /// The rule as its definition says, for counts.
  private func isSensitive(
    _ position: Int, _ table: StatisticTable, _ random: RandomTable
  ) -> Bool {
    let count = table.values[position]
    guard let firms = table.population?[position], firms > 0 else { return false }
    if count == 0 { return random.rule.zerosAreSensitive }
    return count < random.rule.threshold || firms - count < random.rule.threshold
  }
}
