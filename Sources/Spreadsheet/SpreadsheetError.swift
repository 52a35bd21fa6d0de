public import Workbench

/// Why a workbook is refused.
public enum SpreadsheetError: ReportableError, Equatable {
  /// The file is something else, named by `form`; `advice` says what to do with it.
  case notAWorkbook(file: String, form: String, advice: String)
  /// The workbook is encrypted.
  case protected(file: String)
  /// A part that the workbook needs is missing or senseless.
  case damaged(file: String, reason: String)
  /// The workbook has no such sheet; `sheets` are those it has.
  case noSuchSheet(file: String, sheet: String, sheets: [SpreadsheetReader.Sheet])
  /// The sheet has no cells, for it is of another kind.
  case notCells(file: String, sheet: String, kind: String)
  /// No sheet was named and no visible one has two rows.
  case noTable(file: String, sheets: [SpreadsheetReader.Sheet])
  /// No sheet was named and several visible ones have two rows or more.
  case severalTables(file: String, tables: [String], sheets: [SpreadsheetReader.Sheet])
  /// No sheet was named and there are too many to look through each.
  case tooManySheets(file: String, count: Int, sheets: [SpreadsheetReader.Sheet])
  /// The shared strings are longer than the limit.
  case stringsTooLong(file: String, limit: Int)
  /// A cell's or row's reference is senseless, or is not of the row it stands in.
  case badReference(file: String, sheet: String, row: Int, reference: String)
  /// A cell or row lies beyond the last one a sheet can have.
  case beyondSheet(file: String, sheet: String, reference: String)
  /// A cell comes twice or after one that lies to its right.
  case cellOutOfOrder(file: String, sheet: String, cell: String)
  /// A row comes twice or after one that lies below it.
  case rowOutOfOrder(file: String, sheet: String, row: Int)
  /// A cell takes a shared string that there is not.
  case noSuchString(file: String, sheet: String, cell: String, index: String, count: Int)
  /// The text of one row is longer than the limit.
  case rowTooLong(file: String, sheet: String, row: Int, limit: Int)
  /// The text of all rows is longer than the limit.
  case tooMuchText(file: String, sheet: String, row: Int, limit: Int)

  /// The code the process ends with.
  public var exitCode: ExitCode { .data }

  /// What happened, where, and what to do.
  public var description: String {
    switch self {
    case .notAWorkbook(let file, let form, let advice):
      "\(file): is \(form), not an Excel workbook (.xlsx); \(advice)"
    case .protected(let file):
      "\(file): is protected with a password; open it in a spreadsheet program and save it without"
    case .damaged(let file, let reason):
      "\(file): not a sound workbook: \(reason); open it in a spreadsheet program and save it again"
    case .noSuchSheet(let file, let sheet, let sheets):
      "\(file): no sheet '\(sheet)'; the workbook has \(Self.list(sheets))"
    case .notCells(let file, let sheet, let kind):
      "\(file): sheet '\(sheet)' is \(kind), which has no cells; name another sheet"
    case .noTable(let file, let sheets):
      "\(file): no visible sheet has a heading and a row; name the sheet: \(Self.list(sheets))"
    case .severalTables(let file, let tables, let sheets):
      "\(file): several sheets hold a table (\(Self.quoted(tables))); name one of them"
        + Self.hidden(sheets)
    case .tooManySheets(let file, let count, let sheets):
      "\(file): \(count) sheets are shown, too many to look for a table in; "
        + "name the sheet: \(Self.list(sheets))"
    case .stringsTooLong(let file, let limit):
      "\(file): the shared strings are longer than the limit of \(limit) bytes; "
        + "check that it is what it should be, or split it"
    default: placeDescription
    }
  }

  private var placeDescription: String {
    switch self {
    case .badReference(let file, let sheet, let row, let reference):
      "\(file): sheet '\(sheet)', row \(row): '\(reference)' is not a place in this row; "
        + "open it in a spreadsheet program and save it again"
    case .beyondSheet(let file, let sheet, let reference):
      "\(file): sheet '\(sheet)': \(reference) lies beyond the last cell a sheet can have, "
        + "XFD1048576; have the file written again"
    case .cellOutOfOrder(let file, let sheet, let cell):
      "\(file): sheet '\(sheet)', cell \(cell): comes twice or after a cell to its right; "
        + "open it in a spreadsheet program and save it again"
    case .rowOutOfOrder(let file, let sheet, let row):
      "\(file): sheet '\(sheet)', row \(row): comes twice or after a row below it; "
        + "open it in a spreadsheet program and save it again"
    case .noSuchString(let file, let sheet, let cell, let index, let count):
      "\(file): sheet '\(sheet)', cell \(cell): takes shared string '\(index)' of \(count); "
        + "fetch the file again"
    case .rowTooLong(let file, let sheet, let row, let limit):
      "\(file): sheet '\(sheet)', row \(row): its text is longer than \(limit) bytes; "
        + "check that the sheet is a table"
    case .tooMuchText(let file, let sheet, let row, let limit):
      "\(file): sheet '\(sheet)', row \(row): the text so far is longer than \(limit) bytes; "
        + "check that it is what it should be, or split it"
    default: ""
    }
  }

  private static func quoted(_ names: [String]) -> String {
    let shown = names.prefix(20).map { "'\($0)'" }.joined(separator: ", ")
    return names.count > 20 ? "\(shown) and \(names.count - 20) more" : shown
  }

  private static func list(_ sheets: [SpreadsheetReader.Sheet]) -> String {
    let shown = sheets.prefix(20).map { "'\($0.name)'" + ($0.isHidden ? " (hidden)" : "") }
    let text = shown.joined(separator: ", ")
    return sheets.count > 20 ? "\(text) and \(sheets.count - 20) more" : text
  }

  private static func hidden(_ sheets: [SpreadsheetReader.Sheet]) -> String {
    let names = sheets.filter(\.isHidden).map(\.name)
    return names.isEmpty ? "" : "; hidden: \(quoted(names))"
  }
}
