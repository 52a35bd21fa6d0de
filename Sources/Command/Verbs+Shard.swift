import Pipeline
import Workbench

extension Verbs {
  /// Works on some of a run's suppliers, whose rows are in a folder or come on standard input.
  private func answer(_ runner: StageRunner, shard: String) throws {
    let round = command.value(of: "round").flatMap(StageRunner.Round.init) ?? .rank
    guard let merged = command.value(of: "merged") ?? (round == .count ? "" : nil) else {
      throw UsageError.missingOption("--merged", usage: Self.shardUsage)
    }
    let lines =
      shard == "-"
      ? try runner.answer(
        round, from: "/dev/stdin", scratch: console.environment["TMPDIR"] ?? "/tmp",
        merged: merged) : try runner.answer(round, shard: shard, merged: merged)
    console.output(String(decoding: lines, as: UTF8.self))
  }

  /// Carries out what `match` asks of shards: a round of one, or the plan of all.
  ///
  /// - Returns: Whether that was asked; otherwise the stage is to be run.
  func carryOutShard(_ runner: StageRunner) throws -> Bool {
    let round = command.value(of: "round")
    if round == "plan" {
      console.say(runner.definition.canonicalText)
      return true
    }
    guard let shard = command.value(of: "shard") else {
      guard round == nil else { throw UsageError.missingOption("--shard", usage: Self.shardUsage) }
      return false
    }
    try answer(runner, shard: shard)
    return true
  }

  private static let shardUsage =
    "encadena match PIPELINE --run DIR --shard DIR|- --round count|text|rank [--merged DIR]"
}
