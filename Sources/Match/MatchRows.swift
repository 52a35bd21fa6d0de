import Registry
import Tables
import Text

/// What is written of one need.
struct MatchRows: Sendable {
  /// A supplier with what is told of it.
  private struct Told: Sendable {
    let row: Int
    let score: Int
    let confidence: Int
    /// The points of each criterion, in the order of the cases; nil where it does not count.
    let points: [Int?]
    let trade: Explanation.Trade?
    let reasons: String
    let floor: [String]
    let decision: DecisionNote?

    init(_ row: Int, _ explanation: Explanation) {
      self.row = row
      score = explanation.score
      confidence = explanation.confidence
      points = MatchSettings.Criterion.allCases.map { criterion in
        explanation.parts.first { $0.criterion == criterion }?.contribution
      }
      trade = explanation.trade
      reasons = explanation.reasons
      decision = explanation.decision
      if case .ranked(_, let floor) = explanation.outcome { self.floor = floor } else { floor = [] }
    }
  }

  private let need: Int
  private var matches: [Told] = []
  private var nearMisses: [(told: Told, missing: [Lack])] = []
  private var barred: [(told: Told, bars: [Bar])] = []
  private let decided: DecisionRows
  /// What is left for what is worked out over all needs.
  let outcome: NeedOutcome
  /// What the floors made of the ranking.
  let inclusion: NeedInclusion?

  /// Puts the ranking of a need in words and figures.
  init(_ need: Need, _ result: NeedResult, in context: MatchContext) {
    self.need = need.row
    inclusion = result.inclusion
    let explainer = Explainer(need, result, in: context, language: .es)
    decided = DecisionRows(result, explainer, in: context)
    for (place, scored) in result.ranked.enumerated() {
      let explanation = explainer.explanation(
        scored.row, sum: scored.sum,
        outcome: .ranked(rank: place + 1, floor: result.floorKeys(at: place, in: context)))
      matches.append(Told(scored.row, explanation))
    }
    let lacking = result.nearMisses.map { scored in
      NeedOutcome.Lacking(
        row: UInt32(scored.row), score: scored.score, missing: explainer.missing(scored.row))
    }
    for (scored, near) in zip(result.nearMisses, lacking).prefix(context.settings.nearMisses) {
      let missing = near.missing
      let explanation = explainer.explanation(
        scored.row, sum: scored.sum, outcome: .hardRequirement(missing: missing))
      nearMisses.append((Told(scored.row, explanation), missing))
    }
    for scored in result.barred {
      let bars = explainer.bars(scored.row)
      let explanation = explainer.explanation(
        scored.row, sum: scored.sum, outcome: .barred(bars))
      barred.append((Told(scored.row, explanation), bars))
    }
    outcome = NeedOutcome(
      need: need.row, ranked: result.ranked, pinned: result.pinned, lacking: lacking,
      gaps: OriginGap.gaps(result.ranked.map(\.row), result.scorer, in: context),
      unmatched: result.unmatched)
  }

  /// Writes the tables of every need's rows, and notes in the report what was written.
  static func write(
    _ all: [MatchRows], in context: MatchContext, to package: inout PackageWriter,
    report: inout MatchReport
  ) throws {
    var matches = try package.table(schema: MatchTables.matches)
    for rows in all { try rows.writeMatches(to: &matches, context) }
    try package.close(matches)
    var nearMisses = try package.table(schema: MatchTables.nearMisses)
    for rows in all { try rows.writeNearMisses(to: &nearMisses, context) }
    try package.close(nearMisses)
    var barred = try package.table(schema: MatchTables.barred)
    for rows in all { try rows.writeBarred(to: &barred, context) }
    try package.close(barred)
    var gaps = try package.table(schema: MatchTables.originGaps)
    for rows in all {
      for gap in rows.outcome.gaps { try gap.write(to: &gaps, need: rows.need, in: context) }
    }
    try package.close(gaps)
    var refused = try package.table(schema: MatchTables.refusedTrade)
    report.refusedTrade = try context.evidence.trade.writeRefusals(to: &refused)
    try package.close(refused)
    var unmatched = try package.table(schema: MatchTables.unmatchedNeeds)
    for rows in all {
      guard let reason = rows.outcome.unmatched else { continue }
      unmatched.cell(column: context.needs.ids, row: rows.need)
      unmatched.cell(reason.rawValue)
      unmatched.cell(integer: rows.nearMisses.count)
      try unmatched.endRow()
      report.unmatchedNeeds += 1
    }
    try package.close(unmatched)
    var decisions = try package.table(schema: MatchTables.decisions)
    report.decisions = try DecisionRows.write(all.map(\.decided), in: context, to: &decisions)
    try package.close(decisions)
    report.matches = all.reduce(0) { $0 + $1.matches.count }
    report.nearMisses = all.reduce(0) { $0 + $1.nearMisses.count }
    report.barred = all.reduce(0) { $0 + $1.barred.count }
    report.originGaps = all.reduce(0) { $0 + $1.outcome.gaps.count }
  }

  private func writeMatches(to table: inout TableWriter, _ context: MatchContext) throws {
    for (place, match) in matches.enumerated() {
      table.cell(column: context.needs.ids, row: need)
      table.cell(integer: place + 1)
      table.cell(column: context.suppliers.ids, row: match.row)
      table.cell(Decimals.text(scaled: match.score, decimals: 6))
      table.cell(Decimals.text(scaled: (match.confidence + 50) / 100, decimals: 4))
      for points in match.points {
        if let points {
          table.cell(Decimals.text(scaled: points, decimals: 6))
        } else {
          table.emptyCell()
        }
      }
      if let trade = match.trade {
        table.cell(trade.agreement)
        table.cell(Decimals.text(scaled: trade.margin, decimals: 4))
        table.cell(trade.origin)
        table.cell(trade.isIllustrative ? "true" : "false")
      } else {
        for _ in 0..<4 { table.emptyCell() }
      }
      table.cell(context.floors.keys(context.floors.named[match.row]).joined(separator: "; "))
      table.cell(match.floor.joined(separator: "; "))
      table.cell(match.decision?.verdict.rawValue ?? "")
      table.cell(match.decision?.note ?? "")
      table.cell(match.reasons)
      try table.endRow()
    }
  }

  private func writeNearMisses(to table: inout TableWriter, _ context: MatchContext) throws {
    for (place, near) in nearMisses.enumerated() {
      table.cell(column: context.needs.ids, row: need)
      table.cell(integer: place + 1)
      table.cell(column: context.suppliers.ids, row: near.told.row)
      table.cell(Decimals.text(scaled: near.told.score, decimals: 6))
      table.cell(near.missing.map(\.key).joined(separator: "; "))
      table.cell(near.missing.map(\.kind.rawValue).joined(separator: "; "))
      table.cell(near.told.reasons)
      try table.endRow()
    }
  }

  private func writeBarred(to table: inout TableWriter, _ context: MatchContext) throws {
    for (place, firm) in barred.enumerated() {
      for bar in firm.bars {
        table.cell(column: context.needs.ids, row: need)
        table.cell(integer: place + 1)
        table.cell(column: context.suppliers.ids, row: firm.told.row)
        table.cell(Decimals.text(scaled: firm.told.score, decimals: 6))
        table.cell(bar.exclusion)
        table.cell(bar.evidence)
        table.cell(bar.authority)
        table.cell(bar.resolution)
        table.cell(bar.reason)
        table.cell(bar.from)
        table.cell(bar.until)
        try table.endRow()
      }
    }
  }
}
