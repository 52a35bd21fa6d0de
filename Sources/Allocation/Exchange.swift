/// Betters an allocation by small exchanges: one pair comes in, and what it displaces goes elsewhere.
struct Exchange {
  private let graph: EdgeGraph
  private let floors: Floors
  /// Whether each edge is chosen.
  private(set) var isHeld: [Bool]
  private var taken: [Int]
  private var counts: [Int]
  /// The edges held by each supplier, in no order.
  private var lists: [UInt32]
  private var listStarts: [Int]
  private var loads: [Int]
  /// Where each edge held is in its supplier's list.
  private var places: [UInt32]
  /// The edges whose choice was turned since the last exchange that stands.
  private var journal: [UInt32] = []

  /// Takes an allocation.
  init(_ graph: EdgeGraph, _ floors: Floors, _ isHeld: [Bool]) {
    self.graph = graph
    self.floors = floors
    self.isHeld = [Bool](repeating: false, count: graph.count)
    taken = [Int](repeating: 0, count: graph.needCount)
    counts = [Int](repeating: 0, count: floors.wanted.count)
    loads = [Int](repeating: 0, count: graph.supplierCount)
    listStarts = [0]
    var room = 0
    for limit in graph.supplierLimits {
      room += limit + 1
      listStarts.append(room)
    }
    lists = [UInt32](repeating: 0, count: room)
    places = [UInt32](repeating: 0, count: graph.count)
    for edge in 0..<graph.count where isHeld[edge] { _ = add(edge) }
    journal.removeAll()
  }

  /// Brings in pairs of groups that have too few, at the least loss first; then whatever gains.
  ///
  /// - Parameter likely: The edges that an exchange may well gain by; nil to try all.
  mutating func run(likely: [Int]? = nil) {
    let all = 0..<graph.count
    for pass in 0..<6 where floors.lack(counts) > 0 {
      if let likely, pass < 3 {
        cover(likely, isLast: false)
      } else {
        cover(all, isLast: pass == 5)
      }
    }
    for _ in 0..<4 {
      let isBetter = if let likely { improve(likely) } else { improve(all) }
      if !isBetter { return }
    }
  }

  /// Makes every exchange that gains.
  ///
  /// - Returns: Whether any did.
  private mutating func improve(_ edges: some Sequence<Int>) -> Bool {
    var isBetter = false
    for edge in edges where !isHeld[edge] {
      if exchange(for: edge) > 0 {
        journal.removeAll(keepingCapacity: true)
        isBetter = true
      } else {
        undo()
      }
    }
    return isBetter
  }

  private mutating func cover(_ edges: some Sequence<Int>, isLast: Bool) {
    var offers: [(gain: Int, edge: Int)] = []
    for edge in edges where !isHeld[edge] && isLacking(edge) {
      let gain = exchange(for: edge)
      undo()
      if gain > 0 { offers.append((gain, edge)) }
    }
    offers.sort { ($1.gain, $0.edge) < ($0.gain, $1.edge) }
    for offer in offers where !isHeld[offer.edge] && isLacking(offer.edge) {
      let gain = exchange(for: offer.edge)
      // What came before may have made it poorer; then it waits for the next pass.
      if gain >= offer.gain || (isLast && gain > 0) {
        journal.removeAll(keepingCapacity: true)
      } else {
        undo()
      }
    }
  }

  /// Whether an edge's supplier is in a group that has too few pairs.
  private func isLacking(_ edge: Int) -> Bool {
    let groups = graph.groups[Int(graph.suppliers[edge])]
    for group in counts.indices
    where counts[group] < floors.wanted[group] && Floors.contains(groups, group) { return true }
    return false
  }

  /// Brings an edge in and makes room for it where that costs least.
  ///
  /// - Returns: What is gained. Whoever asks empties the journal or calls ``undo()``.
  private mutating func exchange(for edge: Int) -> Int {
    let need = Int(graph.needs[edge])
    let supplier = Int(graph.suppliers[edge])
    var gain = add(edge)
    if taken[need] > graph.needLimits[need] {
      var best = (loss: Int.max, edge: edge)
      for other in graph.starts[need]..<graph.starts[need + 1]
      where isHeld[other] && other != edge {
        let loss = loss(of: other)
        if loss < best.loss { best = (loss, other) }
      }
      gain += remove(best.edge)
      gain += refill(supplier: Int(graph.suppliers[best.edge]), except: best.edge)
    }
    if loads[supplier] > graph.supplierLimits[supplier] {
      let other = cheapest(of: supplier, except: edge)
      gain += remove(other)
      gain += refill(need: Int(graph.needs[other]), except: other)
    }
    return gain
  }

  /// The pair of a supplier whose loss, less what its need finds in its place, is least.
  private func cheapest(of supplier: Int, except edge: Int) -> Int {
    var best = (loss: Int.max, edge: edge)
    let looksOn = loads[supplier] <= 16
    for place in listStarts[supplier]..<listStarts[supplier] + loads[supplier] {
      let other = Int(lists[place])
      guard other != edge else { continue }
      var loss = loss(of: other)
      if looksOn, let next = replacement(need: Int(graph.needs[other])) { loss -= next.gain }
      if loss < best.loss || (loss == best.loss && other < best.edge) { best = (loss, other) }
    }
    return best.edge
  }

  private func replacement(need: Int) -> (gain: Int, edge: Int)? {
    var best: (gain: Int, edge: Int)?
    for edge in graph.starts[need]..<graph.starts[need + 1] where !isHeld[edge] {
      let supplier = Int(graph.suppliers[edge])
      guard loads[supplier] < graph.supplierLimits[supplier] else { continue }
      let gain = gain(of: edge)
      if gain > best?.gain ?? 0 { best = (gain, edge) }
    }
    return best
  }

  private mutating func refill(need: Int, except edge: Int) -> Int {
    guard let next = replacement(need: need), next.edge != edge else { return 0 }
    return add(next.edge)
  }

  private mutating func refill(supplier: Int, except edge: Int) -> Int {
    let range = graph.supplierStarts[supplier]..<graph.supplierStarts[supplier + 1]
    // A supplier that many want seldom has room, and looking through all would cost too much.
    guard range.count <= 256, loads[supplier] < graph.supplierLimits[supplier] else { return 0 }
    var best: (gain: Int, edge: Int)?
    for place in range {
      let other = Int(graph.bySupplier[place])
      let need = Int(graph.needs[other])
      guard !isHeld[other], other != edge, taken[need] < graph.needLimits[need] else { continue }
      let gain = gain(of: other)
      if gain > best?.gain ?? 0 { best = (gain, other) }
    }
    return best.map { add($0.edge) } ?? 0
  }

  /// What an edge would add to the value, and what it would spare of the cost of floors.
  private func gain(of edge: Int) -> Int {
    var gain = graph.values[edge]
    let groups = graph.groups[Int(graph.suppliers[edge])]
    guard groups != 0 else { return gain }
    for group in counts.indices
    where counts[group] < floors.wanted[group] && Floors.contains(groups, group) {
      gain += floors.penalty
    }
    return gain
  }

  /// What giving an edge up would cost.
  private func loss(of edge: Int) -> Int {
    var loss = graph.values[edge]
    let groups = graph.groups[Int(graph.suppliers[edge])]
    guard groups != 0 else { return loss }
    for group in counts.indices
    where counts[group] <= floors.wanted[group] && Floors.contains(groups, group) {
      loss += floors.penalty
    }
    return loss
  }

  private mutating func add(_ edge: Int) -> Int {
    let gain = gain(of: edge)
    let supplier = Int(graph.suppliers[edge])
    isHeld[edge] = true
    taken[Int(graph.needs[edge])] += 1
    places[edge] = UInt32(loads[supplier])
    lists[listStarts[supplier] + loads[supplier]] = UInt32(edge)
    loads[supplier] += 1
    count(edge, by: 1)
    journal.append(UInt32(edge))
    return gain
  }

  private mutating func remove(_ edge: Int) -> Int {
    let loss = loss(of: edge)
    let supplier = Int(graph.suppliers[edge])
    isHeld[edge] = false
    taken[Int(graph.needs[edge])] -= 1
    loads[supplier] -= 1
    let last = lists[listStarts[supplier] + loads[supplier]]
    lists[listStarts[supplier] + Int(places[edge])] = last
    places[Int(last)] = places[edge]
    count(edge, by: -1)
    journal.append(UInt32(edge))
    return -loss
  }

  private mutating func count(_ edge: Int, by number: Int) {
    let groups = graph.groups[Int(graph.suppliers[edge])]
    guard groups != 0 else { return }
    for group in counts.indices where Floors.contains(groups, group) { counts[group] += number }
  }

  /// Turns back what was turned since the last exchange that stands.
  private mutating func undo() {
    while let edge = journal.popLast() {
      _ = isHeld[Int(edge)] ? remove(Int(edge)) : add(Int(edge))
      journal.removeLast()
    }
  }
}
