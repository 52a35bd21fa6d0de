/// Which positions of a table are hidden, and the search for more until nothing can be worked out.
struct Suppression: Sendable {
  let shape: TableShape
  /// What hiding a position costs.
  let costs: [Int]
  /// By position; totals over one line follow the line in ``closed()``.
  var hidden: [Bool]
  /// What works out how far figures can be moved.
  var network: ShiftNetwork

  /// Starts with what is hidden already.
  ///
  /// - Parameters:
  ///   - shape: The table's shape.
  ///   - hidden: What must be hidden, by position.
  ///   - weights: How much each position is missed, 0 ... 1,000; never the counts themselves, or
  ///     the choice would tell which of two hidden figures is the smaller.
  init(_ shape: TableShape, hidden: [Bool], weights: [Int]) {
    self.shape = shape
    self.hidden = hidden
    network = ShiftNetwork(shape)
    costs = (0..<shape.count).map { position in
      if shape.isCopy(position) { return 0 }
      let isTotal = shape.cells(under: position) > 1
      let isGrand = shape.row(of: position) == nil && shape.column(of: position) == nil
      return 1_000 + weights[position] + (isGrand ? 9_000 : isTotal ? 3_000 : 0)
    }
    for position in 0..<shape.count where shape.isCopy(position) {
      // Nobody learns anything from a figure's repetition, so it is as good as never published.
      if hidden[position] { self.hidden[shape.original(of: position)] = true }
      self.hidden[position] = true
    }
  }

  /// The hidden positions, where a total over one line is hidden as the line is.
  func closed() -> [Bool] { hidden.indices.map { hidden[shape.original(of: $0)] } }

  /// Hides more until no target of an attacker can be worked out too closely.
  ///
  /// Hiding more never makes anything narrower, so one pass is enough.
  mutating func protect(from attacker: Attacker) {
    for target in attacker.targets { protect(target, from: attacker) }
  }

  /// Hides positions, given by a mark for each.
  mutating func hide(_ marks: [Bool]) {
    for position in hidden.indices where marks[position] {
      hidden[shape.original(of: position)] = true
    }
  }

  /// Hides everything.
  mutating func hideAll() {
    for position in hidden.indices { hidden[position] = true }
  }

  /// Whether an attacker cannot work out any target too closely.
  mutating func resists(_ attacker: Attacker) -> Bool {
    attacker.targets.allSatisfy { target in
      let up = reach(target.position, up: true, atMost: max(target.width, target.rise), attacker)
      let down = reach(
        target.position, up: false, atMost: max(target.width - up, target.fall), attacker)
      return target.isMet(rise: up, fall: down)
    }
  }

  /// How far a hidden figure can be above or below the true one.
  mutating func reach(_ position: Int, up: Bool, atMost: Int, _ attacker: Attacker) -> Int {
    guard hidden[position] else { return 0 }
    network.open(hidden, for: attacker)
    return network.shift(position, up: up, atMost: atMost)
  }

  private mutating func protect(_ target: Attacker.Target, from attacker: Attacker) {
    hidden[target.position] = true
    while true {
      let most = max(target.width, target.rise, target.fall)
      let up = reach(target.position, up: true, atMost: most, attacker)
      let down = reach(target.position, up: false, atMost: most, attacker)
      if target.isMet(rise: up, fall: down) { return }
      let missing = target.width - up - down
      let below = way(target, up: false, amount: max(target.fall - down, missing), attacker)
      let above = way(target, up: true, amount: max(target.rise - up, missing), attacker)
      let choice: (cost: Int, positions: [Int])?
      if up < target.rise {
        choice = above
      } else if down < target.fall {
        choice = below
      } else if let above, above.cost <= below?.cost ?? Int.max {
        choice = above
      } else {
        choice = below
      }
      guard let choice, !choice.positions.isEmpty else {
        // A target asks for no more than its own bounds, which everything hidden leaves it; should
        // no way be found all the same, this is safe.
        hideAll()
        return
      }
      for position in choice.positions { hidden[position] = true }
    }
  }

  /// The cheapest way to move a target further than it can be moved now.
  private mutating func way(
    _ target: Attacker.Target, up: Bool, amount: Int, _ attacker: Attacker
  ) -> (cost: Int, positions: [Int])? {
    // Uses up the room there is, so that what is found adds to it.
    let moved = reach(target.position, up: up, atMost: Attacker.unbounded, attacker)
    // No way helps beyond the figure's own bound.
    let own = (up ? attacker.rise : attacker.fall)[target.position] - moved
    let most = min(amount, own)
    guard most > 0 else { return nil }
    for room in most > 1 ? [most, 1] : [1] {
      if let way = network.cheapestWay(
        target.position, up: up, amount: room, hidden: hidden, costs: costs, attacker: attacker)
      {
        return way
      }
    }
    return nil
  }
}
