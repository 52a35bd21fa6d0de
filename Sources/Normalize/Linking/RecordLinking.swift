import Glibc
import Linkage
import Tables
import Workbench

/// The links of one kind of record and the clusters they make.
struct RecordLinking: Sendable {
  /// How the records were compared; nil when keys and staff's word alone decided.
  let settings: LinkageSettings?
  /// The links and the model they were weighed by.
  let linker: Linker?
  /// Which records are one.
  let clusters: Clusters
  /// The conflict fields, in the order the clusters' statuses number them.
  let conflictNames: [String]

  /// Compares and joins records.
  ///
  /// - Parameters:
  ///   - rows: The table.
  ///   - order: The row of each record.
  ///   - ranks: By row, the rank of its source.
  ///   - settings: How records are compared, or nil.
  ///   - constraints: What is known beforehand; a conflict field it has already is not read anew.
  ///   - found: What shards found of these very records; nil to compare them here.
  ///   - workers: Number of threads; the result does not depend on it.
  ///   - progress: Told the pairs compared so far.
  init(
    _ rows: Rows, order: [UInt32], ranks: [UInt16], settings: LinkageSettings?,
    constraints: ClusterConstraints, found: ShardedLinks?, workers: Int,
    progress: @escaping ProgressReport
  ) {
    let sources = order.map { ranks[Int($0)] }
    var constraints = constraints
    var linker: Linker?
    if let settings {
      let records =
        found?.records
        ?? LinkRecords(rows, order: order, sources: sources, settings: settings, workers: workers)
      for conflict in settings.conflicts
      where !constraints.conflicts.contains(where: { $0.field == conflict.field }) {
        guard let ids = records.conflictIDs(conflict.field) else { continue }
        constraints.conflicts.append(
          ClusterConflict(
            field: conflict.field, ids: ids, withinSource: conflict.withinSource))
      }
      linker =
        found.map { Linker($0, settings) }
        ?? Linker(records, settings, workers: workers, progress: progress)
    }
    progress(.step("join"))
    let threshold = settings?.threshold ?? 1
    clusters = Clusters.make(
      links: linker?.links ?? [], minimumWeight: log2(threshold / (1 - threshold)),
      constraints: constraints, sources: sources, scope: settings?.scope ?? .all
    ) { left, right in linker?.scorer.weight(left, right) ?? 0 }
    conflictNames = constraints.conflicts.map(\.field)
    self.settings = settings
    self.linker = linker
  }

  /// The word for what became of a link.
  func outcome(_ status: LinkStatus) -> String {
    switch status {
    case .weak: "weak"
    case .joined: "joined"
    case .alreadyJoined: "together"
    case .forbidden: "forbidden"
    case .conflict(let number): "conflict " + conflictNames[Int(number)]
    case .oneToOne: "one-to-one"
    case .chaining: "chaining"
    }
  }
}
