public import Workbench

/// Why the work of shards cannot be taken up.
public enum ShardError: ReportableError, Equatable {
  /// A file is none that a shard wrote, or is cut off or damaged.
  case damaged(file: String)
  /// A file is of another version of the program or of other settings.
  case otherSettings(file: String)
  /// A file is of other records than those at hand.
  case otherRecords(file: String)
  /// Some of the shards are not there.
  case incomplete(folder: String, files: [String])
  /// There are no files of shards, or those of several ways to cut the work.
  case uncertain(folder: String, files: String, counts: [Int])

  /// What happened, where, and what to do.
  public var description: String {
    switch self {
    case .damaged(let file):
      "\(file): no whole file of a shard; make it again"
    case .otherSettings(let file):
      "\(file): made by another version of the program or with other settings of `linkage`;"
        + " begin again with --round prepare"
    case .otherRecords(let file):
      "\(file): made from other records; begin again with --round prepare"
    case .incomplete(let folder, let files):
      "\(folder): missing \(files.joined(separator: ", ")); all shards are needed"
    case .uncertain(let folder, let files, let counts):
      counts.isEmpty
        ? "\(folder): no \(files) of any shard; run the earlier rounds first"
        : "\(folder): \(files) of \(counts.map(String.init).joined(separator: " and of ")) shards;"
          + " keep those of one way to cut the work"
    }
  }

  /// The code the process ends with.
  public var exitCode: ExitCode {
    switch self {
    case .damaged: .inputOutput
    case .otherSettings, .otherRecords: .data
    case .incomplete: .inputMissing
    case .uncertain(_, _, let counts): counts.isEmpty ? .inputMissing : .data
    }
  }
}
