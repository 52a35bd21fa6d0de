import Export
import Foundation
public import Workbench

/// A run's measures as Prometheus's text format, for node_exporter's textfile collector.
///
/// - SeeAlso: https://github.com/prometheus/node_exporter#textfile-collector
public struct MetricsFile {
  /// Why the measures cannot be written.
  public enum Fault: ReportableError, Equatable {
    /// The folder that the file is to lie in is not there.
    case noFolder(path: String)
    /// A folder stands where the file is to be.
    case isFolder(path: String)

    /// What happened, where, and what to do.
    public var description: String {
      switch self {
      case .noFolder(let path):
        "--metrics \(path): no folder \(FileSystem.parent(path)); make it, or name another"
      case .isFolder(let path): "--metrics \(path): a folder; name a file in it, ending in .prom"
      }
    }

    /// The code the process ends with.
    public var exitCode: ExitCode { .cannotCreate }
  }

  private let measures: RunMeasures
  private var text = ""

  /// The measures in Prometheus's text format.
  ///
  /// - Parameters:
  ///   - measures: What the run measured.
  ///   - peakMemory: The most memory that the process has held, in bytes.
  /// - Returns: The whole file.
  public static func text(
    _ measures: RunMeasures, peakMemory: Int = ProcessFacts.peakMemory
  ) -> String {
    var file = MetricsFile(measures)
    file.addRun(peakMemory: peakMemory)
    file.addResults()
    return file.text
  }

  /// Checks before a run that its measures can be written after it.
  public static func check(_ path: String) throws(Fault) {
    if FileSystem.isFolder(path) { throw .isFolder(path: path) }
    guard FileSystem.isFolder(FileSystem.parent(path)) else { throw .noFolder(path: path) }
  }

  /// Writes the measures beside their file and puts them in its place in one step, so that the
  /// collector never reads half of them; anybody may read them.
  public static func write(_ measures: RunMeasures, to path: String) throws(FileFault) {
    // The collector takes what ends in .prom, so the file beside must not.
    let temporary = "\(path).\(ProcessFacts.identifier).tmp"
    do throws(FileFault) {
      var output = try OutputFile(temporary)
      try output.write(text(measures))
      _ = try output.finish()
      try allowReading(temporary)
      try FileSystem.rename(temporary, to: path)
    } catch {
      try? FileSystem.remove(temporary)
      throw error
    }
  }

  private static func allowReading(_ path: String) throws(FileFault) {
    do {
      try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    } catch {
      throw .cannotWrite(path: path, reason: error.localizedDescription)
    }
  }

  private init(_ measures: RunMeasures) { self.measures = measures }

  private mutating func addRun(peakMemory: Int) {
    let isDone = measures.exit == .done
    add("run_success", "Whether the last run ended well.", isDone ? 1 : 0)
    add(
      "run_exit_code", "The exit code of the last run, after sysexits.", Int(measures.exit.rawValue)
    )
    add(
      "run_start_timestamp_seconds", "When the last run started, in seconds since 1970.",
      measures.started)
    add(
      "run_timestamp_seconds", "When the last run ended, in seconds since 1970.", measures.ended)
    if let last = measures.lastSuccess {
      add(
        "run_last_success_timestamp_seconds",
        "When the newest complete run ended, in seconds since 1970.", last)
    }
    add(
      "run_seconds", "How long the last run took, in whole seconds.",
      max(0, measures.ended - measures.started))
    add("peak_memory_bytes", "The most memory that the last run held.", peakMemory)
    add(
      "stage_seconds", "How long each stage of the last run took.",
      measures.timings.map { ([("stage", $0.stage.rawValue)], Manifest.rounded($0.seconds)) })
    add(
      "records", "What became of the records of each source.",
      measures.sources.flatMap { source in
        [
          ("read", source.records), ("accepted", source.accepted - source.merged),
          ("merged", source.merged), ("rejected", source.rejected),
        ].map { ([("source", source.name), ("outcome", $0)], "\($1)") }
      })
  }

  private mutating func addResults() {
    let tables = [
      ("firms", "Firms of the last run.", "2-normalize/suppliers.csv"),
      ("needs", "Needs of the last run.", "2-normalize/needs.csv"),
      ("needs_unmatched", "Needs without a supplier.", "3-match/unmatched_needs.csv"),
      ("matches", "Rows of the ranking.", "3-match/matches.csv"),
      ("unreached_floors", "Floors that are not reached.", "3-match/unreached_floors.csv"),
    ]
    for (name, help, table) in tables {
      if let rows = measures.rows[table] { add(name, help, rows) }
    }
  }

  private mutating func add(_ name: String, _ help: String, _ value: Int) {
    add(name, help, [([], "\(value)")])
  }

  private mutating func add(
    _ name: String, _ help: String, _ samples: [(labels: [(String, String)], value: String)]
  ) {
    guard !samples.isEmpty else { return }
    text += "# HELP encadena_\(name) \(help)\n# TYPE encadena_\(name) gauge\n"
    for sample in samples {
      let labels = ([("pipeline", measures.pipeline)] + sample.labels).map {
        "\($0)=\"\(Self.escaped($1))\""
      }
      text += "encadena_\(name){\(labels.joined(separator: ","))} \(sample.value)\n"
    }
  }

  /// A label's value: of all characters the format gives a meaning to three.
  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
  }
}
