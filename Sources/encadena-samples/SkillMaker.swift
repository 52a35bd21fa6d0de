/// Gives skills to the people of firms.
struct SkillMaker {
  private var draw: Draw

  /// Starts giving.
  init(stream: String) { draw = Draw(stream: stream) }

  /// The skills usual in a firm's class that its people have, and those of the need it is made for.
  mutating func skills(of firm: Firm) -> [Firm.Skilled] {
    let wanted = Set(Need.extras[firm.madeFor]?.requiredSkills ?? [])
    var skilled: [Firm.Skilled] = []
    for skill in Skill.all {
      let share = skill.kind == "career" ? 0.2 : 0.24
      let isDrawn = skill.isUsual(in: firm.activityClass) && draw.chance(share)
      let isWanted = wanted.contains(skill.key)
      guard isDrawn || isWanted else { continue }
      // About every sixth has lapsed, but never what a need was promised.
      let until: Day? =
        skill.kind == "career" || draw.chance(0.4)
        ? nil : Day.tonight.adding(draw.between(isWanted ? 90 : -200, 900))
      skilled.append(
        Firm.Skilled(
          spelling: spelling(of: skill),
          holders: draw.between(1, max(1, min(40, firm.workers / 3))),
          from: (until ?? Day.tonight.adding(-draw.between(0, 900))).adding(-1_095), until: until))
    }
    return skilled
  }

  /// A key in one of its spellings, or a name.
  private mutating func spelling(of skill: Skill) -> String {
    guard skill.kind == "standard" else {
      return draw.pick([skill.key, skill.name] + skill.aliases)
    }
    let digits = skill.key.dropFirst(2)
    return draw.pick([
      skill.key, skill.key, "EC-\(digits)", "ec\(digits)", "\(skill.key).01", skill.name,
    ])
  }

  /// Who vouches for a certificate: of firms that were made for no need, about every eighth has but
  /// its own word.
  mutating func assurance(of firm: Firm) -> String {
    firm.madeFor.isEmpty && draw.chance(0.13) ? "autodeclarado" : ""
  }
}
