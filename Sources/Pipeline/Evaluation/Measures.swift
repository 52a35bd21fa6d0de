/// What a run found, measured against what is known.
struct Measures: Sendable, Equatable {
  /// Pairs.
  var pairs = PairCounts()
  /// Clusters; nil when only labelled pairs are judged.
  var clusters: ClusterCounts?
  /// Records that are judged.
  var judged = 0

  /// Measures clusters.
  ///
  /// - Parameters:
  ///   - predicted: By record, its cluster; below `count`.
  ///   - count: The number of clusters.
  ///   - labels: What is known.
  ///   - onlyListed: Whether records without a label are left out, not taken to be alone.
  init(of predicted: [UInt32], count: Int, labels: Labels, onlyListed: Bool) {
    if labels.judgesPairs {
      for pair in labels.pairs {
        let isJoined = predicted[Int(pair.left)] == predicted[Int(pair.right)]
        pairs.predicted += isJoined ? 1 : 0
        pairs.actual += pair.isSame ? 1 : 0
        pairs.correct += isJoined && pair.isSame ? 1 : 0
      }
      judged = labels.labelled
      return
    }
    var sizes = [Int](repeating: 0, count: count)
    var trueSizes = [Int](repeating: 0, count: labels.clusterCount)
    // Both clusters of each labelled record, so that equal ones stand together when sorted.
    var both: [UInt64] = []
    both.reserveCapacity(labels.labelled)
    for record in predicted.indices {
      let label = labels.clusters[record]
      if label == Labels.none && onlyListed { continue }
      judged += 1
      sizes[Int(predicted[record])] += 1
      guard label != Labels.none else { continue }
      trueSizes[Int(label)] += 1
      both.append(UInt64(predicted[record]) << 32 | UInt64(label))
    }
    both.sort()
    var found = ClusterCounts()
    pairs.predicted = sizes.reduce(0) { $0 + PairCounts.pairs($1) }
    pairs.actual = trueSizes.reduce(0) { $0 + PairCounts.pairs($1) }
    found.predicted = sizes.count { $0 > 1 }
    found.actual = trueSizes.count { $0 > 1 }
    var whole = 0
    var pure = 0
    var start = 0
    while start < both.count {
      var end = start + 1
      while end < both.count, both[end] == both[start] { end += 1 }
      let size = end - start
      pairs.correct += PairCounts.pairs(size)
      let isWhole = size == trueSizes[Int(both[start] & 0xFFFF_FFFF)]
      let isPure = size == sizes[Int(both[start] >> 32)]
      if size > 1 {
        found.exact += isWhole && isPure ? 1 : 0
        whole += isWhole ? 1 : 0
        pure += isPure ? 1 : 0
      }
      start = end
    }
    found.split = found.actual - whole
    found.mixed = found.predicted - pure
    clusters = found
  }
}
