import Registry
import Workbench

@testable import Match

extension Inputs {
  /// Gives the suppliers random claims of some groups, and the groups random floors.
  mutating func addOwnership(seed: UInt64) {
    var random = SplitMix64(seed: seed ^ 0x0F_A12)
    let keys = ["indigenous", "lgbtqi", "women", "youth"]
    settings.inclusion.groups = keys.filter { _ in random.below(4) > 0 }.map { key in
      let share = [50_000, 200_000, 400_000, 700_000, 1_000_000][random.below(5)]
      let floor: InclusionSettings.Floor =
        switch random.below(5) {
        case 0: .none
        case 1, 2: .fair(share: share, alpha: 0.1)
        default: .proportion(share: share)
        }
      return .init(
        key: key, protection: OwnershipGroup(rawValue: key)?.protection ?? .sensitive,
        floor: floor, certifiedOnly: random.below(8) == 0)
    }
    settings.topK = 1 + random.below(12)
    for supplier in self["suppliers"] {
      for key in keys + ["unheard"] where random.below(3) == 0 {
        for _ in 0...random.below(2) {
          self["supplier_ownership"].append([
            "supplier_id": supplier["supplier_id"] ?? "", "group": key,
            "claimed_by": ["", "la empresa", "cámara"][random.below(3)],
            "assurance": ["", "certified", "self_declared"][random.below(3)],
            "valid_from": ["", "", "2020-01-01", "2027-01-01"][random.below(4)],
            "valid_until": Self.days[random.below(Self.days.count)],
            "consent_use": ["true", "true", "true", "false", ""][random.below(5)],
            "consent_named": ["true", "true", "false", ""][random.below(4)],
          ])
        }
      }
    }
  }
}
