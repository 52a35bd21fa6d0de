public import Workbench

/// Why suppliers cannot be matched with needs.
public enum MatchError: ReportableError, Equatable {
  /// The run's date is not of the form 2026-11-25.
  case badDate(String)
  /// Two rows of a table have the same key.
  case repeatedKey(table: String, key: String)
  /// No need has the key asked for; the nearest one is suggested.
  case unknownNeed(String, suggestion: String?)
  /// No supplier has the key asked for; the nearest one is suggested.
  case unknownSupplier(String, suggestion: String?)

  /// What happened, where, and what to do.
  public var description: String {
    switch self {
    case .badDate(let text):
      "'\(text)' is not a date; write the run's date as YYYY-MM-DD"
    case .repeatedKey(let table, let key):
      "\(table).csv: the key '\(key)' names two rows; run Normalize again"
    case .unknownNeed(let key, let suggestion):
      "no need has the key '\(key)'" + Self.hint(suggestion, table: "needs")
    case .unknownSupplier(let key, let suggestion):
      "no supplier has the key '\(key)'" + Self.hint(suggestion, table: "suppliers")
    }
  }

  /// The code the process ends with.
  public var exitCode: ExitCode {
    switch self {
    case .badDate: .usage
    case .repeatedKey: .data
    case .unknownNeed, .unknownSupplier: .inputMissing
    }
  }

  private static func hint(_ suggestion: String?, table: String) -> String {
    guard let suggestion else { return "; \(table).csv has none" }
    return "; did you mean '\(suggestion)'?"
  }
}
