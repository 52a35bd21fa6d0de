import Registry
import Text

/// Which of the skills asked for – labour standards and technical careers – a supplier has in its
/// house or, at a discount, within reach: at a training centre of its municipality or nearby.
struct SkillsCriterion: Criterion {
  static let key = MatchSettings.Criterion.skills

  /// How a supplier comes by a skill.
  enum Source {
    /// Its people hold it, or hold one that covers it.
    case held(SkillEvidence.Held)
    /// It held one, or will hold one, that is not in force.
    case lapsed(SkillEvidence.Held)
    /// A centre gives it; the distance in km, nil when the firm or the centre has no position.
    case near(SkillReach.Centre, distance: Double?)
    /// Neither.
    case none
  }

  /// The skills asked for, in the order of their keys.
  let asked: [Need.Asked]
  private let reaches: [SkillReach?]
  /// The same distance at the centre of the Earth, a hair wider, radians.
  private let angle: Double
  private let hasReach: Bool

  /// Prepares for a need; nil when it asks for no skill.
  init?(_ need: Need, in context: MatchContext) {
    guard !need.skills.isEmpty else { return nil }
    asked = need.skills
    reaches = asked.map { context.evidence.skills.reaches[$0.number] }
    hasReach = reaches.contains { $0 != nil }
    angle = context.settings.skillsReach / GreatCircle.radius * (1 + 1e-9) + 1e-9
  }

  /// The share of skills, each counted whole when held and in force, and in part when within reach;
  /// nil when the supplier names no skill and none is within reach.
  func value(_ candidate: Candidate, in context: MatchContext) -> Double? {
    let row = candidate.row
    let skills = context.evidence.skills
    var isKnown = !skills.held.range(row).isEmpty
    var sum = 0.0
    for index in asked.indices {
      if skills.holds(asked[index], row) {
        sum += 1
      } else if hasReach, isNear(index, row, context) {
        sum += context.settings.skillsReachShare
        isKnown = true
      }
    }
    return isKnown ? sum / Double(asked.count) : nil
  }

  func mostOfPlain(in context: MatchContext) -> Double? {
    let near = reaches.count { $0 != nil }
    return near == 0 ? nil : Double(near) * context.settings.skillsReachShare / Double(asked.count)
  }

  private func isNear(_ index: Int, _ row: Int, _ context: MatchContext) -> Bool {
    guard let reach = reaches[index] else { return false }
    if reach.isIn(context.suppliers.sites.municipalities[row]) { return true }
    guard let place = context.suppliers.place(row) else { return false }
    return reach.isWithin(place, distance: context.settings.skillsReach, angle: angle)
  }

  /// How a supplier comes by a skill.
  func source(_ index: Int, _ row: Int, in context: MatchContext) -> Source {
    let skills = context.evidence.skills
    let covering = skills.held.range(row).map { skills.held.values[$0] }
      .filter { asked[index].coverers.contains($0.skill) }
    if let held = covering.first(where: \.isCurrent) { return .held(held) }
    if isNear(index, row, context), let reach = reaches[index] {
      let place = context.suppliers.place(row)
      if let place, let nearest = reach.nearest(place),
        nearest.distance <= context.settings.skillsReach + SkillReach.rounding
      {
        return .near(nearest.centre, distance: nearest.distance)
      }
      let municipality = context.suppliers.sites.municipalities[row]
      if municipality > 0,
        let centre = reach.centres.first(where: { $0.municipality == municipality })
      {
        return .near(centre, distance: nil)
      }
    }
    if let held = covering.first { return .lapsed(held) }
    return .none
  }
}
