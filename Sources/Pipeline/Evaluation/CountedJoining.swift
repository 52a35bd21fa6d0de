/// Joins records two at a time and knows after each step how many pairs are right.
struct CountedJoining {
  /// The counts now.
  private(set) var counts = PairCounts()

  private var sets: SizedSets
  /// By record, the next of its set, in a ring.
  private var next: [UInt32]
  /// By root, how many judged records its set has.
  private var judged: [UInt32]
  private let labels: Labels
  /// By record, where its partners start: records that are known to be, or not to be, the same.
  private var starts: [Int]
  private var partners: [(record: UInt32, isSame: Bool)]

  /// Starts with every record alone.
  init(_ labels: Labels, count: Int, onlyListed: Bool) {
    self.labels = labels
    sets = SizedSets(count)
    next = (0..<UInt32(count)).map { $0 }
    judged = labels.clusters.map { $0 == Labels.none && onlyListed ? 0 : 1 }
    (starts, partners) = labels.judgesPairs ? Self.pairs(labels) : Self.members(labels)
    counts.actual =
      labels.judgesPairs
      ? labels.pairs.count { $0.isSame }
      : (1..<starts.count).reduce(0) { $0 + PairCounts.pairs(starts[$1] - starts[$1 - 1]) }
  }

  /// Joins two records and all that were joined with them.
  mutating func join(_ left: Int, _ right: Int) {
    guard let (kept, taken) = sets.join(left, right) else { return }
    if labels.judgesPairs {
      countPairs(kept, taken)
    } else {
      counts.predicted += Int(judged[kept]) * Int(judged[taken])
      judged[kept] += judged[taken]
      countMembers(kept, taken)
    }
    next.swapAt(kept, taken)
  }

  /// Counts labelled pairs between a smaller set, which its ring still holds alone, and a larger.
  private mutating func countPairs(_ kept: Int, _ taken: Int) {
    let inside = Set(ring(taken))
    for record in inside {
      for index in starts[Int(record)]..<starts[Int(record) + 1] {
        let partner = partners[index]
        guard !inside.contains(partner.record), sets.root(of: Int(partner.record)) == kept
        else { continue }
        counts.predicted += 1
        counts.correct += partner.isSame ? 1 : 0
      }
    }
  }

  /// Counts true pairs between a smaller set and a larger.
  private mutating func countMembers(_ kept: Int, _ taken: Int) {
    let inside = ring(taken)
    var mine: [UInt32: Int] = [:]
    for record in inside where labels.clusters[Int(record)] != Labels.none {
      mine[labels.clusters[Int(record)], default: 0] += 1
    }
    for (cluster, count) in mine {
      let range = starts[Int(cluster)]..<starts[Int(cluster) + 1]
      var reached = 0
      for index in range where sets.root(of: Int(partners[index].record)) == kept { reached += 1 }
      counts.correct += count * (reached - count)
    }
  }

  private func ring(_ root: Int) -> [UInt32] {
    var records = [UInt32(root)]
    var record = Int(next[root])
    while record != root {
      records.append(UInt32(record))
      record = Int(next[record])
    }
    return records
  }

  /// By true cluster, its records.
  private static func members(
    _ labels: Labels
  ) -> ([Int], [(record: UInt32, isSame: Bool)]) {
    var starts = [Int](repeating: 0, count: labels.clusterCount + 1)
    for cluster in labels.clusters where cluster != Labels.none { starts[Int(cluster) + 1] += 1 }
    for cluster in 0..<labels.clusterCount { starts[cluster + 1] += starts[cluster] }
    var places = starts
    var members = [(record: UInt32, isSame: Bool)](
      repeating: (0, true), count: starts[labels.clusterCount])
    for (record, cluster) in labels.clusters.enumerated() where cluster != Labels.none {
      members[places[Int(cluster)]] = (UInt32(record), true)
      places[Int(cluster)] += 1
    }
    return (starts, members)
  }

  /// By record, the others of its labelled pairs.
  private static func pairs(_ labels: Labels) -> ([Int], [(record: UInt32, isSame: Bool)]) {
    var starts = [Int](repeating: 0, count: labels.clusters.count + 1)
    for pair in labels.pairs {
      starts[Int(pair.left) + 1] += 1
      starts[Int(pair.right) + 1] += 1
    }
    for record in labels.clusters.indices { starts[record + 1] += starts[record] }
    var places = starts
    var partners = [(record: UInt32, isSame: Bool)](
      repeating: (0, true), count: labels.pairs.count * 2)
    for pair in labels.pairs {
      partners[places[Int(pair.left)]] = (pair.right, pair.isSame)
      partners[places[Int(pair.right)]] = (pair.left, pair.isSame)
      places[Int(pair.left)] += 1
      places[Int(pair.right)] += 1
    }
    return (starts, partners)
  }
}
