@testable import Pipeline

/// The measures by their definitions: every pair is looked at.
enum SlowMeasures {
  /// Counts pairs by what two clusterings say of each.
  static func pairs(found: [Int], truth: [Int?], onlyListed: Bool) -> PairCounts {
    var counts = PairCounts()
    for left in found.indices {
      for right in found.indices where right > left {
        if onlyListed, truth[left] == nil || truth[right] == nil { continue }
        let isFound = found[left] == found[right]
        let isTrue = truth[left] != nil && truth[left] == truth[right]
        counts.predicted += isFound ? 1 : 0
        counts.actual += isTrue ? 1 : 0
        counts.correct += isFound && isTrue ? 1 : 0
      }
    }
    return counts
  }

  /// Counts labelled pairs.
  static func pairs(found: [Int], labelled: [(Int, Int, Bool)]) -> PairCounts {
    var counts = PairCounts()
    for (left, right, isSame) in labelled {
      let isFound = found[left] == found[right]
      counts.predicted += isFound ? 1 : 0
      counts.actual += isSame ? 1 : 0
      counts.correct += isFound && isSame ? 1 : 0
    }
    return counts
  }

  /// Counts clusters.
  static func clusters(found: [Int], truth: [Int?], onlyListed: Bool) -> ClusterCounts {
    let judged = found.indices.filter { !onlyListed || truth[$0] != nil }
    func sets(_ key: (Int) -> String) -> [Set<Int>] {
      Dictionary(grouping: judged, by: key).values.map { Set($0) }.filter { $0.count > 1 }
    }
    let predicted = sets { "\(found[$0])" }
    let actual = sets { truth[$0].map { "\($0)" } ?? "alone \($0)" }
    var counts = ClusterCounts()
    counts.predicted = predicted.count
    counts.actual = actual.count
    counts.exact = actual.count { predicted.contains($0) }
    counts.split = actual.count { set in Set(set.map { found[$0] }).count > 1 }
    counts.mixed = predicted.count { set in
      Set(set.map { truth[$0].map { "\($0)" } ?? "alone \($0)" }).count > 1
    }
    return counts
  }

  /// Joins pairs of at least a weight, by repeated relabelling.
  static func closure(_ count: Int, _ pairs: [(Int, Int, Double)], atLeast weight: Double) -> [Int]
  {
    var clusters = Array(0..<count)
    for (left, right, bits) in pairs where bits >= weight {
      let (from, to) = (clusters[left], clusters[right])
      for record in 0..<count where clusters[record] == from { clusters[record] = to }
    }
    return clusters
  }
}
