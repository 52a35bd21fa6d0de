import Workbench

/// Joins clusters of records and keeps what stands against it.
struct ClusterBuilder {
  /// Weights beyond this on either side count as this, so that one pair outvotes no crowd.
  static let mostWeight = 30.0
  /// How many pairs between two clusters are weighed at most.
  static let mostPairs = 64

  private var sets: DisjointSets
  /// By cluster of several records, those.
  private var members: [[UInt32]]
  private var books: [ConflictBook] = []
  /// The number of conflict fields that are the caller's; the book after them is that of sources.
  private let fields: Int
  /// By cluster, records that staff hold to be different from one of it.
  private var strangers: [UInt32: [UInt32]] = [:]
  /// By record, the lowest of those that were one before links were weighed; empty when none were.
  private var units: [UInt32] = []
  /// By two clusters whose other records spoke against a link, their size then: while it is the
  /// same, so is the answer.
  private var opposed: [UInt64: Int] = [:]

  init(
    _ constraints: ClusterConstraints, sources: [UInt16], scope: LinkageSettings.Scope
  ) {
    precondition(constraints.conflicts.count < 256)
    sets = DisjointSets(sources.count)
    members = [[UInt32]](repeating: [], count: sources.count)
    fields = constraints.conflicts.count
    for conflict in constraints.conflicts {
      books.append(ConflictBook(conflict, sources: sources))
    }
    if scope == .oneToOne {
      // Each record has a value of its own, so no two of one source fit.
      let own = ClusterConflict(
        field: "", ids: (0..<sources.count).map { UInt32($0 + 1) }, withinSource: true)
      books.append(ConflictBook(own, sources: sources))
    }
    for pair in constraints.forbidden where pair.left != pair.right {
      strangers[pair.left, default: []].append(pair.right)
      strangers[pair.right, default: []].append(pair.left)
    }
  }

  /// Joins what exact keys say is one.
  ///
  /// - Returns: Records kept from the lowest of their group. They still join each other.
  mutating func joinFixed(_ fixed: [UInt32]) -> [Clusters.Refusal] {
    var refusals: [Clusters.Refusal] = []
    // By group that is not whole, the first records of its other parts.
    var parts: [UInt32: [UInt32]] = [:]
    for (place, group) in fixed.enumerated() where Int(group) != place {
      let record = UInt32(place)
      guard let reason = joinKnown(group, record) else { continue }
      refusals.append(
        Clusters.Refusal(pair: ClusterConstraints.Pair(group, record), reason: reason))
      if !parts[group, default: []].contains(where: { joinKnown($0, record) == nil }) {
        parts[group, default: []].append(record)
      }
    }
    return refusals
  }

  /// Joins what staff say is one.
  ///
  /// - Returns: Pairs kept apart.
  mutating func joinForced(_ forced: [ClusterConstraints.Pair]) -> [Clusters.Refusal] {
    var refusals: [Clusters.Refusal] = []
    let order = forced.sorted { ($0.left, $0.right) < ($1.left, $1.right) }
    for pair in order {
      guard let reason = joinKnown(pair.left, pair.right) else { continue }
      refusals.append(Clusters.Refusal(pair: pair, reason: reason))
    }
    return refusals
  }

  /// Notes which records are one before links are weighed.
  mutating func settleUnits() {
    let roots = lowestRecords()
    let isPlain = roots.indices.allSatisfy { roots[$0] == UInt32($0) }
    units = isPlain ? [] : roots
  }

  /// Joins the clusters of a link's records unless something stands against it.
  mutating func join(_ link: Link, _ score: (UInt32, UInt32) -> Double) -> LinkStatus {
    let (one, other) = (find(link.left), find(link.right))
    if one == other { return .alreadyJoined }
    if areStrangers(one, other) { return .forbidden }
    if let reason = conflict(one, other, onlyAbsolute: false) { return reason }
    let size = size(one) + size(other)
    if size > 2 {
      let key = UInt64(min(one, other)) << 32 | UInt64(max(one, other))
      if opposed[key] == size { return .chaining }
      // Not a number counts as against it.
      guard meanWeight(link, one, other, score) >= 0 else {
        opposed[key] = size
        return .chaining
      }
    }
    merge(one, other)
    return .joined
  }

  /// By record, the lowest of its cluster.
  mutating func lowestRecords() -> [UInt32] {
    var lowest = [UInt32](repeating: .max, count: sets.count)
    return (0..<sets.count).map { place in
      let root = Int(find(UInt32(place)))
      if lowest[root] == .max { lowest[root] = UInt32(place) }
      return lowest[root]
    }
  }

  /// Joins two records unless staff or an absolute conflict keep them apart.
  ///
  /// - Returns: What keeps them apart.
  private mutating func joinKnown(_ left: UInt32, _ right: UInt32) -> LinkStatus? {
    let (one, other) = (find(left), find(right))
    if one == other { return nil }
    if areStrangers(one, other) { return .forbidden }
    if let reason = conflict(one, other, onlyAbsolute: true) { return reason }
    merge(one, other)
    return nil
  }

  private mutating func merge(_ one: UInt32, _ other: UInt32) {
    let isLarger = size(one) > size(other) || (size(one) == size(other) && one < other)
    let (root, child) = isLarger ? (one, other) : (other, one)
    if members[Int(root)].isEmpty { members[Int(root)] = [root] }
    if members[Int(child)].isEmpty {
      members[Int(root)].append(child)
    } else {
      members[Int(root)].append(contentsOf: members[Int(child)])
      members[Int(child)] = []
    }
    sets.attach(child, to: root)
    for index in books.indices { books[index].merge(Int(child), into: Int(root)) }
    if let moved = strangers.removeValue(forKey: child) {
      strangers[root, default: []].append(contentsOf: moved)
    }
  }

  private mutating func find(_ record: UInt32) -> UInt32 { sets.root(of: record) }

  private func size(_ root: UInt32) -> Int { max(1, members[Int(root)].count) }

  private mutating func areStrangers(_ one: UInt32, _ other: UInt32) -> Bool {
    guard !strangers.isEmpty, let left = strangers[one], let right = strangers[other] else {
      return false
    }
    // Each of two strangers knows the other, so the shorter list tells.
    return left.count <= right.count
      ? left.contains { find($0) == other } : right.contains { find($0) == one }
  }

  /// The first conflict between two clusters.
  private func conflict(_ one: UInt32, _ other: UInt32, onlyAbsolute: Bool) -> LinkStatus? {
    let books = books.span
    for index in 0..<books.count where books[index].isAbsolute || !onlyAbsolute {
      if books[index].allows(Int(one), Int(other)) { continue }
      return index == fields ? .oneToOne : .conflict(UInt8(index))
    }
    return nil
  }

  /// The mean weight between the records of two clusters, units counting once.
  private func meanWeight(
    _ link: Link, _ one: UInt32, _ other: UInt32, _ score: (UInt32, UInt32) -> Double
  ) -> Double {
    let left = members[Int(one)].isEmpty ? [one] : members[Int(one)]
    let right = members[Int(other)].isEmpty ? [other] : members[Int(other)]
    var mean = UnitMean(units)
    if left.count * right.count <= Self.mostPairs {
      for a in left {
        for b in right { mean.add(a, b, weight(a, b, link, score)) }
      }
      return mean.value
    }
    // The link, and pairs spread over both clusters: evenly over one, by the golden ratio over the
    // other.
    mean.add(link.left, link.right, weight(link.left, link.right, link, score))
    let rest = Self.mostPairs - 1
    for step in 0..<rest {
      let a = left[step * left.count / rest]
      let turn = UInt64(step) &* 0x9E37_79B9_7F4A_7C15
      let b = right[Int(turn.multipliedFullWidth(by: UInt64(right.count)).high)]
      mean.add(a, b, weight(a, b, link, score))
    }
    return mean.value
  }

  private func weight(
    _ a: UInt32, _ b: UInt32, _ link: Link, _ score: (UInt32, UInt32) -> Double
  ) -> Double {
    let (low, high) = (min(a, b), max(a, b))
    let isLink = low == link.left && high == link.right
    let weight = isLink ? link.weight : score(low, high)
    return min(max(weight, -Self.mostWeight), Self.mostWeight)
  }
}
