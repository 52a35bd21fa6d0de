import Disclosure
import Workbench

/// A small table and what becomes of it by the next edition.
struct RandomEditions {
  let shape: TableShape
  let rule: SuppressionRule
  var stayed: [Int] = []
  var stayedMembers: [Int] = []
  var came: [Int] = []
  var arrivedMembers: [Int] = []
  var went: [Int] = []
  var departedMembers: [Int] = []

  /// Draws one; cells where nobody, one firm, or enough firms come and go are all frequent.
  init(seed: UInt64, shapes: [(Int, Int)]) {
    var random = SplitMix64(seed: seed)
    let (rows, columns) = shapes[random.below(shapes.count)]
    shape = TableShape(rows: rows, columns: columns)
    rule = SuppressionRule(threshold: 1 + random.below(2))
    let enough = 2 * rule.threshold
    for _ in 0..<rows * columns {
      for (part, most) in [
        random.below(5), [0, 0, 0, 1, enough, enough][random.below(6)],
        [0, 0, 0, 0, 1, enough][random.below(6)],
      ].enumerated() {
        let members = random.below(3) == 0 ? random.below(most + 1) : (most + random.below(2)) / 2
        switch part {
        case 0:
          stayed.append(most)
          stayedMembers.append(members)
        case 1:
          came.append(most)
          arrivedMembers.append(members)
        default:
          went.append(most)
          departedMembers.append(members)
        }
      }
    }
  }

  /// In how many ways members may have stayed, come and gone.
  var cases: Int {
    stayed.indices.reduce(1) {
      min(1 << 30, $0) * (stayed[$1] + 1) * (came[$1] + 1) * (went[$1] + 1)
    }
  }

  func before() throws -> StatisticTable {
    try StatisticTable(
      rows: shape.rows, columns: shape.columns,
      counts: zip(stayedMembers, departedMembers).map { $0 + $1 },
      population: zip(stayed, went).map { $0 + $1 })
  }

  func now() throws -> StatisticTable {
    try StatisticTable(
      rows: shape.rows, columns: shape.columns,
      counts: zip(stayedMembers, arrivedMembers).map { $0 + $1 },
      population: zip(stayed, came).map { $0 + $1 })
  }

  var movement: Movement {
    Movement(
      arrivals: came, arrivedMembers: arrivedMembers, departures: went,
      departedMembers: departedMembers)
  }

  /// The attacker who has the first edition and, if given, what the second published anew.
  func attacker(_ first: ProtectedTable, _ second: ProtectedTable?) -> EditionEnumeration {
    let none = [Int?](repeating: nil, count: shape.count)
    return EditionEnumeration(
      shape: shape, stayed: stayed, came: came, went: went,
      then: first.figures.map(\.value),
      now: second.map { $0.figures.map { $0.status == .published ? $0.value : nil } } ?? none)
  }
}
