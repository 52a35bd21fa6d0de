import Workbench

/// What is sensitive in a table, and who might ask.
struct TableQuestion: Sendable {
  private let shape: TableShape
  let values: [Int]
  /// Whether the table holds counts, not magnitudes.
  let isCounted: Bool
  /// The sensitive positions.
  let sensitive: [Bool]
  /// How far up and down the rules of dominance want each position to be uncertain.
  private let margins: [Int]
  private let width: Int
  /// Who knows no more than the public does: that nothing is below zero or above all firms.
  private(set) var open: Attacker
  /// Who also knows of a member wherever there is one, and of a firm that is none wherever there is
  /// one. This covers a member who takes itself off, members who join hands, one for each cell,
  /// and a reader who takes it that zeros are never hidden.
  private(set) var insider: Attacker
  /// Of magnitudes, the cells with an only contributor, who knows the figure.
  let singles: [Int]
  /// How much each position is missed when it is hidden, 0 ... 1,000.
  let weights: [Int]

  init(_ table: StatisticTable, rule: SuppressionRule, salt: UInt64 = 0) {
    let shape = table.shape
    self.shape = shape
    let firms = table.population
    isCounted = table.contributions == nil
    values = table.values
    weights = Self.weights(shape, firms: firms, salt: salt)
    open = Attacker(shape, values: table.values) { 0...(firms?[$0] ?? Attacker.unbounded) }
    insider = Attacker(shape, values: table.values) { cell in
      let value = table.values[cell]
      let least = min(1, value)
      guard let all = firms?[cell] else { return least...Attacker.unbounded }
      return least...(all - min(1, all - value))
    }
    singles = (0..<shape.count).filter { position in
      table.contributions?[position].count == 1 && shape.row(of: position) != nil
        && shape.column(of: position) != nil
    }
    var isSensitive = Array(repeating: false, count: shape.count)
    var margins = Array(repeating: 0, count: shape.count)
    for position in 0..<shape.count where !shape.isCopy(position) {
      let value = table.values[position]
      if let contributions = table.contributions {
        isSensitive[position] = rule.hides(value, from: contributions[position])
        margins[position] = rule.margin(value, contributions[position])
      } else {
        isSensitive[position] = rule.hides(value, of: firms?[position])
      }
      if table.flagged[position] { isSensitive[position] = true }
    }
    sensitive = isSensitive
    self.margins = margins
    width = rule.width
    ask(&open)
    ask(&insider)
  }

  /// Asks that an attacker learn no sensitive figure.
  private func ask(_ attacker: inout Attacker, knowing cell: Int? = nil) {
    for position in sensitive.indices where sensitive[position] && position != cell {
      attacker.protect(position, width: width, margin: margins[position])
    }
  }

  /// The only contributor of a cell.
  func contributor(of cell: Int) -> Attacker {
    var attacker = Attacker(shape, values: values) {
      $0 == cell ? values[cell]...values[cell] : 0...Attacker.unbounded
    }
    ask(&attacker, knowing: cell)
    return attacker
  }

  /// Takes out of the hidden positions what everyone knows without the table.
  func withoutCommonKnowledge(_ hidden: [Bool]) -> [Bool] {
    hidden.indices.map { hidden[$0] && open.rise[$0] + open.fall[$0] > 0 }
  }

  /// Weighs positions by how many firms they speak of, which is public, and by the salt, so that
  /// nobody who has the program and the published table can work through which secret tables would
  /// have led to it.
  private static func weights(_ shape: TableShape, firms: [Int]?, salt: UInt64) -> [Int] {
    var random = SplitMix64(seed: salt)
    let greatest = (0..<shape.count).reduce(1) {
      shape.cells(under: $1) == 1 ? max($0, firms?[$1] ?? 0) : $0
    }
    return (0..<shape.count).map { position in
      let size = min(500, ((firms?[position] ?? 0) / max(1, greatest / 500)))
      return size + random.below(500)
    }
  }
}
