import Text

extension ExperienceCriterion {
  func sentence(_ candidate: Candidate, in context: MatchContext, _ voice: Voice) -> String {
    guard let record = record(candidate.row, in: context) else {
      return voice.pick(
        "sin contratos en el registro, y no se conocen sus exportaciones",
        "no awards in the registry, and its exports are not known")
    }
    guard let latest = record.latest else {
      return record.all == 1
        ? voice.pick(
          "su único contrato es de otros bienes", "its only award is for other goods")
        : voice.pick(
          "ninguno de sus \(record.all) contratos es de bienes semejantes",
          "none of its \(record.all) awards is for alike goods")
    }
    var words =
      record.alike == 1
      ? voice.pick("un contrato de bienes semejantes", "one award for alike goods")
      : voice.pick(
        "\(record.alike) contratos de bienes semejantes",
        "\(record.alike) awards for alike goods")
    let awards = context.evidence.awards
    let what = awards.description(latest)
    let name = what.isEmpty ? awards.id(latest) : voice.quoted(Self.short(what))
    if let day = latest.day {
      words += voice.pick(
        ", el último el \(DayNumber.text(day)): \(name)",
        ", the last on \(DayNumber.text(day)): \(name)")
    } else {
      words += ": \(name)"
    }
    return words
  }

  /// A description cut at a word, so that it fits a line.
  private static func short(_ text: String) -> String {
    guard text.count > 60 else { return text }
    let head = text.prefix(60)
    let cut = head.lastIndex(of: " ") ?? head.endIndex
    return head[..<cut] + "…"
  }
}
