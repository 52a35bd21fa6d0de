import Tables

/// What one stage would lose if somebody dropped out.
struct DropOut {
  /// What drops out: `firm`, `municipality` or `state`.
  let kind: String
  /// The row of the table.
  let row: Int
  /// The key of the chain.
  let chain: String
  /// The stage's name, else its key.
  let stage: String
  /// The stage's needs.
  let needs: Int
  /// Its needs left without any firm.
  let leftWithout: Int
  /// Its needs that lose firms and keep others.
  let weakened: Int
  /// Its codes that nobody would make any more.
  let codesLost: Int
  private let stagesLeft: Int
  private let scoreLost: Double

  /// Whether anything is lost.
  private var isLoss: Bool { leftWithout + weakened + codesLost + stagesLeft > 0 }

  /// The worst of each kind: by needs left without a firm, then by stages left without a producer,
  /// score lost, needs weakened, codes lost, and the order of the table.
  static func worst(_ table: Table) -> [DropOut] {
    let kinds = table.columnOrEmpty("kind")
    let chains = table.columnOrEmpty("chain_id")
    let keys = table.columnOrEmpty("stage_id")
    let names = table.columnOrEmpty("stage_name")
    let stages = table.columnOrEmpty("stages_left_without")
    let scores = table.columnOrEmpty("score_lost")
    let counts = ["needs", "needs_left_without", "needs_weakened", "codes_lost"].map {
      table.columnOrEmpty($0)
    }
    var worst: [String: DropOut] = [:]
    for row in 0..<table.rowCount {
      let count = counts.map { Numeral.count($0[row]) }
      let loss = DropOut(
        kind: kinds[row], row: row, chain: chains[row],
        stage: names.isEmpty(row) ? keys[row] : names[row], needs: count[0],
        leftWithout: count[1], weakened: count[2], codesLost: count[3],
        stagesLeft: KeyList.parts(stages[row]).count,
        scoreLost: Numeral.value(scores[row]) ?? 0)
      if loss.isLoss, worst[loss.kind].map({ $0.harm < loss.harm }) ?? true {
        worst[loss.kind] = loss
      }
    }
    return ["firm", "municipality", "state"].compactMap { worst[$0] }
  }

  private var harm: (Int, Int, Double, Int, Int) {
    (leftWithout, stagesLeft, scoreLost, weakened, codesLost)
  }
}
