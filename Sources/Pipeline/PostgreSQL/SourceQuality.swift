import Export
import Ingest
import Tables
import Workbench

/// What became of the records of a source, and why some were set aside.
///
/// Where a registry tells who owns its firms, the registries of firms are one here as in exports.
struct SourceQuality {
  /// Records set aside for one reason.
  struct Reject {
    let reason: String
    let field: String
    let records: Int
  }

  let source: String
  let registry: String
  let read: Int
  let accepted: Int
  let merged: Int
  let rejected: Int
  let rejects: [Reject]

  /// Whether a source of the pipeline tells who owns its firms.
  static func isTelling(_ definition: Definition) -> Bool {
    definition.sources.contains { $0.lists["ownership"] != nil }
  }

  /// Reads the quality of a run's sources.
  ///
  /// - Parameters:
  ///   - counts: The counts of its sources.
  ///   - definition: What the sources state.
  ///   - folder: The run's folder.
  /// - Returns: The sources, in the pipeline file's order.
  /// - Throws: An error of the table of rejects.
  static func read(
    _ counts: [SourceCounts], definition: Definition, folder: String
  ) throws -> [SourceQuality] {
    let facts = counts.facts(definition)
    let joined = facts.first { $0.registry == "suppliers" }?.name ?? ""
    let known = Set(facts.map(\.name))
    var rejects: [String: [[String]: Int]] = [:]
    let table = try Table.read(
      file: "\(folder)/\(Stage.ingest.folder)/rejects.csv",
      columns: ["source", "reason", "field"])
    for row in 0..<table.rowCount {
      let source = table.columns[0][row]
      let reason = [table.columns[1][row], table.columns[2][row]]
      rejects[known.contains(source) ? source : joined, default: [:]][reason, default: 0] += 1
    }
    return facts.map { fact in
      SourceQuality(
        source: fact.name, registry: fact.registry, read: fact.records,
        accepted: fact.accepted - fact.merged, merged: fact.merged, rejected: fact.rejected,
        rejects: (rejects[fact.name] ?? [:])
          .map { Reject(reason: $0.key[0], field: $0.key[1], records: $0.value) }
          .sorted { ($0.reason, $0.field) < ($1.reason, $1.field) })
    }
  }
}
