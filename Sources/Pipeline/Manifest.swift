import JSON
import Normalize
import Tables
import Workbench

/// What a run was made of and what it made: `manifest.json`.
///
/// Activities are the stages, in PROV's words: what each `used`, when it `startedAtTime` and
/// `endedAtTime`, and which activity each output `wasGeneratedBy`, in this run or an earlier one.
struct Manifest {
  let runID: String
  let identity: RunIdentity
  let runKey: String
  let definition: Definition
  /// The folder of all runs.
  let home: String
  let threads: Int
  let started: Int
  let ended: Int
  /// When each stage that ran did, in order.
  let timings: [StageTiming]
  let counts: [SourceCounts]
  /// Where the package of each stage that is done comes from.
  let origins: [StageOrigin]
  /// Which activity read each source, by its name.
  let readers: [String: SourceOrigin]
  /// Where the firms of Normalize come from; nil before that stage.
  let firms: StageOrigin?
  /// The run that rows of unchanged sources were taken over from; nil where none were.
  let takenOver: String?
  /// The run that was published before, of which each stage knows what it is told.
  let published: String?
  /// How the run ended; nil while it is under way.
  let exit: ExitCode?
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
    let stages = Stage.allCases.filter {
      FileSystem.exists("\(folder)/\($0.folder)/datapackage.json")
    }
    return """
      {
        "run": \(JSONText.quoted(runID)),
        "runId": "\(identity.uuid)",
        "runKey": \(JSONText.quoted(runKey)),
        "eventType": "\(event)",
        "exit": \(exit.map { "\($0.rawValue)" } ?? "null"),
        "failure": \(failure.map(JSONText.quoted) ?? "null"),
        "pipeline": \(JSONText.quoted(definition.name)),
        "date": \(JSONText.quoted(definition.date)),
        "version": "\(Version.current)",
        "producer": "\(LineageEvent.producer)",
        "definition": "sha256:\(digest)",
        "startedAtTime": "\(ProcessFacts.timestamp(started))",
        "endedAtTime": "\(ProcessFacts.timestamp(ended))",
        "timings": {
          "started": "\(ProcessFacts.timestamp(started))",
          "ended": "\(ProcessFacts.timestamp(ended))",
          "threads": \(threads),
          "peakMemoryBytes": \(ProcessFacts.peakMemory),
          "stages": [
      \(Self.lines(timings.map(time)))
          ]
        },
        "stages": [
      \(Self.lines(origins.map(\.json)))
        ],
        "firms": \(firms?.json ?? "null"),
        "activities": [
      \(Self.lines(timings.map(activity)))
        ],
        "inputs": [
      \(Self.lines(counts.map(input)))
        ],
        "packages": [
      \(Self.lines(try stages.map { try package($0, folder) }))
        ],
        "outputs": [
      \(Self.lines(try stages.flatMap { try files(of: $0, folder) }))
        ]
      }

      """
  }

  /// How the run stands, in the words of OpenLineage.
  private var event: String {
    switch exit {
    case nil: "RUNNING"
    case .done: "COMPLETE"
    default: "FAIL"
    }
  }

  private static func lines(_ items: [String]) -> String {
    items.map { "    " + $0 }.joined(separator: ",\n")
  }

  private func time(_ timing: StageTiming) -> String {
    "{\"stage\": \"\(timing.stage.rawValue)\", \"seconds\": \(Self.rounded(timing.seconds))}"
  }

  private func activity(_ timing: StageTiming) -> String {
    let used: [String] =
      switch timing.stage {
      case .ingest:
        counts.filter { readers[$0.source]?.reader == "\(runID)/\(Stage.ingest.rawValue)" }
          .map(entity) + [takenOver].compactMap { $0 }.map { "\($0)/" + Self.description(.ingest) }
      case .normalize: [Self.description(.ingest)] + earlier(.normalize)
      case .match: [Self.description(.normalize)] + earlier(.match)
      case .export: [Self.description(.normalize), Self.description(.match)] + earlier(.match)
      }
    return "{\"id\": \(JSONText.quoted("\(runID)/\(timing.stage.rawValue)")), "
      + "\"startedAtTime\": \"\(ProcessFacts.timestamp(timing.started))\", "
      + "\"endedAtTime\": \"\(ProcessFacts.timestamp(timing.ended))\", "
      + "\"used\": [\(used.map(JSONText.quoted).joined(separator: ", "))]}"
  }

  /// The package of the night before that a stage takes something of.
  private func earlier(_ stage: Stage) -> [String] {
    published.map { ["\($0)/" + Self.description(stage)] } ?? []
  }

  /// The name of a source among the entities that activities used.
  private func entity(_ item: SourceCounts) -> String { "source/\(item.source)" }

  private static func description(_ stage: Stage) -> String { "\(stage.folder)/datapackage.json" }

  private func input(_ item: SourceCounts) -> String {
    let location = item.location(definition) ?? FileCheck.absolute(DecisionLedger.file(home: home))
    return """
      {"source": \(JSONText.quoted(item.source)), "id": \(JSONText.quoted(entity(item))), \
      "registry": "\(item.registry)", \
      "readBy": \(JSONText.quoted(readers[item.source]?.reader ?? generator(.ingest))), \
      "key": \(readers[item.source].map { JSONText.quoted($0.key) } ?? "null"), \
      "file": \(JSONText.quoted(item.file)), "location": \(JSONText.quoted(location)), \
      "bytes": \(item.bytes), "sha256": "\(item.sha256)", \
      "encoding": \(JSONText.quoted(item.encoding)), \
      "encodingEvidence": \(JSONText.quoted(item.encodingEvidence)), "read": \(item.read), \
      "accepted": \(item.accepted), "merged": \(item.merged), "rejected": \(item.rejected), \
      "fieldFaults": \(item.fieldFaults), "doubts": \(item.doubts), \
      "passedOver": \(item.passedOver)}
      """
  }

  /// The description of a stage's package, whose digest holds all the digests in it.
  private func package(_ stage: Stage, _ folder: String) throws -> String {
    let path = Self.description(stage)
    let bytes = try FileSystem.contents("\(folder)/\(path)")
    return "{\"path\": \"\(path)\", \"bytes\": \(bytes.count), "
      + "\"sha256\": \"\(SHA256Digest.hex(of: bytes))\", "
      + "\"wasGeneratedBy\": \(JSONText.quoted(generator(stage)))}"
  }

  /// The files of a stage with their digests, from its `datapackage.json`.
  private func files(of stage: Stage, _ folder: String) throws -> [String] {
    let tables = stage == .normalize ? FirmsPart.writes(kinds: definition.registries) : [:]
    return try PackageFacts.read("\(folder)/\(stage.folder)/datapackage.json").map { fact in
      let isOfFirms = fact.path.hasSuffix(".csv") && tables[String(fact.path.dropLast(4))] != nil
      let generator = isOfFirms ? firms?.generator ?? generator(stage) : generator(stage)
      return "{\"path\": \(JSONText.quoted(stage.folder + "/" + fact.path)), "
        + "\"bytes\": \(fact.bytes), \"sha256\": \"\(fact.sha256)\", \"rows\": \(fact.rows), "
        + "\"wasGeneratedBy\": \(JSONText.quoted(generator))}"
    }
  }

  /// The activity that wrote a stage's package: this run's, or that of the run it was taken from.
  private func generator(_ stage: Stage) -> String {
    origins.first { $0.stage == stage }?.generator ?? "\(runID)/\(stage.rawValue)"
  }

  /// Seconds with three decimals.
  static func rounded(_ seconds: Double) -> String {
    let thousandths = Int((seconds * 1000).rounded())
    let rest = thousandths % 1000
    return "\(thousandths / 1000)." + (rest < 10 ? "00" : rest < 100 ? "0" : "") + "\(rest)"
  }
}
