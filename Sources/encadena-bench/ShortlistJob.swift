import Allocation
import Workbench

/// Shortlists for a seeded problem: needs and suppliers of a given shape, with or without floors.
///
/// Timed is the allocation alone, not the making of the problem.
struct ShortlistJob {
  /// How weights and the popularity of suppliers are drawn.
  private enum Shape: String {
    /// Every supplier is as likely, every weight as well.
    case uniform
    /// The n-th supplier is named n times more seldom than the first.
    case zipf
    /// Every weight is the same.
    case equal
    /// Every need wants the first supplier most.
    case one
    /// The weight is the supplier's in the main, so that all want the same ones.
    case alike
  }

  private var edges = 100_000
  private var needs = 5_000
  private var suppliers = 5_000
  private var needLimit = 5
  private var supplierLimit = 3
  private var shape = Shape.zipf
  private var raise = 0
  private var seed = 1

  /// Reads the command line after `shortlist`.
  init(_ arguments: [String]) throws(BenchError) {
    guard arguments.count % 2 == 0 else { throw .usage }
    for place in stride(from: 0, to: arguments.count, by: 2) {
      let value = arguments[place + 1]
      switch (arguments[place], Int(value)) {
      case ("--edges", let number?) where (0...50_000_000).contains(number): edges = number
      case ("--needs", let number?) where (1...10_000_000).contains(number): needs = number
      case ("--suppliers", let number?) where (1...10_000_000).contains(number): suppliers = number
      case ("--per-need", let number?) where (0...1_000_000).contains(number): needLimit = number
      case ("--per-supplier", let number?) where (0...1_000_000).contains(number):
        supplierLimit = number
      case ("--raise", let number?) where (0...1_000).contains(number): raise = number
      case ("--seed", let number?) where number >= 0: seed = number
      case ("--shape", _):
        guard let named = Shape(rawValue: value) else { throw .usage }
        shape = named
      default: throw .usage
      }
    }
  }

  /// Does the job: with `--raise N`, once more with floors N % above what seven groups got without.
  ///
  /// - Returns: A line of JSON.
  func run() throws -> String {
    var problem = makeProblem()
    var timed = try time(problem)
    if raise > 0 {
      let reached = timed.outcome.groups.map(\.achieved)
      problem.floors = reached.map { $0 + $0 * raise / 100 }
      timed = try time(problem)
    }
    let outcome = timed.outcome
    let peak = (Double(ProcessFacts.peakMemory) / 104_857.6).rounded() / 10
    let met = outcome.groups.count { $0.state == .met }
    return "{\"job\":\"shortlist\",\"engine\":\"encadena\",\"shape\":\"\(shape)\","
      + "\"edges\":\(problem.edgeCount),\"needs\":\(needs),\"suppliers\":\(suppliers),"
      + "\"pairs\":\(outcome.edges.count),\"value\":\(outcome.value),\"bound\":\(outcome.bound),"
      + "\"gap\":\(outcome.gap),\"floors_met\":\(met),\"floors\":\(outcome.groups.count),"
      + "\"rounds\":\(outcome.rounds),\"seconds\":\(timed.seconds),\"peak_mib\":\(peak)}"
  }

  private func time(
    _ problem: AllocationProblem
  ) throws -> (outcome: AllocationOutcome, seconds: Double) {
    let clock = ContinuousClock()
    let start = clock.now
    let outcome = try allocate(problem)
    return (outcome, BenchJob.rounded(start.duration(to: clock.now) / .seconds(1)))
  }

  private func makeProblem() -> AllocationProblem {
    var random = SplitMix64(seed: UInt64(seed))
    // Members of groups weigh a little less: so floors bite.
    let groups = (0..<suppliers).map { _ in
      (0..<7).reduce(UInt16(0)) { random.below(100) < 3 + 3 * $1 ? $0 | 1 << UInt16($1) : $0 }
    }
    var sums: [Double] = []
    var sum = 0.0
    for supplier in 0..<suppliers {
      sum += shape == .zipf ? 1 / Double(supplier + 1) : 1
      sums.append(sum)
    }
    var starts = [0]
    var named: [UInt32] = []
    var weights: [Int32] = []
    var seen = [Int](repeating: -1, count: suppliers)
    for need in 0..<needs {
      let wanted = min(suppliers, edges * (need + 1) / needs - edges * need / needs)
      // Where few are popular, the same are drawn again and again: then the next one is taken.
      for place in 0..<wanted {
        let drawn = random.unit() * sum
        var supplier = sums.indices.firstPlace { sums[$0] < drawn }
        if shape == .one, place == 0 { supplier = 0 }
        while seen[supplier] == need { supplier = supplier + 1 == suppliers ? 0 : supplier + 1 }
        seen[supplier] = need
        named.append(UInt32(supplier))
        weights.append(weight(of: supplier, groups[supplier], &random))
      }
      starts.append(named.count)
    }
    var problem = AllocationProblem(
      starts: starts, suppliers: named, weights: weights,
      needLimits: [Int32](repeating: Int32(needLimit), count: needs),
      supplierLimits: [Int32](repeating: Int32(supplierLimit), count: suppliers))
    problem.groups = groups
    // Floors of nothing: so what each group gets is counted.
    problem.floors = [Int](repeating: 0, count: raise > 0 ? 7 : 0)
    return problem
  }

  private func weight(of supplier: Int, _ groups: UInt16, _ random: inout SplitMix64) -> Int32 {
    let less = 40_000 * groups.nonzeroBitCount
    switch shape {
    case .equal: return 700_000
    case .one where supplier == 0: return 1_000_000
    case .alike: return Int32(600_000 + supplier % 977 * 300 + random.below(90_000) - less)
    case .uniform, .zipf, .one: return Int32(300_000 + random.below(700_000) - less)
    }
  }
}
