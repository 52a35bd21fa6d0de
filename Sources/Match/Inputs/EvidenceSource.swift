import Tables
import Workbench

/// Where the tables of evidence come from: the folder that Normalize wrote, or nowhere.
struct EvidenceSource: Sendable {
  /// The folder; nil when there is none, and so no evidence.
  let folder: String?
  /// Number of threads.
  let threads: Int

  /// Reads columns of a table; one that is missing has no rows, and a column that is missing no values.
  ///
  /// - Throws: `FileFault` or `TableError` when the file is torn.
  func rows(_ table: String, _ columns: [String]) throws -> Rows {
    guard let folder else { return .none(columns) }
    return try Rows.read(file: "\(folder)/\(table).csv", columns: columns, workers: threads)
  }

  /// Reads all columns of a table; one that is missing has none.
  ///
  /// - Throws: `FileFault` or `TableError` when the file is torn.
  func table(_ name: String) throws -> Table {
    let file = "\(folder ?? "")/\(name).csv"
    guard folder != nil, FileSystem.exists(file) else { return Table(names: [], columns: []) }
    return try Table.read(file: file, workers: threads)
  }
}
