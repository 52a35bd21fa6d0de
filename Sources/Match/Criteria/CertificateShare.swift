/// Which of some certificates a supplier holds, or holds one that covers them.
struct CertificateShare: Sendable {
  /// The certificates asked for, in the order of their names.
  let asked: [Need.Asked]

  /// Prepares; nil when nothing is asked for.
  init?(_ asked: [Need.Asked]) {
    guard !asked.isEmpty else { return nil }
    self.asked = asked
  }

  /// The share covered: a certificate in grace counts half, and a self-declared one the share of the
  /// settings; nil when the supplier names none of any kind.
  func value(_ row: Int, in context: MatchContext) -> Double? {
    guard !context.suppliers.credentials.range(row).isEmpty else { return nil }
    let share = context.settings.selfDeclaredShare
    var sum = 0.0
    for certificate in asked {
      sum += Self.holding(certificate, row, in: context)?.value(selfDeclared: share) ?? 0
    }
    return sum / Double(asked.count)
  }

  /// The certificate of a supplier that counts most for one asked for, whatever its state; of those
  /// that count alike the one in the better state, then the certified one, then the first.
  static func holding(
    _ certificate: Need.Asked, _ row: Int, in context: MatchContext
  ) -> Credential? {
    let share = context.settings.selfDeclaredShare
    func rank(_ held: Credential) -> (Double, UInt8, Int) {
      (held.value(selfDeclared: share), held.state.rawValue, held.isSelfDeclared ? 0 : 1)
    }
    var best: Credential?
    for index in context.suppliers.credentials.range(row) {
      let held = context.suppliers.credentials.values[index]
      guard certificate.coverers.contains(held.certificate) else { continue }
      if let known = best, rank(known) >= rank(held) { continue }
      best = held
    }
    return best
  }
}
