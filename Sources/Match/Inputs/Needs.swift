import Tables
import Text

/// The needs, in the order of their table.
struct Needs: Sendable {
  /// The keys.
  let ids: TextColumn
  /// The texts that are compared.
  let texts: TextColumn
  /// What is wanted, in a few words; where there is none, the text stands for it.
  let titles: TextColumn
  /// What each need states.
  private(set) var all: [Need] = []
  /// Rows of requirements whose need is unknown.
  private(set) var strays = 0

  /// The columns of the table that are read.
  static let columns = [
    "need_id", "text", "language", "scian", "hs", "latitude", "longitude", "half_distance_km",
    "size_band", "volume", "volume_unit", "unspsc", "title",
  ]

  /// Reads the table of needs, those of requirements and the links of their codes.
  ///
  /// - Throws: ``MatchError`` when a key names two rows, ``TableError`` when a column is missing.
  init(
    table: Table, requirements: Table, skillRequirements: Rows, concordance: Concordance,
    units: inout WordTable, certificates: inout Certificates, skills: inout SkillEvidence
  ) throws {
    ids = try table.column("need_id")
    texts = try table.column("text")
    titles = try table.column("title")
    var keys = WordTable(capacity: ids.count)
    for row in 0..<ids.count {
      guard Int(keys.add(ids.bytes, ids.bounds(row))) == row else {
        throw MatchError.repeatedKey(table: "needs", key: ids[row])
      }
    }
    let asked = try Self.asked(requirements, keys, &certificates)
    let wanted = Self.wanted(skillRequirements, keys, &skills)
    strays = asked.strays + wanted.strays
    let cells = try Self.columns.map { name in try table.column(name) }
    func number(_ column: Int, _ row: Int) -> Double? {
      Decimals.number(cells[column].bytes, cells[column].bounds(row))
    }
    for row in 0..<ids.count {
      let own: [(system: CodeSystem, column: Int)] = [(.scian, 3), (.hs, 4), (.unspsc, 11)]
      let codes = own.map { system, column in
        Need.Origin(
          system: system,
          code: PackedCode(
            cells[column].bytes, cells[column].bounds(row), limit: system.digitLimit))
      }
      var place: (latitude: Double, longitude: Double)?
      if let north = number(5, row), let east = number(6, row) {
        place = (north * .pi / 180, east * .pi / 180)
      }
      all.append(
        Need(
          row: row, language: Language(rawValue: cells[2][row]) ?? .es,
          targets: CodeTargets.targets(of: codes, concordance),
          own: CodeTargets.own(codes, concordance), place: place,
          halfDistance: number(7, row).flatMap { $0 > 0 ? $0 : nil },
          band: Decimals.band(cells[8].bytes, cells[8].bounds(row)),
          volume: number(9, row).flatMap { $0 > 0 ? $0 : nil },
          unit: Units.number(cells[10].bytes[cells[10].bounds(row)], in: &units),
          certificates: asked.byNeed[row], skills: wanted.byNeed[row]))
    }
  }

  /// The bytes that say what is wanted.
  func title(_ row: Int) -> ArraySlice<UInt8> {
    titles.isEmpty(row) ? texts.bytes[texts.bounds(row)] : titles.bytes[titles.bounds(row)]
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

  /// The skills each need asks for, each once, required if any row says so.
  private static func wanted(
    _ rows: Rows, _ needs: WordTable, _ skills: inout SkillEvidence
  ) -> (byNeed: [[Need.Skill]], strays: Int) {
    var isHard = [[UInt32: Bool]](repeating: [:], count: needs.count)
    var strays = 0
    for row in 0..<rows.count {
      guard let need = needs.find(rows.bytes, rows.bounds(row, 0)) else {
        strays += 1
        continue
      }
      let number = skills.number(rows.bytes, rows.bounds(row, 1))
      let isRequired = ["true", "1"].contains(rows.text(row, 2))
      isHard[Int(need)][number] = isHard[Int(need)][number] == true || isRequired
    }
    let byNeed = isHard.map { asked in
      asked.map { number, isHard in
        Need.Skill(number: number, isHard: isHard, coverers: skills.covering(number))
      }.sorted { left, right in
        let names = skills.names
        return RowFinder.precedes(
          names.bytes, names.bounds(Int(left.number)), names.bytes,
          names.bounds(Int(right.number)))
      }
    }
    return (byNeed, strays)
  }
}
