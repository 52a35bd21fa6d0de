import Foundation
import TestKit
import Testing
import Workbench

/// What `match` says of shards on the command line.
@Suite("Shards on the command line")
struct ShardVerbTests {
  private let night = SharedNight.quick
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  private func match(_ more: String...) -> Night {
    Night(
      ["match", Places.package("Pipelines/nightly.json"), "--run", night.folder]
        + SharedNight.quickly + more)
  }

  @Test("the plan is the pipeline as the run was told it, and reads back to what ranking hangs on")
  func plan() throws {
    let plan = match("--round", "plan")
    #expect(plan.exit == 0, "\(plan.errors)")
    #expect(
      plan.output
        == (try String(contentsOfFile: night.folder + "/definition.json", encoding: .utf8))
    )
    // Elsewhere the sources' paths are others; shards read none of them.
    let file = try scratch.write("plan.json", plan.output)
    let again = Night("match", file, "--run", night.folder, "--round", "plan")
    #expect(try part("match", of: again) == part("match", of: plan), "\(again.errors)")
    #expect(try part("date", of: again) == part("date", of: plan))
  }

  private func part(_ key: String, of plan: Night) throws -> NSObject {
    let object = try JSONSerialization.jsonObject(with: Data(plan.output.utf8))
    return try #require((object as? [String: NSObject])?[key])
  }

  @Test("a round without a shard, and a shard without what was merged, are refused with the usage")
  func usage() {
    let alone = match("--round", "rank")
    #expect(alone.exit == 64)
    #expect(alone.errors.contains("missing option '--shard'\nUsage: encadena match PIPELINE"))
    let unmerged = match("--shard", night.folder + "/2-normalize")
    #expect(unmerged.exit == 64)
    #expect(unmerged.errors.contains("missing option '--merged'\n"))
  }

  @Test("all suppliers as one shard: the rounds one after another give the rows that are merged")
  func oneShard() throws {
    let package = night.folder + "/2-normalize"
    let counted = match("--shard", package, "--round", "count")
    #expect(counted.exit == 0, "\(counted.errors)")
    #expect(counted.output.hasPrefix("#seal "))
    let suppliers =
      try String(contentsOfFile: package + "/suppliers.csv", encoding: .utf8)
      .split(separator: "\n").count - 1
    #expect(counted.output.contains("\n#documents\t\(suppliers)\n"))
    try scratch.write("merged/statistics.tsv", counted.output)
    let ranked = match("--shard", package, "--merged", scratch.path + "/merged")
    #expect(ranked.exit == 0, "\(ranked.errors)")
    #expect(ranked.output.contains("\tranked\t"))
    let missing = match("--shard", package, "--merged", scratch.path + "/nothing")
    #expect(missing.exit == 66)
    // Of one shard, merging leaves the lines as they are: the night has the rankings it had.
    try scratch.write("merged/lists.tsv", ranked.output)
    let run = scratch.path + "/run"
    try FileManager.default.copyItem(atPath: night.folder, toPath: run)
    try FileSystem.remove(run + "/3-match")
    let merged = Night(
      ["match", Places.package("Pipelines/nightly.json"), "--run", run]
        + SharedNight.quickly + ["--merged", scratch.path + "/merged"])
    #expect(merged.exit == 0, "\(merged.errors)")
    #expect(
      try Night.digests(run, stages: ["3-match"])
        == Night.digests(night.folder, stages: ["3-match"]))
  }
}
