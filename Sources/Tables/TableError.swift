public import Workbench

/// Why a table cannot be read or written.
public enum TableError: ReportableError, Equatable {
  /// The file is not there.
  case missing(file: String)
  /// A folder, a device or a socket stands where a file was named.
  case notAFile(file: String)
  /// The file holds nothing.
  case empty(file: String)
  /// Reading failed; `reason` is the system's own word.
  case unreadable(file: String, byte: Int, reason: String)
  /// Writing failed; `reason` is the system's own word.
  case unwritable(file: String, reason: String)
  /// A column that is needed is not in the heading.
  case missingColumn(file: String, name: String, found: [String])
  /// A row has another number of cells than the heading.
  case ragged(file: String, line: Int, expected: Int, found: Int)
  /// A quote opens and never closes.
  case unclosedQuote(file: String, line: Int)
  /// More than 4 GiB of text in one column.
  case columnTooLarge(file: String, name: String)

  /// What happened, where, and what to do.
  public var description: String {
    switch self {
    case .missing(let file): "\(file): no such file; check the path in the pipeline file"
    case .notAFile(let file): "\(file): not a file; name the file itself, not its folder"
    case .empty(let file): "\(file): the file is empty; ask its owner for a whole copy"
    case .unreadable(let file, let byte, let reason):
      "\(file): cannot be read at byte \(byte): \(reason)"
    case .unwritable(let file, let reason): "\(file): cannot be written: \(reason)"
    case .missingColumn(let file, let name, let found):
      "\(file): no column '\(name)'; the heading has \(found.joined(separator: ", "))"
    case .ragged(let file, let line, let expected, let found):
      "\(file):\(line): \(found) cells where the heading has \(expected)"
    case .unclosedQuote(let file, let line):
      "\(file):\(line): a quote opens here and never closes"
    case .columnTooLarge(let file, let name):
      "\(file): column '\(name)' holds more than 4 GiB of text; split the run into shards"
    }
  }

  /// The same error, its line counted from further up.
  func movedDown(by lines: Int) -> TableError {
    switch self {
    case .ragged(let file, let line, let expected, let found):
      .ragged(file: file, line: line + lines, expected: expected, found: found)
    case .unclosedQuote(let file, let line): .unclosedQuote(file: file, line: line + lines)
    default: self
    }
  }

  /// The code the process ends with.
  public var exitCode: ExitCode {
    switch self {
    case .missing, .notAFile: .inputMissing
    case .unreadable: .inputOutput
    case .unwritable: .cannotCreate
    default: .data
    }
  }
}
