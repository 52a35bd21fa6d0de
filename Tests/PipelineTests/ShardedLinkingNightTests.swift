import Command
import Foundation
import TestKit
import Testing
import Workbench

/// The sample firms, linked in shards by the command.
@Suite("Night linked in shards")
struct ShardedLinkingNightTests {
  private static let pipeline = Places.package("Pipelines/nightly.json")

  private static func normalize(_ folder: String, _ more: String...) -> Night {
    Night(["normalize", pipeline, "--run", folder] + SharedNight.quickly + more)
  }

  @Test(
    "the rounds of three shards end in the files of one machine, and what does not fit is refused")
  func rounds() throws {
    let scratch = try ScratchFolder()
    let run = scratch.file("run")
    let links = scratch.file("links")
    let elsewhere = scratch.file("elsewhere")
    #expect(
      Night(["ingest", Self.pipeline, "--run", run] + SharedNight.quickly).exit == 0)
    #expect(Self.normalize(run).exit == 0)
    let one = try Night.digests(run, stages: ["2-normalize"])
    try FileSystem.remove(run + "/2-normalize")
    let missing = Self.normalize(elsewhere, "--links", links, "--round", "prepare")
    #expect(missing.exit == 66 && missing.errors.contains("no 1-ingest"))
    #expect(Self.normalize(run, "--links", links, "--round", "prepare").output == links + "\n")
    // Executors have no more than the files in the folder, the pipeline among them.
    func executor(_ round: String, _ shard: Int) -> Night {
      Night([
        "normalize", links + "/pipeline.json", "--run", elsewhere, "--links", links, "--round",
        round,
        "--shard", "\(shard)", "--shards", "3",
      ])
    }
    #expect(executor("compare", 1).exit == 0 && executor("compare", 3).exit == 0)
    let early = Self.normalize(run, "--links", links, "--round", "train")
    #expect(early.exit == 66 && early.errors.contains("missing counts-2-of-3.bin"))
    #expect(executor("compare", 2).exit == 0)
    #expect(Self.normalize(run, "--links", links, "--round", "train").exit == 0)
    for shard in 1...3 { #expect(executor("weigh", shard).exit == 0) }
    let other = Self.normalize(
      run, "--links", links, "--set", "linkage.suppliers.threshold=0.8")
    #expect(other.exit == 65 && other.errors.contains("other settings"))
    let done = Self.normalize(run, "--links", links)
    #expect(done.exit == 0, "\(done.errors)")
    #expect(try Night.digests(run, stages: ["2-normalize"]) == one)
  }

  @Test(
    "rounds and shards that make no sense are refused with the usage",
    arguments: [
      (["--round", "compare"], "needs '--links'"),
      (["--round", "compare", "--links", "x"], "needs '--shard'"),
      (["--round", "compare", "--links", "x", "--shard", "1"], "needs '--shards'"),
      (["--round", "weigh", "--links", "x", "--shard", "4", "--shards", "3"], "from 1 to 3"),
      (["--shard", "1", "--shards", "3"], "needs '--round'"), (["--round", "merge"], "one of"),
    ])
  func usage(words: [String], said: String) {
    let night = Night(["normalize", Self.pipeline, "--run", "nowhere"] + words)
    #expect(night.exit == 64 && night.errors.contains(said), "\(night.errors)")
    #expect(night.errors.contains("Usage: encadena normalize"))
  }
}
