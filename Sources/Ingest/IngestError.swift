public import Workbench

/// Why a source cannot be taken in.
public enum IngestError: ReportableError, Equatable {
  /// The heading has none of the columns that a required field may come from.
  case missingColumn(source: String, file: String, field: String, wanted: [String], found: [String])
  /// A heading that one field names does not occur.
  case unknownColumn(source: String, file: String, field: String, wanted: String, found: [String])
  /// There is a heading and nothing else, or not even that.
  case noRecords(source: String, file: String)
  /// The file is of another form than a table of delimited text.
  case notATable(source: String, file: String, looksLike: String)
  /// The records have so many different widths that no delimiter fits.
  case noDelimiter(source: String, file: String, evidence: String)
  /// No record starts at the line where the heading is said to be.
  case noHeading(source: String, file: String, line: Int)
  /// The text is neither UTF-8 nor, by its looks, Windows-1252.
  case unknownEncoding(source: String, file: String, byte: Int)
  /// A record goes on for longer than any registry's would.
  case recordTooLong(source: String, file: String, line: Int, limit: Int)
  /// More records were rejected than the source may have.
  case tooManyRejects(source: String, rejected: Int, read: Int, limit: Double, commonest: String)
  /// The counts of a source do not add up: a fault of ours.
  case unbalanced(source: String, read: Int, accepted: Int, rejected: Int)

  /// What happened, where, and what to do.
  public var description: String {
    switch self {
    case .missingColumn(let source, let file, let field, let wanted, let found):
      "source '\(source)', \(file): no column for the required field '\(field)'"
        + " (looked for \(wanted.joined(separator: ", "))); the heading has: "
        + found.joined(separator: ", ")
    case .unknownColumn(let source, let file, let field, let wanted, let found):
      "source '\(source)', \(file): no column '\(wanted)' for the field '\(field)';"
        + " the heading has: " + found.joined(separator: ", ")
    case .noRecords(let source, let file):
      "source '\(source)', \(file): no records; check that this is the file that was meant"
    case .notATable(let source, let file, let looksLike):
      "source '\(source)', \(file): this is no table of delimited text but \(looksLike);"
        + " check that this is the file that was meant, and its 'format'"
    case .noDelimiter(let source, let file, let evidence):
      "source '\(source)', \(file): no delimiter fits, as only \(evidence);"
        + " state its 'delimiter' and 'quote', or have the file exported again"
    case .noHeading(let source, let file, let line):
      "source '\(source)', \(file):\(line): no record starts at the stated 'headingLine';"
        + " state the line of the heading, or 0 for a file without one"
    case .unknownEncoding(let source, let file, let byte):
      "source '\(source)', \(file): the text is not UTF-8 at byte \(byte), and does not look like"
        + " Windows-1252; save it as UTF-8, or state its 'encoding'"
    case .recordTooLong(let source, let file, let line, let limit):
      "source '\(source)', \(file):\(line): a record of more than \(limit) bytes starts here;"
        + " check that this is a table, and how its lines end"
    case .tooManyRejects(let source, let rejected, let read, let limit, let commonest):
      "source '\(source)': \(rejected) of \(read) records rejected, more than the"
        + " \(limit * 100) % allowed (most often: \(commonest)); see rejects.csv"
    case .unbalanced(let source, let read, let accepted, let rejected):
      "source '\(source)': read \(read) but accepted \(accepted) and rejected \(rejected):"
        + " please report this fault of Encadena"
    }
  }

  /// The code the process ends with.
  public var exitCode: ExitCode {
    switch self {
    case .unbalanced: .fault
    default: .data
    }
  }
}
