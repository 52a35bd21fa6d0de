import Disclosure
import Testing
import Workbench

/// A population of firms that come, go, join a group and leave it, and is counted now and then.
private struct Population {
  struct Firm {
    let key: Int
    let cell: Int
    var isMember: Bool
  }

  private(set) var firms: [Firm] = []
  private var next = 0
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func arrive(_ count: Int, cells: Int) {
    for _ in 0..<count {
      firms.append(
        Firm(key: next, cell: random.below(cells), isMember: random.below(3) == 0))
      next += 1
    }
  }

  mutating func change() {
    firms.removeAll { _ in random.below(6) == 0 }
    for index in firms.indices where random.below(25) == 0 { firms[index].isMember.toggle() }
  }

  func table(rows: Int, columns: Int) throws -> StatisticTable {
    try StatisticTable(
      rows: rows, columns: columns,
      counts: Self.counts(firms.filter(\.isMember), rows * columns),
      population: Self.counts(firms, rows * columns))
  }

  func movement(since then: [Firm], cells: Int) -> Movement {
    let before = Dictionary(uniqueKeysWithValues: then.map { ($0.key, $0) })
    let keys = Set(firms.map(\.key))
    let came = firms.filter { before[$0.key] == nil }
    let went = then.filter { !keys.contains($0.key) }
    return Movement(
      arrivals: Self.counts(came, cells),
      arrivedMembers: Self.counts(came.filter(\.isMember), cells),
      departures: Self.counts(went, cells),
      departedMembers: Self.counts(went.filter(\.isMember), cells),
      joined: Self.counts(firms.filter { $0.isMember && before[$0.key]?.isMember == false }, cells),
      left: Self.counts(firms.filter { !$0.isMember && before[$0.key]?.isMember == true }, cells))
  }

  private static func counts(_ firms: [Firm], _ cells: Int) -> [Int] {
    var counts = Array(repeating: 0, count: cells)
    for firm in firms { counts[firm.cell] += 1 }
    return counts
  }
}

@Suite("A series of editions")
struct SeriesTests {
  @Test(
    "no two editions of a series tell a small change", arguments: 0..<6 as Range<UInt64>)
  func pairs(seed: UInt64) throws {
    let rule = SuppressionRule(threshold: 2)
    let shape = TableShape(rows: 3, columns: 3)
    let cells = shape.rows * shape.columns
    var population = Population(seed: seed)
    population.arrive(250, cells: cells)
    var series: [(table: ProtectedTable, firms: [Population.Firm])] = []
    var renewed = 0
    for edition in 0..<4 {
      let editions = series.map {
        EarlierEdition($0.table, since: population.movement(since: $0.firms, cells: cells))
      }
      let protection = try Protection(
        try population.table(rows: shape.rows, columns: shape.columns), rule: rule,
        releasedOn: "2026-0\(edition + 1)-01", after: editions)
      #expect(protection.isProtected)
      for (index, earlier) in editions.enumerated() {
        let movement = try #require(earlier.movement)
        let came = (shape.totals(movement.arrivals), shape.totals(movement.arrivedMembers))
        let went = (shape.totals(movement.departures), shape.totals(movement.departedMembers))
        for position in 0..<shape.count {
          let (old, new) = (earlier.table.figures[position], protection.table.figures[position])
          guard new.status == .published else {
            // What is not renewed is what the last edition showed, whatever that was.
            if index == editions.count - 1 {
              #expect(new.value == old.value && new.releasedOn == old.releasedOn)
            }
            continue
          }
          renewed += 1
          for (all, members) in [(came.0, came.1), (went.0, went.1)] where all[position] > 0 {
            #expect(members[position] >= 2 && all[position] - members[position] >= 2)
          }
          guard old.status == .published, let before = old.value, let now = new.value else {
            continue
          }
          #expect(before == now || abs(before - now) >= 2)
        }
      }
      series.append((protection.table, population.firms))
      population.change()
      population.arrive(60, cells: cells)
    }
    #expect(renewed > 0)
  }
}
