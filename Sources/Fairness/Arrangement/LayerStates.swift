/// The states of a layer: how many of each type stand at the first places, and the best worth of it.
struct LayerStates {
  /// How many types and groups a state counts.
  private(set) var types = 0
  private(set) var groups = 0
  /// How many states there are.
  private(set) var count = 0
  /// For each state, the candidates of each type.
  private(set) var counts: [UInt16] = []
  /// For each state, the members of each group.
  private(set) var members: [UInt16] = []
  /// For each state, what its best order so far is worth.
  var worths: [Worth] = []
  /// For each state, what no order through it is better than.
  var bounds: [Worth] = []
  /// For each state, the gain that what is to come has at most where no floor is missed.
  private(set) var rests: [Int] = []
  /// For each state, the places that what is asked may come to want; zero where some are to spare.
  var strains: [Int] = []
  /// For each state, the last prefix up to which places may go to others than the best candidate left.
  var reaches: [Int] = []
  /// For each state, the state before and the type that stands last.
  private(set) var steps: [Step] = []
  private var keys: [UInt64] = []
  /// The states by the low bits of their key; −1 where there is none.
  private var slots = [Int32](repeating: -1, count: 64)

  /// A step of an order: the state before it and the type it takes.
  struct Step {
    let parent: Int32
    let type: UInt16
  }

  /// Empties the layer.
  mutating func reset(types: Int, groups: Int) {
    self.types = types
    self.groups = groups
    for key in keys { clear(key) }
    count = 0
    counts.removeAll(keepingCapacity: true)
    members.removeAll(keepingCapacity: true)
    worths.removeAll(keepingCapacity: true)
    bounds.removeAll(keepingCapacity: true)
    rests.removeAll(keepingCapacity: true)
    strains.removeAll(keepingCapacity: true)
    reaches.removeAll(keepingCapacity: true)
    steps.removeAll(keepingCapacity: true)
    keys.removeAll(keepingCapacity: true)
  }

  /// Adds the state in which no place is given.
  ///
  /// - Parameter rest: The gain of an order at most where no floor is missed.
  mutating func addEmpty(rest: Int) {
    for _ in 0..<types { counts.append(0) }
    for _ in 0..<groups { members.append(0) }
    append(Worth(shortfall: 0, demotion: 0, gain: 0), Step(parent: -1, type: 0), rest, key: 0)
  }

  /// Adds the state that follows another when a candidate takes the next place, or improves it.
  ///
  /// - Parameters:
  ///   - parent: The state before.
  ///   - layer: The layer before.
  ///   - type: The candidate's type.
  ///   - groupsOfType: The type's groups.
  ///   - gain: What the candidate adds to the gain.
  ///   - rest: The gain of what is to come, at most, where no floor is missed.
  mutating func add(
    after parent: Int, in layer: borrowing LayerStates, type: Int, groupsOfType: UInt16, gain: Int,
    rest: Int
  ) {
    var worth = layer.worths[parent]
    worth.gain += gain
    let key = layer.keys[parent] &+ Self.weight(of: type)
    let step = Step(parent: Int32(parent), type: UInt16(type))
    if let state = find(key, after: parent, in: layer, type) {
      if worths[state] < worth {
        worths[state] = worth
        steps[state] = step
      }
      return
    }
    counts.append(contentsOf: layer.counts[parent * types..<(parent + 1) * types])
    counts[count * types + type] += 1
    members.append(contentsOf: layer.members[parent * groups..<(parent + 1) * groups])
    var own = groupsOfType
    while own != 0 {
      members[count * groups + own.trailingZeroBitCount] += 1
      own &= own - 1
    }
    append(worth, step, rest, key: key)
  }

  private mutating func append(_ worth: Worth, _ step: Step, _ rest: Int, key: UInt64) {
    worths.append(worth)
    bounds.append(worth)
    rests.append(rest)
    strains.append(0)
    reaches.append(0)
    steps.append(step)
    keys.append(key)
    count += 1
    if 2 * count > slots.count {
      slots = [Int32](repeating: -1, count: 2 * slots.count)
      for state in 0..<count { insert(state) }
    } else {
      insert(count - 1)
    }
  }

  private mutating func insert(_ state: Int) {
    var slot = Int(truncatingIfNeeded: keys[state]) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(state)
  }

  /// Frees the run of slots a key may lie in.
  private mutating func clear(_ key: UInt64) {
    var slot = Int(truncatingIfNeeded: key) & (slots.count - 1)
    while slots[slot] >= 0 {
      slots[slot] = -1
      slot = (slot + 1) & (slots.count - 1)
    }
  }

  private func find(
    _ key: UInt64, after parent: Int, in layer: borrowing LayerStates, _ type: Int
  ) -> Int? {
    var slot = Int(truncatingIfNeeded: key) & (slots.count - 1)
    while slots[slot] >= 0 {
      let state = Int(slots[slot])
      if keys[state] == key, isSame(state, parent, layer, type) { return state }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func isSame(
    _ state: Int, _ parent: Int, _ layer: borrowing LayerStates, _ type: Int
  ) -> Bool {
    for other in 0..<types {
      let count = layer.counts[parent * types + other] + (other == type ? 1 : 0)
      if counts[state * types + other] != count { return false }
    }
    return true
  }

  /// What one more of a type adds to a state's key: a fixed odd number, well mixed.
  private static func weight(of type: Int) -> UInt64 {
    var z = UInt64(type + 1) &* 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    return (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB | 1
  }
}
