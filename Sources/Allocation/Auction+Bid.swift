extension Auction {
  /// Lets needs bid until each has its limit or gains nothing by another pair.
  ///
  /// A need bids for the best edges it does not hold, as many as it lacks, all at the level of the
  /// best that it then leaves, and a step above. A full supplier gives up its least bid for a new
  /// one, and asks no less than the least that is left. So prices only rise and profits only fall.
  ///
  /// - Returns: False when too many edges were looked at.
  mutating func bid(_ step: Int) -> Bool {
    queue.removeAll()
    for need in 0..<graph.needCount where Int(taken[need]) < graph.needLimits[need] {
      queue.append(need)
    }
    var best = BestEdges()
    while let need = queue.next() {
      let edges = graph.starts[need]..<graph.starts[need + 1]
      looks -= edges.count
      guard looks > 0 else { return false }
      let lacking = graph.needLimits[need] - Int(taken[need])
      find(&best, lacking, edges)
      profits[need] = best.left
      for place in 0..<best.count {
        let edge = Int(best.edges[place])
        bids[edge] = values[edge] - best.left + step
        taken[need] += 1
        isHeld[edge] = true
        accept(edge, step)
      }
    }
    return true
  }

  /// The best edges of a need that it does not hold.
  @inline(__always)
  private func find(_ best: inout BestEdges, _ lacking: Int, _ edges: Range<Int>) {
    let suppliers = graph.suppliers.span
    let values = values.span
    let prices = prices.span
    let isHeld = isHeld.span
    best.start(lacking)
    for edge in edges where !isHeld[edge] {
      let gain = values[edge] - prices[Int(suppliers[edge])]
      if gain > best.left { best.offer(UInt32(edge), gain) }
    }
  }

  /// Gives a new bid to its supplier.
  @inline(__always)
  private mutating func accept(_ edge: Int, _ step: Int) {
    let supplier = Int(graph.suppliers[edge])
    let start = heapStarts[supplier]
    let limit = graph.supplierLimits[supplier]
    var load = Int(loads[supplier])
    heaps[start + load] = UInt32(edge)
    load += 1
    BidHeap.siftUp(load - 1, start, &heaps, bids)
    if load > limit {
      refreshFront(start, load, step)
      let fallen = Int(heaps[start])
      load -= 1
      heaps[start] = heaps[start + load]
      BidHeap.siftDown(0, start, load, &heaps, bids)
      isHeld[fallen] = false
      prices[supplier] = max(prices[supplier], bids[fallen])
      let loser = Int(graph.needs[fallen])
      taken[loser] -= 1
      queue.append(loser)
    }
    loads[supplier] = Int32(load)
  }

  /// Brings bids up to what their needs would bid now, until the least is up to date.
  @inline(__always)
  private mutating func refreshFront(_ start: Int, _ load: Int, _ step: Int) {
    while true {
      let edge = Int(heaps[start])
      let now = values[edge] - profits[Int(graph.needs[edge])] + step
      guard now > bids[edge] else { return }
      bids[edge] = now
      BidHeap.siftDown(0, start, load, &heaps, bids)
    }
  }
}

/// The few best of the edges offered, and the best gain among those left.
struct BestEdges {
  /// The edges, best first; of equal gains the one offered first.
  private(set) var edges: [UInt32] = []
  private var gains: [Int] = []
  private(set) var count = 0
  private var wanted = 0
  /// The greatest gain of the edges left, at least zero.
  private(set) var left = 0

  /// Forgets all.
  mutating func start(_ wanted: Int) {
    self.wanted = wanted
    count = 0
    left = 0
    while edges.count < wanted {
      edges.append(0)
      gains.append(0)
    }
  }

  /// Takes an edge whose gain is above ``left``.
  @inline(__always)
  mutating func offer(_ edge: UInt32, _ gain: Int) {
    var place: Int
    if count < wanted {
      place = count
      count += 1
    } else {
      place = wanted - 1
      guard gain > gains[place] else {
        left = gain
        return
      }
      left = max(left, gains[place])
    }
    while place > 0, gains[place - 1] < gain {
      edges[place] = edges[place - 1]
      gains[place] = gains[place - 1]
      place -= 1
    }
    edges[place] = edge
    gains[place] = gain
  }
}
