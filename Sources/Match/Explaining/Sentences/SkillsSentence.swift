import Text

extension SkillsCriterion {
  func sentence(_ candidate: Candidate, in context: MatchContext, _ voice: Voice) -> String {
    asked.indices.map { index in
      sentence(index, source(index, candidate.row, in: context), context, voice)
    }.joined(separator: ", ")
  }

  private func sentence(
    _ index: Int, _ source: Source, _ context: MatchContext, _ voice: Voice
  ) -> String {
    let skills = context.evidence.skills
    let name = skills.title(asked[index].number, voice.language)
    switch source {
    case .held(let held):
      var words: String
      if let holders = held.holders, holders > 0 {
        words =
          holders == 1
          ? voice.pick("una persona con \(name)", "one person with \(name)")
          : voice.pick("\(holders) personas con \(name)", "\(holders) people with \(name)")
      } else {
        words = voice.pick("tiene \(name)", "has \(name)")
      }
      if held.skill != asked[index].number {
        let other = skills.title(held.skill, voice.language)
        words += voice.pick(" por \(other)", " by \(other)")
      }
      if let until = held.until {
        let date = DayNumber.text(until)
        words += voice.pick(" (vigente hasta \(date))", " (valid until \(date))")
      }
      return words
    case .near(let centre, let distance):
      let place =
        distance.map { "\(PlaceCriterion.text($0)) km" }
        ?? voice.pick("su municipio", "its municipality")
      return distance == nil
        ? voice.pick(
          "\(name) se imparte en \(place): \(centre.name)",
          "\(name) is taught in \(place): \(centre.name)")
        : voice.pick(
          "\(name) se imparte a \(place): \(centre.name)",
          "\(name) is taught \(place) away: \(centre.name)")
    case .lapsed(let held):
      let date = held.until.map { " (\(DayNumber.text($0)))" } ?? ""
      return voice.pick("\(name) no vigente\(date)", "\(name) not in force\(date)")
    case .none:
      return voice.pick(
        "sin \(name) ni dónde aprenderlo cerca",
        "no \(name), nor a place near to learn it")
    }
  }
}
