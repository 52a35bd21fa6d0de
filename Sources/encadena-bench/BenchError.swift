import Workbench

/// Why a job cannot be timed.
enum BenchError: ReportableError, Equatable {
  /// The command was called wrongly.
  case usage
  /// The file holds something that the job does not expect.
  case unexpected(file: String, what: String)

  /// What happened, where, and what to do.
  var description: String {
    switch self {
    case .usage:
      """
      usage: encadena-bench csv|xml count|full FILE [--threads N]
             encadena-bench match SUPPLIERS.csv NEEDS.csv --out FILE [--needs M] [--threads N]
             encadena-bench shortlist [--edges N] [--needs M] [--suppliers S] [--per-need B]
                            [--per-supplier C] [--shape zipf|uniform|equal|one|alike]
                            [--raise PERCENT] [--seed N]
             encadena-bench inclusion INPUT OUTPUT none|fair|proportion [EARLIER]
             encadena-bench retrieve INPUT OUTPUT plain|stemmed TOP
             encadena-bench tokens es|en plain|stemmed
      """
    case .unexpected(let file, let what): "\(file): \(what)"
    }
  }

  /// The code the process ends with.
  var exitCode: ExitCode { self == .usage ? .usage : .data }
}
