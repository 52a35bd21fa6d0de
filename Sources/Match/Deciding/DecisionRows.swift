import Registry
import Tables

/// What the decisions on one need did to its ranking.
struct DecisionRows: Sendable {
  /// What one decision did.
  struct Done: Sendable {
    /// The place of the decision among all.
    let index: Int
    let effect: DecisionEffect
    var why: DecisionObstacle?
    /// The firm's rank, from 1.
    var rank: Int?
  }

  let done: [Done]

  /// Looks at a need's ranking.
  init(_ result: NeedResult, _ explainer: Explainer, in context: MatchContext) {
    guard !result.decided.isEmpty else {
      done = []
      return
    }
    var ranks: [Int: Int] = [:]
    for (place, scored) in result.ranked.enumerated() { ranks[scored.row] = place + 1 }
    done = result.decided.entries.map { entry in
      let row = Int(entry.row)
      switch entry.verdict {
      case .rejected: return Done(index: entry.index, effect: .keptOut)
      case .accepted:
        if let why = result.refused[entry.row] {
          return Done(index: entry.index, effect: .notApplied, why: why)
        }
        return Done(index: entry.index, effect: .pinned, rank: ranks[row])
      case .contacted, .underReview, .withdrawn:
        if let rank = ranks[row] { return Done(index: entry.index, effect: .marked, rank: rank) }
        let why: DecisionObstacle =
          context.evidence.exclusions.isBarred(row)
          ? .barred : explainer.missing(row).isEmpty ? .notRanked : .hardRequirement
        return Done(index: entry.index, effect: .notApplied, why: why)
      }
    }
  }

  /// Writes what became of every decision that was read.
  ///
  /// - Returns: How many there are of each effect.
  static func write(
    _ all: [DecisionRows], in context: MatchContext, to table: inout TableWriter
  ) throws -> [DecisionEffect: Int] {
    var byIndex: [Int: Done] = [:]
    for done in all.flatMap(\.done) { byIndex[done.index] = done }
    var counts: [DecisionEffect: Int] = [:]
    let decisions = context.decisions
    for (index, decision) in decisions.all.enumerated() {
      let done = byIndex[index]
      // What is neither settled nor of a need that was ranked would be lost: tell that at least.
      let effect = decisions.settled[index] ?? done?.effect ?? .notApplied
      counts[effect, default: 0] += 1
      table.cell(decision.id)
      table.cell(decision.need)
      table.cell(decision.supplier)
      table.cell(decision.verdict?.rawValue ?? decision.words)
      table.cell(decision.note)
      table.cell(decision.author)
      table.cell(decision.day)
      table.cell(effect.rawValue)
      table.cell(done?.why?.rawValue ?? "")
      if let rank = done?.rank { table.cell(integer: rank) } else { table.emptyCell() }
      try table.endRow()
    }
    return counts
  }
}
