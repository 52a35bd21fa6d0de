import Allocation
import Testing

/// Makes sure that an outcome keeps every limit and tells the truth about itself.
func expectSound(
  _ outcome: AllocationOutcome, _ problem: AllocationProblem, bonus: Int32,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  try #require(outcome.starts.count == problem.needCount + 1)
  let prior = Set(problem.prior.map { [$0.need, $0.supplier] })
  var loads = [Int32](repeating: 0, count: problem.supplierCount)
  var achieved = [Int](repeating: 0, count: problem.floors.count)
  var weight = 0
  var kept = 0
  var isSound = true
  for need in 0..<problem.needCount {
    let chosen = outcome.edges[outcome.starts[need]..<outcome.starts[need + 1]].map(Int.init)
    isSound = isSound && chosen.count <= problem.needLimits[need]
    isSound = isSound && Set(chosen).count == chosen.count
    for (place, edge) in chosen.enumerated() {
      isSound = isSound && problem.starts[need] <= edge && edge < problem.starts[need + 1]
      if place > 0 {
        let before = chosen[place - 1]
        isSound =
          isSound
          && (-problem.weights[before], problem.suppliers[before])
            < (-problem.weights[edge], problem.suppliers[edge])
      }
      let supplier = problem.suppliers[edge]
      loads[Int(supplier)] += 1
      weight += Int(problem.weights[edge])
      if prior.contains([UInt32(need), supplier]) { kept += 1 }
      for group in achieved.indices
      where problem.groups[Int(supplier)] >> UInt16(group) & 1 == 1 { achieved[group] += 1 }
    }
  }
  isSound = isSound && zip(loads, problem.supplierLimits).allSatisfy { $0 <= $1 }
  #expect(isSound, sourceLocation: sourceLocation)
  #expect(outcome.weight == weight, sourceLocation: sourceLocation)
  #expect(outcome.value == weight + kept * Int(bonus), sourceLocation: sourceLocation)
  #expect(outcome.bound >= outcome.value, sourceLocation: sourceLocation)
  #expect(outcome.kept == kept, sourceLocation: sourceLocation)
  #expect(outcome.added == outcome.edges.count - kept, sourceLocation: sourceLocation)
  #expect(outcome.dropped == prior.count - kept, sourceLocation: sourceLocation)
  #expect(outcome.groups.map(\.achieved) == achieved, sourceLocation: sourceLocation)
  for (group, floor) in zip(outcome.groups, problem.floors) {
    #expect(group.floor == floor, sourceLocation: sourceLocation)
    #expect(
      (group.state == .met) == (group.achieved >= floor), sourceLocation: sourceLocation)
  }
}

extension AllocationOutcome {
  /// The pairs that floors lack, all groups together.
  var lack: Int { groups.reduce(0) { $0 + max(0, $1.floor - $1.achieved) } }
}
