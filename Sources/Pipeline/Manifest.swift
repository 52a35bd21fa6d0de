import Tables
import Workbench

/// What a run was made of and what it made: `manifest.json`.
struct Manifest {
  let runID: String
  let runKey: String
  let definition: Definition
  let threads: Int
  let started: Int
  let ended: Int
  /// Seconds of each stage that ran, in order.
  let timings: [(stage: Stage, seconds: Double)]
  let counts: [SourceCounts]
  let exit: ExitCode
  let failure: String?

  /// Writes the manifest into a run folder.
  func write(folder: String) throws {
    var output = try OutputFile(folder + "/manifest.json.tmp")
    try output.write(try json(folder: folder))
    _ = try output.finish()
    try FileSystem.rename(folder + "/manifest.json.tmp", to: folder + "/manifest.json")
  }

  private func json(folder: String) throws -> String {
    let digest = SHA256Digest.hex(of: Array(definition.canonicalText.utf8))
    let inputs = counts.map(input).joined(separator: ",\n")
    let outputs = try Stage.allCases.filter { FileSystem.isFolder(folder + "/" + $0.folder) }
      .flatMap { try files(of: $0, folder) }.joined(separator: ",\n")
    let times = timings.map { timing in
      "    {\"stage\": \"\(timing.stage.rawValue)\", \"seconds\": \(Self.rounded(timing.seconds))}"
    }.joined(separator: ",\n")
    return """
      {
        "run": \(JSONText.quoted(runID)),
        "runKey": \(JSONText.quoted(runKey)),
        "eventType": "\(exit == .done ? "COMPLETE" : "FAIL")",
        "exit": \(exit.rawValue),
        "failure": \(failure.map(JSONText.quoted) ?? "null"),
        "pipeline": \(JSONText.quoted(definition.name)),
        "date": \(JSONText.quoted(definition.date)),
        "version": "\(Version.current)",
        "definition": "sha256:\(digest)",
        "timings": {
          "started": "\(ProcessFacts.timestamp(started))",
          "ended": "\(ProcessFacts.timestamp(ended))",
          "threads": \(threads),
          "peakMemoryBytes": \(ProcessFacts.peakMemory),
          "stages": [
      \(times)
          ]
        },
        "inputs": [
      \(inputs)
        ],
        "outputs": [
      \(outputs)
        ]
      }

      """
  }

  private func input(_ item: SourceCounts) -> String {
    """
        {"source": \(JSONText.quoted(item.source)), "registry": "\(item.registry)", \
    "file": \(JSONText.quoted(item.file)), "bytes": \(item.bytes), "sha256": "\(item.sha256)", \
    "encoding": \(JSONText.quoted(item.encoding)), \
    "encodingEvidence": \(JSONText.quoted(item.encodingEvidence)), "read": \(item.read), \
    "accepted": \(item.accepted), "merged": \(item.merged), "rejected": \(item.rejected), \
    "fieldFaults": \(item.fieldFaults), "doubts": \(item.doubts), \
    "passedOver": \(item.passedOver)}
    """
  }

  /// The files of a stage with their digests, from its `datapackage.json`.
  private func files(of stage: Stage, _ folder: String) throws -> [String] {
    try PackageFacts.read("\(folder)/\(stage.folder)/datapackage.json").map { fact in
      "    {\"path\": \(JSONText.quoted(stage.folder + "/" + fact.path)), "
        + "\"bytes\": \(fact.bytes), \"sha256\": \"\(fact.sha256)\", \"rows\": \(fact.rows)}"
    }
  }

  /// Seconds with three decimals.
  static func rounded(_ seconds: Double) -> String {
    let thousandths = Int((seconds * 1000).rounded())
    let rest = thousandths % 1000
    return "\(thousandths / 1000)." + (rest < 10 ? "00" : rest < 100 ? "0" : "") + "\(rest)"
  }
}
