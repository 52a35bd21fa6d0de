import Match
import Registry
import Workbench

/// Matches a night with floors and shortlists or without, and tells what they cost.
///
/// `inclusion INPUT OUTPUT FLOORS [EARLIER]`: matches the tables that Normalize wrote to INPUT as the
/// nightly pipeline does; FLOORS is `none`, `fair` or `proportion`, EARLIER what the same wrote before.
struct InclusionJob {
  private let arguments: [String]

  /// Takes the command line; nil when it names another job.
  init?(_ arguments: [String]) {
    guard arguments.first == "inclusion" else { return nil }
    self.arguments = arguments
  }

  /// Does the job.
  func run() throws -> String {
    guard 4...5 ~= arguments.count, let inclusion = inclusion(arguments[3]) else {
      throw BenchError.usage
    }
    var settings = MatchSettings()
    settings.minimumScore = 0.2
    settings.inclusion = inclusion
    let report = try match(
      input: arguments[1], output: arguments[2], date: "2026-11-25", settings: settings,
      threads: ProcessFacts.processors, earlier: arguments.count == 5 ? arguments[4] : nil)
    let seconds: [(String, Double)] = [
      ("load_s", report.loadSeconds), ("index_s", report.indexSeconds),
      ("rank_s", report.rankSeconds), ("floor_s_all_threads", report.floorSeconds),
      ("report_s", report.reportSeconds), ("write_s", report.writeSeconds),
    ]
    let counts: [(String, Int)] = [
      ("needs", report.needs), ("matches", report.matches), ("reordered", report.reordered),
      ("unreached_floors", report.unreachedFloors), ("shortlisted", report.shortlisted),
      ("unlock_steps", report.unlockSteps), ("chain_gaps", report.chainGaps),
      ("peak_bytes", ProcessFacts.peakMemory),
    ]
    let members =
      seconds.map { "\"\($0)\":\(BenchJob.rounded($1))" } + counts.map { "\"\($0)\":\($1)" }
    return "{" + members.joined(separator: ",") + "}"
  }

  private func inclusion(_ kind: String) -> InclusionSettings? {
    var inclusion = InclusionSettings()
    guard kind != "none" else { return inclusion }
    let shares = [
      ("afromexican", 20_000), ("disability", 50_000), ("indigenous", 100_000),
      ("lgbtqi", 50_000), ("rural", 100_000), ("women", 300_000), ("youth", 100_000),
    ]
    inclusion.groups = shares.map { key, share in
      .init(
        key: key, protection: OwnershipGroup(rawValue: key)?.protection ?? .sensitive,
        floor: kind == "fair" ? .fair(share: share, alpha: 0.1) : .proportion(share: share))
    }
    inclusion.shortlists = .init()
    return kind == "fair" || kind == "proportion" ? inclusion : nil
  }
}
