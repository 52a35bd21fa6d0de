/// Chooses the few sets that cover the most items together: the greatest gain at each turn.
///
/// The first k sets chosen cover at least 1 − (1 − 1/k)ᵏ of what the best k sets cover, and so more
/// than 1 − 1/e of it. How near the best they are at least is known better afterwards: after any
/// turn, no k sets cover more than what is covered so far and the k greatest gains that are left. The
/// least of these bounds keeps the guarantee, since each turn gains at least the k-th part of what
/// the bound leaves open.
///
/// Gains never rise as more is covered, so a gain worked out earlier is a bound, and only sets whose
/// bound is among the greatest are looked at again.
///
/// - Source: G. L. Nemhauser, L. A. Wolsey and M. L. Fisher, "An analysis of approximations for
///   maximizing submodular set functions", 1978, doi:10.1007/BF01588971; for the waiting gains
///   M. Minoux, "Accelerated greedy algorithms for maximizing submodular set functions", 1978,
///   doi:10.1007/BFb0006528.
struct GreedyCover: Sendable {
  /// A set that was chosen.
  struct Choice: Sendable, Equatable {
    /// The number of the set.
    let set: Int
    /// The items that it covers beside those covered before.
    let gain: Int
    /// The items covered by this set and those before it.
    let total: Int
    /// No choice of as many sets covers more items than this.
    let bound: Int
  }

  /// Where the items of each set begin, and after the last set their number.
  private let starts: [Int]
  /// The items of all sets, each once in its set.
  private let items: [UInt32]
  private var isCovered: [Bool]
  private var waiting = GainHeap()

  /// Prepares.
  ///
  /// - Parameters:
  ///   - starts: Where the items of each set begin in `items`, and after the last set their number.
  ///   - items: The items of one set after another, each once in its set.
  ///   - count: The number of items; each is below it.
  init(starts: [Int], items: [UInt32], count: Int) {
    self.starts = starts
    self.items = items
    isCovered = [Bool](repeating: false, count: count)
    for set in 0..<max(0, starts.count - 1) where starts[set] < starts[set + 1] {
      waiting.insert(.init(gain: starts[set + 1] - starts[set], set: set))
    }
  }

  /// Chooses sets until nothing is gained; of equal gains the set of the lowest number.
  ///
  /// - Parameter most: How many sets may be chosen.
  /// - Returns: The choices in the order in which they were made.
  /// - Complexity: O(n log n) for n sets, and as many looks at a set as gains had to be corrected.
  consuming func choices(_ most: Int) -> [Choice] {
    var bounds = [Int](repeating: .max, count: max(0, most))
    var chosen: [(set: Int, gain: Int, total: Int)] = []
    var total = 0
    while true {
      let greatest = takeGreatest(bounds.count)
      var bound = total
      for place in bounds.indices {
        if place < greatest.count { bound += greatest[place].gain }
        bounds[place] = min(bounds[place], bound)
      }
      guard chosen.count < bounds.count, let best = greatest.first else { break }
      for index in range(best.set) { isCovered[Int(items[index])] = true }
      total += best.gain
      chosen.append((best.set, best.gain, total))
      for gain in greatest.dropFirst() { waiting.insert(gain) }
    }
    return chosen.enumerated().map { place, choice in
      Choice(set: choice.set, gain: choice.gain, total: choice.total, bound: bounds[place])
    }
  }

  private func range(_ set: Int) -> Range<Int> { starts[set]..<starts[set + 1] }

  /// Takes the sets of the greatest gains out of those that wait, and forgets sets without any.
  private mutating func takeGreatest(_ count: Int) -> [GainHeap.Gain] {
    var found: [GainHeap.Gain] = []
    while found.count < count, let waited = waiting.takeGreatest() {
      var gain = 0
      for index in range(waited.set) where !isCovered[Int(items[index])] { gain += 1 }
      if gain == waited.gain {
        found.append(waited)
      } else if gain > 0 {
        waiting.insert(.init(gain: gain, set: waited.set))
      }
    }
    return found
  }
}
