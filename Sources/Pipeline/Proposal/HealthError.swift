public import Workbench

/// Why a file that was checked is not healthy.
public enum HealthError: ReportableError, Equatable {
  /// More records than allowed would be rejected.
  case unhealthy(file: String, rejected: Int, records: Int)
  /// There is a heading and nothing else.
  case noRecords(file: String)
  /// By its mapping, more records than allowed would be rejected.
  case mappingRejects(file: String, rejected: Int, records: Int, limit: Double)

  /// What happened, where, and what to do.
  public var description: String {
    switch self {
    case .unhealthy(let file, let rejected, let records):
      "\(file): \(rejected) of \(records) records would be rejected, more than 5 %;"
        + " mend them at the lines named"
    case .noRecords(let file): "\(file): no records; check that this is the file that was meant"
    case .mappingRejects(let file, let rejected, let records, let limit):
      "\(file): by its mapping \(rejected) of \(records) records would be rejected, more than the"
        + " \(limit * 100) % allowed; mend the fields named"
    }
  }

  /// The code the process ends with.
  public var exitCode: ExitCode { .data }
}
