import Disclosure

/// Counts, for each earlier edition and each group, which firms came, went, joined and left since.
struct MovementTally {
  /// What is known of a firm at an edition: its cell, or that it was not there, and its groups.
  struct State: Equatable {
    let cell: UInt8
    let groups: UInt16

    static let absent = State(cell: FirmCells.absent, groups: 0)
    var isAbsent: Bool { cell == FirmCells.absent }
  }

  private let groupCount: Int
  // By day and cell.
  private var arrivals: [Int]
  private var departures: [Int]
  // By day, group and cell.
  private var arrivedMembers: [Int]
  private var departedMembers: [Int]
  private var joined: [Int]
  private var left: [Int]

  /// Prepares to count.
  ///
  /// - Parameters:
  ///   - days: How many earlier editions there are.
  ///   - groups: How many groups.
  init(days: Int, groups: Int) {
    groupCount = groups
    arrivals = [Int](repeating: 0, count: days * FirmCells.count)
    departures = arrivals
    arrivedMembers = [Int](repeating: 0, count: days * groups * FirmCells.count)
    departedMembers = arrivedMembers
    joined = arrivedMembers
    left = arrivedMembers
  }

  /// Counts one firm.
  mutating func add(_ then: State, on day: Int, now: State) {
    if then == now { return }
    guard then.cell != now.cell else {
      add(now.groups & ~then.groups, to: &joined, day, now.cell)
      add(then.groups & ~now.groups, to: &left, day, now.cell)
      return
    }
    if !then.isAbsent {
      departures[day * FirmCells.count + Int(then.cell)] += 1
      add(then.groups, to: &departedMembers, day, then.cell)
    }
    if !now.isAbsent {
      arrivals[day * FirmCells.count + Int(now.cell)] += 1
      add(now.groups, to: &arrivedMembers, day, now.cell)
    }
  }

  private func add(_ groups: UInt16, to list: inout [Int], _ day: Int, _ cell: UInt8) {
    var rest = groups
    while rest != 0 {
      let group = rest.trailingZeroBitCount
      rest &= rest - 1
      list[(day * groupCount + group) * FirmCells.count + Int(cell)] += 1
    }
  }

  /// What was counted since an edition, for one group.
  func movement(since day: Int, group: Int) -> Movement {
    let all = day * FirmCells.count..<(day + 1) * FirmCells.count
    let start = (day * groupCount + group) * FirmCells.count
    let own = start..<start + FirmCells.count
    return Movement(
      arrivals: Array(arrivals[all]), arrivedMembers: Array(arrivedMembers[own]),
      departures: Array(departures[all]), departedMembers: Array(departedMembers[own]),
      joined: Array(joined[own]), left: Array(left[own]))
  }
}
