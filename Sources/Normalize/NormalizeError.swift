public import Workbench

/// Why records cannot be put together.
public enum NormalizeError: ReportableError, Equatable {
  /// The rows of a source are not all accounted for: a fault of ours.
  case rowsLost(source: String, accepted: Int, firms: Int, merged: Int)
  /// Firms were about to be made of a table that is not among those they are known to be made of: a
  /// fault of ours.
  case undeclaredTable(String)
  /// Ingest counted other rows than its table has.
  case rowsMissing(source: String, accepted: Int, found: Int)

  /// What happened, where, and what to do.
  public var description: String {
    switch self {
    case .rowsLost(let source, let accepted, let firms, let merged):
      "source '\(source)': \(accepted) rows accepted, but \(firms) firms and \(merged) merged rows"
        + " came out; please report this fault"
    case .undeclaredTable(let table):
      "firms are made of the table '\(table)', which FirmsPart does not name; please report this fault"
    case .rowsMissing(let source, let accepted, let found):
      "source '\(source)': ingest accepted \(accepted) rows, its table has \(found); run ingest again"
    }
  }

  /// The code the process ends with.
  public var exitCode: ExitCode { .fault }
}
