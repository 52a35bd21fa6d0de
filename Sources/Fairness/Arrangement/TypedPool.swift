/// The candidates of one need by type, with what each prefix asks of groups and types.
///
/// A type is a set of groups; the members of a type differ by score alone, so an order need only say
/// how many of each type a prefix has.
struct TypedPool {
  /// How many places are given.
  let places: Int
  /// The scores by pure place, in millionths, never rising.
  let scores: [Int]
  /// The type of each candidate, numbered by its best member; −1 for one no order has use for.
  private(set) var typeOf: [Int] = []
  /// The rank of each candidate in its type, from 0.
  private(set) var rankOf: [Int] = []
  /// The groups of each type, as bits by the order of the floors.
  private(set) var groupsOf: [UInt16] = []
  /// Where the members of each type begin in `members`, and where the last end.
  private(set) var starts: [Int] = [0]
  /// The candidates by type and pure place.
  private(set) var members: [Int] = []
  /// For each prefix from 0 and each group: the members asked for, as far as there are any.
  private(set) var least: [Int] = []
  /// For each prefix from 0 and each type: the members the pure order has, none for the unprotected.
  private(set) var pure: [Int] = []
  /// The protected candidates of the pure order's places.
  private(set) var placed: [Int] = []
  /// For each prefix from 0, the groups whose floor rises there, as bits.
  private(set) var rises: [UInt16] = []
  /// For each prefix from 0 and each group: the members asked for beyond those the pure order has.
  private(set) var lacks: [Int] = []
  /// The members of each group among the candidates.
  private(set) var poolOf: [Int]
  /// The shortfall that no order avoids since there are too few members.
  private(set) var unavoidable = 0

  /// How many types there are.
  var types: Int { groupsOf.count }
  /// How many groups there are.
  var groups: Int { poolOf.count }

  /// Sorts candidates into types.
  ///
  /// - Parameters:
  ///   - scores: The scores by pure place, never rising.
  ///   - masks: The groups of each candidate.
  ///   - floors: The floors.
  ///   - places: How many places are given, no more than there are candidates.
  init(scores: [Int], masks: [UInt16], floors: [GroupFloor], places: Int) {
    self.places = places
    self.scores = scores
    poolOf = [Int](repeating: 0, count: floors.count)
    sort(masks, floors)
    limit(floors)
    countPure()
  }

  private mutating func sort(_ masks: [UInt16], _ floors: [GroupFloor]) {
    let protected = floors.reduce(0) { $0 | $1.bit }
    let most = floors.map { $0.floor.least(in: places) }
    var sizes: [Int] = []
    typeOf = [Int](repeating: -1, count: scores.count)
    rankOf = [Int](repeating: 0, count: scores.count)
    var kept = 0
    for candidate in scores.indices where candidate < places || masks[candidate] & protected != 0 {
      var groups: UInt16 = 0
      var asked = 0
      for (group, floor) in floors.enumerated() where masks[candidate] & floor.bit != 0 {
        groups |= 1 << UInt16(group)
        poolOf[group] += 1
        asked = max(asked, most[group])
      }
      if candidate >= places, isCovered(groups, by: sizes, upTo: asked) { continue }
      var type = 0
      while type < sizes.count, groupsOf[type] != groups { type += 1 }
      if type == sizes.count {
        groupsOf.append(groups)
        sizes.append(0)
      }
      typeOf[candidate] = type
      rankOf[candidate] = sizes[type]
      sizes[type] += 1
      kept += 1
    }
    starts.reserveCapacity(sizes.count + 1)
    for (type, size) in sizes.enumerated() { starts.append(starts[type] + size) }
    members = [Int](repeating: 0, count: kept)
    for candidate in scores.indices where typeOf[candidate] >= 0 {
      members[starts[typeOf[candidate]] + rankOf[candidate]] = candidate
    }
  }

  /// Whether so many better candidates have all the groups of one that no floor comes to it.
  ///
  /// Out of the pure order's places one is only lifted for a floor, and only after all better ones
  /// who have its groups too.
  private func isCovered(_ groups: UInt16, by sizes: [Int], upTo asked: Int) -> Bool {
    var better = 0
    for type in sizes.indices where groups & ~groupsOf[type] == 0 { better += sizes[type] }
    return better >= asked
  }

  private mutating func limit(_ floors: [GroupFloor]) {
    least.reserveCapacity((places + 1) * groups)
    for prefix in 0...places {
      var rising: UInt16 = 0
      for (group, floor) in floors.enumerated() {
        let asked = floor.floor.least(in: prefix)
        least.append(min(asked, poolOf[group]))
        unavoidable += max(0, asked - poolOf[group])
        if prefix > 0, least[(prefix - 1) * groups + group] < least[prefix * groups + group] {
          rising |= 1 << UInt16(group)
        }
      }
      rises.append(rising)
    }
  }

  private mutating func countPure() {
    pure = [Int](repeating: 0, count: (places + 1) * types)
    lacks = least
    var members = [Int](repeating: 0, count: groups)
    for prefix in 1..<places + 1 {
      for type in 0..<types { pure[prefix * types + type] = pure[(prefix - 1) * types + type] }
      let type = typeOf[prefix - 1]
      if groupsOf[type] != 0 {
        pure[prefix * types + type] += 1
        placed.append(prefix - 1)
      }
      for group in 0..<groups {
        members[group] += Int(groupsOf[type] >> UInt16(group) & 1)
        lacks[prefix * groups + group] -= members[group]
      }
    }
  }
}
