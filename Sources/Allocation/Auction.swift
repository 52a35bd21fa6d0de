/// An auction in which needs bid for suppliers, and suppliers left over look for needs.
///
/// ε-scaling for transport problems after Bertsekas and Castañon (doi:10.1007/BF02186476), with the
/// reverse auction that inequality constraints ask for (Bertsekas, Castañon and Tsaknakis 1993,
/// doi:10.1137/0803014). Each supplier has a price, each need a profit, neither below zero. After
/// each fall of the step ε:
///
/// - an edge held has `value − price − profit ≥ −ε`, another has `≤ 0`;
/// - a need with a profit has as many pairs as its limit, and so has a supplier with a price.
///
/// By these the value lies less than ε × pairs below the dual bound. Values are scaled by more than
/// there can be pairs, so that at ε = 1 the allocation is the best there is.
struct Auction {
  let graph: EdgeGraph
  /// What values are multiplied by.
  let scale: Int
  /// The scaled value of each edge, with what its supplier's groups are worth.
  var values: [Int]
  /// The price of each supplier.
  var prices: [Int]
  /// The profit of each need.
  var profits: [Int]
  /// Whether each edge is chosen.
  var isHeld: [Bool]
  /// In how many pairs each need is.
  var taken: [Int32]
  /// In how many pairs each supplier is.
  var loads: [Int32]
  /// How many times the step fell.
  var rounds = 0
  /// How many more edges may be looked at.
  var looks: Int
  /// What was last bid for each edge held; never more than its need would bid now.
  var bids: [Int]
  /// The edges that each supplier holds, the least bid first: heaps with room for one more.
  var heaps: [UInt32]
  let heapStarts: [Int]
  /// The needs or suppliers that wait for their turn: a ring.
  var queue: WaitingRing

  /// Starts with nothing chosen and nothing priced.
  ///
  /// - Parameters:
  ///   - graph: The edges.
  ///   - values: Their values, not yet scaled.
  ///   - scale: What to multiply them by.
  ///   - looks: How many edges may be looked at.
  init(_ graph: EdgeGraph, values: [Int], scale: Int, looks: Int) {
    self.graph = graph
    self.scale = scale
    self.values = values.map { $0 * scale }
    self.looks = looks
    prices = [Int](repeating: 0, count: graph.supplierCount)
    profits = [Int](repeating: 0, count: graph.needCount)
    isHeld = [Bool](repeating: false, count: graph.count)
    taken = [Int32](repeating: 0, count: graph.needCount)
    loads = [Int32](repeating: 0, count: graph.supplierCount)
    bids = [Int](repeating: 0, count: graph.count)
    var heapStarts = [0]
    heapStarts.reserveCapacity(graph.supplierCount + 1)
    var room = 0
    for limit in graph.supplierLimits {
      room += limit + 1
      heapStarts.append(room)
    }
    self.heapStarts = heapStarts
    heaps = [UInt32](repeating: 0, count: room)
    queue = WaitingRing(max(graph.needCount, graph.supplierCount))
  }

  /// Lets the step fall until the allocation is as good as asked for.
  ///
  /// - Parameters:
  ///   - first: The first step; far above it what prices there are count for nothing.
  ///   - last: The last step, at least 1.
  /// - Returns: False when too many edges were looked at; what is held keeps the limits even so.
  mutating func run(from first: Int, to last: Int) -> Bool {
    var step = max(first, last)
    while true {
      settle(step)
      guard bid(step), offer(step) else { return false }
      rounds += 1
      if step <= last { return true }
      step = max(last, step / Self.fall)
    }
  }

  /// What the step is divided by each round.
  static let fall = 5

  /// The dual bound of the prices: `Σ limit × price + Σ` the greatest gains of each need, scaled.
  ///
  /// It holds for any prices; of all profits, those that fit them best are taken.
  func bound() -> Int128 {
    var sum: Int128 = 0
    for supplier in prices.indices {
      sum += Int128(graph.supplierLimits[supplier]) * Int128(prices[supplier])
    }
    var gains: [Int] = []
    for need in 0..<graph.needCount {
      gains.removeAll(keepingCapacity: true)
      for edge in graph.starts[need]..<graph.starts[need + 1] {
        let gain = values[edge] - prices[Int(graph.suppliers[edge])]
        if gain > 0 { gains.append(gain) }
      }
      if gains.count > graph.needLimits[need] {
        gains.sort(by: >)
        gains.removeSubrange(graph.needLimits[need]...)
      }
      for gain in gains { sum += Int128(gain) }
    }
    return sum
  }

  /// Gives up what the step no longer allows to hold, and puts the rest into the heaps.
  private mutating func settle(_ step: Int) {
    for supplier in loads.indices { loads[supplier] = 0 }
    for need in 0..<graph.needCount {
      let edges = graph.starts[need]..<graph.starts[need + 1]
      profits[need] = bestLeft(edges)
      taken[need] = keep(edges, profits[need], step)
    }
    for supplier in loads.indices {
      let load = Int(loads[supplier])
      for place in stride(from: load / 2 - 1, through: 0, by: -1) {
        BidHeap.siftDown(place, heapStarts[supplier], load, &heaps, bids)
      }
    }
  }

  /// The greatest gain of the edges of a need that it does not hold, at least zero.
  private func bestLeft(_ edges: Range<Int>) -> Int {
    let suppliers = graph.suppliers.span
    let values = values.span
    let prices = prices.span
    let isHeld = isHeld.span
    var best = 0
    for edge in edges where !isHeld[edge] {
      best = max(best, values[edge] - prices[Int(suppliers[edge])])
    }
    return best
  }

  /// Gives up the edges of a need that gain too little beside its profit.
  ///
  /// - Returns: How many it keeps.
  private mutating func keep(_ edges: Range<Int>, _ profit: Int, _ step: Int) -> Int32 {
    var kept: Int32 = 0
    for edge in edges where isHeld[edge] {
      let supplier = Int(graph.suppliers[edge])
      if values[edge] - prices[supplier] - profit < -step {
        isHeld[edge] = false
      } else {
        bids[edge] = values[edge] - profit + step
        heaps[heapStarts[supplier] + Int(loads[supplier])] = UInt32(edge)
        loads[supplier] += 1
        kept += 1
      }
    }
    return kept
  }
}
