public import Workbench

/// One event of a run or of a stage in it, in the words of OpenLineage 2.
///
/// - SeeAlso: https://openlineage.io/spec/2-0-2/OpenLineage.json
public struct LineageEvent: Sendable, Equatable {
  /// What happened.
  public enum Kind: String, Sendable {
    case start = "START"
    case complete = "COMPLETE"
    case fail = "FAIL"
    case abort = "ABORT"
  }

  /// What happened.
  public let kind: Kind
  /// When, in seconds since 1970.
  public let time: Int
  /// Which run.
  public let run: RunIdentity
  /// The pipeline's name.
  public let pipeline: String
  /// The stage; nil of the run as a whole.
  public let stage: Stage?
  /// The run that the stage is part of; nil of a stage that runs alone, and of a run.
  public let parent: RunIdentity?
  /// Seconds that it took; nil of a start.
  public var seconds: Double?
  /// What was read; empty of a start.
  public var inputs: [LineageDataset] = []
  /// What was written; empty of a start.
  public var outputs: [LineageDataset] = []
  /// Why it failed.
  public var failure: String?
  /// The exit code, at the end of a run.
  public var exit: ExitCode?

  /// Who speaks, as a URI.
  static let producer = "urn:encadena:\(Version.current)"

  /// The name of the job.
  public var job: String { stage.map { "\(pipeline).\($0.rawValue)" } ?? pipeline }

  /// The event as one line of JSON without its end.
  public var json: String {
    var facets: [String] = []
    if let parent {
      let names =
        "\"run\":{\"runId\":\"\(parent.uuid)\"},\"job\":\(Self.job(pipeline))"
      facets.append("\"parent\":" + Self.facet("ParentRunFacet", names))
    }
    if let failure {
      let message =
        "\"message\":\(JSONText.quoted(failure)),\"programmingLanguage\":\"Swift\""
      facets.append("\"errorMessage\":" + Self.facet("ErrorMessageRunFacet", message))
    }
    var parts = [
      "\"eventType\":\"\(kind.rawValue)\"", "\"eventTime\":\"\(ProcessFacts.timestamp(time))\"",
      "\"run\":{\"runId\":\"\(run.uuid)\",\"facets\":{\(facets.joined(separator: ","))}}",
      "\"job\":\(Self.job(job))",
      "\"inputs\":[\(inputs.map { $0.json(isInput: true) }.joined(separator: ","))]",
      "\"outputs\":[\(outputs.map { $0.json(isInput: false) }.joined(separator: ","))]",
      "\"producer\":\"\(Self.producer)\"",
      "\"schemaURL\":\"https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent\"",
    ]
    if let stage { parts.append("\"stage\":\"\(stage.rawValue)\"") }
    if let seconds { parts.append("\"seconds\":\(Manifest.rounded(seconds))") }
    if let exit { parts.append("\"exit\":\(exit.rawValue)") }
    return "{" + parts.joined(separator: ",") + "}"
  }

  private static func job(_ name: String) -> String {
    "{\"namespace\":\"encadena\",\"name\":\(JSONText.quoted(name))}"
  }

  /// A facet with what OpenLineage asks of each.
  static func facet(_ name: String, _ content: String) -> String {
    "{\"_producer\":\"\(producer)\","
      + "\"_schemaURL\":\"https://openlineage.io/spec/facets/1-0-0/\(name).json#/$defs/\(name)\","
      + "\(content)}"
  }
}
