/// The order of sources, which decides whose value goes first.
///
/// Sources stand in the order of the pipeline file; one that the list does not name comes after
/// them, by its name.
struct SourceRanks: Sendable {
  /// The names, first rank first.
  private(set) var names: [[UInt8]] = []
  private var ranks: [[UInt8]: Int] = [:]

  /// Ranks the sources of `sources.csv`, whose cells are name and position, and those met.
  init(listed: Rows, met: [[UInt8]]) {
    var entries: [(position: Int, name: [UInt8])] = []
    for row in 0..<listed.count {
      entries.append((Int(listed.text(row, 1)) ?? Int.max, Array(listed.cell(row, 0))))
    }
    for name in met where !entries.contains(where: { $0.name == name }) {
      entries.append((Int.max, name))
    }
    entries.sort {
      $0.position != $1.position
        ? $0.position < $1.position : $0.name.lexicographicallyPrecedes($1.name)
    }
    for entry in entries where ranks[entry.name] == nil {
      ranks[entry.name] = names.count
      names.append(entry.name)
    }
  }

  /// The different names in a column, in the order met.
  static func met(in rows: Rows, cell: Int) -> [[UInt8]] {
    var met: [[UInt8]] = []
    var known: Set<[UInt8]> = []
    var last = 0..<0
    for row in 0..<rows.count {
      let name = rows.bounds(row, cell)
      if row > 0 && rows.compare(name, last) == 0 { continue }
      last = name
      let text = Array(rows.bytes[name])
      if known.insert(text).inserted { met.append(text) }
    }
    return met
  }

  /// The rank of each row's source.
  func ranks(of rows: Rows, cell: Int) -> [UInt16] {
    var result: [UInt16] = []
    result.reserveCapacity(rows.count)
    var last = 0..<0
    var rank: UInt16 = 0
    for row in 0..<rows.count {
      let name = rows.bounds(row, cell)
      if row == 0 || rows.compare(name, last) != 0 {
        last = name
        rank = UInt16(ranks[Array(rows.bytes[name])] ?? names.count)
      }
      result.append(rank)
    }
    return result
  }
}
