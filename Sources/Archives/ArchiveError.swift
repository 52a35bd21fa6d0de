public import Workbench

/// Why a source file cannot be opened, unfolded or written.
///
/// Offsets count bytes of the file on disk from 0. An entry is nil where the file is not a zip.
public enum ArchiveError: ReportableError, Equatable {
  /// There is no such file.
  case missing(file: String)
  /// The path leads to something that is not a regular file, named by `kind`.
  case notAFile(file: String, kind: String)
  /// The file has no bytes.
  case empty(file: String)
  /// The system refused to open or read the file.
  case unreadable(file: String, reason: String)
  /// The file was written to or replaced while it was read.
  case changed(file: String)
  /// The file is of a form that is not read here, named by `form`.
  case foreign(file: String, form: String)
  /// What the file unfolds to is again packed, named by `form`.
  case nested(file: String, entry: String?, form: String)
  /// The compressed data end too early, at `offset`.
  case truncated(file: String, entry: String?, offset: Int)
  /// The compressed data are damaged near `offset`.
  case corrupt(file: String, entry: String?, offset: Int, reason: String)
  /// The unfolded bytes do not have the checksum or length stored near `offset`.
  case wrongChecksum(file: String, entry: String?, offset: Int)
  /// The entry unfolds to another number of bytes than its directory states.
  case wrongSize(file: String, entry: String, offset: Int, stated: Int, found: Int)
  /// Something that does not belong to the archive follows it at `offset`.
  case trailingBytes(file: String, offset: Int)
  /// A file that starts like a zip has no sound directory; `offset` is where it fails.
  case unsoundZip(file: String, offset: Int, reason: String)
  /// The entry shares bytes, from `offset` on, with another, or with the directory if that is nil.
  case overlappingEntries(file: String, entry: String, other: String?, offset: Int)
  /// The zip states more entries than the limit.
  case tooManyEntries(file: String, limit: Int)
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
  /// More bytes than the limit came out, or would, of what lies before `offset`.
  case tooLarge(file: String, entry: String?, offset: Int, limit: Int)
  /// More bytes per compressed byte than the limit came out, or would, before `offset`.
  case tooDense(file: String, entry: String?, offset: Int, limit: Int)
  /// The archive cannot be written.
  case cannotWrite(file: String, reason: String)

  /// The code the process ends with.
  public var exitCode: ExitCode {
    switch self {
    case .missing, .notAFile: .inputMissing
    case .unreadable, .changed: .inputOutput
    case .cannotWrite: .cannotCreate
    default: .data
    }
  }
}
