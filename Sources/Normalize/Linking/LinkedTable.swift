import Linkage
import Registry
import Tables

/// The rows of one kind of record, in canonical order, as they are linked.
struct LinkedTable {
  /// A kind whose records are linked.
  struct Kind: Sendable {
    /// The name of its table.
    let name: String
    /// The columns that are read.
    let columns: [String]
    /// How its records are linked.
    let settings: LinkageSettings
  }

  /// The kinds whose records are linked, in the order in which they are.
  static func kinds(_ settings: NormalizeSettings) -> [Kind] {
    var kinds: [Kind] = []
    if let own = settings.linkage["suppliers"] {
      kinds.append(Kind(name: "suppliers", columns: SupplierField.columns, settings: own))
    }
    for kind in settings.kinds {
      guard let own = settings.linkage[kind.name] else { continue }
      kinds.append(
        Kind(name: kind.name, columns: ["source"] + kind.fields.map(\.name), settings: own))
    }
    return kinds
  }

  /// The table.
  let rows: Rows
  /// The row of each record, and which share a key.
  let order: RecordOrder
  /// By row, the rank of its source.
  let ranks: [UInt16]

  /// Reads the rows of a kind.
  ///
  /// - Parameters:
  ///   - kind: Which.
  ///   - input: The folder that Ingest wrote.
  ///   - listed: The sources that Ingest lists.
  ///   - threads: Number of threads.
  /// - Throws: Errors of tables and files.
  init(_ kind: Kind, input: String, listed: Rows, threads: Int) throws {
    rows = try Rows.read(
      file: "\(input)/\(kind.name).csv", columns: kind.columns, workers: threads)
    ranks = SourceRanks(listed: listed, table: rows).ofRows
    order = RecordOrder(rows, ranks: ranks)
  }

  /// The records, cleaned.
  func linkRecords(_ settings: LinkageSettings, workers: Int) -> LinkRecords {
    LinkRecords(
      rows, order: order.rows, sources: order.rows.map { ranks[Int($0)] }, settings: settings,
      workers: workers)
  }
}
