import Workbench

/// What a stage loses when a firm, a municipality or a state drops out.
struct StageRisk: Sendable {
  /// How many of each kind are told of a stage.
  static let limit = 5

  let kind: RiskKind
  /// The row of the firm, or the number of the place.
  let number: UInt32
  /// Needs all of whose ranked firms fall, where nobody else could be ranked.
  var needsLeft = 0
  /// Needs that lose some of their ranked firms, or all that are listed when others may stand behind.
  var needsWeakened = 0
  /// Over the needs, the best listed score less the best that remains, in millionths.
  var scoreLost = 0
  /// Producing establishments of the stage that fall.
  var producersLost = 0
  /// Codes of the stage that nobody makes any more.
  var codesLost: [MadeCode] = []
  /// Stages of the chain that have no producer any more.
  var stagesLeft: [Int] = []
  /// Stages of the chain that buy what is not made any more.
  var downstream: [Int] = []

  /// Notes what a need loses: the best score listed of all, less that of those that remain, if any do.
  fileprivate mutating func note(best: Int, rest: Int?, isCut: Bool) {
    if rest == nil && !isCut { needsLeft += 1 } else { needsWeakened += 1 }
    scoreLost += best - (rest ?? 0)
  }
}

extension StageRisk: Comparable {
  /// Greater is worse; of what is as bad, the lower number comes first and so is greater.
  static func < (left: StageRisk, right: StageRisk) -> Bool {
    let first = (left.needsLeft, left.stagesLeft.count, left.scoreLost, left.needsWeakened)
    let second = (right.needsLeft, right.stagesLeft.count, right.scoreLost, right.needsWeakened)
    if first != second { return first < second }
    let one = (left.codesLost.count, left.producersLost, right.number)
    let other = (right.codesLost.count, right.producersLost, left.number)
    return one < other
  }
}

extension StageRisk {
  /// What is the same for every stage, for one kind of what may drop out.
  struct Ground {
    let kind: RiskKind
    let sites: FirmSites
    let makers: CodeMakers
    let chains: ValueChains
    /// By stage, what all its producers fall with; nil when no one thing takes them all.
    let soleOfStage: [UInt32?]
    /// For each number, its place among those of the stage at hand, plus one.
    fileprivate var places: [UInt32]

    /// Prepares for the producers of every stage.
    init(
      _ kind: RiskKind, _ producers: [StageProducers], _ sites: FirmSites, _ makers: CodeMakers,
      _ chains: ValueChains
    ) {
      self.kind = kind
      self.sites = sites
      self.makers = makers
      self.chains = chains
      soleOfStage = producers.map { kind.only($0.now, sites) }
      places = [UInt32](repeating: 0, count: kind.limit(sites))
    }
  }

  /// The worst of one kind for a stage, worst first.
  ///
  /// - Parameters:
  ///   - stage: The number of the stage.
  ///   - producers: Who makes what it makes.
  ///   - needs: Its needs.
  ///   - ground: What is the same for every stage.
  /// - Returns: At most ``limit``, each of which takes something.
  static func worst(
    of stage: Int, _ producers: StageProducers, needs: [StageNeed], _ ground: inout Ground
  ) -> [StageRisk] {
    var risks: [StageRisk] = []
    let (kind, sites) = (ground.kind, ground.sites)
    func place(_ number: UInt32) -> Int {
      if ground.places[Int(number)] == 0 {
        risks.append(StageRisk(kind: kind, number: number))
        ground.places[Int(number)] = UInt32(risks.count)
      }
      return Int(ground.places[Int(number)]) - 1
    }
    for row in producers.now {
      guard let number = kind.number(Int(row), sites) else { continue }
      risks[place(number)].producersLost += 1
    }
    for need in needs {
      for (number, best, rest) in losses(need, kind, sites) {
        risks[place(number)].note(best: best, rest: rest, isCut: need.isCut)
      }
    }
    for code in producers.codes {
      guard let number = kind.only(ground.makers.rows(code), sites) else { continue }
      risks[place(number)].codesLost.append(code)
    }
    for other in ground.chains.chains[ground.chains.stages[stage].chain].stages {
      guard let number = ground.soleOfStage[other], ground.places[Int(number)] > 0 else { continue }
      risks[place(number)].stagesLeft.append(other)
    }
    for risk in risks { ground.places[Int(risk.number)] = 0 }
    var heap = BoundedHeap<StageRisk>(capacity: limit)
    for risk in risks { heap.offer(risk) }
    return heap.elements.sorted(by: >).map { $0.followed(downstreamOf: stage, ground.chains) }
  }

  /// What each thing that some of a need's ranked firms fall with would take from it: the best score
  /// listed, and the best of those that remain.
  private static func losses(
    _ need: StageNeed, _ kind: RiskKind, _ sites: FirmSites
  ) -> [(number: UInt32, best: Int, rest: Int?)] {
    // The best score of each, in the order in which they first appear.
    var bests: [(number: UInt32?, score: Int)] = []
    for scored in need.ranked {
      let number = kind.number(scored.row, sites)
      if let known = bests.firstIndex(where: { $0.number == number }) {
        bests[known].score = max(bests[known].score, scored.score)
      } else {
        bests.append((number, scored.score))
      }
    }
    let best = bests.map(\.score).max() ?? 0
    return bests.indices.compactMap { index in
      guard let number = bests[index].number else { return nil }
      let rest = bests.indices.filter { $0 != index }.map { bests[$0].score }.max()
      return (number, best, rest)
    }
  }

  /// The same with the stages that buy what is lost.
  private func followed(downstreamOf stage: Int, _ chains: ValueChains) -> StageRisk {
    var risk = self
    var buyers = Set(chains.buyers(of: codesLost, from: stage))
    for left in stagesLeft {
      buyers.formUnion(chains.buyers(of: chains.stages[left].makes, from: left))
    }
    risk.downstream = buyers.sorted()
    return risk
  }
}
