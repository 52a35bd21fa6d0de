/// Which of the environmental certificates asked for a supplier holds as of the run's date: those of
/// waste, water and clean industry. A need that asks for none has the wishes of the settings.
struct EnvironmentCriterion: Criterion {
  static let key = MatchSettings.Criterion.environment

  /// The certificates.
  let share: CertificateShare
  /// Whether the need asks for them itself.
  let isAsked: Bool

  /// Prepares for a need; nil when neither it nor the settings name an environmental certificate.
  init?(_ need: Need, in context: MatchContext) {
    let certificates = context.certificates
    let own = need.certificates.filter { certificates.isEnvironmental($0.number) }
    let wished = certificates.environmentalWishes.map { number in
      Need.Asked(number: number, isHard: false, coverers: certificates.keys.covering(number))
    }
    guard let share = CertificateShare(own.isEmpty ? wished : own) else { return nil }
    self.share = share
    isAsked = !own.isEmpty
  }

  func value(_ candidate: Candidate, in context: MatchContext) -> Double? {
    share.value(candidate.row, in: context)
  }

  func mostOfPlain(in context: MatchContext) -> Double? { nil }
}
