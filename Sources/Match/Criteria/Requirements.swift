/// What a supplier must have to be ranked for a need.
struct Requirements: Sendable {
  /// Something required that a supplier lacks.
  enum Lack: Sendable, Equatable {
    /// It holds no certificate in force or in grace that meets one.
    case certificate(UInt32)
    /// It says itself that it holds it, and nobody certified it.
    case selfDeclared(UInt32)
    /// It does not hold a skill; one within reach does not meet a requirement.
    case skill(UInt32)
  }

  private let certificates: [Need.Asked]
  private let skills: [Need.Asked]

  /// Prepares for a need.
  init(_ need: Need) {
    certificates = need.certificates.filter(\.isHard)
    skills = need.skills.filter(\.isHard)
  }

  /// Whether nothing is required.
  var isEmpty: Bool { certificates.isEmpty && skills.isEmpty }

  /// Whether a supplier has all of it.
  func areMet(_ row: Int, in context: MatchContext) -> Bool {
    for certificate in certificates where !isMet(certificate, row, context) { return false }
    return skills.allSatisfy { context.evidence.skills.holds($0, row) }
  }

  /// All that a supplier lacks: certificates first, each kind in the order of its keys.
  func lacks(_ row: Int, in context: MatchContext) -> [Lack] {
    let certificates = certificates.filter { !isMet($0, row, context) }.map { certificate in
      isDeclared(certificate, row, context)
        ? Lack.selfDeclared(certificate.number) : .certificate(certificate.number)
    }
    return certificates
      + skills.filter { !context.evidence.skills.holds($0, row) }.map { Lack.skill($0.number) }
  }

  private func isMet(
    _ certificate: Need.Asked, _ row: Int, _ context: MatchContext
  ) -> Bool {
    for index in context.suppliers.credentials.range(row) {
      let held = context.suppliers.credentials.values[index]
      if held.meetsRequirement, certificate.coverers.contains(held.certificate) { return true }
    }
    return false
  }

  private func isDeclared(
    _ certificate: Need.Asked, _ row: Int, _ context: MatchContext
  ) -> Bool {
    context.suppliers.credentials.range(row).contains { index in
      let held = context.suppliers.credentials.values[index]
      return held.isSelfDeclared && held.state > .lapsed
        && certificate.coverers.contains(held.certificate)
    }
  }
}

/// Whether a supplier may be ranked for a need.
enum Standing: Sendable {
  /// It has everything required.
  case meets
  /// It lacks something required.
  case lacks
  /// An exclusion bars it.
  case barred
}
