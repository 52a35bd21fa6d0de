/// Why the file system refused something.
public enum FileFault: ReportableError, Equatable {
  /// A file or folder cannot be created, renamed or linked.
  case cannotCreate(path: String, reason: String)
  /// Writing failed half-way, for example on a full disk.
  case cannotWrite(path: String, reason: String)
  /// A file is missing.
  case missing(path: String)
  /// Reading failed.
  case cannotRead(path: String, reason: String)

  /// What happened, where, and what to do.
  public var description: String {
    switch self {
    case .cannotCreate(let path, let reason):
      "\(path): cannot be created: \(reason); check the folder and its rights"
    case .cannotWrite(let path, let reason):
      "\(path): cannot be written: \(reason); check the free space"
    case .missing(let path): "\(path): no such file or folder"
    case .cannotRead(let path, let reason): "\(path): cannot be read: \(reason)"
    }
  }

  /// The code the process ends with.
  public var exitCode: ExitCode {
    switch self {
    case .cannotCreate: .cannotCreate
    case .cannotWrite, .cannotRead: .inputOutput
    case .missing: .inputMissing
    }
  }
}
