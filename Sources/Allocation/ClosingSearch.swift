/// Closes what is left between an allocation and its bound, where that is little work.
///
/// With prices `p`, profits `π` and worths `λ`, an allocation lies below the bound by exactly
///
/// - `value + Σ λ − p − π` of each edge left out for which that is positive, and its opposite for each
///   edge taken for which it is negative,
/// - `p` or `π` for each pair by which a supplier or need stays below its limit,
/// - `λ` for each pair of a group above its floor, `penalty − λ` for each below.
///
/// Each part only grows as edges are decided on one after another. So a branch ends as soon as it
/// lies as far below the bound as the best allocation does, and an edge for which one choice alone
/// costs that much is decided from the start.
struct ClosingSearch {
  private let graph: EdgeGraph
  private let floors: Floors
  private let worths: [Int]
  private let scale: Int
  private let prices: [Int]
  private var profits: [Int]
  /// What each edge is worth beyond its price and profit.
  private var margins: [Int]
  /// The edges that can go both ways, in the order they are decided.
  private var open: [Int] = []
  private var isTaken: [Bool]
  /// What each need, supplier or group may still have, and how many undecided edges it has.
  private var needRoom: [Int]
  private var needOpen: [Int]
  private var supplierRoom: [Int]
  private var supplierOpen: [Int]
  private var counts: [Int]
  private var groupOpen: [Int]
  private var choices: Int
  /// How far below the bound an allocation must lie less than to be better.
  private var budget: Int
  /// The best allocation found.
  private(set) var best: [Bool]
  /// Whether every choice was tried: then the best found is the best there is.
  private(set) var isComplete = true

  /// The most edges that may be left open.
  private static let mostOpen = 2_000

  /// Starts from an allocation and from the auction that gave its bound.
  ///
  /// - Parameters:
  ///   - auction: The auction with the worths of the bound.
  ///   - worths: The worths.
  ///   - floors: The floors.
  ///   - best: The best allocation so far.
  ///   - distance: How far it lies below the bound, scaled.
  ///   - choices: How many choices may be tried.
  init(
    _ auction: Auction, worths: [Int], floors: Floors, best: [Bool], distance: Int, choices: Int
  ) {
    graph = auction.graph
    self.floors = floors
    self.worths = worths
    self.best = best
    self.choices = choices
    scale = auction.scale
    prices = auction.prices
    // Values are whole: to be better is to be better by one.
    budget = distance - scale
    margins = auction.values
    profits = [Int](repeating: 0, count: graph.needCount)
    isTaken = [Bool](repeating: false, count: graph.count)
    needRoom = graph.needLimits
    supplierRoom = graph.supplierLimits
    needOpen = [Int](repeating: 0, count: graph.needCount)
    supplierOpen = [Int](repeating: 0, count: graph.supplierCount)
    counts = [Int](repeating: 0, count: worths.count)
    groupOpen = counts
    for need in 0..<graph.needCount { setMargins(of: need) }
  }

  /// The profit of a need is the greatest gain that it has no room for.
  private mutating func setMargins(of need: Int) {
    let edges = graph.starts[need]..<graph.starts[need + 1]
    for edge in edges { margins[edge] -= prices[Int(graph.suppliers[edge])] }
    let limit = graph.needLimits[need]
    if edges.count > limit {
      profits[need] = max(0, margins[edges].sorted(by: >)[limit])
    }
    for edge in edges { margins[edge] -= profits[need] }
  }

  /// Tries all choices that may be better.
  mutating func run() {
    guard budget >= 0 else { return }
    var start: Int128 = 0
    for edge in 0..<graph.count {
      if abs(margins[edge]) <= budget {
        open.append(edge)
        needOpen[Int(graph.needs[edge])] += 1
        supplierOpen[Int(graph.suppliers[edge])] += 1
        forGroups(of: edge) { $0.groupOpen[$1] += 1 }
      } else if margins[edge] > 0 {
        take(edge)
      }
    }
    guard open.count <= Self.mostOpen else {
      isComplete = false
      return
    }
    for need in needRoom.indices {
      // What is worth taking at any price may not fit: then no better allocation exists.
      guard needRoom[need] >= 0 else { return }
      start += Int128(max(0, needRoom[need] - needOpen[need])) * Int128(profits[need])
    }
    for supplier in supplierRoom.indices {
      guard supplierRoom[supplier] >= 0 else { return }
      start +=
        Int128(max(0, supplierRoom[supplier] - supplierOpen[supplier])) * Int128(prices[supplier])
    }
    for group in counts.indices {
      let over = max(0, counts[group] - floors.wanted[group])
      let under = max(0, floors.wanted[group] - counts[group] - groupOpen[group])
      start += Int128(over) * Int128(worths[group]) * Int128(scale)
      start += Int128(under) * Int128(floors.penalty - worths[group]) * Int128(scale)
    }
    guard start <= Int128(budget) else { return }
    descend(0, Int(start))
  }

  private mutating func forGroups(of edge: Int, _ body: (inout ClosingSearch, Int) -> Void) {
    var left = graph.groups[Int(graph.suppliers[edge])]
    while left != 0 {
      let group = left.trailingZeroBitCount
      if group < counts.count { body(&self, group) }
      left &= left - 1
    }
  }

  private mutating func take(_ edge: Int) {
    isTaken[edge] = true
    needRoom[Int(graph.needs[edge])] -= 1
    supplierRoom[Int(graph.suppliers[edge])] -= 1
    forGroups(of: edge) { $0.counts[$1] += 1 }
  }

  private mutating func putBack(_ edge: Int) {
    isTaken[edge] = false
    needRoom[Int(graph.needs[edge])] += 1
    supplierRoom[Int(graph.suppliers[edge])] += 1
    forGroups(of: edge) { $0.counts[$1] -= 1 }
  }

  /// Decides on the open edges from a place on, at a distance below the bound so far.
  private mutating func descend(_ place: Int, _ distance: Int) {
    guard place < open.count else {
      best = isTaken
      budget = distance - scale
      return
    }
    guard choices > 0 else {
      isComplete = false
      return
    }
    choices -= 1
    let edge = open[place]
    setOpen(edge, by: -1)
    // Where both are as good, what the best allocation does comes first.
    let takesFirst = margins[edge] > 0 || (margins[edge] == 0 && best[edge])
    for isTaking in [takesFirst, !takesFirst] {
      if isTaking { tryTaking(edge, place, distance) } else { tryLeaving(edge, place, distance) }
    }
    setOpen(edge, by: 1)
  }

  private mutating func setOpen(_ edge: Int, by number: Int) {
    needOpen[Int(graph.needs[edge])] += number
    supplierOpen[Int(graph.suppliers[edge])] += number
    forGroups(of: edge) { $0.groupOpen[$1] += number }
  }

  private mutating func tryTaking(_ edge: Int, _ place: Int, _ distance: Int) {
    guard needRoom[Int(graph.needs[edge])] > 0, supplierRoom[Int(graph.suppliers[edge])] > 0
    else { return }
    var after = distance + max(0, -margins[edge])
    take(edge)
    forGroups(of: edge) { search, group in
      if search.counts[group] > search.floors.wanted[group] {
        after += search.worths[group] * search.scale
      }
    }
    if after <= budget { descend(place + 1, after) }
    putBack(edge)
  }

  private mutating func tryLeaving(_ edge: Int, _ place: Int, _ distance: Int) {
    let need = Int(graph.needs[edge])
    let supplier = Int(graph.suppliers[edge])
    var after = distance + max(0, margins[edge])
    if needRoom[need] > needOpen[need] { after += profits[need] }
    if supplierRoom[supplier] > supplierOpen[supplier] { after += prices[supplier] }
    forGroups(of: edge) { search, group in
      if search.counts[group] + search.groupOpen[group] < search.floors.wanted[group] {
        after += (search.floors.penalty - search.worths[group]) * search.scale
      }
    }
    if after <= budget { descend(place + 1, after) }
  }
}
