import Disclosure
import Testing

@Suite("Published cases of tables that were not protected")
struct PublishedCaseTests {
  /// What can be worked out about each sensitive cell, in both ways of reading the table.
  private func protect(
    _ table: StatisticTable, _ rule: SuppressionRule
  ) throws -> (table: ProtectedTable, widths: [Int]) {
    let protection = Protection(table, rule: rule, releasedOn: "2026-11-01")
    #expect(protection.isProtected)
    // High enough that nothing that is asked for is cut off.
    let top = (table.values.max() ?? 0) + 2 * rule.width
    var widths: [Int] = []
    for insider in [false, true] {
      let bounds = (0..<table.shape.rows * table.shape.columns).map { cell in
        let count = table.values[
          table.shape.position(row: cell / table.shape.columns, column: cell % table.shape.columns)]
        return (insider ? min(1, count) : 0)...top
      }
      let found = try #require(TableEnumeration(protection.table, bounds: bounds).extremes())
      for figure in protection.audit() where figure.reason == .sensitive {
        let position = table.shape.position(row: figure.row, column: figure.column)
        widths.append(found[position].count - 1)
      }
    }
    return (protection.table, widths)
  }

  @Test("three zeros that add up to zero are not told by their sum (sdcTools/UserSupport#194, 1)")
  func zeros() throws {
    var table = try StatisticTable(rows: 1, columns: 3, contributions: [[0], [0], [0]])
    table.flag(row: 0, column: 0)
    let rule = SuppressionRule(threshold: 1, width: 3, zerosAreSensitive: false)
    let (published, widths) = try protect(table, rule)
    #expect(published[0, 0].status == .suppressed)
    #expect(published[0, nil].status == .suppressed)
    #expect(widths.count == 2 && widths.allSatisfy { $0 >= 3 })
  }

  @Test("a zero is not covered by another zero alone (sdcTools/UserSupport#194, 2)")
  func zeroCover() throws {
    var table = try StatisticTable(
      rows: 1, columns: 4, contributions: [[4, 3, 3], [2, 2, 1], [0], [0]])
    table.flag(row: 0, column: 2)
    let rule = SuppressionRule(
      threshold: 1, width: 3, zerosAreSensitive: false, dominance: 100, nearness: 0)
    let (published, widths) = try protect(table, rule)
    #expect(published[0, 2].status == .suppressed)
    #expect(widths.count == 2 && widths.allSatisfy { $0 >= 3 })
    #expect(published.figures.contains { $0.status == .published })
  }

  @Test(
    "two ones that add up to two are not solved by who knows that neither is empty (#194, 3)",
    arguments: [true, false])
  func ones(zerosAreSensitive: Bool) throws {
    let table = try StatisticTable(rows: 1, columns: 4, counts: [10, 3, 1, 1])
    let rule = SuppressionRule(threshold: 3, zerosAreSensitive: zerosAreSensitive)
    let (published, widths) = try protect(table, rule)
    #expect(published[0, 2].status == .suppressed && published[0, 3].status == .suppressed)
    #expect(widths.count == 4 && widths.allSatisfy { $0 >= 3 })
    #expect(published.figures.contains { $0.status == .published })
  }

  @Test(
    "three ones in a row that are known not to be empty are not solved (sdcTools/UserSupport#135)",
    arguments: [true, false])
  func threeOnes(zerosAreSensitive: Bool) throws {
    let table = try StatisticTable(
      rows: 2, columns: 5, counts: [1, 1, 7, 1, 0, 1, 0, 0, 2, 8])
    let rule = SuppressionRule(threshold: 3, zerosAreSensitive: zerosAreSensitive)
    let protection = Protection(table, rule: rule, releasedOn: "2026-11-01")
    #expect(protection.isProtected)
    for figure in protection.audit() where figure.reason == .sensitive {
      for bounds in [figure.bounds, figure.insiderBounds] {
        #expect((bounds.upper ?? .max) - bounds.lower >= 3)
      }
    }
    let sensitive = protection.audit().filter { $0.reason == .sensitive && $0.column != nil }
    #expect(sensitive.count >= (zerosAreSensitive ? 8 : 5))
  }
}
