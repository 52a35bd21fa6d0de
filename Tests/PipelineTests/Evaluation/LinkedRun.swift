import TestKit

/// A run folder written by hand: records, their clusters and the pairs compared.
struct LinkedRun {
  let folder: ScratchFolder

  /// The run folder.
  var path: String { folder.path }

  /// Writes a run.
  ///
  /// - Parameters:
  ///   - clusters: By record, its cluster; records are `r0`, `r1`, … of the source `a`.
  ///   - candidates: The pairs compared, with their weights; nil writes no file of them.
  /// - Throws: When nothing can be written.
  init(_ clusters: [Int], candidates: [(Int, Int, Double)]? = nil) throws {
    folder = try ScratchFolder()
    var own: Set<Int> = []
    var links = "supplier_id,source,record_id,evidence,match_weight\n"
    for record in clusters.indices.sorted(by: { (clusters[$0], $0) < (clusters[$1], $1) }) {
      let isOwn = own.insert(clusters[record]).inserted
      links += "S\(clusters[record]),a,r\(record),\(isOwn ? "own," : "name,5.0")\n"
    }
    try write(links, candidates)
  }

  /// Writes a run from the text of its links.
  init(links: String, suppliers: String? = nil) throws {
    folder = try ScratchFolder()
    try write(links, nil)
    if let suppliers { try folder.write("1-ingest/suppliers.csv", suppliers) }
  }

  private func write(_ links: String, _ candidates: [(Int, Int, Double)]?) throws {
    try folder.write("2-normalize/entity_links.csv", links)
    guard let candidates else { return }
    var text =
      "kind,record_a,source_a,record_b,source_b,match_weight,probability,agreements,outcome\n"
    // The pairs of other kinds are not the suppliers'.
    text += "persons,r0,a,r1,a,99,1,,joined\n"
    for (left, right, weight) in candidates {
      text += "suppliers,r\(left),a,r\(right),a,\(weight),0.5,,joined\n"
    }
    try folder.write("2-normalize/candidate_links.csv", text)
  }
}
