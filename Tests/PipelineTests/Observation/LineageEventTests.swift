import Foundation
import TestKit
import Testing
import Workbench

/// `--log-format json`: OpenLineage's events, one JSON object a line.
@Suite("Lineage events")
struct LineageEventTests {
  private struct Event: Decodable {
    struct Run: Decodable {
      struct Facets: Decodable {
        struct Parent: Decodable { let run: Name }
        struct Fault: Decodable { let message: String }
        let parent: Parent?
        let errorMessage: Fault?
      }
      let runId: String
      let facets: Facets
    }
    struct Name: Decodable { let runId: String }
    struct Job: Decodable {
      let namespace: String
      let name: String
    }
    struct Dataset: Decodable {
      struct Facets: Decodable { let version: Version }
      struct Version: Decodable { let datasetVersion: String }
      let namespace: String
      let name: String
      let facets: Facets
    }
    let eventType: String
    let eventTime: Date
    let run: Run
    let job: Job
    let inputs: [Dataset]
    let outputs: [Dataset]
    let producer: URL
    let schemaURL: URL
    let exit: Int?
  }

  private let nights: SmallNights

  init() throws { nights = try SmallNights() }

  /// The events of a night; of other lines only messages are allowed.
  private func events(_ night: Night) throws -> [Event] {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .iso8601
    return try night.errors.split(separator: "\n").compactMap { line in
      let object = try SmallNights.object(line)
      if object["level"] != nil { return nil }
      return try decoder.decode(Event.self, from: Data(line.utf8))
    }
  }

  /// Each run has one start, and after it one end.
  private func expectBalance(_ events: [Event], _ location: SourceLocation = #_sourceLocation) {
    for (id, own) in Dictionary(grouping: events, by: \.run.runId) {
      #expect(UUID(uuidString: id)?.uuidString.lowercased() == id, sourceLocation: location)
      #expect(own.count == 2 && own.first?.eventType == "START", sourceLocation: location)
      #expect(own.last?.eventType != "START", sourceLocation: location)
      #expect(own.first?.job.name == own.last?.job.name, sourceLocation: location)
    }
  }

  @Test("a run and its stages start and complete, with files and digests at the end")
  func complete() throws {
    let night = try nights.run("--log-format", "json")
    let events = try events(night)
    #expect(night.exit == 0 && events.count == 10)
    expectBalance(events)
    #expect(
      events.filter { $0.eventType == "COMPLETE" }.map(\.job.name)
        == ["ingest", "normalize", "match", "export"].map { "prueba.\($0)" } + ["prueba"])
    let whole = try #require(events.last)
    #expect(whole.exit == 0 && events.first?.run.runId == whole.run.runId)
    for event in events.dropFirst().dropLast() {
      #expect(event.run.facets.parent?.run.runId == whole.run.runId)
    }
    #expect(
      whole.inputs.map(\.name) == ["good.csv", "needs.csv"].map { nights.scratch.file($0) })
    #expect(whole.outputs.count == 4)
    // Every dataset can be found under its name, and has the digest that is told.
    for dataset in events.flatMap({ $0.inputs + $0.outputs }) {
      #expect(dataset.namespace == "file")
      let digest = SHA256Digest.hex(of: try FileSystem.contents(dataset.name))
      #expect(dataset.facets.version.datasetVersion == "sha256:" + digest, "\(dataset.name)")
    }
    let manifest = try SmallNights.object(
      String(contentsOfFile: night.folder + "/manifest.json", encoding: .utf8))
    #expect(manifest["runId"] as? String == whole.run.runId)
  }

  @Test("a stage that fails fails its run, with the reason")
  func failed() throws {
    let night = Night(
      "run", try nights.pipeline(limit: 0.1), "--out", nights.home, "--log-format", "json")
    let events = try events(night)
    #expect(night.exit == 65)
    expectBalance(events)
    #expect(events.map(\.eventType) == ["START", "START", "FAIL", "FAIL"])
    #expect(events.map(\.job.name) == ["prueba", "prueba.ingest", "prueba.ingest", "prueba"])
    #expect(events.last?.exit == 65)
    for event in events where event.eventType == "FAIL" {
      #expect(event.run.facets.errorMessage?.message.contains("padrón") == true)
    }
  }

  @Test("a run that finds no source or a held lock fails too")
  func noBeginning() throws {
    let missing = Night(
      "run", try nights.pipeline(suppliers: "none.csv"), "--out", nights.home, "--log-format",
      "json")
    #expect(try events(missing).map(\.eventType) == ["START", "FAIL"])
    let lock = try FileLock(nights.home + "/.lock", note: "process 4711")
    let held = try nights.run("--log-format", "json")
    #expect(held.exit == 75)
    #expect(try events(held).map(\.eventType) == ["START", "FAIL"])
    expectBalance(try events(held))
    _ = consume lock
  }

  @Test("a stage that runs alone has its own start and end")
  func alone() throws {
    let folder = nights.scratch.file("work")
    let ingest = Night(
      "ingest", try nights.pipeline(), "--run", folder, "--log-format", "json")
    #expect(try events(ingest).map(\.eventType) == ["START", "COMPLETE"])
    expectBalance(try events(ingest))
    let match = Night("match", try nights.pipeline(), "--run", folder, "--log-format", "json")
    #expect(match.exit == 66)
    #expect(try events(match).map(\.eventType) == ["START", "FAIL"])
  }

  @Test(
    "OpenLineage's own classes read every event, and write it in the same words",
    .enabled(if: Places.python != nil))
  func classes() throws {
    let well = try nights.run("--log-format", "json")
    let badly = try nights.run("--log-format", "json", "--set", "gates.minimumMatchedNeeds=9")
    #expect(well.exit == 0 && badly.exit == 65)
    let file = try nights.scratch.write("events.jsonl", well.errors + badly.errors)
    let verdict = try Judge.run(
      try #require(Places.python), ["-B", Places.package("Tests/Judges/lineage.py"), file])
    // A run and its four stages; a run of which the first three stages are taken over, but for the gate.
    #expect(verdict.exit == 0 && verdict.text == "12\n", "\(verdict.text)")
  }
}
