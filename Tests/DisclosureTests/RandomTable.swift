import Disclosure
import Workbench

/// A small table of members among firms, and the rule it is to be protected by.
struct RandomTable {
  let shape: TableShape
  let counts: [Int]
  let firms: [Int]
  let rule: SuppressionRule

  /// Draws a table; zeros, ones and full cells are frequent.
  init(seed: UInt64, shapes: [(Int, Int)], mostFirms: Int) {
    var random = SplitMix64(seed: seed)
    let (rows, columns) = shapes[random.below(shapes.count)]
    shape = TableShape(rows: rows, columns: columns)
    var counts: [Int] = []
    var firms: [Int] = []
    for _ in 0..<rows * columns {
      let all = random.below(mostFirms + 1)
      firms.append(all)
      switch random.below(4) {
      case 0: counts.append(min(all, random.below(2)))
      case 1: counts.append(max(0, all - random.below(2)))
      default: counts.append(random.below(all + 1))
      }
    }
    self.counts = counts
    self.firms = firms
    rule = SuppressionRule(threshold: 2 + random.below(2), zerosAreSensitive: random.below(4) > 0)
  }

  /// The table with its firms.
  func table() throws -> StatisticTable {
    try StatisticTable(rows: shape.rows, columns: shape.columns, counts: counts, population: firms)
  }

  /// What each cell can be for the public, and for insiders.
  func bounds(insider: Bool) -> [ClosedRange<Int>] {
    zip(counts, firms).map { count, all in
      insider ? min(1, count)...(all - min(1, all - count)) : 0...all
    }
  }
}
