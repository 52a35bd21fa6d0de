/// The exit codes of the command, after sysexits.h; other programs rely on them.
public enum ExitCode: Int32, Sendable {
  /// All done.
  case done = 0
  /// The command was called wrongly.
  case usage = 64
  /// The data are beyond their limits, or cannot be read at all.
  case data = 65
  /// An input is missing.
  case inputMissing = 66
  /// A fault of ours.
  case fault = 70
  /// An output cannot be created.
  case cannotCreate = 73
  /// Reading or writing failed half-way.
  case inputOutput = 74
  /// Another run holds the lock.
  case busy = 75
  /// The pipeline file is wrong.
  case definition = 78
}

/// An error that can be told to an operator in one line and has an exit code.
public protocol ReportableError: Error, CustomStringConvertible {
  /// The code the process ends with.
  var exitCode: ExitCode { get }
}
