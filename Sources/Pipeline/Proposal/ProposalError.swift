public import Workbench

/// Why no mapping can be proposed.
public enum ProposalError: ReportableError, Equatable {
  /// The headings are those of no registry.
  case noRegistry(file: String, headings: [String])
  /// The file holds no records to judge by.
  case noRecords(file: String)
  /// The output stands already.
  case exists(file: String)

  /// What happened, where, and what to do.
  public var description: String {
    switch self {
    case .noRegistry(let file, let headings):
      "\(file): its headings are those of no registry ("
        + headings.prefix(12).map { $0.isEmpty ? "''" : $0 }.joined(separator: ", ")
        + (headings.count > 12 ? ", …" : "") + "); name one with --registry, or check the heading"
    case .noRecords(let file): "\(file): no records to judge by; check that this is the file meant"
    case .exists(let file): "\(file): stands already; name another file or remove it"
    }
  }

  /// The code the process ends with.
  public var exitCode: ExitCode {
    switch self {
    case .noRegistry, .noRecords: .data
    case .exists: .cannotCreate
    }
  }
}
