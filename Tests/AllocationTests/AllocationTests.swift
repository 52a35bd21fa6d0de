import Allocation
import Testing
import Workbench

@Suite("Allocation") struct AllocationTests {
  @Test("Without floors the value is the best there is, and the bound proves it")
  func equalsOracle() throws {
    for seed in 0..<400 {
      let problem = RandomProblem.make(
        seed: UInt64(seed), needs: 6, suppliers: 5, isGrouped: false, hasPrior: seed % 2 == 0)
      var settings = AllocationSettings()
      settings.bonus = Int32(seed % 3 * 40_000)
      let outcome = try allocate(problem, settings: settings)
      let oracle = Oracle(problem, bonus: Int(settings.bonus))
      #expect(outcome.value == oracle.value, "seed \(seed)")
      #expect(outcome.bound == oracle.value, "seed \(seed)")
      try expectSound(outcome, problem, bonus: settings.bonus)
    }
  }

  @Test("Nothing comes of nothing")
  func empty() throws {
    let nothing = AllocationProblem(
      starts: [0], suppliers: [], weights: [], needLimits: [], supplierLimits: [])
    let outcome = try allocate(nothing)
    #expect(outcome.edges.isEmpty && outcome.starts == [0])
    #expect(outcome.bound == 0 && outcome.gap == 0)
  }

  @Test("The pairs of a need come best first, of equal weights the lower supplier")
  func order() throws {
    let problem = AllocationProblem(
      starts: [0, 4], suppliers: [3, 1, 2, 0], weights: [5, 9, 5, 5], needLimits: [4],
      supplierLimits: [1, 1, 1, 1])
    let outcome = try allocate(problem)
    #expect(outcome.edges == [1, 3, 2, 0])
    #expect(outcome.weight == 24)
  }

  @Test("A pair of last night stays for its bonus, but not against a better one")
  func churn() throws {
    var problem = AllocationProblem(
      starts: [0, 2], suppliers: [0, 1], weights: [500_000, 509_000], needLimits: [1],
      supplierLimits: [1, 1])
    problem.prior = [.init(need: 0, supplier: 0)]
    var settings = AllocationSettings()
    settings.bonus = 10_000
    let stays = try allocate(problem, settings: settings)
    #expect(stays.edges == [0] && stays.kept == 1 && stays.added == 0 && stays.dropped == 0)
    #expect(stays.weight == 500_000 && stays.value == 510_000)
    problem.weights[1] = 511_000
    let changes = try allocate(problem, settings: settings)
    #expect(changes.edges == [1] && changes.kept == 0)
    #expect(changes.added == 1 && changes.dropped == 1)
  }

  @Test("The greatest weights and limits there are do not overflow")
  func greatest() throws {
    let most = Int32.max
    var problem = AllocationProblem(
      starts: [0, 2, 4, 6], suppliers: [0, 1, 0, 1, 0, 1],
      weights: [most, most, most, most - 1, most, 0], needLimits: [most, most, most],
      supplierLimits: [2, most])
    problem.groups = [1, 2]
    problem.floors = [1, Int.max]
    problem.prior = [.init(need: 0, supplier: 0)]
    var settings = AllocationSettings()
    settings.bonus = most
    let outcome = try allocate(problem, settings: settings)
    #expect(outcome.value == 5 * Int(most) - 1)
    #expect(outcome.bound == outcome.value)
  }

  @Test("A bonus lets more of last night's pairs stay when weights move a little")
  func littleChurn() throws {
    var changed = (with: 0, without: 0)
    for seed in 1...3 {
      var problem = RandomProblem.market(
        seed: UInt64(seed), needs: 60, suppliers: 50, degree: 12)
      let before = try allocate(problem)
      for need in 0..<problem.needCount {
        for edge in before.edges[before.starts[need]..<before.starts[need + 1]] {
          problem.prior.append(
            .init(need: UInt32(need), supplier: problem.suppliers[Int(edge)]))
        }
      }
      var random = SplitMix64(seed: UInt64(seed))
      for edge in problem.weights.indices { problem.weights[edge] += Int32(random.below(20_000)) }
      changed.without += try allocate(problem).dropped
      var settings = AllocationSettings()
      settings.bonus = 20_000
      let after = try allocate(problem, settings: settings)
      changed.with += after.dropped
      try expectSound(after, problem, bonus: 20_000)
    }
    #expect(changed.with * 2 < changed.without)
  }

  @Test("One supplier that all want goes to those that gain most by it")
  func wantedByAll() throws {
    // Need n has the wanted supplier at 1,000,000 and one of its own at 10,000 n.
    let needs = 50
    let problem = AllocationProblem(
      starts: (0...needs).map { $0 * 2 },
      suppliers: (0..<needs).flatMap { [0, UInt32($0 + 1)] },
      weights: (0..<needs).flatMap { [1_000_000, Int32($0 * 10_000)] },
      needLimits: [Int32](repeating: 1, count: needs),
      supplierLimits: [3] + [Int32](repeating: 1, count: needs))
    let outcome = try allocate(problem)
    #expect(outcome.value == 3_000_000 + (3..<needs).reduce(0) { $0 + $1 * 10_000 })
    #expect(outcome.bound == outcome.value)
    #expect(outcome.edges[..<3] == [0, 2, 4])
  }

  @Test("A search cut short keeps the limits, and its bound still holds", arguments: [0, 2])
  func cutShort(looks: Int) throws {
    for seed in 0..<3 {
      let problem = RandomProblem.make(
        seed: UInt64(seed), needs: 50, suppliers: 40, isGrouped: true)
      var settings = AllocationSettings()
      let whole = try allocate(problem, settings: settings)
      settings.looks = looks
      let short = try allocate(problem, settings: settings)
      try expectSound(short, problem, bonus: 0)
      if whole.bound == whole.value, short.lack <= whole.lack {
        #expect(short.bound >= whole.value)
      }
    }
  }

  @Test("A problem that contradicts itself is refused for what is wrong with it")
  func errors() {
    let sound = AllocationProblem(
      starts: [0, 2, 3], suppliers: [0, 1, 1], weights: [1, 2, 3], needLimits: [1, 1],
      supplierLimits: [1, 1])
    let wrongs: [(AllocationError, (inout AllocationProblem) -> Void)] = [
      (.starts(need: 0), { $0.starts[0] = 1 }),
      (.starts(need: 1), { $0.starts[1] = 4 }),
      (.starts(need: 2), { $0.starts[2] = 2 }),
      (.limits(count: 1, expected: 2), { $0.needLimits = [1] }),
      (.weights(count: 2, edges: 3), { $0.weights = [1, 2] }),
      (.unknownSupplier(edge: 2), { $0.suppliers[2] = 2 }),
      (.negativeWeight(edge: 1), { $0.weights[1] = -1 }),
      (.repeatedEdge(edge: 1), { $0.suppliers[1] = 0 }),
      (.negativeNeedLimit(need: 1), { $0.needLimits[1] = -1 }),
      (.negativeSupplierLimit(supplier: 0), { $0.supplierLimits[0] = -1 }),
      (.negativeFloor(group: 0), { $0.floors = [-1] }),
      (.tooManyGroups(count: 17), { $0.floors = [Int](repeating: 0, count: 17) }),
      (.limits(count: 1, expected: 2), { $0.groups = [1] }),
    ]
    for (error, change) in wrongs {
      var problem = sound
      change(&problem)
      #expect(throws: error) { try allocate(problem) }
    }
    var settings = AllocationSettings()
    settings.bonus = -1
    #expect(throws: AllocationError.negativeBonus) { try allocate(sound, settings: settings) }
  }
}
