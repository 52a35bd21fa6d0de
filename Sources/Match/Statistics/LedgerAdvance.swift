import Tables
import Text

/// Takes the ledger on to a new edition, and counts on the way what moved since the earlier ones.
///
/// Ledger and suppliers are walked through once, side by side, both in the order of their keys.
struct LedgerAdvance {
  /// A row of the new ledger: that of the old one or of the suppliers it takes its key from, its cell,
  /// its list of groups, and its days.
  struct Row: Sendable {
    /// The row of the suppliers; of the old ledger, less one and negated.
    let source: Int32
    let groups: UInt32
    let start: Int32
    let end: Int32
    let cell: UInt8
  }

  /// The new ledger.
  private(set) var rows: [Row] = []
  /// The lists of groups that ``rows`` number.
  private(set) var lists: WordTable
  /// What moved.
  private(set) var tally: MovementTally

  private let ledger: MembershipLedger
  private let days: [Int32]
  private let today: Int32
  private let masks: [UInt16]

  /// Walks through.
  ///
  /// - Parameters:
  ///   - ledger: The ledger so far.
  ///   - ids: The keys of the suppliers, ascending.
  ///   - now: By supplier, its cell and the groups it is counted for.
  ///   - keys: The keys of the groups.
  ///   - days: The editions that are still compared with, ascending; the ledger forgets all others.
  ///   - today: The day of the new edition, after all others.
  init(
    _ ledger: MembershipLedger, ids: TextColumn, now: (cells: [UInt8], groups: [UInt16]),
    keys: [String], days: [Int32], today: Int32
  ) {
    self.ledger = ledger
    self.days = days
    self.today = today
    masks = ledger.masks(of: keys)
    lists = ledger.lists
    tally = MovementTally(days: days.count, groups: keys.count)
    rows.reserveCapacity(max(ids.count, ledger.count))
    // By set of groups, its list; made when it is met first.
    var known = [UInt32?](repeating: nil, count: 1 << keys.count)
    let oldKeys = ledger.ids.bytes
    let newKeys = ids.bytes
    var old = 0
    var new = 0
    while old < ledger.count || new < ids.count {
      let order =
        old == ledger.count
        ? 1
        : new == ids.count
          ? -1 : RowFinder.compare(oldKeys, ledger.ids.bounds(old), newKeys, ids.bounds(new))
      var state = MovementTally.State.absent
      var list: UInt32 = 0
      if order >= 0 {
        state = MovementTally.State(cell: now.cells[new], groups: now.groups[new])
        if let number = known[Int(state.groups)] {
          list = number
        } else {
          list = Self.number(of: state.groups, keys, in: &lists)
          known[Int(state.groups)] = list
        }
      }
      var end = old
      if order <= 0 {
        end += 1
        // An open row is a firm's last.
        while ledger.ends[end - 1] != MembershipLedger.open, end < ledger.count,
          RowFinder.compare(oldKeys, ledger.ids.bounds(old), oldKeys, ledger.ids.bounds(end)) == 0
        { end += 1 }
      }
      count(old..<end, now: state)
      take(on: old..<end, supplier: order >= 0 ? new : nil, now: state, list)
      old = end
      if order >= 0 { new += 1 }
    }
  }

  /// Counts what became of one firm since each edition.
  private mutating func count(_ old: Range<Int>, now: MovementTally.State) {
    if old.count == 1, let first = days.first, ledger.starts[old.lowerBound] <= first,
      ledger.ends[old.lowerBound] == MembershipLedger.open, then(old.lowerBound) == now
    {
      // Nearly every firm: nothing has changed in all the time.
      return
    }
    for (number, day) in days.enumerated() {
      let row = old.first { ledger.holds($0, on: day) }
      tally.add(row.map(then) ?? .absent, on: number, now: now)
    }
  }

  private func then(_ row: Int) -> MovementTally.State {
    MovementTally.State(cell: ledger.cells[row], groups: masks[Int(ledger.groups[row])])
  }

  /// Adds the rows of one firm.
  private mutating func take(
    on old: Range<Int>, supplier: Int?, now: MovementTally.State, _ list: UInt32
  ) {
    var isContinued = false
    for row in old {
      var end = ledger.ends[row]
      if end == MembershipLedger.open {
        isContinued =
          supplier != nil && ledger.cells[row] == now.cell && ledger.groups[row] == list
        if !isContinued { end = today }
      }
      let isWanted =
        end == MembershipLedger.open
        || days.contains { ledger.starts[row] <= $0 && $0 < end }
      guard isWanted else { continue }
      rows.append(
        Row(
          source: Int32(truncatingIfNeeded: ~row), groups: ledger.groups[row],
          start: ledger.starts[row], end: end, cell: ledger.cells[row]))
    }
    guard let supplier, !isContinued else { return }
    rows.append(
      Row(
        source: Int32(truncatingIfNeeded: supplier), groups: list, start: today,
        end: MembershipLedger.open, cell: now.cell))
  }

  /// The number of the list of some groups.
  private static func number(
    of groups: UInt16, _ keys: [String], in lists: inout WordTable
  ) -> UInt32 {
    let named = keys.indices.filter { groups >> UInt16($0) & 1 == 1 }.map { keys[$0] }
    let bytes = Array(named.joined(separator: ";").utf8)
    return lists.add(bytes, 0..<bytes.count)
  }
}
