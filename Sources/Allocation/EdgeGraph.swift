/// The edges that can be chosen at all, from both sides.
struct EdgeGraph: Sendable {
  /// Where the edges of each need start; one more than needs.
  private(set) var starts: [Int] = [0]
  /// The supplier of each edge.
  private(set) var suppliers: [UInt32] = []
  /// The need of each edge.
  private(set) var needs: [UInt32] = []
  /// The weight and bonus of each edge.
  private(set) var values: [Int] = []
  /// The number that each edge has in the problem.
  private(set) var origins: [UInt32] = []
  /// Whether each edge is a pair of last night.
  private(set) var isPrior: [Bool] = []
  /// Where the edges of each supplier start in ``bySupplier``; one more than suppliers.
  private(set) var supplierStarts: [Int] = []
  /// The edges by supplier, ascending.
  private(set) var bySupplier: [UInt32] = []
  /// The limits of the needs, no greater than they have edges.
  private(set) var needLimits: [Int]
  /// The limits of the suppliers, no greater than they have edges.
  private(set) var supplierLimits: [Int]
  /// The groups of each supplier.
  let groups: [UInt16]
  /// The pairs of last night, each once; also those that are no edge.
  let priorCount: Int

  /// Takes the edges of a problem whose ends may both be in a pair.
  init(_ problem: borrowing AllocationProblem, bonus: Int32) {
    needLimits = [Int](repeating: 0, count: problem.needCount)
    supplierLimits = [Int](repeating: 0, count: problem.supplierCount)
    groups =
      problem.groups.isEmpty
      ? [UInt16](repeating: 0, count: problem.supplierCount) : problem.groups
    let prior = Self.ordered(problem.prior)
    priorCount = prior.count
    var place = 0
    var stamps = [UInt32](repeating: 0, count: problem.supplierCount)
    for need in 0..<problem.needCount {
      while place < prior.count, prior[place] >> 32 <= UInt64(need) {
        let supplier = Int(prior[place] & 0xFFFF_FFFF)
        if prior[place] >> 32 == UInt64(need), supplier < stamps.count {
          stamps[supplier] = UInt32(need + 1)
        }
        place += 1
      }
      if problem.needLimits[need] > 0 {
        for edge in problem.starts[need]..<problem.starts[need + 1] {
          let supplier = problem.suppliers[edge]
          guard problem.supplierLimits[Int(supplier)] > 0 else { continue }
          let wasThere = stamps[Int(supplier)] == UInt32(need + 1)
          suppliers.append(supplier)
          needs.append(UInt32(need))
          values.append(Int(problem.weights[edge]) + (wasThere ? Int(bonus) : 0))
          origins.append(UInt32(edge))
          isPrior.append(wasThere)
        }
      }
      starts.append(suppliers.count)
      needLimits[need] = min(Int(problem.needLimits[need]), starts[need + 1] - starts[need])
    }
    turnRound(problem.supplierLimits)
  }

  /// The number of edges.
  var count: Int { suppliers.count }
  /// The number of needs.
  var needCount: Int { needLimits.count }
  /// The number of suppliers.
  var supplierCount: Int { supplierLimits.count }
  /// No allocation has more pairs.
  var mostPairs: Int { min(needLimits.reduce(0, +), supplierLimits.reduce(0, +)) }

  private static func ordered(_ pairs: [AllocationProblem.Pair]) -> [UInt64] {
    var keys = pairs.map { UInt64($0.need) << 32 | UInt64($0.supplier) }
    keys.sort()
    var kept = 0
    for key in keys where kept == 0 || keys[kept - 1] != key {
      keys[kept] = key
      kept += 1
    }
    keys.removeSubrange(kept...)
    return keys
  }

  private mutating func turnRound(_ limits: [Int32]) {
    supplierStarts = [Int](repeating: 0, count: supplierCount + 1)
    for supplier in suppliers { supplierStarts[Int(supplier) + 1] += 1 }
    for supplier in 0..<supplierCount {
      supplierLimits[supplier] = min(Int(limits[supplier]), supplierStarts[supplier + 1])
      supplierStarts[supplier + 1] += supplierStarts[supplier]
    }
    var next = supplierStarts
    bySupplier = [UInt32](repeating: 0, count: count)
    for edge in 0..<count {
      let supplier = Int(suppliers[edge])
      bySupplier[next[supplier]] = UInt32(edge)
      next[supplier] += 1
    }
  }
}
