public import Workbench

/// Why links cannot be measured.
public enum EvaluationError: ReportableError, Equatable {
  /// A run links no records of this kind.
  case noLinks(folder: String, registry: String, file: String, known: [String])
  /// A run does not say which pairs it compared.
  case noCurve(folder: String)
  /// A file of pairs has no records.
  case noRecords(file: String)
  /// A file of pairs has no column of this name.
  case missingColumn(file: String, name: String, found: [String])
  /// The heading does not tell which columns hold the keys.
  case unclearHeading(file: String, found: [String])
  /// A label is neither the same nor different.
  case unknownLabel(file: String, line: Int, value: String)
  /// A record is torn.
  case torn(file: String, line: Int)
  /// Not one record key of the pairs is in the run.
  case nothingKnown(file: String, keys: Int, example: String)
  /// Options that exclude each other, or one that needs another.
  case unfitOptions(String)

  /// What happened, where, and what to do.
  public var description: String {
    switch self {
    case .noLinks(let folder, let registry, let file, let known):
      "\(folder): no \(file), so no '\(registry)' are linked"
        + (known.isEmpty
          ? "; run `encadena normalize` there first"
          : "; this run links: \(known.joined(separator: ", "))")
    case .noCurve(let folder):
      "\(folder): no candidate_links.csv, so there is no curve; run `encadena normalize` anew"
    case .noRecords(let file): "\(file): no labelled pairs; check that this is the file meant"
    case .missingColumn(let file, let name, let found):
      "\(file): no column '\(name)'; its columns are: \(Self.list(found))"
    case .unclearHeading(let file, let found):
      "\(file): the heading (\(Self.list(found))) does not tell pairs of records from clusters;"
        + " name the columns with --left and --right, or --record and --cluster"
    case .unknownLabel(let file, let line, let value):
      "\(file):\(line): label '\(SafeLine.of(value))' is neither the same (1, same, misma) nor"
        + " different (0, different, distinta); mend it or name the column with --label"
    case .torn(let file, let line):
      "\(file):\(line): a quote is not closed, or a row has too few cells; mend the line"
    case .nothingKnown(let file, let keys, let example):
      "\(file): none of its \(keys) record keys, such as '\(SafeLine.of(example))', is in the run;"
        + " write them as record_id stands in 1-ingest, with the source's idPrefix"
    case .unfitOptions(let why): why
    }
  }

  /// The code the process ends with.
  public var exitCode: ExitCode {
    switch self {
    case .noLinks, .noCurve: .inputMissing
    case .noRecords, .missingColumn, .unclearHeading, .unknownLabel, .torn, .nothingKnown: .data
    case .unfitOptions: .usage
    }
  }

  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(12).map { SafeLine.of($0) }
    return shown.joined(separator: ", ") + (names.count > 12 ? ", …" : "")
  }
}
