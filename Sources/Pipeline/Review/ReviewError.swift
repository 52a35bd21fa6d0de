public import Workbench

/// Why decisions are not taken in.
public enum ReviewError: ReportableError, Equatable {
  /// Rows have problems, so none was taken.
  case problems(count: Int)
  /// No table of a file has the columns of decisions; the nearest one lacks some.
  case noDecisionColumns(file: String, sheet: String, missing: [String], found: [String])
  /// A file holds no table at all.
  case noTable(file: String)
  /// The file where the ledger should be is another.
  case foreignLedger(file: String, heading: String)
  /// The ledger was changed while somebody looked at what would be done.
  case ledgerChanged(file: String)
  /// A day given on the command line is none.
  case badDay(String)

  /// What happened, where, and what to do.
  public var description: String {
    switch self {
    case .problems(let count):
      "\(count) \(count == 1 ? "row has a problem" : "rows have problems"), so nothing was taken;"
        + " mend the file, or take the other rows with --partial"
    case .noDecisionColumns(let file, let sheet, let missing, let found):
      "\(file): " + (sheet.isEmpty ? "" : "sheet '\(sheet)': ") + "no column "
        + missing.map { "'\($0)'" }.joined(separator: ", ") + "; the heading has: "
        + found.prefix(20).joined(separator: ", ")
        + "; hand in the review workbook or the decisions that the page saved"
    case .noTable(let file): "\(file): no table; check that this is the file that was meant"
    case .foreignLedger(let file, let heading):
      "\(file): this is not the ledger of decisions, for it begins with '\(heading)';"
        + " restore the ledger, or move the file away"
    case .ledgerChanged(let file):
      "\(file): somebody else took decisions in meanwhile; nothing was taken, review again"
    case .badDay(let text): "'\(text)' is not a date; write it as YYYY-MM-DD"
    }
  }

  /// The code the process ends with.
  public var exitCode: ExitCode {
    switch self {
    case .problems, .noDecisionColumns, .noTable, .foreignLedger: .data
    case .ledgerChanged: .busy
    case .badDay: .usage
    }
  }
}
