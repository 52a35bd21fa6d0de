public import Workbench

/// Why a run cannot be written as a script for PostgreSQL.
public enum LoadError: ReportableError, Equatable {
  /// The run ended badly; what it left is not what staff should ask.
  case failedRun(folder: String)
  /// The name of a schema is none that PostgreSQL takes.
  case badSchema(String)
  /// A table or column has a name longer than PostgreSQL tells apart.
  case longName(file: String, name: String)
  /// A path that psql's `\copy` cannot take.
  case badPath(String)
  /// A description says something of a table that this version does not know.
  case unknownType(file: String, table: String, field: String, type: String)
  /// The heading of a file is not what its description says.
  case heading(file: String, expected: [String], found: [String])
  /// A file holds a NUL, which no text of PostgreSQL can hold.
  case nul(file: String, line: Int, byte: Int)

  /// What happened, where, and what to do.
  public var description: String {
    switch self {
    case .failedRun(let folder):
      "\(folder): this run failed; load one that `encadena status` shows as done"
    case .badSchema(let name):
      "--schema '\(name)': take a name of 1 to \(SQLText.longestName) bytes that does not begin with"
        + " pg_"
    case .longName(let file, let name):
      "\(file): '\(name)' is longer than the \(SQLText.longestName) bytes of a name in PostgreSQL;"
        + " shorten it in the pipeline file"
    case .badPath(let path):
      "\(path.replacing("\n", with: "\\n")): psql takes no path with a line break; rename the folder"
    case .unknownType(let file, let table, let field, let type):
      "\(file): table '\(table)', field '\(field)': type '\(type)' is not known;"
        + " load the run with the version that made it"
    case .heading(let file, let expected, let found):
      "\(file): the heading is \(found.joined(separator: ", ")) where datapackage.json says"
        + " \(expected.joined(separator: ", ")); run the stage again"
    case .nul(let file, let line, let byte):
      "\(file):\(line): byte \(byte) is NUL, which PostgreSQL takes in no text;"
        + " mend the record in its registry and run again"
    }
  }

  /// The code the process ends with.
  public var exitCode: ExitCode {
    switch self {
    case .failedRun: .inputMissing
    case .badSchema: .usage
    case .longName: .definition
    case .badPath: .usage
    case .unknownType, .heading, .nul: .data
    }
  }
}
