public import Workbench

/// Why a path or a JSON document is refused.
public enum JSONError: ReportableError, Equatable {
  /// A path is not one; `position` counts characters from 1.
  case badPath(path: String, position: Int, reason: String)
  /// The document has no bytes, or only blanks.
  case empty(file: String)
  /// The bytes are not UTF-8 text.
  case encoding(file: String, at: JSONPlace, reason: String)
  /// The document is not JSON.
  case malformed(file: String, at: JSONPlace, reason: String)
  /// The document ends before its last value does.
  case truncated(file: String, at: JSONPlace)
  /// An object names a member twice.
  case duplicateKey(file: String, at: JSONPlace, key: String)
  /// More objects and lists lie within each other than the limit.
  case tooDeep(file: String, at: JSONPlace, limit: Int)
  /// A record, or a text outside the records, is longer than the limit.
  case recordTooLong(file: String, at: JSONPlace, limit: Int)
  /// A record holds more values than the limit.
  case tooManyValues(file: String, at: JSONPlace, limit: Int)
  /// The rows of one record unfold to more text than the limit.
  case unfoldsTooFar(file: String, at: JSONPlace, limit: Int)
  /// The paths of one record visit more members than the limit.
  case tooManyVisits(file: String, at: JSONPlace, limit: Int)
  /// The document is longer than the limit.
  case documentTooLong(file: String, limit: Int)
  /// Nothing lies at the record path; `instead` tells what stands where it goes astray.
  case noRecords(file: String, record: String, instead: String)
  /// There are records, and none has a row.
  case noRows(file: String, rows: String, records: Int)
  /// A path leads to objects and never to a value.
  case notValue(file: String, path: String)

  /// The code the process ends with.
  public var exitCode: ExitCode {
    switch self {
    case .badPath: .definition
    default: .data
    }
  }

  /// What happened, where, and what to do.
  public var description: String {
    switch self {
    case .badPath(let path, let position, let reason):
      "path '\(path)', character \(position): \(reason)"
    case .empty(let file):
      "\(file): the document is empty; fetch it again"
    case .encoding(let file, let at, let reason):
      "\(Self.place(file, at)): \(reason)"
    case .malformed(let file, let at, let reason):
      "\(Self.place(file, at)): not JSON: \(reason); mend it or fetch it again"
    case .truncated(let file, let at):
      "\(Self.place(file, at)): the document ends before its last value does; fetch it again"
    case .duplicateKey(let file, let at, let key):
      "\(Self.place(file, at)): the object has a member '\(key)' already; keep one of the two"
    case .tooDeep(let file, let at, let limit):
      "\(Self.place(file, at)): more than \(limit) objects and lists lie within each other; "
        + "check that the document is what it should be"
    case .recordTooLong(let file, let at, let limit):
      "\(Self.place(file, at)): what starts here is longer than \(limit) bytes; "
        + "check the record path"
    case .tooManyValues(let file, let at, let limit):
      "\(Self.place(file, at)): the record holds more than \(limit) values by here; "
        + "check the record path"
    case .unfoldsTooFar(let file, let at, let limit):
      "\(Self.place(file, at)): the rows of the record that starts here unfold to more than "
        + "\(limit) bytes; check the rows path and the paths above it"
    case .tooManyVisits(let file, let at, let limit):
      "\(Self.place(file, at)): the paths visit more than \(limit) members of the record that "
        + "starts here; check the paths that compare with others"
    case .documentTooLong(let file, let limit):
      "\(file): the document is longer than \(limit) bytes; split it"
    case .noRecords(let file, let record, let instead):
      "\(file): no record '\(record)'; \(instead); check the record path"
    case .noRows(let file, let rows, let records):
      "\(file): none of the \(records) records has a row '\(rows)'; check the rows path"
    case .notValue(let file, let path):
      "\(file): path '\(path)' leads to objects, never to a value; name a member below it"
    }
  }

  private static func place(_ file: String, _ at: JSONPlace) -> String {
    "\(file):\(at.line):\(at.column) (byte \(at.byte))"
  }
}
