import Disclosure
import Tables
import TestKit
import Testing
import Text
import Workbench

@testable import Match

@Suite("The ledger of the statistics")
struct LedgerTests {
  /// What is known of a firm: its cell and its groups.
  typealias State = MovementTally.State

  static let keys = ["indigenous", "women", "youth"]

  /// Random firms after some of those before came, went, moved or changed.
  static func step(_ firms: [String: State], _ random: inout SplitMix64) -> [String: State] {
    var next: [String: State] = [:]
    for number in 0..<60 {
      // Some keys are the beginning of others, and some need quotes.
      let key = number % 7 == 0 ? "S\(number),\"x\"" : "S\(number)"
      let roll = random.below(20)
      if let firm = firms[key] {
        switch roll {
        case 0: continue
        case 1: next[key] = State(cell: UInt8(random.below(4)), groups: firm.groups)
        case 2: next[key] = State(cell: firm.cell, groups: UInt16(random.below(8)))
        default: next[key] = firm
        }
      } else if firms.isEmpty || roll < 2 {
        next[key] = State(cell: UInt8(random.below(4)), groups: UInt16(random.below(8)))
      }
    }
    return next
  }

  /// Takes a ledger on by one edition, through its file.
  static func advance(
    _ ledger: MembershipLedger, _ firms: [String: State], days: [Int32], today: Int32,
    threads: Int = 1
  ) throws -> (ledger: MembershipLedger, tally: MovementTally) {
    let ids = firms.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let column = TextColumn(ids)
    let states = ids.map { firms[$0] ?? .absent }
    let advance = LedgerAdvance(
      ledger, ids: column, now: (states.map(\.cell), states.map(\.groups)), keys: keys,
      days: days, today: today)
    let folder = try ScratchFolder()
    var package = try PackageWriter(folder: folder.file("out"), name: "match")
    try advance.write(to: &package, old: ledger, suppliers: column, threads: threads)
    let rows = try package.finish()[0].rows
    #expect(rows == advance.rows.count)
    let file = folder.file("out/inclusion_ledger.csv")
    return (try MembershipLedger(file: file, threads: threads), advance.tally)
  }

  @Test(
    "each edition that is compared with is remembered as it was, and no other", arguments: 0..<8)
  func remembers(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    var ledger = MembershipLedger()
    var past: [(day: Int32, firms: [String: State])] = []
    var firms: [String: State] = [:]
    for night in 0..<9 {
      let today = Int32(740_000 + night * 31)
      firms = Self.step(firms, &random)
      // Now and then an edition is forgotten, not always the oldest.
      if past.count > 3 { past.remove(at: random.below(2)) }
      let made = try Self.advance(
        ledger, firms, days: past.map(\.day), today: today, threads: 1 + night % 2)
      for (number, edition) in past.enumerated() {
        for group in Self.keys.indices {
          try Self.expect(
            made.tally, number, group, from: edition.firms, to: firms)
        }
      }
      ledger = made.ledger
      past.append((today, firms))
      let masks = ledger.masks(of: Self.keys)
      for edition in past {
        var found: [String: State] = [:]
        for row in 0..<ledger.count where ledger.holds(row, on: edition.day) {
          #expect(found[ledger.ids[row]] == nil)
          found[ledger.ids[row]] = State(
            cell: ledger.cells[row], groups: masks[Int(ledger.groups[row])])
        }
        #expect(found == edition.firms)
      }
      // No row tells of forgotten days alone, and rows ascend.
      for row in 0..<ledger.count {
        #expect(past.contains { ledger.holds(row, on: $0.day) })
        guard row > 0 else { continue }
        let (one, other) = (ledger.ids[row - 1], ledger.ids[row])
        #expect(
          one == other
            ? ledger.ends[row - 1] <= ledger.starts[row]
            : one.utf8.lexicographicallyPrecedes(other.utf8))
      }
    }
  }

  /// Holds what was counted since an edition against a count firm by firm.
  static func expect(
    _ tally: MovementTally, _ day: Int, _ group: Int, from then: [String: State],
    to now: [String: State]
  ) throws {
    let bit = UInt16(1) << UInt16(group)
    let movement = tally.movement(since: day, group: group)
    for cell in 0..<4 {
      let before = then.filter { $0.value.cell == cell }
      let after = now.filter { $0.value.cell == cell }
      let came = after.filter { before[$0.key] == nil }
      let went = before.filter { after[$0.key] == nil }
      let stayed = after.compactMap { key, state in before[key].map { ($0, state) } }
      #expect(movement.arrivals[cell] == came.count)
      #expect(movement.departures[cell] == went.count)
      #expect(movement.arrivedMembers[cell] == came.values.count { $0.groups & bit > 0 })
      #expect(movement.departedMembers[cell] == went.values.count { $0.groups & bit > 0 })
      #expect(
        movement.joined[cell] == stayed.count { $0.groups & bit == 0 && $1.groups & bit > 0 })
      #expect(
        movement.left[cell] == stayed.count { $0.groups & bit > 0 && $1.groups & bit == 0 })
    }
    #expect(movement.arrivals.count == FirmCells.count)
  }

  @Test("a year in which little changes needs few rows more than there are firms")
  func small() throws {
    var firms: [String: State] = [:]
    for number in 0..<500 { firms["S\(1000 + number)"] = State(cell: 3, groups: 0) }
    var ledger = MembershipLedger()
    for month in 0..<12 {
      firms["S\(1000 + month)"] = State(cell: 3, groups: 1)
      firms["T\(month)"] = State(cell: 4, groups: 0)
      firms["S\(1400 + month)"] = nil
      let days = (0..<month).map { Int32(740_000 + $0 * 31) }
      ledger = try Self.advance(
        ledger, firms, days: days, today: Int32(740_000 + month * 31)
      ).ledger
    }
    // Of each month but the first one row for the firm that changed, one for the firm that came.
    #expect(ledger.count == 500 + 11 + 12 - 1)
  }

  @Test("groups that the settings no longer name keep their past and have no present")
  func renamedGroups() throws {
    let folder = try ScratchFolder()
    let file = try folder.write(
      "ledger.csv",
      """
      supplier_id,row,column,groups,from,until
      A,09,micro,old;women,2026-01-05,
      B,unknown,unknown,,2026-01-05,2026-02-05
      B,32,large,youth,2026-02-05,
      C,77,micro,women,2026-01-05,
      D,09,micro,women,someday,

      """)
    let ledger = try MembershipLedger(file: file, threads: 1)
    // Rows of no cell and no day tell of nothing.
    #expect((0..<ledger.count).map { ledger.ids[$0] } == ["A", "B", "B"])
    #expect(ledger.cells == [UInt8(8 * 5), UInt8(32 * 5 + 4), UInt8(31 * 5 + 3)])
    #expect(ledger.masks(of: ["women", "youth"]) == [1, 0, 2])
    let first = try #require(DayNumber.day("2026-01-05"))
    let now = State(cell: 8 * 5, groups: 2)
    let made = try Self.advance(ledger, ["A": now], days: [first], today: first + 90)
    #expect((0..<made.ledger.count).map { made.ledger.ids[$0] } == ["A", "A", "B"])
    #expect(made.ledger.lists[Int(made.ledger.groups[0])] == "old;women")
    #expect(made.ledger.lists[Int(made.ledger.groups[1])] == "women")
    #expect(made.ledger.firstDay == first)
  }
}
