@testable import Linkage

/// Clusters said plainly: sets of records, every pair looked at each time.
struct SlowClusters {
  let constraints: ClusterConstraints
  let sources: [UInt16]
  let scope: LinkageSettings.Scope
  /// The weight of any two records.
  let weights: [[Double]]
  private(set) var clusters: [Set<Int>]
  private(set) var statuses: [LinkStatus] = []
  private(set) var refusals = 0
  private var units: [Set<Int>] = []
  private let pairs: [UInt64]

  init(
    _ links: [Link], minimumWeight: Double, _ constraints: ClusterConstraints, _ sources: [UInt16],
    _ scope: LinkageSettings.Scope, _ weights: [[Double]]
  ) {
    self.constraints = constraints
    self.sources = sources
    self.scope = scope
    self.weights = weights
    pairs = links.map { UInt64($0.left) << 32 | UInt64($0.right) }
    clusters = sources.indices.map { [$0] }
    joinKnown()
    units = clusters
    statuses = [LinkStatus](repeating: .weak, count: links.count)
    let order = links.indices.filter { links[$0].weight >= minimumWeight }.sorted {
      let (a, b) = (links[$0], links[$1])
      return (-a.weight, a.left, a.right) < (-b.weight, b.left, b.right)
    }
    for index in order { statuses[index] = join(Int(links[index].left), Int(links[index].right)) }
  }

  var roots: [UInt32] {
    sources.indices.map { record in UInt32(cluster(record).min() ?? 0) }
  }

  /// What became of the links, in the order this was given them.
  func links(_ statuses: [UInt64: LinkStatus]) -> [LinkStatus] {
    pairs.compactMap { statuses[$0] }
  }

  private func cluster(_ record: Int) -> Set<Int> {
    clusters.first { $0.contains(record) } ?? []
  }

  private mutating func joinKnown() {
    var parts: [UInt32: [Int]] = [:]
    for (record, group) in constraints.fixed.enumerated() where Int(group) != record {
      if tryKnown(Int(group), record) { continue }
      refusals += 1
      var isPlaced = false
      for part in parts[group] ?? [] where !isPlaced { isPlaced = tryKnown(part, record) }
      if !isPlaced { parts[group, default: []].append(record) }
    }
    for pair in constraints.forced.sorted(by: { ($0.left, $0.right) < ($1.left, $1.right) })
    where !tryKnown(Int(pair.left), Int(pair.right)) { refusals += 1 }
  }

  private mutating func tryKnown(_ one: Int, _ other: Int) -> Bool {
    let (a, b) = (cluster(one), cluster(other))
    if a == b { return true }
    if against(a, b, absoluteOnly: true) != nil { return false }
    merge(a, b)
    return true
  }

  private mutating func join(_ one: Int, _ other: Int) -> LinkStatus {
    let (a, b) = (cluster(one), cluster(other))
    if a == b { return .alreadyJoined }
    if let reason = against(a, b, absoluteOnly: false) { return reason }
    var sum = 0.0
    for left in units where !left.isDisjoint(with: a) {
      for right in units where !right.isDisjoint(with: b) {
        sum += left.flatMap { x in right.map { weights[x][$0] } }.max() ?? 0
      }
    }
    if a.count + b.count > 2, sum < 0 { return .chaining }
    merge(a, b)
    return .joined
  }

  private func against(_ a: Set<Int>, _ b: Set<Int>, absoluteOnly: Bool) -> LinkStatus? {
    let cross = a.flatMap { x in b.map { (x, $0) } }
    for (x, y) in cross {
      let pair = ClusterConstraints.Pair(UInt32(x), UInt32(y))
      if constraints.forbidden.contains(pair) { return .forbidden }
    }
    for (index, conflict) in constraints.conflicts.enumerated()
    where conflict.isAbsolute || !absoluteOnly {
      for (x, y) in cross where !conflict.withinSource || sources[x] == sources[y] {
        let (left, right) = (conflict.ids[x], conflict.ids[y])
        if left != 0, right != 0, left != right { return .conflict(UInt8(index)) }
      }
    }
    if scope == .oneToOne, !absoluteOnly, cross.contains(where: { sources[$0] == sources[$1] }) {
      return .oneToOne
    }
    return nil
  }

  private mutating func merge(_ a: Set<Int>, _ b: Set<Int>) {
    clusters.removeAll { $0 == a || $0 == b }
    clusters.append(a.union(b))
  }
}
