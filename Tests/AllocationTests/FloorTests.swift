import Allocation
import Testing
import Workbench

@Suite("Floors of an allocation") struct FloorTests {
  @Test("With floors as few pairs are lacking as can be, and then the value is the best there is")
  func equalsOracle() throws {
    var biting = 0
    var lacking = 0
    for seed in 0..<500 {
      var problem = RandomProblem.make(
        seed: UInt64(seed), needs: 6, suppliers: 5, isGrouped: true, hasPrior: seed % 2 == 0)
      var settings = AllocationSettings()
      settings.bonus = Int32(seed % 3 * 40_000)
      let outcome = try allocate(problem, settings: settings)
      let oracle = Oracle(problem, bonus: Int(settings.bonus))
      #expect(outcome.lack == oracle.lacking, "seed \(seed)")
      #expect(outcome.value == oracle.value, "seed \(seed)")
      #expect(outcome.bound == oracle.value, "seed \(seed)")
      try expectSound(outcome, problem, bonus: settings.bonus)
      if outcome.lack > 0 { lacking += 1 }
      problem.floors = [0, 0, 0]
      if try allocate(problem, settings: settings).value > outcome.value { biting += 1 }
    }
    // Else the cases would say nothing.
    #expect(biting > 20)
    #expect(lacking > 50)
  }

  @Test("A floor that no allocation reaches says how many there could be; the others are met")
  func unreachable() throws {
    var problem = Self.pairs(weights: [[9, 5, 1], [9, 5, 1]], needLimit: 1, supplierLimit: 1)
    problem.groups = [0, 0b10, 0b01]
    problem.floors = [2, 1]
    let outcome = try allocate(problem)
    #expect(outcome.groups.map(\.floor) == [2, 1])
    #expect(outcome.groups.map(\.achieved) == [1, 1])
    #expect(outcome.groups.map(\.state) == [.unreachable, .met])
    #expect(outcome.groups.map(\.most) == [1, nil])
    #expect(outcome.value == 6 && outcome.bound == 6)
  }

  @Test("Two floors that each alone could be met, but not both, lack as little as can be")
  func contradicting() throws {
    var problem = Self.pairs(weights: [[9, 8]], needLimit: 1, supplierLimit: 1)
    problem.groups = [0b01, 0b10]
    problem.floors = [1, 1]
    let outcome = try allocate(problem)
    #expect(outcome.lack == 1 && outcome.value == 9 && outcome.bound == 9)
    #expect(outcome.groups.map(\.state) == [.met, .short])
    #expect(outcome.groups[1].most == nil)
  }

  @Test("One supplier of several groups counts for each of them")
  func overlapping() throws {
    var problem = Self.pairs(weights: [[900, 800, 100]], needLimit: 2, supplierLimit: 1)
    problem.groups = [0, 0b01, 0b11]
    problem.floors = [1, 1]
    let outcome = try allocate(problem)
    #expect(outcome.edges == [0, 2] && outcome.lack == 0 && outcome.bound == 1000)
  }

  @Test("A floor takes no more pairs from the others than it asks for, though all weigh the same")
  func lumps() throws {
    // At one worth of the group all of its pairs come in at once; half of them go back out.
    let row = [Int32](repeating: 900_000, count: 12) + [Int32](repeating: 300_000, count: 12)
    var problem = Self.pairs(
      weights: [[Int32]](repeating: row, count: 6), needLimit: 2, supplierLimit: 1)
    problem.groups = [UInt16](repeating: 0, count: 12) + [UInt16](repeating: 1, count: 12)
    problem.floors = [5]
    let outcome = try allocate(problem)
    #expect(outcome.groups[0].achieved == 5)
    #expect(outcome.value == 7 * 900_000 + 5 * 300_000 && outcome.bound == outcome.value)
  }

  @Test("Floors that bite leave a gap of less than one per cent on problems of some hundred edges")
  func gap() throws {
    for seed in 1...2 {
      var problem = RandomProblem.market(
        seed: UInt64(seed), needs: 30, suppliers: 25, degree: 10)
      let free = try allocate(problem)
      #expect(free.bound == free.value)
      problem.floors = free.groups.map { $0.achieved * 13 / 10 }
      let outcome = try allocate(problem)
      try expectSound(outcome, problem, bonus: 0)
      #expect(outcome.lack == 0 && outcome.value < free.value)
      #expect(outcome.gap < 0.01)
      #expect(try allocate(problem) == outcome)
    }
  }

  /// A problem in which every need has an edge to every supplier.
  static func pairs(
    weights: [[Int32]], needLimit: Int32, supplierLimit: Int32
  ) -> AllocationProblem {
    let width = weights[0].count
    return AllocationProblem(
      starts: (0...weights.count).map { $0 * width },
      suppliers: weights.flatMap { _ in (0..<UInt32(width)).map { $0 } },
      weights: weights.flatMap { $0 },
      needLimits: [Int32](repeating: needLimit, count: weights.count),
      supplierLimits: [Int32](repeating: supplierLimit, count: width))
  }
}
