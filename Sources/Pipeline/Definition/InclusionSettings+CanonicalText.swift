import Match
import Registry

extension InclusionSettings {
  /// The settings as JSON with sorted keys.
  var canonicalText: String {
    CanonicalText.object([
      "groups": CanonicalText.object(
        Dictionary(uniqueKeysWithValues: groups.map { ($0.key, $0.canonicalText) })),
      "shortlists": shortlists.map { limits in
        CanonicalText.object([
          "perNeed": String(limits.perNeed), "perSupplier": String(limits.perSupplier),
          "keeping": CanonicalText.number(Double(limits.keeping) / 1_000_000),
        ])
      },
      "threshold": String(threshold),
      "sensitiveThreshold": String(sensitiveThreshold),
      "thinBelow": String(thinBelow),
      "unlockSteps": String(unlockSteps),
    ])
  }
}

extension InclusionSettings.Group {
  fileprivate var canonicalText: String {
    var members: [String: String?] = [
      "protection": CanonicalText.text(protection.rawValue),
      "certifiedOnly": String(certifiedOnly),
    ]
    switch floor {
    case .none: members["floor"] = CanonicalText.text("none")
    case .fair(let share, let alpha):
      members["floor"] = CanonicalText.text("fair")
      members["share"] = CanonicalText.number(Double(share) / 1_000_000)
      members["alpha"] = CanonicalText.number(alpha)
    case .proportion(let share):
      members["floor"] = CanonicalText.text("proportion")
      members["share"] = CanonicalText.number(Double(share) / 1_000_000)
    }
    return CanonicalText.object(members)
  }
}
