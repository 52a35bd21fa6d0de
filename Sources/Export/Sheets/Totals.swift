import Tables

/// The counts of a run, whole and by chain and stage.
struct Totals {
  /// The counts of one stage of a chain.
  struct Stage: Equatable {
    /// The chain's name; empty for needs without a chain.
    let chain: String
    /// The stage's name; may be empty.
    let stage: String
    /// The stage's place along its chain.
    let position: Int
    /// Its needs.
    var needs = 0
    /// Its needs that have a supplier.
    var withSupplier = 0
    /// The rows of the ranking that belong to it.
    var matches = 0
    /// The sum of the scores of its first ranks.
    var firstScores = 0.0

    /// Its needs that have no supplier.
    var without: Int { needs - withSupplier }
    /// The mean score of its first ranks, or nil.
    var meanFirstScore: Double? { withSupplier == 0 ? nil : firstScores / Double(withSupplier) }
  }

  /// The stages, by chain, place and name; needs without a chain come last.
  let stages: [Stage]
  /// How many first ranks have a score in each tenth of 0 … 1.
  let scoreTenths: [Int]
  /// The firms that have a rank.
  let firmsRanked: Int

  init(_ review: Review, _ language: ExportSettings.Language) {
    let chains = review.needs.columnOrEmpty("chain_id")
    let keys = review.needs.columnOrEmpty("stage_id")
    var places: [String: Int] = [:]
    var stages: [Stage] = []
    var stageOfNeed: [Int] = []
    stageOfNeed.reserveCapacity(review.needs.rowCount)
    for need in 0..<review.needs.rowCount {
      let key = chains[need] + "\u{1F}" + keys[need]
      let place = places[key] ?? stages.count
      if place == stages.count {
        places[key] = place
        stages.append(
          Stage(
            chain: chains.isEmpty(need) ? "" : review.names.chain(chains[need])[language],
            stage: review.names.stage(keys[need], of: chains[need]),
            position: review.names.position(keys[need], of: chains[need])))
      }
      stages[place].needs += 1
      if review.needsWithSupplier[need] { stages[place].withSupplier += 1 }
      stageOfNeed.append(place)
    }
    var tenths = [Int](repeating: 0, count: 10)
    let ranks = review.matches.columnOrEmpty("rank")
    let scores = review.matches.columnOrEmpty("score")
    for row in 0..<review.matches.rowCount {
      let place = stageOfNeed[review.matchNeeds[row]]
      stages[place].matches += 1
      guard ranks[row] == "1", let score = Double(scores[row]) else { continue }
      stages[place].firstScores += score
      tenths[max(0, min(9, Int(score * 10)))] += 1
    }
    self.stages = stages.sorted { first, second in
      if first.chain.isEmpty != second.chain.isEmpty { return second.chain.isEmpty }
      if first.chain != second.chain {
        return first.chain.utf8.lexicographicallyPrecedes(second.chain.utf8)
      }
      if first.position != second.position { return first.position < second.position }
      return first.stage.utf8.lexicographicallyPrecedes(second.stage.utf8)
    }
    scoreTenths = tenths
    firmsRanked = Set(review.matchSuppliers).count
  }
}
