/// Which of some certificates a supplier holds, or holds one that covers them.
struct CertificateShare: Sendable {
  /// The certificates asked for, in the order of their names.
  let asked: [Need.Certificate]

  /// Prepares; nil when nothing is asked for.
  init?(_ asked: [Need.Certificate]) {
    guard !asked.isEmpty else { return nil }
    self.asked = asked
  }

  /// The share covered: a certificate in grace counts half, and a self-declared one the share of the
  /// settings; nil when the supplier names none of any kind.
  func value(_ row: Int, in context: MatchContext) -> Double? {
    guard !context.suppliers.credentials.range(row).isEmpty else { return nil }
    var sum = 0.0
    for certificate in asked {
      sum += best(certificate, row, context.suppliers, context.settings.selfDeclaredShare)
    }
    return sum / Double(asked.count)
  }

  @inline(__always)
  private func best(
    _ certificate: Need.Certificate, _ row: Int, _ suppliers: Suppliers, _ share: Double
  ) -> Double {
    var best = 0.0
    for index in suppliers.credentials.range(row) {
      let held = suppliers.credentials.values[index]
      guard certificate.coverers.contains(held.certificate) else { continue }
      best = max(best, held.value(selfDeclared: share))
    }
    return best
  }

  /// The best certificate of a supplier that covers one, whatever its state; the first of equals.
  static func holding(
    _ certificate: Need.Certificate, _ row: Int, in context: MatchContext
  ) -> Credential? {
    let share = context.settings.selfDeclaredShare
    var best: Credential?
    for index in context.suppliers.credentials.range(row) {
      let held = context.suppliers.credentials.values[index]
      guard certificate.coverers.contains(held.certificate) else { continue }
      if let known = best, rank(known, share) >= rank(held, share) { continue }
      best = held
    }
    return best
  }

  /// Better certificates are greater; of those that count alike, the certified one.
  private static func rank(_ held: Credential, _ share: Double) -> Double {
    held.value(selfDeclared: share) * 4 + Double(held.state.rawValue) / 2
      + (held.isSelfDeclared ? 0 : 0.25)
  }
}
