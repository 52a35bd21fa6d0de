import Glibc
import Tables
import Text

/// The skills that firms hold and training centres give, as of the run's date.
struct SkillEvidence: Sendable {
  /// A skill of a supplier.
  struct Held: Sendable {
    let skill: UInt32
    /// Whether it is in force on the run's date.
    let isCurrent: Bool
    /// How many people hold it, or nil when that is not stated.
    let holders: Int?
    /// The last day, or nil when none is stated.
    let until: Int32?
  }

  /// The keys of the skills, and what covers what.
  var keys = CoverKeys()
  /// Their names, where the reference table has them.
  private var titles: [UInt32: (spanish: String, english: String)] = [:]
  /// The skills of each supplier.
  private(set) var held = RowLists<Held>()
  /// Where each skill that is asked for can be learned.
  private(set) var reaches: [UInt32: SkillReach] = [:]
  /// Rows of firms' skills whose firm is unknown.
  private(set) var strays = 0

  private let today: Int32

  /// Prepares for a day, without any skill.
  init(today: Int32) { self.today = today }

  /// Reads what is known of firms' skills from the folder that Normalize wrote.
  init(_ source: EvidenceSource, suppliers ids: TextColumn, today: Int32) throws {
    self.today = today
    let covers = try source.rows("skill_covers", ["skill", "covered"])
    for row in 0..<covers.count {
      let holder = keys.number(covers.bytes, covers.bounds(row, 0))
      keys.add(holder, covers: keys.number(covers.bytes, covers.bounds(row, 1)))
    }
    let skills = try source.rows("skills", ["skill", "name", "name_en"])
    for row in 0..<skills.count where !skills.bounds(row, 1).isEmpty {
      let spanish = skills.text(row, 1)
      let english = skills.bounds(row, 2).isEmpty ? spanish : skills.text(row, 2)
      titles[keys.number(skills.bytes, skills.bounds(row, 0))] = (spanish, english)
    }
    try addHeld(
      source.rows(
        "supplier_skills", ["supplier_id", "skill", "holders", "valid_from", "valid_until"]), ids)
  }

  /// Whether a supplier holds a skill in force, or one that covers it.
  func holds(_ skill: Need.Asked, _ row: Int) -> Bool {
    for index in held.range(row) {
      let held = held.values[index]
      if held.isCurrent, skill.coverers.contains(held.skill) { return true }
    }
    return false
  }

  /// The key of a skill and its name, as `EC0217 (Impartición de cursos)`.
  func title(_ skill: UInt32, _ language: Language) -> String {
    let key = keys.names[Int(skill)]
    guard let title = titles[skill] else { return key }
    return "\(key) (\(language == .es ? title.spanish : title.english))"
  }

  private mutating func addHeld(_ rows: Rows, _ ids: TextColumn) {
    var finder = RowFinder(ids)
    var pairs: [(row: Int, value: Held)] = []
    for row in 0..<rows.count {
      guard let owner = finder.row(of: rows.cell(row, 0)) else {
        strays += 1
        continue
      }
      let start = DayNumber.day(rows.bytes, rows.bounds(row, 3))
      let end = DayNumber.day(rows.bytes, rows.bounds(row, 4))
      let isCurrent = (start ?? .min) <= today && (end ?? .max) >= today
      let holders = Decimals.number(rows.bytes, rows.bounds(row, 2)).map { Int($0) }
      pairs.append(
        (
          owner,
          Held(
            skill: keys.number(rows.bytes, rows.bounds(row, 1)), isCurrent: isCurrent,
            holders: holders, until: end)
        ))
    }
    let rank = keys.names.ranks()
    func key(_ held: Held) -> (UInt32, UInt8, Int32, Int) {
      (
        rank[Int(held.skill)], held.isCurrent ? 0 : 1, -(held.until ?? .max),
        -(held.holders ?? 0)
      )
    }
    held = RowLists(pairs, rows: ids.count) { key($0) < key($1) }
  }

  /// Notes where the skills that needs ask for can be learned.
  ///
  /// - Parameters:
  ///   - source: Where the tables are.
  ///   - asked: The skills that are asked for, with what covers them.
  /// - Throws: An error of the tables when one is torn.
  mutating func addCentres(_ source: EvidenceSource, asked: [Need.Asked]) throws {
    guard !asked.isEmpty else { return }
    let rows = try source.rows(
      "skill_supply",
      [
        "centre_id", "name", "skill", "state_key", "municipality_key", "latitude", "longitude",
      ])
    guard rows.count > 0 else { return }
    var bySkill: [UInt32: [SkillReach.Centre]] = [:]
    for row in 0..<rows.count {
      guard let skill = keys.names.find(rows.bytes, rows.bounds(row, 2)) else { continue }
      let name = rows.bounds(row, 1).isEmpty ? rows.text(row, 0) : rows.text(row, 1)
      var position: (latitude: Double, longitude: Double)?
      if let north = Decimals.number(rows.bytes, rows.bounds(row, 5)),
        let east = Decimals.number(rows.bytes, rows.bounds(row, 6))
      {
        position = (north * .pi / 180, east * .pi / 180)
      }
      bySkill[skill, default: []].append(
        SkillReach.Centre(
          id: rows.text(row, 0), name: name,
          municipality: Region.municipality(
            Region.municipality(rows.bytes, rows.bounds(row, 4)),
            of: Region.state(rows.bytes, rows.bounds(row, 3))),
          position: position))
    }
    for skill in asked where reaches[skill.number] == nil {
      let centres = skill.coverers.flatMap { bySkill[$0] ?? [] }
      if !centres.isEmpty { reaches[skill.number] = SkillReach(centres) }
    }
  }
}
