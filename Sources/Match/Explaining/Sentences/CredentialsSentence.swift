import Text

extension CredentialsCriterion {
  func sentence(_ candidate: Candidate, in context: MatchContext, _ voice: Voice) -> String {
    share.sentence(candidate.row, in: context, voice)
  }
}

extension EnvironmentCriterion {
  func sentence(_ candidate: Candidate, in context: MatchContext, _ voice: Voice) -> String {
    let words = share.sentence(candidate.row, in: context, voice)
    return isAsked
      ? words
      : words + voice.pick(" (deseado en toda necesidad)", " (wished of every need)")
  }
}

extension CertificateShare {
  /// What is asked for and what a supplier holds of it, in words.
  func sentence(_ row: Int, in context: MatchContext, _ voice: Voice) -> String {
    asked.map { asked in
      Self.sentence(asked, Self.holding(asked, row, in: context), context.certificates, voice)
    }.joined(separator: ", ")
  }

  private static func sentence(
    _ asked: Need.Asked, _ held: Credential?, _ certificates: Certificates, _ voice: Voice
  ) -> String {
    let name = certificates.title(asked.number)
    guard let held else { return voice.pick("sin \(name)", "no \(name)") }
    var words: String
    switch (held.state, held.isSelfDeclared) {
    case (.valid, false): words = voice.pick("cumple \(name)", "has \(name)")
    case (.valid, true):
      words = voice.pick("declara \(name) sin certificarlo", "declares \(name), uncertified")
    case (.inGrace, false): words = voice.pick("\(name) en gracia", "\(name) in grace")
    case (.inGrace, true):
      words = voice.pick(
        "\(name) declarado sin certificar, en gracia", "\(name) declared, uncertified, in grace")
    case (.lapsed, _): words = voice.pick("\(name) no vigente", "\(name) not in force")
    }
    if held.certificate != asked.number {
      let other = certificates.title(held.certificate)
      words += voice.pick(" con \(other)", " by \(other)")
    }
    guard let until = held.until else { return words }
    let date = DayNumber.text(until)
    switch held.state {
    case .valid: words += voice.pick(" (vigente hasta \(date))", " (valid until \(date))")
    case .inGrace: words += voice.pick(" (venció \(date))", " (ended \(date))")
    case .lapsed: words += voice.pick(" (hasta \(date))", " (until \(date))")
    }
    return words
  }
}
