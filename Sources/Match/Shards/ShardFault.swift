public import Workbench

/// Why a shard cannot be worked on, or shards do not make a whole.
public enum ShardFault: ReportableError, Equatable {
  /// A line of what was merged is not of the form.
  case badLine(file: String, line: Int)
  /// The shards are of another version, other settings or other needs, or of several.
  case otherSeal(file: String)
  /// The shards have another number of suppliers than the run.
  case otherSuppliers(file: String, expected: Int, found: Int)
  /// A text has a term that the statistics of all shards have not.
  case unknownTerm(String)
  /// A key has a character that separates the fields of a line.
  case badKey(String)
  /// Standard input is not a row behind its table and its length.
  case badFrame(byte: Int)
  /// A row is not whole: a cell of it holds a line break.
  case splitRow(table: String)

  /// What happened, where, and what to do.
  public var description: String {
    switch self {
    case .badLine(let file, let line):
      "\(file): line \(line) is not what a shard writes; merge the shards again"
    case .otherSeal(let file):
      "\(file): made by another version, of other settings or of other needs; work on all shards again"
    case .otherSuppliers(let file, let expected, let found):
      "\(file): the shards have \(found) suppliers and the run has \(expected);"
        + " each supplier must be in one shard"
    case .unknownTerm(let term):
      "the statistics of all shards lack the term '\(term)'; count this shard's texts too"
    case .badKey(let key):
      "the key '\(key)' has a control character, which separates fields here; rename it"
    case .badFrame(let byte):
      "standard input: at byte \(byte) there is no table's name and length before a row"
    case .splitRow(let table):
      "\(table).csv: a row is not whole; send rows whose cells have line breaks as one"
    }
  }

  /// The code the process ends with.
  public var exitCode: ExitCode { .data }
}
