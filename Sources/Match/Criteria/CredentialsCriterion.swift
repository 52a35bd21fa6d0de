/// Which of the certificates asked for a supplier holds, or holds one that covers them.
struct CredentialsCriterion: Sendable {
  /// The certificates asked for.
  let asked: [Need.Certificate]
  private let hasHard: Bool

  /// Prepares for a need; nil when it names no certificate.
  init?(_ need: Need) {
    guard !need.certificates.isEmpty else { return nil }
    asked = need.certificates
    hasHard = need.hasHardRequirement
  }

  /// The share covered, a certificate in grace counting half; nil when the supplier names none.
  func value(_ row: Int, _ suppliers: Suppliers) -> Double? {
    guard !suppliers.credentials.range(row).isEmpty else { return nil }
    var sum = 0.0
    for certificate in asked {
      sum += holding(certificate, row, suppliers)?.state.value ?? 0
    }
    return sum / Double(asked.count)
  }

  /// Whether every required certificate is in force or in grace.
  func meetsRequired(_ row: Int, _ suppliers: Suppliers) -> Bool {
    guard hasHard else { return true }
    return asked.allSatisfy { !$0.isHard || isMet($0, row, suppliers) }
  }

  /// Whether a certificate is in force or in grace.
  func isMet(_ certificate: Need.Certificate, _ row: Int, _ suppliers: Suppliers) -> Bool {
    guard let held = holding(certificate, row, suppliers) else { return false }
    return held.state > .lapsed
  }

  /// The best certificate of a supplier that covers one, whatever its state; the first of equals.
  func holding(
    _ certificate: Need.Certificate, _ row: Int, _ suppliers: Suppliers
  ) -> Credential? {
    var best: Credential?
    for index in suppliers.credentials.range(row) {
      let held = suppliers.credentials.values[index]
      guard certificate.coverers.contains(held.certificate) else { continue }
      if let known = best, known.state >= held.state { continue }
      best = held
    }
    return best
  }
}
