public import Workbench

/// Why a pipeline file cannot be used.
public enum DefinitionError: ReportableError, Equatable {
  /// The file is not there.
  case missing(file: String)
  /// A folder, a device or a socket stands where a file was named.
  case notAFile(file: String)
  /// Reading failed; `reason` is the system's own word.
  case unreadable(file: String, reason: String)
  /// Mistakes in it, all of them, sorted by position.
  case faults([DefinitionFault])

  /// What happened, where, and what to do; mistakes take one line each.
  public var description: String {
    switch self {
    case .missing(let file): "\(file): no such file; check the path of the pipeline file"
    case .notAFile(let file): "\(file): not a file; name the pipeline file itself"
    case .unreadable(let file, let reason):
      "\(file): cannot be read: \(reason); check the rights of the pipeline file"
    case .faults(let faults): faults.map(\.description).joined(separator: "\n")
    }
  }

  /// The code the process ends with.
  public var exitCode: ExitCode {
    switch self {
    case .missing, .notAFile, .unreadable: .inputMissing
    case .faults: .definition
    }
  }
}
