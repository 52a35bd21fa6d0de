import JSON
import Match
import Registry

/// Reads `match.inclusion`: the groups and their floors, shortlists, and what statistics may tell.
enum InclusionReader {
  /// Reads the settings.
  ///
  /// - Parameters:
  ///   - value: The object, or nil for the defaults.
  ///   - faults: Receives what is wrong.
  /// - Returns: The settings; what is absent or at fault has its default.
  static func read(_ value: JSON5Value?, faults: inout FaultCollector) -> InclusionSettings {
    var settings = InclusionSettings()
    guard
      let object = ObjectReader(
        value, "inclusion", keys: DefinitionKeys.inclusion, faults: &faults)
    else { return settings }
    func whole(_ key: String, _ range: ClosedRange<Int>, _ faults: inout FaultCollector) -> Int? {
      faults.wholeNumber(object[key], key, in: range)
    }
    settings.groups = groups(object["groups"], faults: &faults)
    settings.shortlists = shortlists(object["shortlists"], faults: &faults)
    settings.threshold = whole("threshold", 3...100, &faults) ?? settings.threshold
    settings.sensitiveThreshold =
      whole("sensitiveThreshold", 3...100, &faults) ?? settings.sensitiveThreshold
    if let value = object["sensitiveThreshold"],
      settings.sensitiveThreshold < settings.threshold
    {
      faults.add(
        "sensitiveThreshold cannot be below threshold, which is \(settings.threshold)",
        at: value.position)
    }
    settings.thinBelow = whole("thinBelow", 1...100, &faults) ?? settings.thinBelow
    settings.unlockSteps = whole("unlockSteps", 0...1000, &faults) ?? settings.unlockSteps
    return settings
  }

  // MARK: Groups

  private static func groups(
    _ value: JSON5Value?, faults: inout FaultCollector
  ) -> [InclusionSettings.Group] {
    guard let object = ObjectReader(value, "groups", keys: nil, faults: &faults) else { return [] }
    guard object.members.count <= InclusionSettings.mostGroups else {
      faults.add(
        "groups may be at most \(InclusionSettings.mostGroups), found \(object.members.count)",
        at: object.position)
      return []
    }
    return object.members.compactMap { group($0, faults: &faults) }.sorted { $0.key < $1.key }
  }

  private static func group(
    _ member: JSON5Member, faults: inout FaultCollector
  ) -> InclusionSettings.Group? {
    let name = "group '\(FaultCollector.shown(member.key))'"
    guard
      let object = ObjectReader(
        member.value, name, keys: DefinitionKeys.inclusionGroup, faults: &faults)
    else { return nil }
    guard let protection = protection(member, object, faults: &faults) else { return nil }
    let certifiedOnly = faults.boolean(object["certifiedOnly"], "certifiedOnly") ?? false
    return InclusionSettings.Group(
      key: member.key, protection: protection, floor: floor(object, faults: &faults),
      certifiedOnly: certifiedOnly)
  }

  /// How the group's data are classed. A group that the house does not know must say so: otherwise a
  /// misspelt one would be a group of its own, without members.
  private static func protection(
    _ member: JSON5Member, _ object: ObjectReader, faults: inout FaultCollector
  ) -> OwnershipGroup.Protection? {
    let stated = faults.choice(
      object["protection"], "protection", of: OwnershipGroup.Protection.self)
    guard let known = OwnershipGroup(rawValue: member.key) else {
      if object.means("protection") {
        let key = OwnershipGroup.key(of: member.key)
        guard key == member.key else {
          faults.add(
            "the key of a group has small letters and digits alone, and is no other name of one",
            at: member.position, suggestion: key)
          return nil
        }
        return stated
      }
      let keys = OwnershipGroup.allCases.map(\.rawValue)
      let suggestion =
        OwnershipGroup(rawValue: OwnershipGroup.key(of: member.key))?.rawValue
        ?? KeySuggestion.nearest(to: member.key, among: keys)
      faults.add(
        "unknown \(object.name); a group of your own states its 'protection', and the others are "
          + keys.joined(separator: ", "),
        at: member.position, suggestion: suggestion)
      return nil
    }
    if let stated, stated != known.protection, known.protection == .sensitive {
      faults.add("\(object.name) is sensitive and stays so", at: object.position)
    }
    return stated ?? known.protection
  }

  private static func floor(
    _ object: ObjectReader, faults: inout FaultCollector
  ) -> InclusionSettings.Floor {
    let kind = faults.choice(
      object["floor"], "floor", of: ["none", "fair", "proportion"])
    let share = faults.number(object["share"], "share of \(object.name)", in: 0...1)
    let alpha = faults.number(object["alpha"], "alpha of \(object.name)", in: 0.001...0.5)
    if let kind, kind != "none", !object.means("share") {
      faults.add("\(object.name) has a floor and no 'share'", at: object.position)
    }
    if kind == nil || kind == "none", let share = object["share"], !object.means("floor") {
      faults.add("\(object.name) has a share and no 'floor'", at: share.position)
    }
    if kind != "fair", let alpha = object["alpha"] {
      faults.add("only a floor that is 'fair' has an alpha", at: alpha.position)
    }
    let millionths = Int(((share ?? 0) * 1_000_000).rounded())
    return switch kind {
    case "fair": .fair(share: millionths, alpha: alpha ?? 0.1)
    case "proportion": .proportion(share: millionths)
    default: .none
    }
  }

  // MARK: Shortlists

  private static func shortlists(
    _ value: JSON5Value?, faults: inout FaultCollector
  ) -> InclusionSettings.Shortlists? {
    guard
      let object = ObjectReader(
        value, "shortlists", keys: DefinitionKeys.shortlists, faults: &faults)
    else { return nil }
    var limits = InclusionSettings.Shortlists()
    limits.perNeed =
      faults.wholeNumber(object["perNeed"], "perNeed", in: 1...1000) ?? limits.perNeed
    limits.perSupplier =
      faults.wholeNumber(object["perSupplier"], "perSupplier", in: 1...100_000)
      ?? limits.perSupplier
    if let keeping = faults.number(object["keeping"], "keeping", in: 0...0.1) {
      limits.keeping = Int((keeping * 1_000_000).rounded())
    }
    return limits
  }
}
