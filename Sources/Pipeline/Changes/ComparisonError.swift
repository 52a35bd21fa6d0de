public import Workbench

/// Why two nights cannot be compared.
public enum ComparisonError: ReportableError, Equatable {
  /// The runs are of two pipelines.
  case differentPipelines(first: String, second: String)
  /// The folder for the table holds something else.
  case folderInUse(String)

  /// What happened, and what to do.
  public var description: String {
    switch self {
    case .differentPipelines(let first, let second):
      "the runs are of two pipelines, '\(first)' and '\(second)'; compare two nights of one"
    case .folderInUse(let folder):
      "\(folder): holds other files; name a new folder, or one that `diff` wrote"
    }
  }

  /// The code the process ends with.
  public var exitCode: ExitCode {
    switch self {
    case .differentPipelines: .usage
    case .folderInUse: .cannotCreate
    }
  }
}
