/// The search for the inputs whose replacement by originating ones meets a rule at least cost.
///
/// Cost is the value replaced; inputs of unknown value cost more than any sum. Of equal cost fewer
/// inputs are better, then those that stand first. A rule never turns from met to not met when an
/// input is replaced, so what all that is left cannot meet is not searched.
struct ReplacementSearch {
  private static let mostTrials = 10_000
  /// The most inputs of which every set is tried.
  private static let mostInputs = 64

  /// What a set of inputs costs.
  struct Cost: Comparable {
    var unknown = 0
    var value: Int128 = 0
    var positions: [Int] = []

    static func < (one: Cost, other: Cost) -> Bool {
      if one.unknown != other.unknown { return one.unknown < other.unknown }
      if one.value != other.value { return one.value < other.value }
      if one.positions.count != other.positions.count {
        return one.positions.count < other.positions.count
      }
      return one.positions.lexicographicallyPrecedes(other.positions)
    }
  }

  private let start: OriginCase
  /// The bill with what is chosen replaced, and with all replaced that still may be.
  private var state: OriginCase
  private var all: OriginCase
  private let candidates: [Int]
  private var best: Cost?
  private var trials = 0

  /// The least set, as indices; nil when none meets the rule.
  private(set) var found: (cost: Cost, isProvenLeast: Bool)?

  init(_ start: OriginCase) {
    self.start = start
    state = start
    all = start
    let asksObtained = start.rule.asksObtained
    let open = start.inputs.indices.filter {
      start.inputs[$0].originates != .yes || asksObtained && start.inputs[$0].obtained != .yes
    }
    // The costly ones first: what they would cost is ruled out early.
    candidates = open.sorted { one, other in
      let (left, right) = (start.inputs[one].value, start.inputs[other].value)
      if left != right { return (left ?? .max) > (right ?? .max) }
      return one > other
    }
    for index in candidates { Self.replace(&all, index) }
    guard all.truth == .yes else { return }
    best = cost(of: candidates)
    improve()
    let isSmall = candidates.count <= Self.mostInputs
    if isSmall { visit(0, []) }
    if let best { found = (best, isSmall && trials <= Self.mostTrials) }
  }

  /// Makes an input an originating one.
  static func replace(_ one: inout OriginCase, _ index: Int) {
    one.inputs[index].originates = .yes
    one.inputs[index].obtained = .yes
    one.inputs[index].outside = nil
  }

  private func cost(of indices: [Int]) -> Cost {
    var cost = Cost()
    for index in indices {
      if let value = start.inputs[index].value { cost.value += value } else { cost.unknown += 1 }
    }
    cost.positions = indices.sorted()
    return cost
  }

  /// A first good set: everything replaced, then taken back, the costly first, as far as the rule
  /// stays met.
  private mutating func improve() {
    var tried = all
    var kept = candidates
    for index in candidates {
      tried.inputs[index] = start.inputs[index]
      if tried.truth == .yes {
        kept.removeAll { $0 == index }
      } else {
        Self.replace(&tried, index)
      }
    }
    let cost = cost(of: kept)
    if best.map({ cost < $0 }) ?? true { best = cost }
  }

  private mutating func visit(_ place: Int, _ chosen: [Int]) {
    trials += 1
    guard trials <= Self.mostTrials else { return }
    let cost = cost(of: chosen)
    if let best, !(cost < best) && !mayStillTie(cost, best) { return }
    if state.truth == .yes {
      if best.map({ cost < $0 }) ?? true { best = cost }
      return
    }
    guard place < candidates.count, all.truth == .yes else { return }
    let index = candidates[place]
    all.inputs[index] = start.inputs[index]
    visit(place + 1, chosen)
    Self.replace(&all, index)
    Self.replace(&state, index)
    visit(place + 1, chosen + [index])
    state.inputs[index] = start.inputs[index]
  }

  /// Whether a set may grow, by inputs that cost nothing, into one as good as the best so far.
  private func mayStillTie(_ cost: Cost, _ best: Cost) -> Bool {
    cost.unknown == best.unknown && cost.value == best.value
      && cost.positions.count <= best.positions.count
  }
}
