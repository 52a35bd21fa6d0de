import Foundation
import TestKit
import Testing
import Workbench

/// A run that Apache Spark matches for real, on executors that are processes of their own.
@Suite("Spark", .enabled(if: Places.sparkPython != nil && Places.command != nil))
struct SparkTests {
  private struct Told: Decodable {
    /// By number of shards, the files of 3-match that are not those of one machine.
    let differing: [String: [String]]
    let files: Int
    let killed: [Int]
  }

  @Test(
    "the samples in 2, 3 and 7 shards have the bytes of one machine, though an executor is killed")
  func sameBytes() throws {
    let scratch = try ScratchFolder()
    let verdict = try Judge.run(
      try #require(Places.sparkPython),
      [
        "-B", Places.package("Tests/Judges/spark.py"), try #require(Places.command),
        Places.package("Pipelines/nightly.json"), SharedNight.quick.folder, scratch.path,
      ] + SharedNight.quickly.filter { $0 != "--set" })
    #expect(verdict.exit == 0, "\(verdict.text)")
    let last = try #require(
      verdict.text.split(separator: "\n").last { $0.hasPrefix("{") }, "\(verdict.text)")
    let told = try JSONDecoder().decode(Told.self, from: Data(last.utf8))
    #expect(told.differing == ["2": [], "3": [], "7": []])
    #expect(told.files > 15)
    #expect(told.killed.count == 1)
  }
}
