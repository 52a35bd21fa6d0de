import Tables
import Text

/// The needs, in the order of their table.
struct Needs: Sendable {
  /// The keys.
  let ids: TextColumn
  /// The texts that are compared.
  let texts: TextColumn
  /// What each need states.
  private(set) var all: [Need] = []
  /// Rows of requirements whose need is unknown.
  private(set) var strays = 0

  /// The columns of the table that are read.
  static let columns = [
    "need_id", "text", "language", "scian", "hs", "latitude", "longitude", "half_distance_km",
    "size_band", "volume", "volume_unit",
  ]

  /// Reads the table of needs, that of requirements and the links of their codes.
  init(
    table: Table, requirements: Table, concordance: Concordance, units: inout WordTable,
    certificates: inout Certificates
  ) throws {
    ids = try table.column("need_id")
    texts = try table.column("text")
    var keys = WordTable(capacity: ids.count)
    for row in 0..<ids.count {
      guard Int(keys.add(ids.bytes, ids.bounds(row))) == row else {
        throw MatchError.repeatedKey(table: "needs", key: ids[row])
      }
    }
    let asked = try Self.asked(requirements, keys, &certificates)
    strays = asked.strays
    let cells = try Self.columns.map { name in try table.column(name) }
    func number(_ column: Int, _ row: Int) -> Double? {
      Decimals.number(cells[column].bytes, cells[column].bounds(row))
    }
    for row in 0..<ids.count {
      let scian = PackedCode(cells[3].bytes, cells[3].bounds(row), limit: 6)
      let hs = PackedCode(cells[4].bytes, cells[4].bounds(row), limit: 8)
      var place: (latitude: Double, longitude: Double)?
      if let north = number(5, row), let east = number(6, row) {
        place = (north * .pi / 180, east * .pi / 180)
      }
      all.append(
        Need(
          row: row, language: Language(rawValue: cells[2][row]) ?? .es,
          targets: Self.targets(scian: scian, hs: hs, concordance), place: place,
          halfDistance: number(7, row).flatMap { $0 > 0 ? $0 : nil },
          band: Decimals.band(cells[8].bytes, cells[8].bounds(row)),
          volume: number(9, row).flatMap { $0 > 0 ? $0 : nil },
          unit: Units.number(cells[10].bytes[cells[10].bounds(row)], in: &units),
          certificates: asked.byNeed[row]))
    }
  }

  /// The certificates each need asks for, each once, required if any row says so.
  private static func asked(
    _ table: Table, _ needs: WordTable, _ certificates: inout Certificates
  ) throws -> (byNeed: [[Need.Certificate]], strays: Int) {
    let keys = try table.column("need_id")
    let names = try table.column("certificate")
    let hard = try table.column("hard")
    var isHard = [[UInt32: Bool]](repeating: [:], count: needs.count)
    var strays = 0
    for row in 0..<table.rowCount {
      guard let need = needs.find(keys.bytes, keys.bounds(row)) else {
        strays += 1
        continue
      }
      let number = certificates.number(names.bytes, names.bounds(row))
      let isRequired = hard[row] == "true" || hard[row] == "1"
      isHard[Int(need)][number, default: false] = isHard[Int(need)][number] == true || isRequired
    }
    let byNeed = isHard.map { asked in
      asked.map { number, isHard in
        Need.Certificate(
          number: number, isHard: isHard, coverers: certificates.covering(number))
      }.sorted { left, right in
        let names = certificates.names
        return RowFinder.precedes(
          names.bytes, names.bounds(Int(left.number)), names.bytes,
          names.bounds(Int(right.number)))
      }
    }
    return (byNeed, strays)
  }

  /// The need's own codes, and after them those of the concordance, each once with its best weight.
  private static func targets(
    scian: PackedCode, hs: PackedCode, _ concordance: Concordance
  ) -> [Need.CodeTarget] {
    var targets: [Need.CodeTarget] = []
    for (system, code) in [(CodeSystem.scian, scian), (.hs, hs)] where code != .none {
      targets.append(.init(system: system, code: code, weight: 1, origin: nil))
    }
    var linked: [Need.CodeTarget] = []
    for own in targets {
      let system: CodeSystem = own.system == .scian ? .hs : .scian
      for link in concordance.links(of: own.code, in: own.system) where link.weight > 0 {
        linked.append(
          .init(
            system: system, code: link.to, weight: link.weight,
            origin: .init(system: own.system, code: own.code)))
      }
    }
    linked.sort { left, right in
      (left.system.rawValue, left.code.bits, -left.weight)
        < (right.system.rawValue, right.code.bits, -right.weight)
    }
    for link in linked {
      if let last = targets.last, last.system == link.system, last.code == link.code { continue }
      targets.append(link)
    }
    return targets
  }
}
