import Fairness
import Workbench

extension ArrangedCase {
  /// Arranges the need.
  func arrange(limit: Int = 4_096) -> Arrangement {
    var arranger = Arranger(floors: floors, places: places, limit: limit)
    return arranger.arrange(scores: scores, groups: groups)
  }

  /// FA*IR's order for the first floor's group: the best of it where the floor would be missed, else
  /// the best of all.
  func fair(_ floor: Floor) -> [Int] {
    var left = Array(scores.indices)
    var members = 0
    return (0..<given).map { place in
      let isMember = { (candidate: Int) in groups[candidate] & protected != 0 }
      let isNeeded = members < floor.least(in: place + 1)
      let at = isNeeded ? left.firstIndex(where: isMember) ?? 0 : 0
      let candidate = left.remove(at: at)
      members += isMember(candidate) ? 1 : 0
      return candidate
    }
  }

  /// A need of twelve places and four overlapping groups, all rarer at the top.
  static func large(seed: UInt64) -> ArrangedCase {
    var generator = SplitMix64(seed: seed &* 7_919)
    let rates = [0.3, 0.2, 0.1, 0.1]
    let drawn = (0..<60).map { _ -> (score: Int, groups: UInt16) in
      var groups: UInt16 = 0
      for (group, rate) in rates.enumerated() where generator.unit() < rate {
        groups |= 1 << UInt16(group)
      }
      let score = 200_000 + generator.below(700_000)
      return (groups == 0 ? score : score - generator.below(200_000), groups)
    }.sorted { ($0.score, $0.groups) > ($1.score, $1.groups) }
    let floors = rates.enumerated().compactMap { group, rate in
      Share(rate).flatMap { GroupFloor(group: group, floor: Floor(.proportion($0), count: 12)) }
    }
    return ArrangedCase(
      scores: drawn.map(\.score), groups: drawn.map(\.groups), floors: floors, places: 12)
  }
}
