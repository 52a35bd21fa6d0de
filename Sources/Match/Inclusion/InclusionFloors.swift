import Fairness

/// The floors that rankings keep, and the suppliers that count for them: those that consent to be
/// named, and nobody else.
///
/// A place that a floor gives shows, beside the scores, that its firm is of a group. So a firm that
/// does not consent to be named for a group can neither be given a place by its floor nor be
/// counted towards it: whatever is ranked is the same whether or not it is a member.
struct InclusionFloors: Sendable {
  /// The groups of the settings.
  let groups: [InclusionSettings.Group]
  /// The groups that each supplier consents to be named for.
  let named: NamedGroups
  /// By group, the least members among the first 1, 2, … places; empty for one without a floor.
  let floors: [Floor]
  /// The index of the texts of those that count for a floor.
  let index: TextIndex
  /// The groups with a floor that asks for anybody.
  let relevant: UInt16
  /// By type, the groups with a floor that its suppliers are of; those of no such group have no type.
  let types: [UInt16]
  /// By supplier, the number of its type from 1, or 0; empty when nobody counts.
  private let typeOfRow: [UInt16]

  /// Works out the floors and gathers who counts for them.
  init(_ named: NamedGroups, settings: MatchSettings, index: TextIndex, threads: Int) {
    self.named = named
    groups = settings.inclusion.groups
    floors = groups.map { group in
      guard let rule = Floor.Rule(group.floor) else { return Floor([]) }
      return Floor(rule, count: settings.topK)
    }
    var relevant: UInt16 = 0
    for (group, floor) in floors.enumerated() where !floor.isEmpty {
      relevant |= 1 << UInt16(group)
    }
    self.relevant = relevant
    var numbers = [UInt16](repeating: 0, count: 1 << 16)
    var types: [UInt16] = []
    for mask in Set(named.masks).map({ $0 & relevant }).sorted()
    where mask != 0 && mask != types.last {
      types.append(mask)
      numbers[Int(mask)] = UInt16(types.count)
    }
    self.types = types
    guard !types.isEmpty else {
      typeOfRow = []
      self.index = index
      return
    }
    let typeOfRow = named.masks.map { numbers[Int($0 & relevant)] }
    self.typeOfRow = typeOfRow
    self.index = index.subset(typeOfRow.map { $0 > 0 }, threads: threads)
  }

  /// Whether no floor could change a ranking.
  var isEmpty: Bool { floors.allSatisfy(\.isEmpty) }

  /// What an arranger of rankings is told of the floors.
  var groupFloors: [GroupFloor] {
    floors.indices.compactMap { group in
      floors[group].isEmpty ? nil : GroupFloor(group: group, floor: floors[group])
    }
  }

  /// The groups whose floors some first places do not meet.
  ///
  /// - Parameter masks: The groups of who has each place.
  /// - Returns: The groups, as bits.
  func short(_ masks: [UInt16]) -> UInt16 {
    var short: UInt16 = 0
    for group in floors.indices {
      var members = 0
      for (place, mask) in masks.enumerated() {
        if mask >> UInt16(group) & 1 == 1 { members += 1 }
        if members < floors[group].least(in: place + 1) { short |= 1 << UInt16(group) }
      }
    }
    return short
  }

  /// The number of a supplier's type from 1; 0 for one that counts for no floor.
  @inline(__always)
  func type(_ row: Int) -> Int { typeOfRow.isEmpty ? 0 : Int(typeOfRow[row]) }

  /// The keys of the groups in a mask, in their order.
  func keys(_ mask: UInt16) -> [String] {
    groups.indices.filter { mask >> UInt16($0) & 1 == 1 }.map { groups[$0].key }
  }
}

extension Floor.Rule {
  /// The rule of a floor that the pipeline file states; nil for none.
  fileprivate init?(_ floor: InclusionSettings.Floor) {
    switch floor {
    case .none: return nil
    case .fair(let share, let alpha):
      guard let share = Share(millionths: share), let alpha = Share(alpha) else { return nil }
      self = .fair(share, alpha: alpha)
    case .proportion(let share):
      guard let share = Share(millionths: share) else { return nil }
      self = .proportion(share)
    }
  }
}
