/// Finds the codes that would do for a need.
enum CodeTargets {
  /// What a need states, and what other editions call it.
  static func own(_ codes: [Need.Origin], _ concordance: Concordance) -> [Need.Origin] {
    codes.filter { $0.code != .none }.flatMap { origin in
      [origin]
        + concordance.editions(of: origin.code, in: origin.system).map {
          Need.Origin(system: origin.system, code: $0.code)
        }
    }
  }

  /// The need's own codes, and after them those of other editions and of other systems, each once
  /// with its best weight.
  ///
  /// - Parameters:
  ///   - codes: What the need states; a code of no digits counts for nothing.
  ///   - concordance: The links between systems and editions.
  /// - Returns: The codes with their weights.
  static func targets(
    of codes: [Need.Origin], _ concordance: Concordance
  ) -> [Need.CodeTarget] {
    let own = codes.filter { $0.code != .none }
    var linked: [Need.CodeTarget] = []
    for origin in own {
      var known = [(code: origin.code, weight: 1.0)]
      for edition in concordance.editions(of: origin.code, in: origin.system) {
        known.append(edition)
        linked.append(
          .init(
            system: origin.system, code: edition.code, weight: edition.weight, origin: origin))
      }
      for (code, weight) in known {
        for link in concordance.links(of: code, in: origin.system) where link.weight > 0 {
          linked.append(
            .init(
              system: link.system, code: link.to, weight: weight * link.weight, origin: origin))
        }
      }
    }
    linked.sort { left, right in
      let first = (left.system.rawValue, left.code.bits, -left.weight)
      let second = (right.system.rawValue, right.code.bits, -right.weight)
      guard first == second else { return first < second }
      return (left.origin?.system.rawValue ?? 0) < (right.origin?.system.rawValue ?? 0)
    }
    var targets = own.map { origin in
      Need.CodeTarget(system: origin.system, code: origin.code, weight: 1, origin: nil)
    }
    for link in linked {
      if let last = targets.last, last.system == link.system, last.code == link.code { continue }
      // What the need states itself counts whole already.
      if own.contains(Need.Origin(system: link.system, code: link.code)) { continue }
      targets.append(link)
    }
    return targets
  }
}
