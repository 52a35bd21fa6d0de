public import Workbench

/// Why a file cannot be looked through without a mapping.
public enum ProfileError: ReportableError, Equatable {
  /// A JSON document is too long to find its records in.
  case tooLong(file: String, limit: Int)

  /// What happened, where, and what to do.
  public var description: String {
    switch self {
    case .tooLong(let file, let limit):
      "\(file): a JSON document of more than \(limit) bytes is not looked through for its records;"
        + " state `record` in a mapping"
    }
  }

  /// The code the process ends with.
  public var exitCode: ExitCode { .data }
}
