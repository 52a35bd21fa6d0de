/// The pairs that a run judged wrongly.
struct LinkErrors: Sendable {
  /// A pair that was judged wrongly.
  struct Pair: Sendable, Equatable {
    let left: UInt32
    let right: UInt32
    /// Whether the run joined what is different; otherwise it left apart what is one.
    let isJoined: Bool
    /// The weight the run gave the pair; nil when it does not say.
    var weight: Float?
    /// What the run made of the pair.
    var outcome = LinkOutcome.unknown
  }

  /// Most errors of one sort that are looked at.
  static let limit = 1_000_000

  /// The errors: those joined first, and of each sort the greatest weight first.
  var pairs: [Pair] = []
  /// Errors past the limit, which were counted only.
  var leftOut = 0

  /// Finds the errors of a run.
  ///
  /// - Parameters:
  ///   - records: What the run found.
  ///   - labels: What is known.
  ///   - candidates: The pairs it compared, or nil where it does not say.
  ///   - onlyListed: Whether records without a label are left out.
  ///   - counts: How many errors there are.
  init(
    _ records: LinkedRecords, labels: Labels, candidates: CandidateLinks?, onlyListed: Bool,
    counts: PairCounts
  ) {
    if labels.judgesPairs {
      for pair in labels.pairs {
        let isJoined = records.clusters[Int(pair.left)] == records.clusters[Int(pair.right)]
        guard isJoined != pair.isSame else { continue }
        pairs.append(Pair(left: pair.left, right: pair.right, isJoined: isJoined))
      }
    } else {
      // A record without a label is a thing of its own.
      let things = labels.clusters.enumerated().map { record, label in
        label == Labels.none ? UInt64(record) << 32 | UInt64(Labels.none) : UInt64(label)
      }
      let found = records.clusters.map { UInt64($0) }
      let judged = labels.clusters.indices.filter {
        labels.clusters[$0] != Labels.none || !onlyListed
      }
      pairs = Self.between(judged, alike: found, apart: things, isJoined: true)
      pairs += Self.between(
        judged.filter { labels.clusters[$0] != Labels.none }, alike: things, apart: found,
        isJoined: false)
    }
    leftOut = counts.falsePositives + counts.falseNegatives - pairs.count
    if let candidates {
      for index in pairs.indices { pairs[index].outcome = .notCompared }
      weigh(candidates)
    }
    pairs.sort { left, right in
      if left.isJoined != right.isJoined { return left.isJoined }
      let (one, other) = (left.weight ?? -.infinity, right.weight ?? -.infinity)
      return one != other ? one > other : (left.left, left.right) < (right.left, right.right)
    }
  }

  /// Pairs of records that are alike in one way and apart in another.
  private static func between(
    _ records: [Int], alike: [UInt64], apart: [UInt64], isJoined: Bool
  ) -> [Pair] {
    let order = records.sorted {
      (alike[$0], apart[$0], $0) < (alike[$1], apart[$1], $1)
    }
    var pairs: [Pair] = []
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, alike[order[end]] == alike[order[start]] { end += 1 }
      // Records that are alike in both ways stand together and are no pairs.
      var same = start
      for one in start..<end {
        while same < end, apart[order[same]] == apart[order[one]] { same += 1 }
        for other in same..<end {
          if pairs.count == limit { return pairs }
          let (left, right) = (UInt32(order[one]), UInt32(order[other]))
          pairs.append(Pair(left: min(left, right), right: max(left, right), isJoined: isJoined))
        }
      }
      start = end
    }
    return pairs
  }

  /// Gives each pair the weight that the run gave it.
  private mutating func weigh(_ candidates: CandidateLinks) {
    pairs.sort { ($0.left, $0.right) < ($1.left, $1.right) }
    let keys = pairs.map { UInt64($0.left) << 32 | UInt64($0.right) }
    for link in candidates.links {
      let key = UInt64(link.left) << 32 | UInt64(link.right)
      var low = 0
      var high = keys.count
      while low < high {
        let middle = (low + high) / 2
        if keys[middle] < key { low = middle + 1 } else { high = middle }
      }
      guard low < keys.count, keys[low] == key else { continue }
      guard link.weight > pairs[low].weight ?? -.infinity else { continue }
      pairs[low].weight = link.weight
      pairs[low].outcome = link.outcome
    }
  }
}
