/// A table of counts split by what happened since an earlier edition; every part by position.
///
///     before = stayed + departed        now = stayed − left + joined + arrived
struct Change {
  let shape: TableShape
  /// The counts then and now.
  let before: [Int], now: [Int]
  /// Firms that came and went, and the members among them.
  let came: [Int], arrived: [Int], went: [Int], departed: [Int]
  /// Of the firms that stayed: members then, those that became members, those that no longer are.
  let stayed: [Int], joined: [Int], left: [Int]
  /// All firms then; nil when nobody knows them.
  let firmsBefore: [Int]?
  /// Of the firms that stayed, those that were no members then; nil when nobody knows the firms.
  private let others: [Int]?

  /// Splits a table.
  ///
  /// - Throws: ``DisclosureError/impossibleMovement(row:column:)`` when the counts do not fit.
  init(_ table: StatisticTable, since movement: Movement) throws(DisclosureError) {
    let shape = table.shape
    let cells = shape.rows * shape.columns
    let most = StatisticTable.greatestTotal / max(1, cells)
    for (what, list) in movement.lists {
      guard list.count == cells else {
        throw .wrongCount(what, expected: cells, found: list.count)
      }
      for (cell, count) in list.enumerated() where count < 0 || count > most {
        throw .impossibleMovement(row: cell / shape.columns, column: cell % shape.columns)
      }
    }
    var stayed: [Int] = []
    var others: [Int] = []
    for cell in 0..<cells {
      let (row, column) = (cell / shape.columns, cell % shape.columns)
      let position = shape.position(row: row, column: column)
      let kept = table.values[position] - movement.arrivedMembers[cell] - movement.joined[cell]
      stayed.append(kept + movement.left[cell])
      others.append((table.population?[position] ?? 0) - movement.arrivals[cell] - stayed[cell])
      guard movement.arrivedMembers[cell] <= movement.arrivals[cell],
        movement.departedMembers[cell] <= movement.departures[cell], kept >= 0,
        table.population == nil || others[cell] >= movement.joined[cell]
      else { throw .impossibleMovement(row: row, column: column) }
    }
    self.shape = shape
    now = table.values
    came = shape.withTotals(movement.arrivals)
    arrived = shape.withTotals(movement.arrivedMembers)
    went = shape.withTotals(movement.departures)
    departed = shape.withTotals(movement.departedMembers)
    joined = shape.withTotals(movement.joined)
    left = shape.withTotals(movement.left)
    self.stayed = shape.withTotals(stayed)
    self.others = table.population == nil ? nil : shape.withTotals(others)
    before = zip(self.stayed, departed).map { $0 + $1 }
    var firms = table.population
    for position in 0..<shape.count { firms?[position] += went[position] - came[position] }
    firmsBefore = firms
  }

  /// Makes sure that what was published then is what the change starts from.
  func check(against edition: ProtectedTable) throws(DisclosureError) {
    for (position, figure) in edition.figures.enumerated()
    where figure.status == .published && figure.value != before[position] {
      throw .impossibleMovement(
        row: shape.row(of: position) ?? shape.rows,
        column: shape.column(of: position) ?? shape.columns)
    }
  }

  /// How many firms were members then and are now.
  func faithful(_ position: Int) -> Int { stayed[position] - left[position] }

  /// How many firms were no members then and are none now.
  func unmoved(_ position: Int) -> Int {
    (others?[position] ?? Attacker.unbounded) - joined[position]
  }

  /// How many of the firms that went were no members.
  func departedOthers(_ position: Int) -> Int { went[position] - departed[position] }

  /// How the split between who stayed and who went may be corrected once the count then is moved by
  /// `shift`: by how many more may have stayed, at least and at most.
  ///
  /// With r more, `shift + r` are added to those that stayed, and r taken from those that went.
  func correction(_ position: Int, after shift: Int) -> (least: Int, most: Int) {
    (
      least: max(-faithful(position) - shift, -departedOthers(position)),
      most: min(unmoved(position) - shift, departed[position])
    )
  }

  /// Positions whose figure would differ from one published then by less than the threshold.
  func tooSmall(since edition: ProtectedTable, rule: SuppressionRule) -> [Bool] {
    now.indices.map { position in
      let change = abs(now[position] - before[position])
      return edition.figures[position].status == .published && change > 0
        && change < rule.threshold
    }
  }
}

extension Movement {
  /// The counts, each with what it counts.
  var lists: [(String, [Int])] {
    [
      ("arrivals", arrivals), ("arrived members", arrivedMembers), ("departures", departures),
      ("departed members", departedMembers), ("members that joined", joined),
      ("members that left", left),
    ]
  }
}
