import Disclosure
import Testing

@Suite("Editions of a protected table")
struct EditionTests {
  @Test(
    "what two editions give away together is no more than the first, or wide enough",
    arguments: 0..<20 as Range<UInt64>)
  func together(block: UInt64) throws {
    for seed in block * 20..<(block + 1) * 20 {
      let random = RandomEditions(seed: seed, shapes: [(1, 2), (1, 3), (2, 2)])
      guard random.cases <= 20_000 else { continue }
      let (before, now) = (try random.before(), try random.now())
      let first = Protection(before, rule: random.rule, releasedOn: "2026-11-01").table
      let second = try Protection(
        now, rule: random.rule, releasedOn: "2026-12-01",
        after: [EarlierEdition(first, since: random.movement)])
      #expect(second.isProtected)
      let alone = random.attacker(first, nil).extremes()
      let both = random.attacker(first, second.table).extremes()
      let shape = random.shape
      let (came, went) = (shape.totals(random.came), shape.totals(random.went))
      let arrived = shape.totals(random.arrivedMembers)
      let departed = shape.totals(random.departedMembers)
      for position in 0..<shape.count {
        let parts: [(EditionEnumeration.Part, count: Int, firms: Int)] = [
          (.before, before.values[position], before.population?[position] ?? 0),
          (.now, now.values[position], now.population?[position] ?? 0),
          (.arrived, arrived[position], came[position]),
          (.departed, departed[position], went[position]),
        ]
        for (part, count, firms) in parts where isSensitive(count, of: firms, random.rule) {
          let one = try #require(alone[part]?[position], "seed \(seed)")
          let two = try #require(both[part]?[position], "seed \(seed)")
          #expect(
            two.count >= min(random.rule.width + 1, one.count),
            "seed \(seed), position \(position), \(part): \(one) then \(two)")
        }
      }
    }
  }

  /// Two editions of one row, and what becomes of its first cell.
  private func first(
    _ counts: [Int], firms: [Int], rule: SuppressionRule = .ordinary, came: (Int, of: Int),
    went: (Int, of: Int) = (0, 0), joined: Int = 0
  ) throws -> ProtectedTable.Figure {
    let none = Array(repeating: 0, count: counts.count - 1)
    let before = try StatisticTable(
      rows: 1, columns: counts.count, counts: counts, population: firms)
    let change = came.0 - went.0 + joined
    let now = try StatisticTable(
      rows: 1, columns: counts.count, counts: [counts[0] + change] + counts.dropFirst(),
      population: [firms[0] + came.of - went.of] + firms.dropFirst())
    let old = Protection(before, rule: rule, releasedOn: "2026-11-01").table
    let movement = Movement(
      arrivals: [came.of] + none, arrivedMembers: [came.0] + none, departures: [went.of] + none,
      departedMembers: [went.0] + none, joined: [joined] + none)
    let new = try Protection(
      now, rule: rule, releasedOn: "2026-12-01", after: [EarlierEdition(old, since: movement)])
    return new.table[0, 0]
  }

  @Test("a figure is renewed when enough members and enough others came")
  func renewed() throws {
    let figure = try first([20, 30], firms: [100, 100], came: (3, of: 6))
    #expect(figure == .init(23, releasedOn: "2026-12-01"))
  }

  @Test(
    "a figure that would tell who came or went keeps its old value and its day",
    arguments: [(0, 1), (1, 1), (2, 6), (0, 6), (6, 6), (4, 6)])
  func carried(members: Int, firms: Int) throws {
    let old = ProtectedTable.Figure(20, releasedOn: "2026-11-01", carried: true)
    #expect(try first([20, 30], firms: [100, 100], came: (members, of: firms)) == old)
    let went = try first(
      [20, 30], firms: [100, 100], came: (0, of: 0), went: (members, of: firms))
    #expect(went == old)
  }

  @Test("an exchange of one for one is not told by an unchanged figure")
  func exchange() throws {
    let figure = try first([20, 30], firms: [100, 100], came: (1, of: 1), went: (1, of: 1))
    #expect(figure.status == .carried)
  }

  @Test("one firm that stayed and joined is not told, and many that joined are")
  func joined() throws {
    for (joined, status) in [(1, ProtectedTable.Status.carried), (2, .carried), (3, .published)] {
      let figure = try first([20, 30], firms: [100, 100], came: (0, of: 0), joined: joined)
      #expect(figure.status == status)
    }
  }

  @Test("where nothing changed the edition is renewed as it was")
  func unchanged() throws {
    let figure = try first([20, 30], firms: [100, 100], came: (0, of: 0))
    #expect(figure == .init(20, releasedOn: "2026-12-01"))
  }

  @Test("nothing is renewed when nobody knows who came and went")
  func unknown() throws {
    let table = try StatisticTable(
      rows: 1, columns: 3, counts: [20, 30, 1], population: [100, 100, 100])
    let old = Protection(table, rule: .ordinary, releasedOn: "2026-11-01").table
    let new = try Protection(
      table, rule: .ordinary, releasedOn: "2026-12-01", after: [EarlierEdition(old, since: nil)])
    #expect(new.table.figures.map(\.value) == old.figures.map(\.value))
    #expect(new.table.figures.allSatisfy { $0.status != .published })
    #expect(new.table[0, nil].releasedOn == old[0, nil].releasedOn)
  }

  @Test("a figure carried before is judged by all that came since its own day")
  func series() throws {
    // One firm came by the second edition, and nobody since: renewing would still tell.
    let firms = [100, 100]
    let first = Protection(
      try StatisticTable(rows: 1, columns: 2, counts: [20, 30], population: firms),
      rule: .ordinary, releasedOn: "2026-10-01"
    ).table
    let one = Movement(
      arrivals: [1, 0], arrivedMembers: [1, 0], departures: [0, 0], departedMembers: [0, 0])
    let none = Movement(
      arrivals: [0, 0], arrivedMembers: [0, 0], departures: [0, 0], departedMembers: [0, 0])
    let now = try StatisticTable(rows: 1, columns: 2, counts: [21, 30], population: [101, 100])
    let second = try Protection(
      now, rule: .ordinary, releasedOn: "2026-11-01", after: [EarlierEdition(first, since: one)])
    #expect(second.table[0, 0].status == .carried)
    let third = try Protection(
      now, rule: .ordinary, releasedOn: "2026-12-01",
      after: [EarlierEdition(first, since: one), EarlierEdition(second.table, since: none)])
    #expect(third.table[0, 0] == .init(20, releasedOn: "2026-10-01", carried: true))
  }

  @Test("a movement that cannot have been, and another table's edition, are refused")
  func refused() throws {
    let table = try StatisticTable(rows: 1, columns: 2, counts: [2, 3], population: [4, 5])
    let old = Protection(table, rule: .ordinary, releasedOn: "2026-11-01").table
    let tooMany = Movement(
      arrivals: [3, 0], arrivedMembers: [3, 0], departures: [0, 0], departedMembers: [0, 0])
    #expect(throws: DisclosureError.impossibleMovement(row: 0, column: 0)) {
      try Protection(
        table, rule: .ordinary, releasedOn: "2026-12-01",
        after: [EarlierEdition(old, since: tooMany)])
    }
    let large = try StatisticTable(rows: 1, columns: 2, counts: [20, 30])
    let none = Movement(
      arrivals: [0, 0], arrivedMembers: [0, 0], departures: [0, 0], departedMembers: [0, 0])
    let published = Protection(large, rule: .ordinary, releasedOn: "2026-11-01").table
    let grown = try StatisticTable(rows: 1, columns: 2, counts: [20, 31])
    #expect(throws: DisclosureError.impossibleMovement(row: 0, column: 1)) {
      try Protection(
        grown, rule: .ordinary, releasedOn: "2026-12-01",
        after: [EarlierEdition(published, since: none)])
    }
    let other = try StatisticTable(rows: 2, columns: 1, counts: [2, 3])
    #expect(throws: DisclosureError.otherShape) {
      try Protection(
        other, rule: .ordinary, releasedOn: "2026-12-01", after: [EarlierEdition(old, since: nil)])
    }
    let short = Movement(
      arrivals: [0], arrivedMembers: [0], departures: [0], departedMembers: [0])
    #expect(throws: DisclosureError.wrongCount("arrivals", expected: 2, found: 1)) {
      try Protection(
        table, rule: .ordinary, releasedOn: "2026-12-01",
        after: [EarlierEdition(old, since: short)])
    }
  }

  private func isSensitive(_ count: Int, of firms: Int, _ rule: SuppressionRule) -> Bool {
    firms > 0 && (count < rule.threshold || firms - count < rule.threshold)
  }
}

extension TableShape {
  /// Cells with their totals, by position.
  func totals(_ cells: [Int]) -> [Int] {
    TableEnumeration(self, bounds: [], published: []).withTotals(cells)
  }
}
