import Testing
import Workbench

@testable import Match

@Suite("Greedy cover")
struct GreedyCoverTests {
  /// Sets of items below a number, each ascending.
  struct Sets {
    var sets: [[UInt32]] = []
    let count: Int

    init(_ sets: [[UInt32]], count: Int) {
      self.sets = sets
      self.count = count
    }

    /// Some sets of all sizes, many alike.
    init(seed: UInt64, sets most: Int, items: Int) {
      var random = SplitMix64(seed: seed)
      count = 1 + random.below(items)
      for _ in 0..<random.below(most + 1) {
        let share = [0.1, 0.3, 0.6][random.below(3)]
        sets.append((0..<UInt32(count)).filter { _ in random.unit() < share })
      }
    }

    func choices(_ most: Int) -> [GreedyCover.Choice] {
      var starts = [0]
      for set in sets { starts.append(starts[starts.count - 1] + set.count) }
      return GreedyCover(starts: starts, items: Array(sets.joined()), count: count).choices(most)
    }

    /// Every gain looked at anew at each turn.
    func plain(_ most: Int) -> [(set: Int, gain: Int)] {
      var covered: Set<UInt32> = []
      var chosen: [(set: Int, gain: Int)] = []
      while chosen.count < most {
        var best = (set: -1, gain: 0)
        for (number, set) in sets.enumerated() {
          let gain = Set(set).subtracting(covered).count
          if gain > best.gain { best = (number, gain) }
        }
        guard best.gain > 0 else { break }
        covered.formUnion(sets[best.set])
        chosen.append(best)
      }
      return chosen
    }

    /// The most that so many sets cover, by trying all of them.
    func best(_ size: Int) -> Int {
      let masks = sets.map { $0.reduce(UInt64(0)) { $0 | 1 << UInt64($1) } }
      var best = 0
      for subset in 0..<(1 << masks.count) where subset.nonzeroBitCount <= size {
        var union: UInt64 = 0
        for place in masks.indices where subset >> place & 1 == 1 { union |= masks[place] }
        best = max(best, union.nonzeroBitCount)
      }
      return best
    }
  }

  @Test(
    "waiting gains choose what gains looked at anew choose", arguments: 0..<200 as Range<UInt64>)
  func lazy(seed: UInt64) {
    let sets = Sets(seed: seed, sets: 60, items: 80)
    for most in [0, 1, 3, 20, 100] {
      let choices = sets.choices(most)
      let plain = sets.plain(most)
      #expect(choices.map(\.set) == plain.map(\.set))
      #expect(choices.map(\.gain) == plain.map(\.gain))
      var total = 0
      for choice in choices {
        total += choice.gain
        #expect(choice.total == total)
      }
    }
  }

  @Test(
    "the best so many sets keep to the bound and the guarantee",
    arguments: 0..<60 as Range<UInt64>)
  func guarantee(seed: UInt64) {
    let sets = Sets(seed: seed, sets: 11, items: 24)
    for (place, choice) in sets.choices(6).enumerated() {
      let best = sets.best(place + 1)
      #expect(choice.total <= best)
      #expect(best <= choice.bound)
      // 1 − (1 − 1/k)ᵏ as a fraction: the bound itself keeps it, and so the share that is certified.
      let k = place + 1
      let whole = (0..<k).reduce(1) { power, _ in power * k }
      let rest = (0..<k).reduce(1) { power, _ in power * (k - 1) }
      #expect(choice.total * whole >= choice.bound * (whole - rest))
    }
  }

  @Test("the choice and its bounds do not depend on how many are chosen", arguments: [1, 2, 7, 19])
  func prefix(most: Int) {
    let sets = Sets(seed: 5, sets: 60, items: 80)
    let all = sets.choices(20)
    let some = sets.choices(most)
    #expect(all.count == 20 || all.last?.total == Set(sets.sets.joined()).count)
    #expect(some.map(\.set) == all.prefix(most).map(\.set))
    // Later turns only tighten what is known.
    for (one, other) in zip(some, all) { #expect(one.bound >= other.bound) }
  }

  @Test("where the greatest set misleads, the bound tells that more may be had")
  func misled() {
    // Two sets cover all eight; the greatest alone is none of them.
    let sets = Sets([[0, 1, 2, 4, 5], [0, 1, 2, 3], [4, 5, 6, 7]], count: 8)
    let choices = sets.choices(2)
    #expect(choices.map(\.set) == [0, 2])
    #expect(choices.map(\.total) == [5, 7])
    #expect(choices.map(\.bound) == [5, 8])
    #expect(sets.best(2) == 8)
  }

  @Test("nothing to cover gives no choice")
  func empty() {
    #expect(Sets([], count: 0).choices(3) == [])
    #expect(Sets([[], []], count: 4).choices(3) == [])
    #expect(GreedyCover(starts: [], items: [], count: 0).choices(3) == [])
  }
}
