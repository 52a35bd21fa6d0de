import Disclosure
import Testing
import Workbench

@Suite("What is hidden")
struct SuppressionTests {
  @Test("nothing is hidden where nothing is sensitive")
  func plain() throws {
    let table = try StatisticTable(
      rows: 2, columns: 2, counts: [5, 8, 9, 4], population: [10, 20, 30, 40])
    let protection = Protection(table, rule: .ordinary, releasedOn: "2026-11-01")
    #expect(protection.unpublished == 0)
    #expect(protection.table.figures.map(\.value) == [5, 8, 13, 9, 4, 13, 14, 12, 26])
    #expect(protection.table.figures.allSatisfy { $0.releasedOn == "2026-11-01" })
  }

  @Test("a cell where nobody can be a member is shown empty")
  func structuralZero() throws {
    let table = try StatisticTable(
      rows: 1, columns: 3, counts: [0, 8, 9], population: [0, 20, 30])
    let protection = Protection(table, rule: .ordinary, releasedOn: "2026-11-01")
    #expect(protection.unpublished == 0)
    #expect(protection.table[0, 0].value == 0)
  }

  @Test("a cell where all are members, or all but two, is as sensitive as one with none")
  func complement() throws {
    for count in [0, 2, 18, 20] {
      let table = try StatisticTable(
        rows: 1, columns: 3, counts: [count, 10, 10], population: [20, 20, 20])
      let protection = Protection(table, rule: .ordinary, releasedOn: "2026-11-01")
      #expect(protection.table[0, 0] == .suppressed)
    }
    for count in [3, 17] {
      let table = try StatisticTable(
        rows: 1, columns: 3, counts: [count, 10, 10], population: [20, 20, 20])
      #expect(Protection(table, rule: .ordinary, releasedOn: "2026-11-01").unpublished == 0)
    }
  }

  @Test("one small cell in a large table costs three others, no total")
  func squares() throws {
    var counts = Array(repeating: 40, count: 30)
    counts[7] = 1
    let table = try StatisticTable(
      rows: 6, columns: 5, counts: counts, population: Array(repeating: 100, count: 30))
    let protection = Protection(table, rule: .ordinary, releasedOn: "2026-11-01")
    #expect(protection.unpublished == 4)
    #expect(protection.audit().allSatisfy { $0.row != nil && $0.column != nil })
  }

  @Test("the status of a figure does not tell why it is hidden")
  func status() throws {
    let table = try StatisticTable(rows: 1, columns: 3, counts: [1, 10, 10])
    let protection = Protection(table, rule: .ordinary, releasedOn: "2026-11-01")
    let hidden = protection.table.figures.filter { $0.status != .published }
    #expect(hidden.count > 1 && hidden.allSatisfy { $0 == .suppressed })
  }

  @Test("the salt chooses between covers, and the same salt chooses alike")
  func salt() throws {
    var counts = Array(repeating: 40, count: 30)
    counts[7] = 1
    let table = try StatisticTable(rows: 6, columns: 5, counts: counts)
    let patterns = (0..<8 as Range<UInt64>).map { salt in
      let one = Protection(table, rule: .ordinary, releasedOn: "2026-11-01", salt: salt)
      let two = Protection(table, rule: .ordinary, releasedOn: "2026-11-01", salt: salt)
      #expect(one.table == two.table)
      return one.table.figures.map { $0.value == nil ? 1 : 0 }
    }
    #expect(Set(patterns).count > 1)
  }

  @Test("a table of many regions is protected without giving up most of it")
  func regions() throws {
    var random = SplitMix64(seed: 6)
    let firms = (0..<16 * 6).map { _ in random.below(400) }
    let counts = firms.map { all in (0..<all).count { _ in random.below(100) < 10 } }
    let table = try StatisticTable(rows: 16, columns: 6, counts: counts, population: firms)
    let protection = Protection(table, rule: .sensitive, releasedOn: "2026-11-01")
    let sensitive = protection.audit().count { $0.reason == .sensitive }
    #expect(protection.isProtected)
    #expect(sensitive > 5 && protection.unpublished < 3 * sensitive)
  }

  @Test("a table without rows, and one of a single cell, are protected too")
  func smallest() throws {
    let empty = try StatisticTable(rows: 0, columns: 2, counts: [])
    #expect(Protection(empty, rule: .ordinary, releasedOn: "2026-11-01").isProtected)
    let single = try StatisticTable(rows: 1, columns: 1, counts: [1], population: [9])
    let protection = Protection(single, rule: .ordinary, releasedOn: "2026-11-01")
    #expect(protection.table.figures.allSatisfy { $0 == .suppressed })
    #expect(protection.audit().map(\.bounds.lower) == [0])
    #expect(protection.audit().map(\.bounds.upper) == [9])
  }
}

@Suite("What is no table")
struct DisclosureErrorTests {
  @Test("counts that do not fit are refused")
  func counts() {
    #expect(throws: DisclosureError.wrongCount("counts", expected: 4, found: 3)) {
      try StatisticTable(rows: 2, columns: 2, counts: [1, 2, 3])
    }
    #expect(throws: DisclosureError.outOfRange(row: 1, column: 0)) {
      try StatisticTable(rows: 2, columns: 2, counts: [1, 2, -3, 4])
    }
    #expect(throws: DisclosureError.outOfRange(row: 0, column: 1)) {
      try StatisticTable(rows: 1, columns: 2, counts: [1, .max])
    }
    #expect(throws: DisclosureError.abovePopulation(row: 0, column: 1)) {
      try StatisticTable(rows: 1, columns: 2, counts: [1, 2], population: [1, 1])
    }
    #expect(throws: DisclosureError.outOfRange(row: 0, column: 1)) {
      try StatisticTable(rows: 1, columns: 2, contributions: [[1], [.max, .max]])
    }
    #expect(throws: DisclosureError.wrongCount("figures", expected: 4, found: 1)) {
      try ProtectedTable(TableShape(rows: 1, columns: 1), figures: [.suppressed])
    }
  }
}
