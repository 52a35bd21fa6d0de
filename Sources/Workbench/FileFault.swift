/// Why the file system refused something.
public enum FileFault: ReportableError, Equatable {
  /// A file or folder cannot be created, renamed or linked.
  case cannotCreate(path: String, reason: String)
  /// Writing failed half-way, for example on a full disk.
  case cannotWrite(path: String, reason: String)
  /// There is less room on the disk than what is about to be written will take; both in bytes.
  case noRoom(path: String, needed: Int, free: Int)
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
    case .noRoom(let path, let needed, let free):
      "\(path): about \(Self.mebibytes(needed)) MiB are needed and \(free >> 20) MiB are free;"
        + " make room, or keep fewer runs with --keep"
    case .missing(let path): "\(path): no such file or folder"
    case .cannotRead(let path, let reason): "\(path): cannot be read: \(reason)"
    }
  }

  private static func mebibytes(_ bytes: Int) -> Int { (bytes + (1 << 20) - 1) >> 20 }

  /// The code the process ends with.
  public var exitCode: ExitCode {
    switch self {
    case .cannotCreate, .noRoom: .cannotCreate
    case .cannotWrite, .cannotRead: .inputOutput
    case .missing: .inputMissing
    }
  }
}
