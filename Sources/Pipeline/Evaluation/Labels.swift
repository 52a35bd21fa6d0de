import Tables

/// What is known of a run's records: which are one thing.
struct Labels: Sendable {
  /// A pair of records and whether they are one.
  struct Pair: Sendable, Equatable {
    let left: UInt32
    let right: UInt32
    let isSame: Bool
  }

  /// Stands for a record without a label.
  static let none = UInt32.max

  /// By record, its true cluster, or ``none``.
  var clusters: [UInt32]
  /// The number of true clusters.
  var clusterCount = 0
  /// The labelled pairs, when some are said to be different; else the clusters say it all.
  var pairs: [Pair] = []
  /// Whether only the labelled pairs are judged.
  var judgesPairs = false
  /// Rows read.
  var rows = 0
  /// Records with a label.
  var labelled = 0
  /// Keys that are not in the run.
  var unknown = 0
  /// Keys that stand in several clusters of the run.
  var ambiguous = 0
  /// True pairs of which a record is not in the run.
  var lostPairs = 0

  /// Reads labels for the records of a run.
  ///
  /// - Throws: ``EvaluationError``.
  init(_ file: LabelFile, records: LinkedRecords) throws(EvaluationError) {
    clusters = [UInt32](repeating: Self.none, count: records.keys.count)
    rows = file.rows.count
    var keys = LabelKeys(file, records: records)
    switch file.columns.form {
    case .clusters(let record, let cluster):
      readClusters(file, record, cluster, &keys)
    case .pairs(let left, let right, let label):
      try readPairs(file, left, right, label, &keys)
    }
    labelled = clusters.count { $0 != Self.none }
    (unknown, ambiguous) = (keys.unknown, keys.ambiguous)
    guard keys.known > 0 else {
      throw .nothingKnown(file: file.file, keys: keys.count, example: keys.example)
    }
  }

  private mutating func readClusters(
    _ file: LabelFile, _ record: LabelColumns.Key, _ cluster: Int, _ keys: inout LabelKeys
  ) {
    var names = LabelNames()
    // By true cluster, its records in the run and in all.
    var sizes: [(known: Int, all: Int)] = []
    for row in file.rows {
      let name = file.cell(row, cluster)
      guard !name.isEmpty else { continue }
      let number = names.number(file.block.bytes, name)
      if number == sizes.count { sizes.append((0, 0)) }
      guard let key = keys.key(row, record) else { continue }
      if key.isNew { sizes[number].all += 1 }
      guard let known = key.record, clusters[known] == Self.none else { continue }
      clusters[known] = UInt32(number)
      sizes[number].known += 1
    }
    clusterCount = sizes.count
    lostPairs = sizes.reduce(0) { $0 + PairCounts.pairs($1.all) - PairCounts.pairs($1.known) }
  }

  private mutating func readPairs(
    _ file: LabelFile, _ left: LabelColumns.Key, _ right: LabelColumns.Key, _ label: Int?,
    _ keys: inout LabelKeys
  ) throws(EvaluationError) {
    var joined = SizedSets(clusters.count)
    for row in file.rows {
      let isSame = try label.map { (label) throws(EvaluationError) in
        try file.isSame(row, label: label)
      }
      let one = keys.key(row, left)
      let other = keys.key(row, right)
      judgesPairs = judgesPairs || isSame == false
      guard let one = one?.record, let other = other?.record else {
        if isSame != false { lostPairs += 1 }
        continue
      }
      for record in [one, other] where clusters[record] == Self.none {
        clusters[record] = UInt32(record)
      }
      guard one != other else { continue }
      pairs.append(
        Pair(
          left: UInt32(min(one, other)), right: UInt32(max(one, other)), isSame: isSame ?? true))
      if isSame != false { joined.join(one, other) }
    }
    removeRepeatedPairs()
    // Clusters are numbered by their first record.
    var numbers = [UInt32](repeating: Self.none, count: clusters.count)
    for record in clusters.indices where clusters[record] != Self.none {
      let root = joined.root(of: record)
      if numbers[root] == Self.none {
        numbers[root] = UInt32(clusterCount)
        clusterCount += 1
      }
      clusters[record] = numbers[root]
    }
    if !judgesPairs { pairs = [] }
  }

  /// A pair written twice counts once; where its labels differ, the first one holds.
  private mutating func removeRepeatedPairs() {
    let order = pairs.indices.sorted {
      (pairs[$0].left, pairs[$0].right, $0) < (pairs[$1].left, pairs[$1].right, $1)
    }
    var kept: [Pair] = []
    kept.reserveCapacity(pairs.count)
    for index in order {
      let pair = pairs[index]
      if let last = kept.last, last.left == pair.left, last.right == pair.right { continue }
      kept.append(pair)
    }
    pairs = kept
  }
}
