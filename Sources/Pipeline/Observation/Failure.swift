import Workbench

/// How a run, or a stage, failed: what an error comes to.
struct Failure {
  /// The exit code; a fault of ours where the error states none.
  let exit: ExitCode
  /// What is told.
  let text: String

  /// Reads an error.
  init(_ error: any Error) {
    let reportable = error as? any ReportableError
    exit = reportable?.exitCode ?? .fault
    text = reportable?.description ?? "\(error)"
  }
}

extension LineageEvent {
  /// Tells of a failure.
  mutating func fail(_ error: any Error) {
    let told = Failure(error)
    failure = told.text
    exit = told.exit
  }
}
