/// How far one figure of a table can be moved if the published figures stay as they are.
///
/// A two-way table with its totals is a circulation: each cell carries its count from its row to its
/// column; row totals feed the rows, column totals drain the columns, and the grand total leads from
/// all columns back to all rows. What keeps every published figure and every sum is a circulation
/// too, over the hidden figures alone; so the exact bounds of a hidden figure, in whole numbers, are
/// two maximum flows from the true table (Cox 1995, doi:10.1080/01621459.1995.10476644).
///
/// In the square form used here each position joins its row's node and its column's node; cells and
/// the grand total carry from row to column, the other totals from column to row.
struct ShiftNetwork: Sendable {
  let shape: TableShape
  private let height: Int, width: Int
  /// Room from row to column and back, by position; 0 where the figure is published.
  private var toColumn: [Int], toRow: [Int]
  /// Where a search came from, by node: rows first, then columns; −1 where it has not been.
  private var origin: [Int]
  private var queue: [Int]
  private var distance: [Int]

  init(_ shape: TableShape) {
    self.shape = shape
    height = shape.rows + 1
    width = shape.columns + 1
    toColumn = Array(repeating: 0, count: shape.count)
    toRow = toColumn
    origin = Array(repeating: -1, count: height + width)
    queue = origin
    distance = origin
  }

  private func runsForward(_ position: Int) -> Bool {
    (position / width < shape.rows) == (position % width < shape.columns)
  }

  /// Opens the hidden positions for an attacker, all others being published.
  mutating func open(_ hidden: [Bool], for attacker: Attacker) {
    for position in 0..<shape.count {
      guard hidden[position] else {
        toColumn[position] = 0
        toRow[position] = 0
        continue
      }
      place(position, of: attacker)
    }
  }

  private mutating func place(_ position: Int, of attacker: Attacker) {
    let forward = runsForward(position)
    toColumn[position] = forward ? attacker.rise[position] : attacker.fall[position]
    toRow[position] = forward ? attacker.fall[position] : attacker.rise[position]
  }

  /// How far a hidden figure can be raised, or lowered, but at most so far. What is used up stays
  /// used up.
  mutating func shift(_ position: Int, up: Bool, atMost limit: Int) -> Int {
    let (start, goal) = ends(position, up: up)
    // The figure itself may be moved no further than the attacker's own bound.
    let own = up == runsForward(position) ? toColumn[position] : toRow[position]
    close(position)
    var moved = 0
    let most = min(limit, own)
    while moved < most, search(from: start, to: goal) {
      moved += push(from: start, to: goal, atMost: most - moved)
    }
    return moved
  }

  /// By how much what was done so far has raised a figure that is still open.
  func moved(_ position: Int, from attacker: Attacker) -> Int {
    attacker.rise[position] - (runsForward(position) ? toColumn[position] : toRow[position])
  }

  /// Leaves a figure as it is from now on.
  mutating func close(_ position: Int) {
    toColumn[position] = 0
    toRow[position] = 0
  }

  /// The nodes between which a flow must run to close the circle through a position.
  private func ends(_ position: Int, up: Bool) -> (start: Int, goal: Int) {
    let row = position / width
    let column = height + position % width
    return up == runsForward(position) ? (column, row) : (row, column)
  }

  /// Looks for a shortest way that has room.
  private mutating func search(from start: Int, to goal: Int) -> Bool {
    for node in origin.indices { origin[node] = -1 }
    origin[start] = start
    queue[0] = start
    var (head, tail) = (0, 1)
    while head < tail {
      let node = queue[head]
      head += 1
      if node < height {
        let first = node * width
        for column in 0..<width where toColumn[first + column] > 0 && origin[height + column] < 0 {
          origin[height + column] = node
          queue[tail] = height + column
          tail += 1
        }
      } else {
        for row in 0..<height where origin[row] < 0 && toRow[row * width + node - height] > 0 {
          origin[row] = node
          queue[tail] = row
          tail += 1
        }
      }
      if origin[goal] >= 0 { return true }
    }
    return false
  }

  private mutating func push(from start: Int, to goal: Int, atMost limit: Int) -> Int {
    var amount = limit
    var node = goal
    while node != start {
      let before = origin[node]
      amount = min(amount, room(from: before, to: node))
      node = before
    }
    node = goal
    while node != start {
      let before = origin[node]
      let position = self.position(before, node)
      let change = before < height ? amount : -amount
      toColumn[position] -= change
      toRow[position] += change
      node = before
    }
    return amount
  }

  private func position(_ one: Int, _ other: Int) -> Int {
    one < height ? one * width + other - height : other * width + one - height
  }

  private func room(from node: Int, to next: Int) -> Int {
    node < height ? toColumn[position(node, next)] : toRow[position(node, next)]
  }

  /// The published figures that would have to be hidden for a figure to move further.
  ///
  /// - Parameters:
  ///   - position: The figure, just shifted as far as it goes.
  ///   - up: Whether it was raised.
  ///   - amount: How much further each figure on the way must be able to move.
  ///   - hidden: What is hidden already, and costs nothing.
  ///   - costs: What hiding a position costs, each > 0.
  ///   - attacker: Whose bounds hold for what is not hidden yet.
  /// - Returns: The positions to hide and their cost; nil when there is no such way.
  mutating func cheapestWay(
    _ position: Int, up: Bool, amount: Int, hidden: [Bool], costs: [Int], attacker: Attacker
  ) -> (cost: Int, positions: [Int])? {
    let (start, goal) = ends(position, up: up)
    for other in 0..<shape.count where !hidden[other] && other != position {
      place(other, of: attacker)
    }
    defer {
      for other in 0..<shape.count where !hidden[other] {
        toColumn[other] = 0
        toRow[other] = 0
      }
    }
    // Dijkstra over a graph that is nearly complete: a plain scan for the nearest node.
    let nodes = height + width
    for node in 0..<nodes {
      origin[node] = -1
      distance[node] = Int.max
      queue[node] = 0
    }
    distance[start] = 0
    origin[start] = start
    while true {
      var nearest = -1
      for node in 0..<nodes where queue[node] == 0 && distance[node] < Int.max {
        if nearest < 0 || distance[node] < distance[nearest] { nearest = node }
      }
      guard nearest >= 0 else { return nil }
      if nearest == goal { break }
      queue[nearest] = 1
      for next in nearest < height ? height..<nodes : 0..<height where queue[next] == 0 {
        guard room(from: nearest, to: next) >= amount else { continue }
        let place = self.position(nearest, next)
        let reached = distance[nearest] + (hidden[place] ? 0 : costs[place])
        if reached < distance[next] {
          distance[next] = reached
          origin[next] = nearest
        }
      }
    }
    var positions: [Int] = []
    var node = goal
    while node != start {
      let place = self.position(origin[node], node)
      if !hidden[place] { positions.append(place) }
      node = origin[node]
    }
    return (distance[goal], positions)
  }
}
