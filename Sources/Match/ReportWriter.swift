import Fairness
import Registry
import Tables
import Workbench

/// Works out, over all rankings, what the ministry does with them, and writes it.
struct ReportWriter: Sendable {
  let context: MatchContext
  let source: EvidenceSource
  let date: String
  /// The folder that Match wrote the night before.
  let earlier: String?

  /// Writes the reports.
  ///
  /// - Parameters:
  ///   - rows: The rankings, in the order of the needs.
  ///   - package: Where the tables go.
  ///   - report: Takes the counts and the times.
  /// - Throws: An error of the tables when a file is torn.
  func write(
    _ rows: [MatchRows], to package: inout PackageWriter, report: inout MatchReport
  ) throws {
    let start = ContinuousClock.now
    let outcomes = rows.map(\.outcome)
    let inclusions = rows.compactMap(\.inclusion)
    for need in inclusions {
      report.floorSeconds += need.seconds
      report.reordered += need.before == need.after && need.grounds.allSatisfy { $0 == 0 } ? 0 : 1
    }
    // The pairs of shortlists are chosen on one thread, beside all that is written meanwhile.
    let (chosen, written) = concurrentItems(
      1, workers: source.threads,
      meanwhile: { Result { try writeOthers(outcomes, to: &package, report: &report) } },
      { _ in (shortlists: Result { try chooseShortlists(outcomes) }, tally: tallied(inclusions)) })
    try written.get()
    let shortlists = try chosen[0].shortlists.get()
    let tally = chosen[0].tally
    var measures = try package.table(schema: MatchTables.inclusion)
    try tally.write(to: &measures)
    try shortlists?.writeMeasures(to: &measures, needs: outcomes.count, in: context)
    try package.close(measures)
    report.unreachedFloors = try writeUnreached(rows, to: &package)
    report.shortlisted = try Shortlists.write(shortlists, outcomes, to: &package, in: context)
    report.reportSeconds = (ContinuousClock.now - start).seconds
  }

  private func tallied(_ inclusions: [NeedInclusion]) -> InclusionTally {
    var tally = InclusionTally(context.floors, places: context.settings.topK)
    for need in inclusions { tally.add(need) }
    return tally
  }

  private func chooseShortlists(_ outcomes: [NeedOutcome]) throws -> Shortlists? {
    try context.settings.inclusion.shortlists.map { limits in
      try Shortlists(
        outcomes, limits: limits,
        prior: PriorPairs(file: earlier.map { $0 + "/shortlists.csv" }), in: context)
    }
  }

  /// Writes chains, what would help most, and the statistics.
  private func writeOthers(
    _ outcomes: [NeedOutcome], to package: inout PackageWriter, report: inout MatchReport
  ) throws {
    let chains = try ChainReport(outcomes: outcomes, in: context, source: source)
    (report.chainGaps, report.chainRisks) = try chains.write(to: &package)
    let settings = context.settings.inclusion
    let unlocks = try UnlockReport(
      outcomes: outcomes, in: context, source: source, thinBelow: settings.thinBelow,
      steps: settings.unlockSteps)
    try unlocks.write(to: &package)
    report.unlockSteps = unlocks.steps.count
    let statistics = try StatisticsReport.write(
      context: context, source: source, date: date, earlier: earlier, to: &package)
    report.toldFigures = statistics.published + statistics.carried
    report.withheldFigures = statistics.withheld
  }

  /// Writes the floors that are not reached, each once for each need.
  private func writeUnreached(_ rows: [MatchRows], to package: inout PackageWriter) throws -> Int {
    var table = try package.table(schema: MatchTables.unreachedFloors)
    var count = 0
    for row in rows {
      var last = -1
      for shortfall in row.inclusion?.shortfalls ?? [] where shortfall.group != last {
        last = shortfall.group
        table.cell(column: context.needs.ids, row: row.outcome.need)
        table.cell(context.floors.groups[shortfall.group].key)
        table.cell(integer: shortfall.prefix)
        table.cell(integer: shortfall.required)
        table.cell(integer: shortfall.had)
        table.cell(shortfall.reason == .pool ? "pool" : "conflict")
        try table.endRow()
        count += 1
      }
    }
    try package.close(table)
    return count
  }
}
