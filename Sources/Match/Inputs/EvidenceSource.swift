import Tables
import Workbench

/// Where the tables of evidence come from: the folder that Normalize wrote, or nowhere.
struct EvidenceSource: Sendable {
  /// The folder; nil when there is none, and so no evidence.
  let folder: String?
  /// The folders of the tables that come from elsewhere, by the tables' names.
  var others: [String: String] = [:]
  /// Number of threads.
  let threads: Int

  /// The file of a table; nil when there is no folder.
  private func file(_ table: String) -> String? {
    folder.map { NightTables(folder: $0, others: others).file(table) }
  }

  /// Reads columns of a table; one that is missing has no rows, and a column that is missing no values.
  ///
  /// - Throws: `FileFault` or `TableError` when the file is torn.
  func rows(_ table: String, _ columns: [String]) throws -> Rows {
    guard let file = file(table) else { return .none(columns) }
    return try Rows.read(file: file, columns: columns, workers: threads)
  }

  /// Reads all columns of a table; one that is missing has none.
  ///
  /// - Throws: `FileFault` or `TableError` when the file is torn.
  func table(_ name: String) throws -> Table {
    guard let file = file(name), FileSystem.exists(file) else {
      return Table(names: [], columns: [])
    }
    return try Table.read(file: file, workers: threads)
  }
}
