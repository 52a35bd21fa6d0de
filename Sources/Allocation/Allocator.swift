/// The way from a problem to its allocation.
///
/// 1. An auction without floors. Where it meets them all, it is the best allocation.
/// 2. Else the worths of the groups, by ``WorthSearch``.
/// 3. Small exchanges, which meet the floors that are just missed; by ``Exchange``.
/// 4. What is left to the bound is closed where that is little work, by ``ClosingSearch``.
struct Allocator {
  private let graph: EdgeGraph
  private let settings: AllocationSettings
  private var floors: Floors
  private var isHeld: [Bool]
  private var rounds = 0
  /// The least bound known, in millionths.
  private var bound: Int128 = 0

  /// Takes a problem that was checked.
  init(_ problem: borrowing AllocationProblem, _ settings: AllocationSettings) {
    graph = EdgeGraph(problem, bonus: settings.bonus)
    self.settings = settings
    isHeld = [Bool](repeating: false, count: graph.count)
    let most = max(1, graph.values.max() ?? 0)
    let room = (1 << 60) / Self.scale(graph, most) - most
    let enough = graph.mostPairs.multipliedReportingOverflow(by: most)
    floors = Floors(
      wanted: problem.floors,
      penalty: min(room / UInt16.bitWidth, enough.overflow ? room : enough.partialValue + 1))
  }

  /// What values are multiplied by: more than there can be pairs, where numbers allow.
  private static func scale(_ graph: EdgeGraph, _ most: Int) -> Int {
    max(1, min(graph.mostPairs + 1, (1 << 50) / most))
  }

  /// Works the allocation out.
  mutating func run() {
    let most = max(1, graph.values.max() ?? 0)
    // However small a problem, some looks it may have.
    let looks = max(100_000, graph.count * min(max(0, settings.looks), 1 << 31))
    var auction = Auction(
      graph, values: graph.values, scale: Self.scale(graph, most), looks: looks)
    let isDone = auction.run(from: most * auction.scale / 2, to: 1)
    isHeld = auction.isHeld
    rounds = auction.rounds
    bound = auction.bound() / Int128(auction.scale)
    reachFloors(&auction)
    let lack = floors.lack(floors.counts(graph, isHeld))
    if lack > 0 {
      seekWorths(auction)
    } else if !isDone {
      better()
    }
  }

  /// Lowers each floor that is not met to what its group can have.
  private mutating func reachFloors(_ auction: inout Auction) {
    let counts = floors.counts(graph, isHeld)
    for group in floors.wanted.indices where counts[group] < floors.wanted[group] {
      floors.wanted[group] = graph.reach(group, floors.wanted[group], looks: &auction.looks)
    }
  }

  private mutating func seekWorths(_ auction: Auction) {
    var search = WorthSearch(auction, floors)
    search.run(rounds: settings.rounds)
    rounds = search.auction.rounds
    let likely = likelyEdges(search)
    isHeld = search.auction.isHeld
    better(likely)
    if search.merit > floors.merit(graph, isHeld) {
      isHeld = search.isHeld
      better(likely)
    }
    let scale = Int128(search.auction.scale)
    let distance = search.latest.bound - floors.merit(graph, isHeld) * scale
    var isProved = distance < scale
    if !isProved, distance < 1 << 61 {
      var closing = ClosingSearch(
        search.auction, worths: search.latest.worths, floors: floors, best: isHeld,
        distance: Int(distance), choices: settings.choices)
      closing.run()
      isHeld = closing.best
      isProved = closing.isComplete
    }
    bound = search.bound(lacking: floors.lack(floors.counts(graph, isHeld))) / scale
    // Of merits none is greater: so no value is, of allocations that lack as little.
    if isProved { bound = Int128(value) }
  }

  /// The value of what is chosen.
  private var value: Int {
    var value = 0
    for edge in 0..<graph.count where isHeld[edge] { value += graph.values[edge] }
    return value
  }

  /// The edges that lie so little below their price that an exchange may gain by them.
  ///
  /// An exchange wins at most what groups have too much of, and little besides.
  private func likelyEdges(_ search: WorthSearch) -> [Int]? {
    guard graph.count > WorthSearch.fewEdges else { return nil }
    let auction = search.auction
    let most = graph.values.max() ?? 0
    let reach = (search.latest.worths.reduce(0, +) + most / 50) * auction.scale
    return (0..<graph.count).filter {
      let price = auction.prices[Int(graph.suppliers[$0])] + auction.profits[Int(graph.needs[$0])]
      return auction.values[$0] - price >= -reach
    }
  }

  private mutating func better(_ likely: [Int]? = nil) {
    var exchange = Exchange(graph, floors, isHeld)
    exchange.run(likely: likely)
    isHeld = exchange.isHeld
  }

  /// Tells what was chosen.
  func outcome(of problem: borrowing AllocationProblem) -> AllocationOutcome {
    var starts = [0]
    var chosen: [Int] = []
    let weights = problem.weights
    let suppliers = problem.suppliers
    for need in 0..<graph.needCount {
      let first = chosen.count
      for edge in graph.starts[need]..<graph.starts[need + 1] where isHeld[edge] {
        chosen.append(edge)
      }
      chosen[first...].sort { left, right in
        let (one, other) = (Int(graph.origins[left]), Int(graph.origins[right]))
        let (a, b) = (weights[one], weights[other])
        return a != b ? a > b : suppliers[one] < suppliers[other]
      }
      starts.append(chosen.count)
    }
    let edges = chosen.map { graph.origins[$0] }
    let isKept = chosen.map { graph.isPrior[$0] }
    let counts = floors.counts(graph, isHeld)
    return AllocationOutcome(
      starts: starts, edges: edges, isKept: isKept,
      weight: edges.reduce(0) { $0 + Int(weights[Int($1)]) }, value: value,
      bound: Int(clamping: bound),
      groups: groups(problem.floors, counts), rounds: rounds,
      dropped: graph.priorCount - isKept.count { $0 })
  }

  private func groups(_ asked: [Int], _ counts: [Int]) -> [AllocationOutcome.Group] {
    asked.indices.map { group in
      let most = floors.wanted[group]
      let state: AllocationOutcome.FloorState =
        counts[group] >= asked[group] ? .met : (most < asked[group] ? .unreachable : .short)
      return AllocationOutcome.Group(
        floor: asked[group], achieved: counts[group], state: state,
        most: most < asked[group] ? most : nil)
    }
  }
}
