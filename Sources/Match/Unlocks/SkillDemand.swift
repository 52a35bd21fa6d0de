import Tables
import Text

/// What the needs of one place ask of one skill.
struct SkillDemand: Sendable {
  /// A place in radians.
  typealias Position = (latitude: Double, longitude: Double)

  let skill: Need.Asked
  let place: MunicipalityKey
  /// The needs that ask for it.
  private(set) var needs = 0
  /// Those that no ranked firm has it for, or that are thin while a near miss lacks it.
  private(set) var unmet = 0
  /// Whether any near miss lacks it.
  private(set) var isLacking = false
  /// Where the needs are, as far as they say; in the order of the needs.
  private(set) var positions: [Position] = []
  /// The firms that lack it alone, once for each need.
  private(set) var rows: [UInt32] = []

  /// Whether it is worth telling.
  var isFelt: Bool { isLacking || unmet > 0 }

  /// Gathers what needs ask of skills.
  ///
  /// - Parameters:
  ///   - outcomes: What ranking left of each need.
  ///   - context: The needs and the suppliers.
  ///   - source: Where the table of needs is.
  ///   - thinBelow: A need with fewer ranked firms is thin.
  /// - Returns: One for each skill and place.
  /// - Throws: `FileFault` or `TableError` when the table is torn.
  static func all(
    _ outcomes: [NeedOutcome], in context: MatchContext, source: EvidenceSource, thinBelow: Int
  ) throws -> [SkillDemand] {
    let asking = outcomes.filter { !context.needs.all[$0.need].skills.isEmpty }
    guard !asking.isEmpty else { return [] }
    let rows = try source.rows("needs", ["state_key", "municipality_key"])
    var numbers: [Key: Int] = [:]
    var demands: [SkillDemand] = []
    for outcome in asking {
      let need = context.needs.all[outcome.need]
      var place = MunicipalityKey(state: "", municipality: "")
      if outcome.need < rows.count {
        place = MunicipalityKey(
          state: rows.text(outcome.need, 0), municipality: rows.text(outcome.need, 1))
      }
      for skill in need.skills {
        let key = Key(skill: skill.number, place: place)
        let number = numbers[key] ?? demands.count
        if number == demands.count {
          numbers[key] = number
          demands.append(SkillDemand(skill: skill, place: place))
        }
        demands[number].add(
          skill, of: need, outcome, isThin: outcome.ranked.count < thinBelow, in: context)
      }
    }
    return demands
  }

  private struct Key: Hashable {
    let skill: UInt32
    let place: MunicipalityKey
  }

  private init(skill: Need.Asked, place: MunicipalityKey) {
    self.skill = skill
    self.place = place
  }

  /// Adds what one need asks.
  private mutating func add(
    _ skill: Need.Asked, of need: Need, _ outcome: NeedOutcome, isThin: Bool,
    in context: MatchContext
  ) {
    needs += 1
    if let position = need.place { positions.append(position) }
    let skills = context.evidence.skills
    let isHeld = outcome.ranked.contains { skills.holds(skill, $0.row) }
    var isLacked = false
    if skill.isHard {
      // Nobody is a near miss for want of what is only wished.
      let key = skills.keys.names[Int(skill.number)]
      for near in outcome.lacking
      where near.missing.contains(where: { $0.kind == .skill && $0.key == key }) {
        isLacked = true
        if near.missing.count == 1 { rows.append(near.row) }
      }
    }
    isLacking = isLacking || isLacked
    if !isHeld || isLacked && isThin { unmet += 1 }
  }
}
