/// Which of the certificates asked for a supplier holds as of the run's date, or holds one that
/// covers them. Environmental ones are left to their own criterion.
struct CredentialsCriterion: Criterion {
  static let key = MatchSettings.Criterion.credentials

  /// The certificates.
  let share: CertificateShare

  /// Prepares for a need; nil when it names no certificate.
  init?(_ need: Need, in context: MatchContext) {
    let asked = need.certificates.filter { !context.certificates.isEnvironmental($0.number) }
    guard let share = CertificateShare(asked) else { return nil }
    self.share = share
  }

  func value(_ candidate: Candidate, in context: MatchContext) -> Double? {
    share.value(candidate.row, in: context)
  }

  func mostOfPlain(in context: MatchContext) -> Double? { nil }
}
