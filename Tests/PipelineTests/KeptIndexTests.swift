import TestKit
import Testing
import Workbench

/// The index of the suppliers' texts, kept beside the runs.
@Suite("Kept index")
struct KeptIndexTests {
  @Test("a second night takes the index of the first, matches alike, and publishes none of it")
  func secondNight() throws {
    let scratch = try ScratchFolder()
    let home = scratch.path + "/Runs"
    func night() -> Night {
      Night([
        "run", Places.package("Pipelines/nightly.json"), "--to", "match", "--out", home, "--set",
        "coding=false", "--set", "linkage.suppliers.training.randomPairs=20000",
      ])
    }
    let first = night()
    #expect(first.exit == 0, "\(first.errors)")
    let kept = FileSystem.names(in: home + "/index-cache")
    #expect(kept.count == 1)
    let second = night()
    #expect(second.exit == 0, "\(second.errors)")
    #expect(FileSystem.names(in: home + "/index-cache") == kept)
    #expect(
      try Night.digests(second.folder, stages: ["3-match"])
        == Night.digests(first.folder, stages: ["3-match"]))
    #expect(
      FileSystem.names(in: second.folder + "/3-match").allSatisfy { !$0.hasSuffix(".index") })
    let status = Night("status", "--out", home)
    #expect(!status.output.contains("index-cache"))
  }
}
