import Tables
import Text

/// The training centres and what they teach, as they are told of.
struct TrainingCentres: Sendable {
  /// A centre.
  struct Centre: Sendable {
    let id: String
    let name: String
    /// The keys of its state and its municipality; empty when unknown.
    let place: MunicipalityKey
  }

  /// A centre and a skill that it teaches.
  private struct Course: Hashable {
    let centre: String
    let skill: UInt32
  }

  private var centres: [String: Centre] = [:]
  private var graduates: [Course: Int] = [:]

  /// Reads who teaches the skills of a context.
  ///
  /// - Parameters:
  ///   - source: Where the tables are.
  ///   - skills: The keys of the skills.
  /// - Throws: `FileFault` or `TableError` when the table is torn.
  init(_ source: EvidenceSource, _ skills: WordTable) throws {
    let rows = try source.rows(
      "skill_supply",
      ["centre_id", "name", "skill", "graduates", "state_key", "municipality_key"])
    for row in 0..<rows.count {
      let id = rows.text(row, 0)
      let name = rows.bounds(row, 1).isEmpty ? id : rows.text(row, 1)
      let centre = Centre(
        id: id, name: name,
        place: MunicipalityKey(state: rows.text(row, 4), municipality: rows.text(row, 5)))
      centres[id] = centres[id].map { min($0, centre) } ?? centre
      guard let skill = skills.find(rows.bytes, rows.bounds(row, 2)),
        let number = Decimals.number(rows.bytes, rows.bounds(row, 3)),
        let count = UInt32(exactly: number)
      else { continue }
      let course = Course(centre: id, skill: skill)
      graduates[course] = max(graduates[course] ?? 0, Int(count))
    }
  }

  /// A centre; nil when no row names it.
  func centre(_ id: String) -> Centre? { centres[id] }

  /// How many leave a centre each year with a skill, or with one that covers it; nil when that is not
  /// stated.
  func graduates(of id: String, _ skill: Need.Asked) -> Int? {
    let counts = skill.coverers.compactMap { graduates[Course(centre: id, skill: $0)] }
    return counts.isEmpty ? nil : counts.reduce(0, +)
  }
}

extension TrainingCentres.Centre: Comparable {
  static func < (left: Self, right: Self) -> Bool {
    (left.id, left.place, left.name) < (right.id, right.place, right.name)
  }
}
