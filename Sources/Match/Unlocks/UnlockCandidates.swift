import Tables
import Text

/// The steps that could be taken, each a thing and a state, with the locks and the firms of each.
struct UnlockCandidates: Sendable {
  private let openings: Openings
  private let states: SupplierStates
  /// The thing and the state of each step; steps ascend by kind, key and state.
  private var names: [(thing: UInt32, state: UInt32)] = []
  /// Where the openings of each step begin in `order`, and after the last step their number.
  private var starts = [0]
  /// The openings of one step after another; in a step their locks never fall.
  private var order: [UInt32] = []

  /// Puts openings together by thing and state.
  ///
  /// - Parameters:
  ///   - openings: What would open which lock.
  ///   - states: The states of the openings' firms.
  init(_ openings: Openings, _ states: SupplierStates) {
    self.openings = openings
    self.states = states
    let width = states.keys.count
    let things = openings.keys.sortedByBytes()
    let regions = states.keys.sortedByBytes()
    let thingRanks = openings.keys.ranks()
    let stateRanks = states.keys.ranks()
    func place(_ opening: Int) -> Int {
      Int(thingRanks[Int(openings.things[opening])]) * width
        + Int(stateRanks[Int(states.numbers[opening])])
    }
    // Counted and dealt out in one go, which keeps the order of the locks.
    var next = [Int](repeating: 0, count: things.count * width + 1)
    for opening in 0..<openings.count { next[place(opening) + 1] += 1 }
    for cell in 0..<things.count * width {
      if next[cell + 1] > 0 {
        names.append((things[cell / width], regions[cell % width]))
        starts.append(starts[starts.count - 1] + next[cell + 1])
      }
      next[cell + 1] += next[cell]
    }
    order = [UInt32](repeating: 0, count: openings.count)
    for opening in 0..<openings.count {
      let cell = place(opening)
      order[next[cell]] = UInt32(opening)
      next[cell] += 1
    }
  }

  /// The steps that together open the most locks.
  ///
  /// - Parameters:
  ///   - most: How many at most.
  ///   - needs: The keys of the needs.
  /// - Returns: The steps in the order of their choice.
  func steps(_ most: Int, needs: TextColumn) -> [UnlockStep] {
    let ids = needs
    var begins = [0]
    var locks: [UInt32] = []
    for step in names.indices {
      for index in starts[step]..<starts[step + 1] {
        let lock = openings.locks[Int(order[index])]
        if locks.count == begins[step] || locks[locks.count - 1] != lock { locks.append(lock) }
      }
      begins.append(locks.count)
    }
    let cover = GreedyCover(starts: begins, items: locks, count: openings.needs.count)
    var isOpen = [Bool](repeating: false, count: openings.needs.count)
    return cover.choices(most).map { choice in
      let own = locks[begins[choice.set]..<begins[choice.set + 1]].map { Int($0) }
      let opened = own.filter { !isOpen[$0] }
      for lock in opened { isOpen[lock] = true }
      let (thing, state) = names[choice.set]
      let bytes = openings.keys.bytes[openings.keys.bounds(Int(thing))]
      return UnlockStep(
        kind: bytes.first.flatMap { UnlockStep.Kind(rawValue: $0) } ?? .certificate,
        key: String(decoding: bytes.dropFirst(), as: UTF8.self),
        title: openings.titles[Int(thing)], state: states.keys[Int(state)], opened: choice.gain,
        openedAlone: own.count, openedTotal: choice.total, bound: choice.bound,
        needs: opened.map { openings.needs[$0] }.sorted { left, right in
          RowFinder.precedes(ids.bytes, ids.bounds(left), ids.bytes, ids.bounds(right))
        }, firms: firms(choice.set))
    }
  }

  /// The firms of a step, ascending.
  private func firms(_ step: Int) -> [UInt32] {
    Set(order[starts[step]..<starts[step + 1]].map { openings.rows[Int($0)] }).sorted()
  }
}
