extension Auction {
  /// Lets suppliers that have a price but room offer themselves, until each is full or free.
  ///
  /// The mirror of ``bid(_:)``: a supplier lowers its price to the level of the best need that it
  /// then leaves, and a need that has its limit gives up its poorest pair for a better one. So
  /// profits only rise and prices only fall, and no need loses a pair without gaining another.
  ///
  /// - Returns: False when too many edges were looked at.
  mutating func offer(_ step: Int) -> Bool {
    queue.removeAll()
    for supplier in 0..<graph.supplierCount where hasRoom(supplier) { queue.append(supplier) }
    var best = BestEdges()
    while let supplier = queue.next() {
      guard hasRoom(supplier) else { continue }
      let range = graph.supplierStarts[supplier]..<graph.supplierStarts[supplier + 1]
      looks -= range.count
      guard looks > 0 else { return false }
      find(&best, graph.supplierLimits[supplier] - Int(loads[supplier]), range)
      prices[supplier] = best.left
      for place in 0..<best.count {
        let edge = Int(best.edges[place])
        isHeld[edge] = true
        loads[supplier] += 1
        take(edge, step)
      }
    }
    return true
  }

  /// The best edges of a supplier that it does not hold.
  @inline(__always)
  private func find(_ best: inout BestEdges, _ lacking: Int, _ range: Range<Int>) {
    let edges = graph.bySupplier.span
    let needs = graph.needs.span
    let values = values.span
    let profits = profits.span
    let isHeld = isHeld.span
    best.start(lacking)
    for place in range {
      let edge = Int(edges[place])
      guard !isHeld[edge] else { continue }
      let gain = values[edge] - profits[Int(needs[edge])]
      if gain > best.left { best.offer(UInt32(edge), gain) }
    }
  }

  /// Whether a supplier has a price that nobody pays.
  @inline(__always)
  private func hasRoom(_ supplier: Int) -> Bool {
    prices[supplier] > 0 && Int(loads[supplier]) < graph.supplierLimits[supplier]
  }

  /// Gives an edge to its need, which gives up its poorest pair when it has too many.
  private mutating func take(_ edge: Int, _ step: Int) {
    let need = Int(graph.needs[edge])
    taken[need] += 1
    if Int(taken[need]) > graph.needLimits[need] {
      let (fallen, gain) = poorest(need)
      isHeld[fallen] = false
      profits[need] = max(profits[need], gain + step)
      taken[need] -= 1
      let supplier = Int(graph.suppliers[fallen])
      loads[supplier] -= 1
      if hasRoom(supplier) { queue.append(supplier) }
    }
  }

  /// The pair that a need gains least by; of equal ones the last.
  private mutating func poorest(_ need: Int) -> (edge: Int, gain: Int) {
    var found = (edge: 0, gain: Int.max)
    for edge in graph.starts[need]..<graph.starts[need + 1] where isHeld[edge] {
      let gain = values[edge] - prices[Int(graph.suppliers[edge])]
      if gain <= found.gain { found = (edge, gain) }
    }
    looks -= graph.starts[need + 1] - graph.starts[need]
    return found
  }
}
