public import Workbench

/// Why an identity ledger cannot be carried on.
public enum IdentityError: ReportableError, Equatable {
  /// The heading is not that of a ledger.
  case notALedger(file: String, found: [String])
  /// A row breaks what the rows before it say.
  case damaged(file: String, line: Int, reason: String)

  /// What happened, where, and what to do.
  public var description: String {
    switch self {
    case .notALedger(let file, let found):
      "\(file):1: not an identity ledger: its columns are \(found.joined(separator: ", "));"
        + " restore the run it belongs to"
    case .damaged(let file, let line, let reason):
      "\(file):\(line): the identity ledger is damaged: \(reason); restore it from an earlier run"
    }
  }

  /// The code the process ends with.
  public var exitCode: ExitCode { .data }
}
