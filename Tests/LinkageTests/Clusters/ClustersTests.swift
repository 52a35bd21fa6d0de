import Testing
import Workbench

@testable import Linkage

@Suite("Clusters")
struct ClustersTests {
  private static func link(_ left: UInt32, _ right: UInt32, _ weight: Double) -> Link {
    Link(left: left, right: right, weight: weight, pattern: 0)
  }

  /// Clusters of records of one source; pairs that are no link have one weight.
  private static func make(
    _ count: Int, _ links: [Link], _ constraints: ClusterConstraints = ClusterConstraints(),
    sources: [UInt16]? = nil, scope: LinkageSettings.Scope = .all, others: Double = -20
  ) -> Clusters {
    Clusters.make(
      links: links, minimumWeight: 0, constraints: constraints,
      sources: sources ?? [UInt16](repeating: 0, count: count), scope: scope
    ) { left, right in
      links.first { $0.left == left && $0.right == right }?.weight ?? others
    }
  }

  @Test("a chain of two strong links joins no strangers")
  func chain() {
    let links = [Self.link(0, 1, 9), Self.link(1, 2, 8)]
    let apart = Self.make(3, links, others: -10)
    #expect(apart.roots == [0, 0, 2])
    #expect(apart.statuses == [.joined, .chaining])
    #expect(apart.evidence == [0, 0, -1])
    let together = Self.make(3, links, others: -7)
    #expect(together.roots == [0, 0, 0])
    #expect(together.evidence == [0, 0, 1])
  }

  @Test("two values of a conflict field never meet by way of a record that has none")
  func conflict() {
    var constraints = ClusterConstraints()
    constraints.conflicts = [ClusterConflict(field: "rfc", ids: [1, 0, 2, 1])]
    let links = [Self.link(0, 1, 9), Self.link(1, 2, 8), Self.link(1, 3, 7)]
    let clusters = Self.make(4, links, constraints, others: 20)
    #expect(clusters.roots == [0, 0, 2, 0])
    #expect(clusters.statuses == [.joined, .conflict(0), .joined])
  }

  @Test("a conflict within a source lets other sources differ")
  func withinSource() {
    var constraints = ClusterConstraints()
    constraints.conflicts = [ClusterConflict(field: "clee", ids: [1, 2, 3, 0], withinSource: true)]
    let links = [Self.link(0, 1, 9), Self.link(1, 2, 8), Self.link(2, 3, 7)]
    let clusters = Self.make(4, links, constraints, sources: [0, 1, 0, 0], others: 20)
    #expect(clusters.roots == [0, 0, 2, 2])
    #expect(clusters.statuses == [.joined, .conflict(0), .joined])
  }

  @Test("staff's word outweighs the model, and tells strangers apart by way of others too")
  func staff() {
    var constraints = ClusterConstraints()
    constraints.forced = [.init(3, 0)]
    constraints.forbidden = [.init(2, 0)]
    let links = [Self.link(0, 1, 9), Self.link(1, 2, 8), Self.link(2, 3, 8)]
    let clusters = Self.make(4, links, constraints, others: 5)
    #expect(clusters.roots == [0, 0, 2, 0])
    #expect(clusters.statuses == [.joined, .forbidden, .forbidden])
    #expect(clusters.refusedForced.isEmpty)
  }

  @Test("staff cannot merge two tax numbers, and are told so; other conflicts give way to them")
  func absolute() {
    var constraints = ClusterConstraints()
    constraints.forced = [.init(0, 1), .init(2, 3)]
    constraints.conflicts = [
      ClusterConflict(field: "rfc", ids: [1, 2, 0, 0]),
      ClusterConflict(field: "clee", ids: [0, 0, 1, 2], withinSource: true),
    ]
    let clusters = Self.make(4, [], constraints)
    #expect(clusters.roots == [0, 1, 2, 2])
    #expect(clusters.refusedForced == [.init(pair: .init(0, 1), reason: .conflict(0))])
  }

  @Test("a group of exact keys is split where staff say so, the rest of it kept whole")
  func splitGroup() {
    var constraints = ClusterConstraints()
    constraints.fixed = [0, 0, 0, 0, 0]
    constraints.forbidden = [.init(0, 2), .init(2, 4)]
    let clusters = Self.make(5, [], constraints)
    #expect(clusters.roots == [0, 0, 2, 0, 0])
    #expect(clusters.refusedFixed == [.init(pair: .init(0, 2), reason: .forbidden)])
  }

  @Test("one to one, a record is joined with its best mate of the other source alone")
  func oneToOne() {
    let links = [Self.link(0, 2, 5), Self.link(0, 3, 6), Self.link(1, 3, 4)]
    let clusters = Self.make(4, links, sources: [0, 0, 1, 1], scope: .oneToOne, others: 20)
    #expect(clusters.roots == [0, 1, 2, 0])
    #expect(clusters.statuses == [.oneToOne, .joined, .oneToOne])
  }

  @Test("a firm's old names do not speak against a record of its new one")
  func units() {
    var constraints = ClusterConstraints()
    constraints.fixed = [0, 0, 0, 3]
    let clusters = Self.make(4, [Self.link(2, 3, 5)], constraints, others: -30)
    #expect(clusters.roots == [0, 0, 0, 0])
    #expect(clusters.evidence == [-1, -1, 0, 0])
  }

  @Test("a link too weak joins nothing")
  func weak() {
    let clusters = Self.make(2, [Self.link(0, 1, -0.5)])
    #expect(clusters.statuses == [.weak])
    #expect(clusters.count == 2)
  }

  @Test("between large clusters a bounded number of pairs is weighed, and refusals are remembered")
  func bounded() {
    var random = SplitMix64(seed: 2)
    var links: [Link] = []
    // Two crowds of 300, each well linked, and links across that the crowds speak against.
    for record in UInt32(1)..<300 {
      links.append(Self.link(UInt32(random.below(Int(record))), record, 12))
      links.append(Self.link(300 + UInt32(random.below(Int(record))), 300 + record, 12))
    }
    let known = links.count
    for left in UInt32(0)..<300 { links.append(Self.link(left, 300 + left, 3)) }
    var asked = 0
    let clusters = Clusters.make(
      links: links, minimumWeight: 0, constraints: ClusterConstraints(),
      sources: [UInt16](repeating: 0, count: 600), scope: .all
    ) { left, right in
      asked += 1
      return (left < 300) == (right < 300) ? 10 : -9
    }
    #expect(clusters.count == 2)
    #expect(clusters.count(of: .joined) == 598)
    #expect(clusters.count(of: .chaining) == 300)
    #expect(asked <= known * ClusterBuilder.mostPairs + ClusterBuilder.mostPairs)
  }

  @Test(
    "clusters are those of a plain reading, whatever order the links come in",
    arguments: [UInt64](1...40))
  func plainReading(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    // Up to 16 records: no two clusters have more pairs than are weighed.
    let count = 3 + random.below(14)
    let sources = (0..<count).map { _ in UInt16(random.below(3)) }
    let scope: LinkageSettings.Scope = seed % 4 == 0 ? .oneToOne : .all
    var weights = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    var links: [Link] = []
    for left in 0..<count {
      for right in left + 1..<count {
        let weight = Double(random.below(30) - 12)
        weights[left][right] = weight
        weights[right][left] = weight
        guard random.below(3) > 0 else { continue }
        links.append(Self.link(UInt32(left), UInt32(right), weight))
      }
    }
    func pair() -> ClusterConstraints.Pair {
      .init(UInt32(random.below(count)), UInt32(random.below(count)))
    }
    func ids() -> [UInt32] { (0..<count).map { _ in UInt32(max(0, random.below(6) - 3)) } }
    var constraints = ClusterConstraints()
    if seed % 2 == 0 {
      constraints.fixed = (0..<count).map { UInt32($0) }
      for record in 1..<count where random.below(4) == 0 {
        constraints.fixed[record] = constraints.fixed[random.below(record)]
      }
    }
    constraints.forced = (0..<random.below(3)).map { _ in pair() }
    constraints.forbidden = (0..<random.below(4)).map { _ in pair() }.filter { $0.left != $0.right }
    if seed % 3 > 0 {
      constraints.conflicts = [
        ClusterConflict(field: "a", ids: ids()),
        ClusterConflict(field: "b", ids: ids(), withinSource: true),
      ]
    }
    let slow = SlowClusters(links, minimumWeight: 2, constraints, sources, scope, weights)
    for _ in 0..<3 {
      let made = Clusters.make(
        links: links, minimumWeight: 2, constraints: constraints, sources: sources, scope: scope
      ) { weights[Int($0)][Int($1)] }
      #expect(made.roots == slow.roots)
      #expect(made.refusedForced.count + made.refusedFixed.count == slow.refusals)
      var status: [UInt64: LinkStatus] = [:]
      for (link, own) in zip(links, made.statuses) {
        status[UInt64(link.left) << 32 | UInt64(link.right)] = own
      }
      #expect(slow.links(status) == slow.statuses)
      for (record, place) in made.evidence.enumerated() where place >= 0 {
        let link = links[Int(place)]
        let own = links.filter {
          ($0.left == record || $0.right == record)
            && made.roots[Int($0.left)] == made.roots[Int($0.right)] && $0.weight >= 2
        }
        #expect(own.allSatisfy { $0.weight <= link.weight } && own.contains(link))
      }
      links.shuffle(using: &random)
    }
  }
}
