import Registry
import Tables
import Text

/// What is written of one need.
struct MatchRows: Sendable {
  /// A supplier of the ranking.
  private struct Match: Sendable {
    let row: Int
    let score: Int
    let confidence: Int
    /// The points of each criterion, in the order of the cases; nil where it does not count.
    let points: [Int?]
    let reasons: String
  }

  /// A supplier that lacks a requirement.
  private struct NearMiss: Sendable {
    let row: Int
    let score: Int
    let missing: String
    let reasons: String
  }

  private let need: Int
  private var matches: [Match] = []
  private var nearMisses: [NearMiss] = []
  private let unmatched: NeedResult.Unmatched?

  /// Puts the ranking of a need in words and figures.
  init(_ need: Need, _ result: NeedResult, in context: MatchContext) {
    self.need = need.row
    unmatched = result.unmatched
    let explainer = Explainer(need, result, in: context, language: .es)
    for (place, scored) in result.ranked.enumerated() {
      let explanation = explainer.explanation(
        scored.row, sum: scored.sum, outcome: .ranked(rank: place + 1))
      let points = MatchSettings.Criterion.allCases.map { criterion in
        explanation.parts.first { $0.criterion == criterion }?.contribution
      }
      matches.append(
        Match(
          row: scored.row, score: explanation.score, confidence: explanation.confidence,
          points: points, reasons: explanation.reasons))
    }
    for scored in result.nearMisses {
      let missing = explainer.missing(scored.row)
      let explanation = explainer.explanation(
        scored.row, sum: scored.sum,
        outcome: .hardRequirement(missing: missing.map(context.certificates.title)))
      nearMisses.append(
        NearMiss(
          row: scored.row, score: explanation.score,
          missing: missing.map { context.certificates.names[Int($0)] }.joined(separator: "; "),
          reasons: explanation.reasons))
    }
  }

  /// Writes the package of every need's rows, and notes in the report what was written.
  static func write(
    _ all: [MatchRows], in context: MatchContext, to output: String, report: inout MatchReport
  ) throws {
    var package = try PackageWriter(folder: output, name: "match")
    var matches = try package.table(schema: MatchTables.matches)
    for rows in all { try rows.writeMatches(to: &matches, context) }
    try package.close(matches)
    var nearMisses = try package.table(schema: MatchTables.nearMisses)
    for rows in all { try rows.writeNearMisses(to: &nearMisses, context) }
    try package.close(nearMisses)
    var unmatched = try package.table(schema: MatchTables.unmatchedNeeds)
    for rows in all {
      guard let reason = rows.unmatched else { continue }
      unmatched.cell(column: context.needs.ids, row: rows.need)
      unmatched.cell(reason.rawValue)
      unmatched.cell(integer: rows.nearMisses.count)
      try unmatched.endRow()
      report.unmatchedNeeds += 1
    }
    try package.close(unmatched)
    report.matches = all.reduce(0) { $0 + $1.matches.count }
    report.nearMisses = all.reduce(0) { $0 + $1.nearMisses.count }
    report.files = try package.finish()
  }

  private func writeMatches(to table: inout TableWriter, _ context: MatchContext) throws {
    // The criteria that are not scored here keep their columns, empty.
    let empty = MatchTables.matches.fields.count - 6 - MatchSettings.Criterion.allCases.count
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
      for _ in 0..<empty { table.emptyCell() }
      table.cell(match.reasons)
      try table.endRow()
    }
  }

  private func writeNearMisses(to table: inout TableWriter, _ context: MatchContext) throws {
    for (place, near) in nearMisses.enumerated() {
      table.cell(column: context.needs.ids, row: need)
      table.cell(integer: place + 1)
      table.cell(column: context.suppliers.ids, row: near.row)
      table.cell(Decimals.text(scaled: near.score, decimals: 6))
      table.cell(near.missing)
      table.cell(near.reasons)
      try table.endRow()
    }
  }
}
