import Disclosure

/// Every way in which members may have stayed, gone and come between two editions of a table that
/// fits what both of them published: the attacker who knows both, and which firms came and went.
struct EditionEnumeration {
  /// What an attacker wants to know.
  enum Part: CaseIterable {
    case before, now, arrived, departed
  }

  let shape: TableShape
  /// Firms that stayed, came and went, by cell row by row.
  let stayed: [Int], came: [Int], went: [Int]
  /// The published figures by position: then, and anew now.
  let then: [Int?], now: [Int?]

  /// The least and the greatest of each part at each position.
  func extremes() -> [Part: [ClosedRange<Int>]] {
    var least = Array(repeating: Int.max, count: 4 * shape.count)
    var most = Array(repeating: Int.min, count: 4 * shape.count)
    var sums = Array(repeating: 0, count: 4 * shape.count)
    fill(0, &sums, &least, &most)
    var all: [Part: [ClosedRange<Int>]] = [:]
    for (part, name) in Part.allCases.enumerated() where least[0] <= most[0] {
      all[name] = (0..<shape.count).map { least[4 * $0 + part]...most[4 * $0 + part] }
    }
    return all
  }

  private func places(_ cell: Int) -> [Int] {
    let (row, column) = (cell / shape.columns, cell % shape.columns)
    return [
      shape.position(row: row, column: column), shape.position(row: row, column: nil),
      shape.position(row: nil, column: column), shape.position(row: nil, column: nil),
    ]
  }

  private func fill(_ cell: Int, _ sums: inout [Int], _ least: inout [Int], _ most: inout [Int]) {
    guard cell < stayed.count else {
      for index in sums.indices {
        if sums[index] < least[index] { least[index] = sums[index] }
        if sums[index] > most[index] { most[index] = sums[index] }
      }
      return
    }
    let places = places(cell)
    let endsRow = (cell + 1) % shape.columns == 0
    let endsColumn = cell / shape.columns == shape.rows - 1
    let isLast = cell == stayed.count - 1
    for kept in 0...stayed[cell] {
      for gone in 0...went[cell] {
        if let published = then[places[0]], published != kept + gone { continue }
        for new in 0...came[cell] {
          if let published = now[places[0]], published != kept + new { continue }
          let values = [kept + gone, kept + new, new, gone]
          for place in places { for part in 0..<4 { sums[4 * place + part] += values[part] } }
          if (!endsRow || fits(places[1], sums)) && (!endsColumn || fits(places[2], sums))
            && (!isLast || fits(places[3], sums))
          {
            fill(cell + 1, &sums, &least, &most)
          }
          for place in places { for part in 0..<4 { sums[4 * place + part] -= values[part] } }
        }
      }
    }
  }

  private func fits(_ position: Int, _ sums: [Int]) -> Bool {
    (then[position].map { $0 == sums[4 * position] } ?? true)
      && (now[position].map { $0 == sums[4 * position + 1] } ?? true)
  }
}
