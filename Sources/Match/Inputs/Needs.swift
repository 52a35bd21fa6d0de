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

  /// No needs.
  init() {
    ids = TextColumn()
    texts = TextColumn()
    titles = TextColumn()
  }

  /// Reads the table of needs, those of requirements and the links of their codes.
  ///
  /// - Throws: ``MatchError`` when a key names two rows, ``TableError`` when a column is missing.
  init(
    table: Table, requirements: Table, skillRequirements: Table, concordance: Concordance,
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
    let asked = try Self.asked(
      requirements.column("need_id"), requirements.column("certificate"),
      requirements.column("hard"), of: keys, &certificates.keys)
    let wanted = Self.asked(
      skillRequirements.columnOrEmpty("need_id"), skillRequirements.columnOrEmpty("skill"),
      skillRequirements.columnOrEmpty("hard"), of: keys, &skills.keys)
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

  /// What each need asks for of one kind, each once, required if any row says so.
  ///
  /// - Parameters:
  ///   - owners: The need of each row.
  ///   - names: What it asks for.
  ///   - hard: Whether that is required.
  ///   - needs: The keys of the needs.
  ///   - keys: The keys of what is asked for.
  /// - Returns: By need, in the order of their keys; and the rows whose need is unknown.
  private static func asked(
    _ owners: TextColumn, _ names: TextColumn, _ hard: TextColumn, of needs: WordTable,
    _ keys: inout CoverKeys
  ) -> (byNeed: [[Need.Asked]], strays: Int) {
    var isHard = [[UInt32: Bool]](repeating: [:], count: needs.count)
    var strays = 0
    for row in 0..<owners.count {
      guard let need = needs.find(owners.bytes, owners.bounds(row)) else {
        strays += 1
        continue
      }
      let number = keys.number(names.bytes, names.bounds(row))
      let isRequired = hard[row] == "true" || hard[row] == "1"
      isHard[Int(need)][number] = isHard[Int(need)][number] == true || isRequired
    }
    let known = keys
    let byNeed = isHard.map { asked in
      asked.map { number, isHard in
        Need.Asked(number: number, isHard: isHard, coverers: known.covering(number))
      }.sorted { left, right in
        RowFinder.precedes(
          known.names.bytes, known.names.bounds(Int(left.number)), known.names.bytes,
          known.names.bounds(Int(right.number)))
      }
    }
    return (byNeed, strays)
  }
}
