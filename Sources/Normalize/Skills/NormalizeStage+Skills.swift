import Registry
import Tables

extension NormalizeStage {
  /// Writes which skills are taught where: at a centre's own position, else at its municipality's.
  mutating func writeSkillSupply() throws {
    let kind = RegistryKind.trainingCentres
    let rows = try read(kind.name, ["source"] + kind.fields.map(\.name))
    let centres = MergedRecords(rows, ranks: ranks(of: rows).ofRows)
    let places = PlaceIndex(try read("places", PlaceIndex.columns))
    var numbers: [[UInt8]: Int] = [:]
    for centre in 0..<centres.count { numbers[Array(centres.cell(centre, 1))] = centre }
    let taught = try read("centre_skills", ["source", "record_id", "skill", "graduates"])
    // What several rows say of one skill at one centre is the greatest of their numbers.
    var graduates: [Taught: Int?] = [:]
    for row in 0..<taught.count {
      guard let centre = numbers[Array(taught.cell(row, 1))] else {
        report.orphans += 1
        continue
      }
      let skill = skills.key(of: taught.cell(row, 2))
      if skill.isEmpty { continue }
      let key = Taught(centre: centre, skill: skill)
      let number = Int(taught.text(row, 3))
      let known = graduates[key] ?? nil
      graduates[key] = .some(known.map { max($0, number ?? $0) } ?? number)
    }
    var lines: [UInt8] = []
    for key in graduates.keys.sorted(by: Taught.precedes) {
      let centre = key.centre
      CSVText.append(cell: centres.cell(centre, 1), onto: &lines)
      lines.append(0x2C)
      CSVText.append(cell: centres.cell(centre, 2), onto: &lines)
      lines.append(0x2C)
      CSVText.append(cell: key.skill[...], onto: &lines)
      lines.append(0x2C)
      if case .some(.some(let number)) = graduates[key] {
        CSVText.append(integer: number, onto: &lines)
      }
      var position = (Array(centres.cell(centre, 5)), Array(centres.cell(centre, 6)))
      if position.0.isEmpty || position.1.isEmpty {
        let state = Int(String(decoding: centres.cell(centre, 3), as: UTF8.self)) ?? 0
        let own = Int(String(decoding: centres.cell(centre, 4), as: UTF8.self)) ?? 0
        let place = places.place(state: state, municipality: own)
        position = (place?.latitude ?? [], place?.longitude ?? [])
      }
      for value in [
        centres.cell(centre, 3), centres.cell(centre, 4), position.0[...], position.1[...],
      ] {
        lines.append(0x2C)
        CSVText.append(cell: value, onto: &lines)
      }
      lines.append(0x0A)
    }
    try write(NormalizedTables.skillSupply, lines, count: graduates.count)
  }

  /// A skill at a centre.
  private struct Taught: Hashable {
    let centre: Int
    let skill: [UInt8]

    /// Centres stand in the order of their keys.
    static func precedes(_ one: Taught, _ other: Taught) -> Bool {
      one.centre != other.centre
        ? one.centre < other.centre : one.skill.lexicographicallyPrecedes(other.skill)
    }
  }
}
