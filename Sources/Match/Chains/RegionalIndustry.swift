import Workbench

/// The establishments of each state, by SCIAN branch: what location quotients and relatedness are
/// worked out from.
struct RegionalIndustry: Sendable {
  /// The establishments of each region; those of no known state count in the country alone.
  let establishments: [Int]
  /// The branches that occur, by their four digits, ascending.
  private let branches: [PackedCode]
  private let relatedness: Relatedness

  /// Counts the establishments.
  ///
  /// - Parameters:
  ///   - classes: The SCIAN class of each, as the bits of a ``PackedCode``.
  ///   - states: The state of each.
  init(classes: [UInt32], states: [UInt8]) {
    // By the first four digits, where that branch counts, plus one.
    var slots = [UInt32](repeating: 0, count: 1 << 16)
    var heads: [Int] = []
    var counts: [Int32] = []
    var all = [Int](repeating: 0, count: Region.count)
    for row in classes.indices {
      let state = Int(states[row])
      all[state] += 1
      let head = Int(classes[row] >> 16)
      // Fewer than four digits name no branch.
      if head & 0xF == 0xF { continue }
      if slots[head] == 0 {
        heads.append(head)
        slots[head] = UInt32(heads.count)
        counts += [Int32](repeating: 0, count: Region.count)
      }
      counts[(Int(slots[head]) - 1) * Region.count + state] += 1
    }
    let country = all.reduce(0, +)
    all[Region.country] = country
    let order = heads.indices.sorted { heads[$0] < heads[$1] }
    branches = order.map { PackedCode(bits: UInt32(heads[$0]) << 16 | 0xFFFF) }
    relatedness = Relatedness(
      regions: order.map { slot in
        let own = counts[slot * Region.count..<(slot + 1) * Region.count].map { Int($0) }
        let activity = own.reduce(0, +)
        return (1..<Region.count).reduce(into: 0) { bits, state in
          let isAdvantage = LocationQuotient.isAdvantage(
            own[state], region: all[state], activity: activity, country: country)
          if isAdvantage { bits |= 1 << UInt64(state) }
        }
      })
    establishments = all
  }

  /// The density of each region at the nearest of some SCIAN branches, 0 to 1; nil when none of them
  /// goes with any other. The country's has no meaning.
  func densities(at codes: [MadeCode]) -> [Double]? {
    var best: [Double]?
    for code in Set(codes.map(\.branch)).sorted() where code.system == .scian {
      let place = branches.indices.firstPlace { branches[$0] < code.code }
      guard place < branches.count, branches[place] == code.code,
        let found = relatedness.densities(at: place, count: Region.count)
      else { continue }
      best = best.map { best in best.indices.map { max(best[$0], found[$0]) } } ?? found
    }
    return best
  }
}
