/// Finds what a pair of each group must be worth beside its weight for the floors to be met.
///
/// Lagrange's multipliers of the floors: for any worths `λ ≥ 0`, no allocation that meets the floors
/// has a greater value than the best one with worths added has, less `Σ λ × floor`. The search
/// lowers that bound: the worth of a group that has too few pairs rises, of one that has too many it
/// falls, by a step of its own that halves where the direction turns and else grows (Riedmiller and
/// Braun 1993, doi:10.1109/ICNN.1993.298623).
struct WorthSearch {
  private let floors: Floors
  /// The auction, with its prices kept from one trial to the next.
  private(set) var auction: Auction
  /// The least bound found, scaled.
  private var bound = Int128.max
  /// Every bound found, scaled, and the greatest of the worths it was found with.
  private var bounds: [(bound: Int128, worth: Int)] = []
  /// The worths it was found with.
  private var worths: [Int]
  /// The worths that the auction was last held with, and the bound it gave with them, scaled.
  private(set) var latest: (worths: [Int], bound: Int128)
  /// The best allocation met with on the way.
  private(set) var isHeld: [Bool]
  /// Its value less the cost of what it lacks.
  private(set) var merit: Int128

  /// The search ends after so many trials that did not lower the bound.
  private static let patience = 15

  /// Up to this many edges, what comes out of every trial is bettered by exchanges.
  static let fewEdges = 2_000

  /// No worth passes this many times the greatest value: a pair that displaces so many others on the
  /// way to its place is not looked for.
  private static let ceiling = 64

  /// Starts where an auction without worths ended.
  init(_ auction: Auction, _ floors: Floors) {
    self.auction = auction
    self.floors = floors
    worths = [Int](repeating: 0, count: floors.wanted.count)
    isHeld = auction.isHeld
    merit = floors.merit(auction.graph, auction.isHeld)
    bound = auction.bound()
    latest = (worths, bound)
    bounds = [(bound, 0)]
  }

  /// The least bound, scaled, of allocations that lack no more pairs than some number.
  ///
  /// A pair lacking takes an allocation above the bound by no more than the worth of its group.
  func bound(lacking lack: Int) -> Int128 {
    bounds.reduce(Int128.max) {
      min($0, $1.bound + Int128($1.worth) * Int128(lack) * Int128(auction.scale))
    }
  }

  /// Looks for worths, then holds the auction with the best of them down to the last step.
  ///
  /// - Parameter rounds: How many worths may be tried.
  mutating func run(rounds: Int) {
    let graph = auction.graph
    let most = max(1, graph.values.max() ?? 0)
    let coarse = max(1, coarseStep())
    var trial = worths
    var steps = trial.map { _ in max(1, most / 16) }
    var turns = [Int](repeating: 0, count: trial.count)
    // Until it turns for the first time, a worth may have far to go.
    var hasTurned = [Bool](repeating: false, count: trial.count)
    let ceiling = min(floors.penalty, Self.ceiling * most)
    var stale = 0
    var counts = floors.counts(graph, auction.isHeld)
    for _ in 0..<rounds {
      let before = trial
      for group in trial.indices {
        let lack = floors.wanted[group] - counts[group]
        let turn = lack > 0 ? 1 : (lack < 0 && trial[group] > 0 ? -1 : 0)
        if turn * turns[group] < 0 {
          steps[group] = max(1, steps[group] / 2)
          hasTurned[group] = true
        } else if turn * turns[group] > 0 {
          steps[group] = hasTurned[group] ? steps[group] * 6 / 5 : steps[group] * 2
        }
        steps[group] = min(steps[group], ceiling)
        if turn != 0 { turns[group] = turn }
        trial[group] = min(ceiling, max(0, trial[group] + turn * steps[group]))
      }
      if trial == before { break }
      let change = zip(trial, before).reduce(0) { max($0, abs($1.0 - $1.1)) }
      let lowest = bound
      guard hold(trial, from: change / 4 * auction.scale, to: coarse) else { return }
      counts = floors.counts(graph, auction.isHeld)
      if isProved { return }
      // The least bound is flat at its bottom; what few millionths it still has to fall is not much.
      stale = lowest - bound > bound / 1_000_000 ? 0 : stale + 1
      if stale == Self.patience { break }
      if isGood(trial, counts) { break }
    }
    let change = zip(trial, worths).reduce(0) { max($0, abs($1.0 - $1.1)) }
    _ = hold(worths, from: max(coarse / 4, change / 4 * auction.scale), to: 1)
  }

  /// A step at which the value is within a few thousandths of the best.
  private func coarseStep() -> Int {
    let pairs = auction.isHeld.reduce(0) { $0 + ($1 ? 1 : 0) }
    guard pairs > 1_000 else { return 1 }
    return Int(min(Int128(Int.max), bound / Int128(pairs) / 5_000))
  }

  /// Whether what the worths leave over is next to nothing.
  private func isGood(_ trial: [Int], _ counts: [Int]) -> Bool {
    var loss: Int128 = 0
    for group in trial.indices {
      loss += Int128(trial[group]) * Int128(abs(counts[group] - floors.wanted[group]))
      if trial[group] == 0, counts[group] < floors.wanted[group] { return false }
    }
    return loss * Int128(auction.scale) * 4_000 <= bound
  }

  /// Holds the auction with other worths, and keeps what came out if it is the best.
  private mutating func hold(_ trial: [Int], from first: Int, to last: Int) -> Bool {
    auction.setWorths(trial)
    let isDone = auction.run(from: first, to: last)
    var found = auction.bound()
    for group in trial.indices {
      found -= Int128(trial[group]) * Int128(floors.wanted[group]) * Int128(auction.scale)
    }
    latest = (trial, found)
    bounds.append((found, trial.max() ?? 0))
    if found <= bound { (bound, worths) = (found, trial) }
    keep(auction.isHeld)
    if auction.graph.count <= Self.fewEdges {
      var exchange = Exchange(auction.graph, floors, auction.isHeld)
      exchange.run()
      keep(exchange.isHeld)
    }
    return isDone
  }

  /// Keeps an allocation if it is the best so far.
  private mutating func keep(_ isHeld: [Bool]) {
    let merit = floors.merit(auction.graph, isHeld)
    if merit > self.merit { (self.merit, self.isHeld) = (merit, isHeld) }
  }

  /// Whether the best allocation is proved to be the best there is.
  private var isProved: Bool { bound - merit * Int128(auction.scale) < Int128(auction.scale) }
}

extension Auction {
  /// Gives each edge its value and what its supplier's groups are worth.
  mutating func setWorths(_ worths: [Int]) {
    var sums = [Int](repeating: 0, count: graph.supplierCount)
    for supplier in sums.indices {
      for group in worths.indices where Floors.contains(graph.groups[supplier], group) {
        sums[supplier] += worths[group]
      }
    }
    for edge in values.indices {
      values[edge] = (graph.values[edge] + sums[Int(graph.suppliers[edge])]) * scale
    }
  }
}
