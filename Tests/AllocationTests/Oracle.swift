import Allocation

/// The best allocation of a small problem by trying all there are.
///
/// Needs come one after another; of all choices for those seen so far that leave the same limits and
/// the same counts of groups, the best is kept. So nothing is left out.
struct Oracle {
  /// The fewest pairs that floors lack, each group for itself.
  private(set) var lacking = Int.max
  /// The greatest value with as few lacking.
  private(set) var value = 0

  /// Solves a problem.
  init(_ problem: AllocationProblem, bonus: Int = 0) {
    let prior = Set(problem.prior.map { [$0.need, $0.supplier] })
    // What is left of each supplier, then what each group has, up to its floor.
    let start = problem.supplierLimits.map(Int.init) + problem.floors.map { _ in 0 }
    var states: [[Int]: Int] = [start: 0]
    for need in 0..<problem.needCount {
      let edges = Array(problem.starts[need]..<problem.starts[need + 1])
      var next = states
      for (state, value) in states {
        for choice in 1..<max(1, 1 << edges.count)
        where choice.nonzeroBitCount <= problem.needLimits[need] {
          var after = state
          var sum = value
          for place in edges.indices where choice >> place & 1 == 1 {
            let supplier = problem.suppliers[edges[place]]
            after[Int(supplier)] -= 1
            sum += Int(problem.weights[edges[place]])
            if prior.contains([UInt32(need), supplier]) { sum += bonus }
            for group in problem.floors.indices
            where problem.groups[Int(supplier)] >> UInt16(group) & 1 == 1 {
              let count = problem.supplierCount + group
              after[count] = min(problem.floors[group], after[count] + 1)
            }
          }
          guard after.allSatisfy({ $0 >= 0 }) else { continue }
          next[after] = max(next[after] ?? 0, sum)
        }
      }
      states = next
    }
    for (state, sum) in states {
      let lack = problem.floors.indices.reduce(0) {
        $0 + problem.floors[$1] - state[problem.supplierCount + $1]
      }
      if lack < lacking || (lack == lacking && sum > value) { (lacking, value) = (lack, sum) }
    }
  }
}
