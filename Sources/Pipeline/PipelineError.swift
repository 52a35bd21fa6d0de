public import Workbench

/// Why a run cannot be made or found.
public enum PipelineError: ReportableError, Equatable {
  /// A source's file is not there; all that are absent are told at once.
  case missingSources([String])
  /// A source's path names a folder.
  case sourceIsFolder(source: String, path: String)
  /// A stage has not been run in this folder yet.
  case missingStage(folder: String, stage: Stage)
  /// The run was asked to start after a stage, and there is no complete run to take it from.
  case noEarlierRun(folder: String)
  /// The stages to run are in the wrong order.
  case stagesReversed(from: Stage, to: Stage)
  /// A folder is not a run folder.
  case notARun(folder: String)
  /// What a stage took and what it gave do not add up: a fault of ours.
  case unbalanced(source: String, accepted: Int, linked: Int)

  /// What happened, where, and what to do.
  public var description: String {
    switch self {
    case .missingSources(let sources):
      "no such file: \(sources.joined(separator: "; ")); check `path` in the pipeline file"
    case .sourceIsFolder(let source, let path):
      "source '\(source)': \(path) is a folder; name a file in it"
    case .missingStage(let folder, let stage):
      "\(folder): no \(stage.folder); run `encadena \(stage.rawValue)` there first"
    case .noEarlierRun(let folder):
      "\(folder): no complete run to start from; run all the stages first"
    case .stagesReversed(let from, let to):
      "--from \(from.rawValue) comes after --to \(to.rawValue)"
    case .notARun(let folder): "\(folder): not a run folder; it has no definition.json"
    case .unbalanced(let source, let accepted, let linked):
      "source '\(source)': \(accepted) records accepted but \(linked) in firms:"
        + " please report this fault of Encadena"
    }
  }

  /// The code the process ends with.
  public var exitCode: ExitCode {
    switch self {
    case .missingSources, .sourceIsFolder, .missingStage, .noEarlierRun, .notARun: .inputMissing
    case .stagesReversed: .usage
    case .unbalanced: .fault
    }
  }
}
