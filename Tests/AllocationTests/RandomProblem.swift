import Allocation
import Workbench

/// Small seeded problems with all that makes a problem awkward: needs without edges, limits of zero,
/// equal weights, floors that overlap, that bite and that cannot be met, and a night before.
enum RandomProblem {
  /// A problem of some needs and suppliers.
  static func make(
    seed: UInt64, needs: Int, suppliers: Int, isGrouped: Bool, hasPrior: Bool = false
  ) -> AllocationProblem {
    var random = SplitMix64(seed: seed)
    let needs = 1 + random.below(needs)
    let suppliers = 1 + random.below(suppliers)
    let density = random.unit()
    let levels = [1, 2, 5, 1_000_001][random.below(4)]
    // Where few are members, these weigh less and needs take few, floors bite.
    let isUneven = random.below(2) == 0
    let groups = (0..<suppliers).map { _ in
      UInt16(isGrouped ? random.below(8) & (isUneven ? random.below(8) : 7) : 0)
    }
    var starts = [0]
    var edges: [UInt32] = []
    var weights: [Int32] = []
    for _ in 0..<needs {
      var order = Array(0..<suppliers)
      order.shuffle(using: &random)
      for supplier in order where random.unit() < density {
        edges.append(UInt32(supplier))
        let weight = levels == 1 ? 500_000 : random.below(levels) * (1_000_000 / (levels - 1))
        weights.append(Int32(isUneven && groups[supplier] != 0 ? weight / 4 : weight))
      }
      starts.append(edges.count)
    }
    var problem = AllocationProblem(
      starts: starts, suppliers: edges, weights: weights,
      needLimits: (0..<needs).map { _ in Int32(random.below(isUneven ? 2 : 4)) },
      supplierLimits: (0..<suppliers).map { _ in Int32(random.below(3)) })
    if isGrouped {
      problem.groups = groups
      problem.floors = (0..<3).map { _ in random.below(isUneven ? 3 : 4) }
    }
    if hasPrior {
      for need in 0..<needs {
        for edge in starts[need]..<starts[need + 1] where random.below(3) == 0 {
          problem.prior.append(.init(need: UInt32(need), supplier: edges[edge]))
        }
      }
      // A pair that is no edge any more, and one twice.
      problem.prior.append(.init(need: UInt32(needs + 3), supplier: 0))
      if let first = problem.prior.first { problem.prior.append(first) }
      problem.prior.shuffle(using: &random)
    }
    return problem
  }

  /// A market in which every need has as many edges, and members of three groups weigh less.
  static func market(
    seed: UInt64, needs: Int, suppliers: Int, degree: Int
  ) -> AllocationProblem {
    var random = SplitMix64(seed: seed)
    var edges: [UInt32] = []
    var weights: [Int32] = []
    let groups = (0..<suppliers).map { _ in UInt16(random.below(8) & random.below(8)) }
    for _ in 0..<needs {
      let order = Array(0..<suppliers).shuffled(using: &random)
      for supplier in order[..<degree] {
        edges.append(UInt32(supplier))
        weights.append(
          Int32(500_000 + random.below(500_000) - 100_000 * groups[supplier].nonzeroBitCount))
      }
    }
    var problem = AllocationProblem(
      starts: (0...needs).map { $0 * degree }, suppliers: edges, weights: weights,
      needLimits: [Int32](repeating: 4, count: needs),
      supplierLimits: [Int32](repeating: 8, count: suppliers))
    problem.groups = groups
    problem.floors = [0, 0, 0]
    return problem
  }
}
