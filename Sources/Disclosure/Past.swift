/// What an earlier edition of a table left uncertain, and a new one must leave so.
///
/// An earlier figure was uncertain because members could have been elsewhere. They still can be, if
/// the tables that result fit the new edition too. Of a cell's members then, some stayed and count
/// now as well, some went. So two shifts are looked for: one of the earlier table over what it hid,
/// and a correction of who stayed over what is hidden now, within who stayed and who went in each
/// cell. Both together are a pair of tables that fits both editions.
///
/// The earlier figure, and where it was hidden also the part of it that went, and the part of a new
/// sensitive figure that stayed, are each kept as uncertain as the earlier edition alone left them.
struct Past {
  /// A pair of shifts to look for.
  struct Wish {
    let position: Int
    /// By how much the figure then is moved.
    let shift: Int
    /// By how much those that stayed are corrected here; nil when it may be anything.
    let correction: Int?
  }

  let change: Change
  /// Who knows all that was published then: no other figure has any room.
  private(set) var reader: Attacker
  private(set) var wishes: [Wish] = []

  /// Finds out what was left uncertain.
  ///
  /// - Parameters:
  ///   - change: The table then, and what came of it.
  ///   - edition: What was published then.
  ///   - exposed: The positions that are sensitive in the new edition.
  ///   - rule: What is sensitive.
  init(_ change: Change, of edition: ProtectedTable, exposed: [Bool], rule: SuppressionRule) {
    self.change = change
    let shape = change.shape
    let then = edition.hidden
    reader = Attacker(shape, values: change.before) {
      0...(change.firmsBefore?[$0] ?? Attacker.unbounded)
    }
    let open = reader
    for position in then.indices where !then[position] && !shape.isCopy(position) {
      reader.rise[position] = 0
      reader.fall[position] = 0
    }
    var everything = Suppression(
      shape, hidden: then.map { _ in true }, weights: then.map { _ in 0 })
    for position in then.indices
    where then[position] && !shape.isCopy(position) && open.rise[position] + open.fall[position] > 0
    {
      let up = everything.reach(position, up: true, atMost: rule.width, reader)
      let down = everything.reach(position, up: false, atMost: rule.width, reader)
      if rule.hides(change.before[position], of: change.firmsBefore?[position]) {
        wish(position, up: up, down: down, width: rule.width) { ($0, nil) }
      }
      let others = change.departedOthers(position)
      let members = change.departed[position]
      if rule.hides(members, of: change.went[position]) {
        // k more of those that went, in place of some that stayed; where too few stayed, there were
        // more then. And the other way about.
        let (faithful, unmoved) = (change.faithful(position), change.unmoved(position))
        wish(
          position, up: min(others, faithful + up), down: min(members, unmoved + down),
          width: rule.width
        ) { $0 > 0 ? (max(0, $0 - faithful), -$0) : (min(0, unmoved + $0), -$0) }
      }
      if exposed[position] {
        wish(
          position, up: min(change.unmoved(position), members + up),
          down: min(change.faithful(position), others + down), width: rule.width
        ) { more in
          let shift = more > 0 ? max(0, more - members) : min(0, more + others)
          return (shift, more - shift)
        }
      }
    }
  }

  /// Wishes for an uncertainty of `width`, or of what there is: upwards first, then downwards.
  private mutating func wish(
    _ position: Int, up: Int, down: Int, width: Int, _ pair: (Int) -> (shift: Int, correction: Int?)
  ) {
    let above = min(up, width)
    let pairs = [above, -min(down, width - above)].filter { $0 != 0 }.map(pair)
    // What needs no shift of the earlier table is asked for as a part of the change already.
    if pairs.allSatisfy({ $0.shift == 0 }) { return }
    for (shift, correction) in pairs {
      wishes.append(Wish(position: position, shift: shift, correction: correction))
      let target = Attacker.Target(
        position: position, width: 0, rise: max(0, shift), fall: max(0, -shift))
      if shift != 0 { reader.targets.append(target) }
    }
  }
}

extension Suppression {
  /// Hides more until everything that an earlier edition left uncertain still is.
  ///
  /// - Returns: Whether it is; for a total, parts of the change may be known better than from the
  ///   earlier edition alone, but no better than from the whole earlier table.
  mutating func keep(_ past: Past) -> Bool {
    protect(from: past.reader)
    return past.wishes.allSatisfy { wish in
      keep(wish, past) || (wish.correction != nil && shape.cells(under: wish.position) > 1)
    }
  }

  private mutating func keep(_ wish: Past.Wish, _ past: Past) -> Bool {
    while true {
      var shifts = Array(repeating: 0, count: shape.count)
      if wish.shift != 0 {
        network.open(hidden, for: past.reader)
        let amount = abs(wish.shift)
        guard
          network.shift(wish.position, up: wish.shift > 0, atMost: amount) == amount
        else { return false }
        for position in shifts.indices where hidden[position] {
          shifts[position] = network.moved(position, from: past.reader)
        }
        shifts[wish.position] = wish.shift
      }
      guard let missing = missing(for: wish, after: shifts, past.change) else { return true }
      guard !missing.isEmpty else { return false }
      for place in missing { hidden[place] = true }
    }
  }

  /// What must be hidden so that who stayed and who went can be corrected for a shift of the earlier
  /// table: nil when it can be as it is, and empty when it never can.
  private mutating func missing(
    for wish: Past.Wish, after shifts: [Int], _ change: Change
  ) -> [Int]? {
    // Totals may be anything that their cells add up to.
    var room = Attacker(
      rise: Array(repeating: Attacker.unbounded, count: shape.count),
      fall: Array(repeating: Attacker.unbounded, count: shape.count))
    var forced: [(position: Int, by: Int)] = []
    for position in shifts.indices
    where shape.row(of: position) != nil && shape.column(of: position) != nil {
      let (least, most) = change.correction(position, after: shifts[position])
      room.rise[position] = max(0, most)
      room.fall[position] = max(0, -least)
      if position == wish.position && wish.correction != nil { continue }
      if least > 0 { forced.append((position, least)) }
      if most < 0 { forced.append((position, most)) }
    }
    if let amount = wish.correction {
      let (least, most) = change.correction(wish.position, after: shifts[wish.position])
      guard least <= amount, amount <= most else { return [] }
      forced.insert((wish.position, amount), at: 0)
    }
    network.open(hidden, for: room)
    for (position, amount) in forced {
      let up = amount > 0
      let rest = abs(amount) - (up ? 1 : -1) * network.moved(position, from: room)
      // What one was given, the next ones may not take away again.
      guard rest > 0 else {
        network.close(position)
        continue
      }
      if network.shift(position, up: up, atMost: rest) == rest { continue }
      let way = network.cheapestWay(
        position, up: up, amount: 1, hidden: hidden, costs: costs, attacker: room)
      return way?.positions ?? []
    }
    return nil
  }
}
