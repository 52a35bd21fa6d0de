public import Workbench

/// Why a workbook cannot be written.
public enum WorkbookError: ReportableError, Equatable {
  /// The file cannot be created; `reason` is the system's own word.
  case cannotCreate(file: String, reason: String)
  /// Writing failed half-way; `reason` is the library's own word.
  case writeFailed(file: String, reason: String)
  /// A temporary file that a sheet is written to on its way was not whole; `reason` is the system's
  /// own word.
  case scratchFailed(reason: String)
  /// A cell lies outside the rows and columns that the format has.
  case tooManyRows(sheet: String, row: Int, column: Int)
  /// A sheet's name is empty, taken, longer than 31 characters, or holds one of `[]:*?/\`.
  case badSheetName(name: String, reason: String)
  /// Two columns of one table have the same heading, or a heading is empty.
  case badHeading(sheet: String, heading: String)
  /// The date a workbook is stamped with is not an ISO date.
  case badDate(text: String)
  /// The library refused a call for another reason, which is a fault of ours.
  case refused(sheet: String, call: String, reason: String)

  /// What happened, where, and what to do.
  public var description: String {
    switch self {
    case .cannotCreate(let file, let reason):
      "\(file): cannot be created: \(reason); check the output folder's rights and free space"
    case .writeFailed(let file, let reason):
      "\(file): writing stopped: \(reason); check the free space and run again"
    case .scratchFailed(let reason):
      "the folder for temporary files (TMPDIR, or /tmp): a sheet of the workbook cannot be written"
        + " there: \(reason); check its free space and run again"
    case .tooManyRows(let sheet, let row, let column):
      "sheet '\(sheet)': row \(row + 1), column \(column + 1) lies beyond what a workbook holds"
        + " (1,048,576 rows); lower topK or export fewer needs"
    case .badSheetName(let name, let reason): "sheet name '\(name)' is refused: \(reason)"
    case .badHeading(let sheet, let heading):
      "sheet '\(sheet)': heading '\(heading)' is empty or used twice in one table"
    case .badDate(let text): "'\(text)' is not a date such as 2026-11-25"
    case .refused(let sheet, let call, let reason):
      "sheet '\(sheet)': \(call) was refused: \(reason); please report this"
    }
  }

  /// The code the process ends with.
  public var exitCode: ExitCode {
    switch self {
    case .cannotCreate: .cannotCreate
    case .writeFailed, .scratchFailed: .inputOutput
    case .tooManyRows: .data
    case .badSheetName, .badHeading, .badDate, .refused: .fault
    }
  }
}
