/// What someone knows before reading a table: within which bounds each figure lies.
///
/// All bounds are held as room around the true figure, since the true table is the point from
/// which every other possible table is reached.
struct Attacker: Sendable {
  /// A bound that nobody knows: no sum of true figures comes near it.
  static let unbounded = 1 << 58

  /// How far each position's figure could lie above the true one.
  var rise: [Int]
  /// How far each position's figure could lie below the true one.
  var fall: [Int]
  /// What must stay hidden from this attacker.
  var targets: [Target]

  /// A sensitive position, and how uncertain it must stay.
  struct Target: Sendable {
    let position: Int
    /// How wide the interval must be.
    let width: Int
    /// How far above and below the true figure it must reach.
    let rise: Int, fall: Int

    /// Whether what can be moved is enough.
    func isMet(rise up: Int, fall down: Int) -> Bool {
      up >= rise && down >= fall && up + down >= width
    }
  }

  /// Who leaves each position so much room.
  init(rise: [Int], fall: [Int]) {
    self.rise = rise
    self.fall = fall
    targets = []
  }

  /// An attacker who knows bounds for the cells.
  ///
  /// - Parameters:
  ///   - shape: The table's shape.
  ///   - values: The true figures by position.
  ///   - bounds: Lower and upper bound of a cell, given its position; they hold its true figure.
  init(_ shape: TableShape, values: [Int], bounds: (Int) -> ClosedRange<Int>) {
    rise = Array(repeating: 0, count: shape.count)
    fall = rise
    targets = []
    for row in 0..<shape.rows {
      for column in 0..<shape.columns {
        let cell = shape.position(row: row, column: column)
        let bound = bounds(cell)
        let (up, down) = (bound.upperBound - values[cell], values[cell] - bound.lowerBound)
        for place in [
          cell, shape.position(row: row, column: nil), shape.position(row: nil, column: column),
          shape.position(row: nil, column: nil),
        ] {
          rise[place] = min(Self.unbounded, rise[place] + up)
          fall[place] += down
        }
      }
    }
  }

  /// Asks that a position stay as uncertain as it was before anything was published, or at least
  /// so uncertain.
  mutating func protect(_ position: Int, width: Int, margin: Int = 0) {
    let (up, down) = (rise[position], fall[position])
    let target = Target(
      position: position, width: min(width, up + down), rise: min(margin, up),
      fall: min(margin, down))
    if target.width > 0 || target.rise > 0 || target.fall > 0 { targets.append(target) }
  }
}
