import Fairness
import Workbench

/// A need to arrange, and the worth of its orders worked out plainly.
struct ArrangedCase {
  let scores: [Int]
  let groups: [UInt16]
  let floors: [GroupFloor]
  let places: Int

  /// The groups that have a floor.
  var protected: UInt16 { floors.reduce(0) { $0 | $1.bit } }
  /// How many places are given.
  var given: Int { min(places, scores.count) }

  /// What a prefix adds to the shortfall and to the demotion.
  private func lacks(_ placed: [Int]) -> (shortfall: Int, demotion: Int) {
    let shortfall = floors.reduce(0) { sum, floor in
      let members = placed.count { groups[$0] & floor.bit != 0 }
      return sum + max(0, floor.floor.least(in: placed.count) - members)
    }
    var demotion = 0
    var seen: [UInt16] = []
    for candidate in 0..<placed.count {
      let type = groups[candidate] & protected
      if type == 0 || seen.contains(type) { continue }
      seen.append(type)
      let pure = (0..<placed.count).count { groups[$0] & protected == type }
      demotion += max(0, pure - placed.count { groups[$0] & protected == type })
    }
    return (shortfall, demotion)
  }

  /// What an order is worth.
  func worth(_ order: [Int]) -> Worth {
    let discounts = Discount.table(count: order.count)
    var worth = Worth(shortfall: 0, demotion: 0, gain: 0)
    for place in order.indices {
      let lacks = lacks(Array(order[...place]))
      worth.shortfall += lacks.shortfall
      worth.demotion += lacks.demotion
      worth.gain += scores[order[place]] * discounts[place]
    }
    return worth
  }

  /// The worth of the best of all orders, tried one by one.
  func best() -> Worth {
    let discounts = Discount.table(count: given)
    var best: Worth?
    var placed: [Int] = []
    func place(_ worth: Worth) {
      if placed.count == given {
        best = best.map { max($0, worth) } ?? worth
        return
      }
      for candidate in scores.indices where !placed.contains(candidate) {
        placed.append(candidate)
        let lacks = lacks(placed)
        var next = worth
        next.shortfall += lacks.shortfall
        next.demotion += lacks.demotion
        next.gain += scores[candidate] * discounts[placed.count - 1]
        // What is lacking only grows, so a branch worse by it already is left.
        var hope = next
        hope.gain = .max
        if best.map({ $0 < hope }) ?? true { place(next) }
        placed.removeLast()
      }
    }
    place(Worth(shortfall: 0, demotion: 0, gain: 0))
    return best ?? Worth(shortfall: 0, demotion: 0, gain: 0)
  }

  /// A random need: few scores, so that many tie; overlapping groups; floors easy and hard.
  ///
  /// - Parameters:
  ///   - seed: The seed.
  ///   - candidates: How many candidates at most.
  ///   - places: How many places at most.
  ///   - groups: How many groups at most.
  /// - Returns: The need.
  static func random(seed: UInt64, candidates: Int, places: Int, groups: Int) -> ArrangedCase {
    var generator = SplitMix64(seed: seed)
    let count = 1 + generator.below(candidates)
    let steps = [4, 50, 1_000_000][generator.below(3)]
    let scores = (0..<count).map { _ in generator.below(steps) * (1_000_000 / steps) }
    let bits = 1 + generator.below(groups)
    let masks = (0..<count).map { _ -> UInt16 in
      // A group without a floor among them.
      UInt16(generator.below(1 << (bits + 1)) & generator.below(1 << (bits + 1)))
    }
    let given = 1 + generator.below(places)
    let floors = (0..<bits).compactMap { group -> GroupFloor? in
      let chance = generator.below(100)
      var last = 0
      let least = (0..<given).map { _ -> Int in
        if generator.below(100) < chance { last += 1 }
        return last
      }
      return GroupFloor(group: group, floor: Floor(least))
    }
    return ArrangedCase(
      scores: scores.sorted(by: >), groups: masks, floors: floors, places: given)
  }
}
