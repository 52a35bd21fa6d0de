import Tables

/// The order of sources, which decides whose value goes first.
///
/// Sources stand in the order of the pipeline file; one that the list does not name comes after
/// them, by its name.
struct SourceRanks: Sendable {
  /// The names, first rank first.
  private(set) var names: [[UInt8]] = []
  /// By row of the table that the ranks were made for, the rank of its source.
  private(set) var ofRows: [UInt16] = []
  private var ranks: [[UInt8]: Int] = [:]

  /// The sources that Ingest lists.
  ///
  /// - Parameter input: The folder that it wrote.
  /// - Returns: Name, position, registry and accepted rows of each.
  /// - Throws: Errors of tables and files.
  static func listed(_ input: String) throws -> Rows {
    try Rows.read(
      file: input + "/sources.csv", columns: ["source", "position", "registry", "accepted"],
      workers: 1)
  }

  /// Ranks the sources of `sources.csv`, whose cells are name and position, and those of a table
  /// whose first cell names them.
  init(listed: Rows, table: Rows) {
    let (met, places) = Self.met(in: table)
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
    let rankOfPlace = met.map { UInt16(ranks[$0] ?? 0) }
    ofRows = places.map { rankOfPlace[Int($0)] }
  }

  /// The ranks of another table's rows; a source that is not ranked comes last.
  func ranks(of table: Rows) -> [UInt16] {
    let (met, places) = Self.met(in: table)
    let rankOfPlace = met.map { UInt16(ranks[$0] ?? names.count) }
    return places.map { rankOfPlace[Int($0)] }
  }

  /// The different sources of a table in the order met, and by row the place of its source there.
  private static func met(in rows: Rows) -> (names: [[UInt8]], places: [UInt16]) {
    var names: [[UInt8]] = []
    var known: [[UInt8]: UInt16] = [:]
    var places: [UInt16] = []
    places.reserveCapacity(rows.count)
    var last = 0..<0
    var place: UInt16 = 0
    for row in 0..<rows.count {
      let name = rows.bounds(row, 0)
      if row == 0 || rows.compare(name, last) != 0 {
        let text = Array(rows.bytes[name])
        if let found = known[text] {
          place = found
        } else {
          place = UInt16(names.count)
          known[text] = place
          names.append(text)
        }
      }
      last = name
      places.append(place)
    }
    return (names, places)
  }
}
