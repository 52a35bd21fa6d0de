import Registry

/// The data that a case lacks, and what would come of each way to fill them in.
struct Completions {
  /// Something that is not known.
  enum Datum: Hashable {
    case code(Int)
    case status(Int)
    case value(Int)
    case base(Int)
    case process(String)
    /// Whether an input is one of those that a test's words mean.
    case kind(Int, test: Int)
    /// Whether a test is met that a bill cannot settle.
    case answer(Int)

    /// Whether it is a sum of money rather than one of a few states.
    var isSum: Bool {
      switch self {
      case .value, .base: true
      default: false
      }
    }
  }

  /// A sum beyond all that bills state.
  static let huge: Int128 = 1_000_000_000_000_000_000_000_000
  /// The most ways that are tried for all data together, or for one datum.
  static let mostWays = 4096
  private static let mostTrials = 5_000

  let start: OriginCase
  let data: [Datum]
  /// The states that each datum can be in; none for sums.
  private let states: [Datum: Int]
  /// By input whose code is open: the classes its codes may have, each way that matters once.
  private let views: [Int: [[UInt8]]]
  private let asksObtained: Bool

  init(_ start: OriginCase) {
    self.start = start
    let open = start.openTests
    let asksObtained = open.contains {
      if case .obtained = start.rule.tests[$0] { return true }
      return false
    }
    var data: [(datum: Datum, states: Int)] = []
    var views: [Int: [[UInt8]]] = [:]
    for (index, input) in start.inputs.enumerated() {
      var seen: Set<[UInt8]> = []
      let matter = input.signatures.filter { signature in
        seen.insert(open.map { signature[$0] }).inserted
      }
      if matter.count > 1 {
        views[index] = matter
        data.append((.code(index), matter.count))
      }
      for test in open where start.rule.isToldByWords(test) {
        if input.signatures.contains(where: { $0[test] == CompiledRule.open }) {
          data.append((.kind(index, test: test), 2))
        }
      }
      let count = Self.statuses(input, asksObtained).count
      if count > 1 { data.append((.status(index), count)) }
      if input.value == nil { data.append((.value(index), 0)) }
    }
    for slot in Self.slots(of: start, open) where start.bases[slot] == nil {
      data.append((.base(slot), 0))
    }
    if start.processes == nil {
      var keys: [String] = []
      for test in open {
        if case .process(let wanted) = start.rule.tests[test] { keys += wanted }
      }
      for key in Set(keys).sorted() { data.append((.process(key), 2)) }
    }
    for test in open {
      switch start.rule.tests[test] {
      case .unread, .madeFrom, .weight: data.append((.answer(test), 2))
      default: break
      }
    }
    self.data = data.map(\.datum)
    states = Dictionary(uniqueKeysWithValues: data.map { ($0.datum, $0.states) })
    self.views = views
    self.asksObtained = asksObtained
  }

  /// The bases that open tests take shares of.
  private static func slots(of start: OriginCase, _ open: [Int]) -> [Int] {
    var slots: Set<Int> = []
    for test in open {
      for comparison in start.comparisons(test) { slots.insert(comparison.slot) }
    }
    return slots.sorted()
  }

  /// What an input's status may be: whether it originates, and whether it is wholly obtained.
  static func statuses(
    _ input: OriginCase.Input, _ asksObtained: Bool
  ) -> [(originates: Truth, obtained: Truth)] {
    var found: [(originates: Truth, obtained: Truth)] = []
    if input.originates != .yes { found.append((.no, .no)) }
    guard input.originates != .no else { return found }
    if !asksObtained { return found + [(.yes, input.obtained)] }
    if input.declaredObtained != .yes { found.append((.yes, .no)) }
    if input.declaredObtained != .no { found.append((.yes, .yes)) }
    return found
  }

  /// What all ways to fill in the data come to when they come to the same; otherwise not known, as
  /// when there are too many ways to try.
  ///
  /// Every sum but the good's own value works in one direction: of an input that does not originate
  /// less is better, of any other and of a base more is. So its two ends stand for all between; the
  /// good's value takes each number at which a test turns.
  var settled: Truth {
    guard let ways = ways(of: data) else { return .unknown }
    let good = data.first { $0 == .base(start.slot(.buildDown)) }
    var found: Truth?
    // The last way is the best: begun with, it mostly ends the search.
    for way in [ways - 1] + Array(0..<ways - 1) {
      for isBest in [false, true] {
        var filled = start
        fill(&filled, data, way)
        fillSums(&filled, isBest: isBest)
        let points = good.map { filled.turningPoints($0).map(Optional.some) } ?? [nil]
        for point in points {
          if let good, let point { Self.set(&filled, good, sum: point) }
          let truth = filled.truth
          guard truth != .unknown, found == nil || found == truth else { return .unknown }
          found = truth
        }
      }
    }
    return found ?? .unknown
  }

  /// Gives every sum that is not known its best or worst end.
  private func fillSums(_ filled: inout OriginCase, isBest: Bool) {
    for datum in data where datum.isSum {
      var isMoreBetter = true
      if case .value(let index) = datum { isMoreBetter = filled.inputs[index].originates == .yes }
      Self.set(&filled, datum, sum: isMoreBetter == isBest ? Self.huge : datum.least)
    }
  }

  /// The ways to fill in data that are no sums, or nil when they are too many.
  private func ways(of data: [Datum]) -> Int? {
    var ways = 1
    for datum in data where !datum.isSum {
      ways *= states[datum] ?? 1
      if ways > Self.mostWays { return nil }
    }
    return ways
  }

  /// Fills in data by the number of a way.
  private func fill(_ filled: inout OriginCase, _ data: [Datum], _ way: Int) {
    var rest = way
    for datum in data where !datum.isSum {
      let count = states[datum] ?? 1
      set(&filled, datum, state: rest % count)
      rest /= count
    }
  }

  func stateCount(_ datum: Datum) -> Int { states[datum] ?? 0 }

  func set(_ filled: inout OriginCase, _ datum: Datum, state: Int) {
    switch datum {
    case .code(let index):
      if let matter = views[index] { filled.inputs[index].signatures = [matter[state]] }
    case .status(let index):
      let status = Self.statuses(start.inputs[index], asksObtained)[state]
      filled.inputs[index].originates = status.originates
      filled.inputs[index].obtained = status.obtained
    case .process(let key):
      var done = filled.processes ?? [:]
      done[key] = state == 1
      filled.processes = done
    case .kind(let index, let test): filled.inputs[index].kinds[test] = state == 1
    case .answer(let test): filled.answers[test] = state == 1
    case .value, .base: break
    }
  }

  static func set(_ filled: inout OriginCase, _ datum: Datum, sum: Int128) {
    switch datum {
    case .value(let index): filled.inputs[index].value = sum
    case .base(let slot): filled.bases[slot] = sum
    default: break
    }
  }

  /// The states of an input's status that differ in whether it originates, or in whether it is
  /// wholly obtained alone.
  func statusPairs(_ index: Int, inObtained: Bool) -> [(Int, Int)] {
    let all = Self.statuses(start.inputs[index], asksObtained)
    return Self.pairs(all.count).filter { one, other in
      (all[one].originates == all[other].originates) == inObtained
    }
  }

  /// Whether there is a way to fill in the other data so that this one alone decides.
  ///
  /// - Parameters:
  ///   - datum: The datum.
  ///   - pairs: The pairs of states that are compared; nil compares all.
  /// - Returns: Whether there is one; true when too many ways there are to tell.
  func couldSettle(_ datum: Datum, _ pairs: [(Int, Int)]? = nil) -> Bool {
    let others = data.filter { $0 != datum }
    guard let ways = ways(of: others) else { return true }
    let sums = others.filter(\.isSum)
    let compared = datum.isSum ? [(0, 0)] : pairs ?? Self.pairs(stateCount(datum))
    var trials = 0
    for way in 0..<ways {
      for (one, other) in compared {
        for corner in corners(sums.count) {
          var filled = start
          fill(&filled, others, way)
          for (index, sum) in sums.enumerated() {
            Self.set(&filled, sum, sum: corner & (1 << index) != 0 ? Self.huge : sum.least)
          }
          if isDecisive(filled, datum, one, other, sums, &trials) { return true }
          // Too much to try: better one question too many.
          if trials > Self.mostTrials { return true }
        }
      }
    }
    return false
  }

  private static func pairs(_ count: Int) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    for one in 0..<count {
      for other in one + 1..<max(count, one + 1) { pairs.append((one, other)) }
    }
    return pairs
  }

  /// Which of several sums are huge, as bits: all ways for a few, and for many one at a time.
  private func corners(_ count: Int) -> [Int] {
    if count <= 5 { return Array(0..<(1 << count)) }
    let few = min(count, 60)
    return [0, (1 << few) - 1] + (0..<few).map { 1 << $0 }
  }

  /// Whether a datum decides while one of the other sums takes every value that matters.
  private func isDecisive(
    _ filled: OriginCase, _ datum: Datum, _ one: Int, _ other: Int, _ sums: [Datum],
    _ trials: inout Int
  ) -> Bool {
    if datum.isSum {
      for pivot in [nil] + sums.map(Optional.some) {
        var points: [Int128?] = [nil]
        if let pivot { points = filled.turningPoints(pivot).map(Optional.some) }
        for point in points {
          var placed = filled
          if let pivot, let point { Self.set(&placed, pivot, sum: point) }
          var found: Set<Truth> = []
          for value in placed.turningPoints(datum) {
            var tried = placed
            Self.set(&tried, datum, sum: value)
            found.insert(tried.truth)
            trials += 1
          }
          if found.count > 1 { return true }
        }
      }
      return false
    }
    var left = filled
    set(&left, datum, state: one)
    var right = filled
    set(&right, datum, state: other)
    trials += 1
    if left.truth != right.truth { return true }
    for pivot in sums {
      for point in left.turningPoints(pivot) + right.turningPoints(pivot) {
        Self.set(&left, pivot, sum: point)
        Self.set(&right, pivot, sum: point)
        trials += 1
        if left.truth != right.truth { return true }
      }
      Self.restore(&left, pivot, from: filled)
      Self.restore(&right, pivot, from: filled)
    }
    return false
  }

  private static func restore(_ filled: inout OriginCase, _ datum: Datum, from: OriginCase) {
    switch datum {
    case .value(let index): filled.inputs[index].value = from.inputs[index].value
    case .base(let slot): filled.bases[slot] = from.bases[slot]
    default: break
    }
  }
}

extension Completions.Datum {
  /// The least that a sum can be: an input may cost nothing, a base may not.
  var least: Int128 {
    if case .base = self { return 1 }
    return 0
  }
}
