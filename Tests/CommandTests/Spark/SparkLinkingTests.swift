import Foundation
import TestKit
import Testing
import Workbench

/// Linking the sample firms on a cluster of two executor processes.
@Suite("Linking on Spark", .enabled(if: Places.command != nil && Places.sparkPython != nil))
struct SparkLinkingTests {
  private static let settings = [
    "--set", "coding=false", "--set", "linkage.suppliers.training.randomPairs=20000",
  ]
  private let scratch: ScratchFolder
  private let pipeline = Places.package("Pipelines/nightly.json")

  init() throws { scratch = try ScratchFolder() }

  private func encadena(_ stage: String) throws {
    let verdict = try Judge.run(
      try #require(Places.command), [stage, pipeline, "--run", scratch.file("run")] + Self.settings)
    #expect(verdict.exit == 0, "\(verdict.text)")
  }

  private func spark(_ more: String...) throws -> Judge.Verdict {
    try Judge.run(
      try #require(Places.sparkPython),
      [
        "-B", Places.package("Pipelines/spark/normalize.py"), pipeline, "--run",
        scratch.file("run"), "--encadena", try #require(Places.command), "--master",
        "local-cluster[2,1,1024]",
      ] + Self.settings + more)
  }

  @Test("three partitions write the files of one machine, byte for byte")
  func sameBytes() throws {
    try encadena("ingest")
    try encadena("normalize")
    try FileSystem.rename(scratch.file("run/2-normalize"), to: scratch.file("one"))
    let verdict = try spark("--partitions", "3")
    #expect(verdict.exit == 0, "\(verdict.text)")
    let difference = try Judge.run(
      "/usr/bin/diff", ["-rq", scratch.file("one"), scratch.file("run/2-normalize")])
    #expect(difference.exit == 0, "\(difference.text)")
    #expect(FileSystem.names(in: scratch.file("one")).contains("candidate_links.csv"))
  }

  @Test("what the command refuses is told in its own words, and ends with its code")
  func refusal() throws {
    let verdict = try spark("--partitions", "2")
    #expect(verdict.exit == 66)
    #expect(verdict.text.contains("no 1-ingest; run `encadena ingest` there first"))
  }
}
