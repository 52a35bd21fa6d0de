/// What the floors of the groups ask for, of edges that can be chosen.
struct Floors: Sendable {
  /// The pairs that each group must have; never more than it could have alone.
  var wanted: [Int]
  /// What each pair lacking costs: more than any allocation is worth, where numbers allow.
  let penalty: Int

  /// Whether an edge's supplier is in a group.
  @inline(__always)
  static func contains(_ groups: UInt16, _ group: Int) -> Bool { groups >> UInt16(group) & 1 == 1 }

  /// How many pairs each group has.
  func counts(_ graph: EdgeGraph, _ isHeld: [Bool]) -> [Int] {
    var counts = [Int](repeating: 0, count: wanted.count)
    for edge in 0..<graph.count where isHeld[edge] {
      var left = graph.groups[Int(graph.suppliers[edge])]
      while left != 0 {
        let group = left.trailingZeroBitCount
        if group < counts.count { counts[group] += 1 }
        left &= left - 1
      }
    }
    return counts
  }

  /// The pairs that counts lack, all groups together.
  func lack(_ counts: [Int]) -> Int {
    var lack = 0
    for group in wanted.indices { lack += max(0, wanted[group] - counts[group]) }
    return lack
  }

  /// The value of an allocation less the cost of what it lacks.
  func merit(_ graph: EdgeGraph, _ isHeld: [Bool]) -> Int128 {
    var value = 0
    for edge in 0..<graph.count where isHeld[edge] { value += graph.values[edge] }
    return Int128(value) - Int128(penalty) * Int128(lack(counts(graph, isHeld)))
  }
}

extension EdgeGraph {
  /// The most pairs that a group can have when all else gives way.
  ///
  /// Pairs are taken as they come; only where those are too few, an auction finds the most.
  ///
  /// - Parameters:
  ///   - group: The group's bit.
  ///   - floor: How many are asked for.
  ///   - looks: How many edges may be looked at; reduced by those that were.
  /// - Returns: The floor where it can be reached, else the most there can be.
  func reach(_ group: Int, _ floor: Int, looks: inout Int) -> Int {
    var loads = [Int](repeating: 0, count: supplierCount)
    var found = 0
    var worths = [Int](repeating: 0, count: count)
    for need in 0..<needCount {
      var taken = 0
      for edge in starts[need]..<starts[need + 1] {
        let supplier = Int(suppliers[edge])
        guard Floors.contains(groups[supplier], group) else { continue }
        worths[edge] = 1
        guard taken < needLimits[need], loads[supplier] < supplierLimits[supplier] else { continue }
        taken += 1
        loads[supplier] += 1
      }
      found += taken
    }
    guard found < floor else { return floor }
    var auction = Auction(self, values: worths, scale: mostPairs + 1, looks: looks)
    _ = auction.run(from: auction.scale / 2, to: 1)
    looks = auction.looks
    return min(floor, Int(auction.bound() / Int128(auction.scale)))
  }
}
