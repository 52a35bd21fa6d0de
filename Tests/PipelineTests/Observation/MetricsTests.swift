import Foundation
import Pipeline
import TestKit
import Testing
import Workbench

/// `--metrics`, read by Prometheus's own parser.
@Suite("Metrics", .enabled(if: Places.python != nil))
struct MetricsTests {
  private struct Sample: Decodable {
    let name: String
    let labels: [String: String]
    let value: Double
  }

  private let nights: SmallNights
  private var file: String { nights.scratch.file("encadena.prom") }

  init() throws { nights = try SmallNights() }

  /// The samples of the file, by name and labels without the pipeline's.
  private func samples(pipeline: String = "prueba") throws -> [String: Double] {
    let verdict = try Judge.run(
      try #require(Places.python), ["-B", Places.package("Tests/Judges/metrics.py"), file])
    #expect(verdict.exit == 0, "\(verdict.text)")
    let samples = try JSONDecoder().decode([Sample].self, from: Data(verdict.text.utf8))
    #expect(samples.allSatisfy { $0.labels["pipeline"] == pipeline })
    let named = samples.map { sample in
      let labels = sample.labels.filter { $0.key != "pipeline" }.sorted { $0.key < $1.key }
      return (([sample.name] + labels.map(\.value)).joined(separator: " "), sample.value)
    }
    return Dictionary(named, uniquingKeysWith: { first, _ in first })
  }

  @Test("a run that went well tells its times, records, needs and matches")
  func success() throws {
    let before = Double(ProcessFacts.now)
    let night = try nights.run("--metrics", file)
    #expect(night.exit == 0, "\(night.errors)")
    let samples = try samples()
    #expect(samples["encadena_run_success"] == 1 && samples["encadena_run_exit_code"] == 0)
    let ended = try #require(samples["encadena_run_timestamp_seconds"])
    #expect(ended >= before && ended <= Double(ProcessFacts.now))
    let last = try #require(samples["encadena_run_last_success_timestamp_seconds"])
    #expect(last >= before && last <= ended)
    for stage in ["ingest", "normalize", "match", "export"] {
      #expect(samples["encadena_stage_seconds \(stage)"] != nil)
    }
    let records = ["read", "accepted", "merged", "rejected"].map {
      samples["encadena_records \($0) padrón"]
    }
    #expect(records == [3, 2, 0, 1])
    #expect(samples["encadena_needs"] == 2 && samples["encadena_needs_unmatched"] == 1)
    #expect(samples["encadena_matches"] == 1 && samples["encadena_firms"] == 2)
    #expect(try #require(samples["encadena_peak_memory_bytes"]) > 1_000_000)
    // Whoever collects reads it, and nothing is left beside it.
    let rights = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(rights == 0o644)
    #expect(!FileSystem.names(in: nights.scratch.path).contains { $0.hasSuffix(".tmp") })
  }

  @Test("a run that fails tells its code, what it read, and when the last one went well")
  func failure() throws {
    _ = try nights.run("--metrics", file)
    let last = try samples()["encadena_run_last_success_timestamp_seconds"]
    let strict = Night(
      "run", try nights.pipeline(limit: 0.1), "--out", nights.home, "--metrics", file)
    #expect(strict.exit == 65)
    let samples = try samples()
    #expect(samples["encadena_run_success"] == 0 && samples["encadena_run_exit_code"] == 65)
    #expect(last != nil && samples["encadena_run_last_success_timestamp_seconds"] == last)
    #expect(samples["encadena_records rejected padrón"] == 1)
    #expect(samples["encadena_matches"] == nil)
  }

  @Test("a run that cannot begin tells so too: no source, no pipeline, a lock that is held")
  func noBeginning() throws {
    let missing = Night(
      "run", try nights.pipeline(suppliers: "none.csv"), "--out", nights.home, "--metrics", file)
    #expect(missing.exit == 66)
    #expect(try samples()["encadena_run_exit_code"] == 66)
    let lock = try FileLock(nights.home + "/.lock", note: "process 4711")
    #expect(try nights.run("--metrics", file).exit == 75)
    #expect(try samples()["encadena_run_exit_code"] == 75)
    _ = consume lock
    try nights.scratch.write("p.json", "{ name: ")
    #expect(Night("run", nights.scratch.file("p.json"), "--metrics", file).exit == 78)
    #expect(try samples(pipeline: "p")["encadena_run_exit_code"] == 78)
  }

  @Test("names with quotes, backslashes and line ends are labels like others")
  func labels() throws {
    let name = "la \"noche\" \\ de\nhoy, }"
    try MetricsFile.write(
      RunMeasures(pipeline: name, exit: .done, started: 1_700_000_000, ended: 1_700_000_060),
      to: file)
    let samples = try samples(pipeline: name)
    #expect(samples["encadena_run_success"] == 1 && samples["encadena_run_seconds"] == 60)
  }

  @Test("a file that cannot be written is told before the run begins")
  func noFolder() throws {
    let night = try nights.run("--metrics", nights.scratch.file("absent/e.prom"))
    #expect(night.exit == 73)
    #expect(night.errors.contains("absent") && !FileSystem.exists(nights.home))
    #expect(try nights.run("--metrics", nights.scratch.path).exit == 73)
  }
}
