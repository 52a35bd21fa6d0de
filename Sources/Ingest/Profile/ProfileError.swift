import Archives
import Spreadsheet
public import Workbench

/// Why a file cannot be looked through without a mapping.
public enum ProfileError: ReportableError, Equatable {
  /// A JSON document is too long to find its records in.
  case tooLong(file: String, limit: Int)
  /// A zip holds several files, of which none or a pattern that fits several was named.
  case severalEntries(file: String, pattern: String?, entries: [String])
  /// A workbook holds several tables.
  case severalSheets(file: String, sheets: [String])

  /// What happened, where, and what to do.
  public var description: String {
    switch self {
    case .tooLong(let file, let limit):
      "\(file): no list of records begins in the first \(limit) bytes of the document;"
        + " state `record` in a mapping"
    case .severalEntries(let file, let pattern, let entries):
      "\(file): "
        + (pattern.map { "several files of the zip fit '\($0)'" } ?? "the zip holds several files")
        + "; pick one with --entry: " + Self.list(entries)
    case .severalSheets(let file, let sheets):
      "\(file): several sheets hold a table; pick one with --sheet: " + Self.list(sheets)
    }
  }

  /// The code the process ends with.
  public var exitCode: ExitCode { .data }

  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(10).map { "'\(SampleText.plain(Array($0.utf8)))'" }
      .joined(separator: ", ")
    return names.count > 10 ? "\(shown) and \(names.count - 10) more" : shown
  }

  /// Does what opens files named on a command line; where one holds several tables, the error
  /// names the option that picks.
  ///
  /// - Parameter body: What is done.
  /// - Returns: What it returns.
  /// - Throws: What it throws.
  public static func naming<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as ArchiveError {
      guard case .severalEntries(let file, let pattern, let entries) = error else { throw error }
      throw Self.severalEntries(file: file, pattern: pattern, entries: entries)
    } catch let error as SpreadsheetError {
      guard case .severalTables(let file, let tables, _) = error else { throw error }
      throw Self.severalSheets(file: file, sheets: tables)
    }
  }
}
