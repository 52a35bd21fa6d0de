import Foundation
import TestKit
import Testing
import Workbench

@testable import Pipeline

/// What a run takes over from earlier ones, and what it does not.
@Suite("Going on from earlier runs")
struct ResumeTests {
  private let nights: ResumedNights

  init() throws { nights = try ResumedNights() }

  @Test("a night on which nothing changed takes every stage over")
  func nothing() throws {
    let first = try nights.run()
    let second = try nights.run()
    #expect(second.folder != first.folder)
    #expect(try Night.digests(second.folder) == Night.digests(first.folder))
    let made = try ResumedManifest(second.folder)
    let name = FileSystem.name(first.folder)
    #expect(made.takenOver == ["ingest", "normalize", "match", "export"])
    #expect(made.ran == [])
    #expect(made.generators == ResumedNights.stages.map { "\(name)/\($0)" })
    #expect(made.readers == ["firms": "\(name)/ingest", "needs": "\(name)/ingest"])
    #expect(Night("verify", second.folder).exit == 0)
    #expect(FileSystem.linkTarget(nights.home + "/current") == FileSystem.name(second.folder))
    // What was taken over is known by those who made it, however often it is.
    #expect(try ResumedManifest(try nights.run().folder).generators == made.generators)
  }

  @Test("white space, comments and the order of keys in the pipeline file rerun nothing")
  func whiteSpace() throws {
    _ = try nights.run()
    try nights.write(layout: .other)
    #expect(try ResumedManifest(try nights.run().folder).ran == [])
  }

  @Test(
    "what is set reruns the stages that read it, and those after them",
    arguments: [
      (["export.workbook=false", "export.page=true"], ["export"]),
      (["match.topK=2"], ["match", "export"]),
      (["date=2026-11-26"], ["match", "export"]),
      (["coding=false"], ["normalize", "export"]),
      (["sources.needs.maximumRejectRate=0.9"], ["ingest", "export"]),
    ])
  func settings(set: [String], expected: [String]) throws {
    let first = try nights.run()
    let second = try nights.run(set.flatMap { ["--set", $0] })
    let made = try ResumedManifest(second.folder)
    #expect(made.ran == expected)
    #expect(Set(made.takenOver) == Set(ResumedNights.stages).subtracting(expected))
    if set[0].hasPrefix("sources.needs") {
      #expect(made.readers["firms"] == FileSystem.name(first.folder) + "/ingest")
      #expect(made.readers["needs"] == FileSystem.name(second.folder) + "/ingest")
    }
  }

  @Test("of one changed source alone the file is read, and the result is as if all had been")
  func oneSource() throws {
    let first = try nights.run()
    try nights.writeNeeds(["N1,Piezas de plástico,326191", "N3,Tortillas,311830", ",Nada,1"])
    let other = try nights.copy()
    let second = try nights.run()
    let made = try ResumedManifest(second.folder)
    let name = FileSystem.name(second.folder)
    #expect(made.ran == ResumedNights.stages)
    #expect(
      made.readers == [
        "firms": FileSystem.name(first.folder) + "/ingest", "needs": "\(name)/ingest",
      ])
    #expect(
      made.used["ingest"] == [
        "source/needs", FileSystem.name(first.folder) + "/1-ingest/datapackage.json",
      ])
    #expect(
      try Night.digests(second.folder)
        == Night.digests(try nights.run(["--anew"], in: other).folder))
  }

  @Test("firms are made anew only when something that they are made of has changed")
  func firms() throws {
    let first = FileSystem.name(try nights.run().folder)
    try nights.writeNeeds(["N1,Piezas de plástico,326191", "N3,Tortillas,311830"])
    let needs = try nights.run()
    let made = try ResumedManifest(needs.folder)
    #expect(made.firms == "\(first)/normalize")
    for table in ["suppliers", "entity_links", "supplier_products", "identity_ledger"] {
      #expect(made.writers["2-normalize/\(table).csv"] == "\(first)/normalize")
    }
    #expect(made.writers["2-normalize/needs.csv"] == FileSystem.name(needs.folder) + "/normalize")
    try nights.scratch.write(
      "firms.csv", "id,nombre,scian,hechos\n1,Plásticos,326191,392690\n5,Cinco,311830,\n")
    let other = try nights.copy()
    let firms = try nights.run()
    #expect(try ResumedManifest(firms.folder).firms == FileSystem.name(firms.folder) + "/normalize")
    #expect(
      try Night.digests(firms.folder) == Night.digests(try nights.run(["--anew"], in: other).folder)
    )
  }

  @Test("a source that is written anew with the same records reruns nothing behind Ingest")
  func sameRecords() throws {
    _ = try nights.run()
    try nights.writeNeeds(
      ["N1,\"Piezas de plástico\",326191", "N2,Nada,111110"], heading: "need_id,title,scian")
    #expect(try ResumedManifest(try nights.run().folder).ran == ["ingest"])
  }

  @Test("a run that was broken off is gone on with, and gives the bytes that it would have given")
  func brokenOff() throws {
    var last = try nights.run().folder
    let undisturbed = try Night.digests(last)
    for done in 0...4 {
      let before = try ResumedManifest(last).generators
      try nights.breakOff(after: done)
      let night = try nights.run()
      last = night.folder
      let made = try ResumedManifest(last)
      #expect(made.takenOver == Array(ResumedNights.stages.prefix(done)))
      #expect(made.ran == Array(ResumedNights.stages.dropFirst(done)))
      #expect(made.generators.prefix(done) == before.prefix(done))
      #expect(try Night.digests(night.folder) == undisturbed)
      #expect(!FileSystem.names(in: nights.home).contains { $0.hasSuffix(".partial") })
      try nights.clear(but: night.folder)
    }
  }

  @Test("a run that failed at a gate is gone on with once the gate lets it pass")
  func failed() throws {
    let gate = "gates.minimumMatchedNeeds"
    #expect(nights.night(["--set", "\(gate)=2"]).exit == 65)
    let night = try nights.run(["--set", "\(gate)=1"])
    let made = try ResumedManifest(night.folder)
    #expect(made.takenOver == ["ingest", "normalize"])
    #expect(made.ran == ["match", "export"])
  }

  @Test("a stage that is taken over is held against the gates of tonight")
  func gates() throws {
    _ = try nights.run()
    let night = nights.night(["--set", "gates.minimumMatchedNeeds=2"])
    #expect(night.exit == 65)
    #expect(night.errors.contains("gates.minimumMatchedNeeds is 2"))
    #expect(nights.night(["--set", "gates.maximumAge=0", "--set", "date=2099-01-01"]).exit == 65)
  }

  @Test("what was changed or lost in an earlier run is made anew")
  func damaged() throws {
    for table in ["1-ingest/suppliers.csv", "2-normalize/needs.csv", "3-match/matches.csv"] {
      let first = try nights.run(["--anew"])
      let whole = try Night.digests(first.folder)
      let file = "\(first.folder)/\(table)"
      var bytes = try FileSystem.contents(file)
      bytes[bytes.count - 3] ^= 1
      // Another file under the name: a run before it may share the bytes.
      try FileManager.default.removeItem(atPath: file)
      try Data(bytes).write(to: URL(filePath: file))
      let second = try nights.run()
      let stage = String(table.prefix { $0 != "/" }.dropFirst(2))
      #expect(try ResumedManifest(second.folder).ran.contains(stage))
      #expect(try Night.digests(second.folder) == whole)
      try FileManager.default.removeItem(atPath: "\(second.folder)/\(table)")
      #expect(try Night.digests(try nights.run().folder) == whole)
    }
  }

  @Test("another pipeline in the same folder takes nothing over")
  func otherPipeline() throws {
    _ = try nights.run()
    try nights.write(name: "otra")
    #expect(try ResumedManifest(try nights.run().folder).ran == ResumedNights.stages)
  }

  @Test("with --anew, or from a stage that is named, everything is worked out")
  func anew() throws {
    _ = try nights.run()
    #expect(try ResumedManifest(try nights.run(["--anew"]).folder).ran == ResumedNights.stages)
    let later = try ResumedManifest(try nights.run(["--from", "match"]).folder)
    #expect(later.ran == ["match", "export"])
    #expect(later.takenOver == ["ingest", "normalize"])
  }

  @Test("decisions that staff took since are read, and nothing else")
  func decisions() throws {
    let first = try nights.run()
    let cells = [
      "decision_id": "review-1", "need_id": "N1", "supplier_id": "1", "verdict": "rejected",
      "decided_by": "ana", "decided_on": "2026-11-25",
    ]
    try nights.scratch.write(
      "Runs/decisions.csv",
      [DecisionLedger.columns, DecisionLedger.columns.map { cells[$0] ?? "" }]
        .map { $0.joined(separator: ",") + "\n" }.joined())
    let other = try nights.copy()
    let second = try nights.run()
    let made = try ResumedManifest(second.folder)
    let name = FileSystem.name(first.folder)
    #expect(made.ran == ResumedNights.stages)
    #expect(made.firms == "\(name)/normalize")
    #expect(
      try Night.digests(second.folder)
        == Night.digests(try nights.run(["--anew"], in: other).folder))
    #expect(made.readers["firms"] == "\(name)/ingest" && made.readers["needs"] == "\(name)/ingest")
    #expect(made.readers["review"] == FileSystem.name(second.folder) + "/ingest")
    #expect(try ResumedManifest(try nights.run().folder).ran == [])
  }
}
