public import Workbench

/// Why a source file cannot be opened, unfolded or written.
public enum ArchiveError: ReportableError, Equatable {
  /// There is no such file.
  case missing(file: String)
  /// The path leads to something that is not a regular file, named by `kind`.
  case notAFile(file: String, kind: String)
  /// The file has no bytes.
  case empty(file: String)
  /// The system refused to open or read the file.
  case unreadable(file: String, reason: String)
  /// The file is of a form that is not read here, named by `form`.
  case foreign(file: String, form: String)
  /// The compressed data end too early, at `offset` in the file.
  case truncated(file: String, offset: Int)
  /// The compressed data are damaged near `offset` in the file.
  case corrupt(file: String, offset: Int, reason: String)
  /// The unfolded bytes do not have the checksum stored near `offset` in the file.
  case wrongChecksum(file: String, offset: Int)
  /// Something that is not gzip follows a whole gzip member at `offset` in the file.
  case trailingBytes(file: String, offset: Int)
  /// A file that starts like a zip has no sound directory at its end.
  case unsoundZip(file: String, bytes: Int, reason: String)
  /// The entry needs a password.
  case encrypted(file: String, entry: String)
  /// No entry of the zip fits the pattern; `entries` are those it has.
  case noSuchEntry(file: String, pattern: String, entries: [String])
  /// The zip holds no file.
  case noEntries(file: String)
  /// Several entries fit the pattern, or no pattern was given and there are several.
  case severalEntries(file: String, pattern: String?, entries: [String])
  /// The entry is compressed by a method that cannot be undone here.
  case unsupportedMethod(file: String, entry: String, method: Int)
  /// The entry is damaged after `offset` unfolded bytes.
  case corruptEntry(file: String, entry: String, offset: Int, reason: String)
  /// More bytes than the limit came out.
  case tooLarge(file: String, limit: Int)
  /// More bytes per compressed byte came out than the limit.
  case tooDense(file: String, limit: Int)
  /// The archive cannot be written.
  case cannotWrite(file: String, reason: String)

  /// The code the process ends with.
  public var exitCode: ExitCode {
    switch self {
    case .missing, .notAFile: .inputMissing
    case .unreadable: .inputOutput
    case .cannotWrite: .cannotCreate
    default: .data
    }
  }

  /// What happened, where, and what to do.
  public var description: String {
    switch self {
    case .missing(let file):
      "\(file): no such file; check the path"
    case .notAFile(let file, let kind):
      "\(file): is \(kind), not a regular file; name a file"
    case .empty(let file):
      "\(file): the file is empty; fetch it again"
    case .unreadable(let file, let reason):
      "\(file): cannot be read (\(reason)); check its permissions and the disk"
    case .foreign(let file, let form):
      "\(file): is \(form), which is not read; give it as plain text, gzip or zip"
    case .truncated(let file, let offset):
      "\(file): the gzip data end too early, at byte \(offset); fetch the file again"
    case .corrupt(let file, let offset, let reason):
      "\(file): the gzip data are damaged near byte \(offset) (\(reason)); fetch the file again"
    case .wrongChecksum(let file, let offset):
      "\(file): wrong checksum of the gzip data ending near byte \(offset); fetch the file again"
    case .trailingBytes(let file, let offset):
      "\(file): bytes that are not gzip follow the data at byte \(offset); "
        + "fetch the file again or cut it there"
    default: zipDescription
    }
  }

  private var zipDescription: String {
    switch self {
    case .unsoundZip(let file, let bytes, let reason):
      "\(file): not a sound zip, perhaps cut short at byte \(bytes) (\(reason)); "
        + "fetch the file again"
    case .encrypted(let file, let entry):
      "\(file): entry '\(entry)' is encrypted; unpack it with its password first"
    case .noSuchEntry(let file, let pattern, let entries):
      "\(file): no entry fits '\(pattern)'; the zip has \(Self.list(entries))"
    case .noEntries(let file):
      "\(file): the zip holds no file; fetch it again"
    case .severalEntries(let file, .some(let pattern), let entries):
      "\(file): several entries fit '\(pattern)'; name one of \(Self.list(entries))"
    case .severalEntries(let file, .none, let entries):
      "\(file): the zip holds several files; name one as its entry: \(Self.list(entries))"
    case .unsupportedMethod(let file, let entry, let method):
      "\(file): entry '\(entry)' is compressed by method \(method), which is not known here; "
        + "pack it again with deflate"
    case .corruptEntry(let file, let entry, let offset, let reason):
      "\(file): entry '\(entry)' is damaged after \(offset) unfolded bytes (\(reason)); "
        + "fetch the file again"
    case .tooLarge(let file, let limit):
      "\(file): unfolds to more than the limit of \(limit) bytes; "
        + "check that it is what it should be, or split it"
    case .tooDense(let file, let limit):
      "\(file): unfolds to more than \(limit) times its size, as a decompression bomb does; "
        + "check where it comes from, or unpack it by hand"
    case .cannotWrite(let file, let reason):
      "\(file): cannot be written (\(reason)); check its folder and the free space"
    default: ""
    }
  }

  /// Names at most ten entries and says how many more there are.
  private static func list(_ entries: [String]) -> String {
    let shown = entries.prefix(10).map { "'\($0)'" }.joined(separator: ", ")
    return entries.count > 10 ? "\(shown) and \(entries.count - 10) more" : shown
  }
}
