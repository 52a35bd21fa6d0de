public import Workbench

/// Why the tables of a run do not fit together.
public enum ExportError: ReportableError, Equatable {
  /// A row names a record that its registry does not have.
  case unknownKey(table: String, column: String, row: Int, key: String)

  /// What happened, where, and what to do.
  public var description: String {
    switch self {
    case .unknownKey(let table, let column, let row, let key):
      "\(table).csv: row \(row + 1) names \(column) '\(key)', which 2-normalize does not have;"
        + " run again from normalize"
    }
  }

  /// The code the process ends with.
  public var exitCode: ExitCode { .data }
}
