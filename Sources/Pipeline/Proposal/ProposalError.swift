public import Workbench

/// Why no mapping can be proposed.
public enum ProposalError: ReportableError, Equatable {
  /// The headings are those of no registry.
  case noRegistry(file: String, headings: [String])
  /// There is a single column, and its heading is that of no registry.
  case oneColumn(file: String, heading: String)
  /// The file has a published form that no mapping reads.
  case unreadable(file: String, form: String, advice: String)
  /// The file has a published form, and the mapping for it is not at hand.
  case noMapping(file: String, form: String, mapping: String)
  /// The file has a published form, but the mappings for it give no records.
  case notAsMapped(file: String, form: String, mappings: [String], reason: String?)
  /// The file holds no records to judge by.
  case noRecords(file: String)
  /// The output stands already.
  case exists(file: String)

  /// What happened, where, and what to do.
  public var description: String {
    switch self {
    case .noRegistry(let file, let headings):
      "\(file): its headings are those of no registry (\(Self.list(headings))); "
        + "if it is one, name it with --registry; if the heading is in another line, name that "
        + "with --heading-line"
    case .unreadable(let file, let form, let advice):
      "\(file): is \(form); \(advice)"
    case .noMapping(let file, let form, let mapping):
      "\(file): is \(form), which the shipped mapping \(mapping) reads; it was not found: "
        + "run from the project's folder, where Pipelines/mappings lies"
    case .notAsMapped(let file, let form, let mappings, let reason):
      "\(file): is \(form), but \(mappings.joined(separator: " and ")) "
        + (mappings.count == 1 ? "finds" : "find") + " no record in it"
        + (reason.map { ": \($0)" } ?? "; see the head of the mapping for what it takes")
    case .oneColumn(let file, let heading):
      "\(file): is one column of text under '\(Self.list([heading]))', not a table; "
        + "check that it is the file meant, or name the registry with --registry"
    case .noRecords(let file): "\(file): no records to judge by; check that this is the file meant"
    case .exists(let file): "\(file): stands already; name another file or remove it"
    }
  }

  /// The first headings, shortened.
  private static func list(_ headings: [String]) -> String {
    let shown = headings.prefix(8).map { heading in
      let line = SafeLine.heading(heading)
      return line.isEmpty ? "''" : line.count > 40 ? line.prefix(39) + "…" : line
    }
    let rest = headings.count > 8 ? " and \(headings.count - 8) more" : ""
    return shown.joined(separator: ", ") + rest
  }

  /// The code the process ends with.
  public var exitCode: ExitCode {
    switch self {
    case .noRegistry, .oneColumn, .noRecords, .unreadable, .noMapping, .notAsMapped: .data
    case .exists: .cannotCreate
    }
  }
}
