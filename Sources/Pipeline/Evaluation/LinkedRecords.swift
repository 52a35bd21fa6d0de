import Tables
import Text
import Workbench

/// The records of a run and the cluster each was linked into.
struct LinkedRecords: Sendable {
  /// A record and its cluster's own record, to which it was linked.
  struct KeyLink: Sendable, Equatable {
    let record: UInt32
    let own: UInt32
    /// The weight stated for the link; infinite where none is.
    let weight: Double
    /// Whether the link holds whatever the weight.
    let isExact: Bool
  }

  /// The numbers of the records.
  var keys: RecordKeys
  /// By record, the number of its cluster.
  var clusters: [UInt32] = []
  /// The number of clusters.
  var clusterCount = 0
  /// Records whose key stands in several clusters, and which therefore tell nothing.
  var isAmbiguous: [Bool] = []
  /// Every link but those of clusters to their own record.
  var links: [KeyLink] = []

  /// Evidence that holds whatever the weight: keys, and what staff say.
  private static let exact = ["record_id", "rfc", "clee", "staff"].map { Array($0.utf8) }

  /// Reads the links of a run.
  ///
  /// - Parameters:
  ///   - file: `entity_links.csv`, or the links of another kind.
  ///   - cluster: The column of the cluster.
  ///   - hasSources: Whether records are told apart by source and key.
  ///   - workers: Number of threads.
  /// - Throws: `TableError` or `FileFault`.
  init(file: String, cluster: String, hasSources: Bool, workers: Int) throws {
    let table = try Table.read(
      file: file, columns: [cluster, "source", "record_id", "evidence", "match_weight"],
      workers: workers)
    let (firms, sources) = (table.columns[0], table.columns[1])
    let (records, evidences) = (table.columns[2], table.columns[3])
    let weights = table.columns[4]
    let own = Array("own".utf8)
    keys = RecordKeys(hasSources: hasSources, capacity: table.rowCount)
    var names = WordTable(capacity: table.rowCount)
    var owns: [UInt32] = []
    var scratch: [UInt8] = []
    var pending: [(record: UInt32, cluster: UInt32, row: Int)] = []
    for row in 0..<table.rowCount {
      let cluster = names.add(firms.bytes, firms.bounds(row))
      let known = keys.count
      let record = keys.add(
        source: sources.bytes[sources.bounds(row)], record: records.bytes[records.bounds(row)],
        scratch: &scratch)
      if record == known {
        clusters.append(cluster)
        isAmbiguous.append(false)
      } else if clusters[record] != cluster {
        isAmbiguous[record] = true
      }
      if Int(cluster) == owns.count { owns.append(UInt32(record)) }
      if own.elementsEqual(evidences.bytes[evidences.bounds(row)]) {
        owns[Int(cluster)] = UInt32(record)
      } else {
        pending.append((UInt32(record), cluster, row))
      }
    }
    clusterCount = names.count
    for link in pending where owns[Int(link.cluster)] != link.record {
      let evidence = evidences.bytes[evidences.bounds(link.row)]
      links.append(
        KeyLink(
          record: link.record, own: owns[Int(link.cluster)],
          weight: Double(weights[link.row]) ?? .infinity,
          isExact: Self.exact.contains { $0.elementsEqual(evidence) }))
    }
  }
}
