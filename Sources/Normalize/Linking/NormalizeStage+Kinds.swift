import Linkage
import Registry
import Tables

extension NormalizeStage {
  /// Writes which records of a kind that the pipeline file declares are one.
  mutating func writeLinks(
    of kind: LinkedTable.Kind, lines: inout LinkingLines
  ) throws {
    let table = try LinkedTable(kind, input: input, listed: listedSources, threads: threads)
    let (rows, records, settings) = (table.rows, table.order, kind.settings)
    var constraints = ClusterConstraints()
    // A key that stands twice names one thing.
    var fixed = (0..<UInt32(rows.count)).map { $0 }
    for run in records.sameKey {
      for record in run { fixed[Int(record)] = run[0] }
    }
    constraints.fixed = fixed
    let linking = RecordLinking(
      rows, order: records.rows, ranks: table.ranks, settings: settings,
      constraints: constraints, found: try found(kind.name, records: rows.count),
      workers: threads, progress: progress)
    lines.add(kind.name, linking, rows, records.rows)
    try write(
      LinkageTables.links(of: kind.name),
      Self.lines(linking, fixed, rows, records.rows, settings), count: rows.count)
  }

  /// One line a record, those of one entity together, by the entities' keys.
  private static func lines(
    _ linking: RecordLinking, _ fixed: [UInt32], _ rows: Rows, _ order: [UInt32],
    _ settings: LinkageSettings
  ) -> [UInt8] {
    let roots = linking.clusters.roots
    let members = (0..<UInt32(order.count)).sorted {
      let (a, b) = (roots[Int($0)], roots[Int($1)])
      return a != b ? a < b : $0 < $1
    }
    let words = LevelWords(settings)
    var lines: [UInt8] = []
    for record in members {
      let root = roots[Int(record)]
      let row = Int(order[Int(record)])
      CSVText.append(cell: rows.cell(Int(order[Int(root)]), 1), onto: &lines)
      for cell in 0..<2 {
        lines.append(0x2C)
        CSVText.append(cell: rows.cell(row, cell), onto: &lines)
      }
      let place = linking.clusters.evidence[Int(record)]
      if record == root {
        lines.append(contentsOf: ",own,,".utf8)
      } else if place >= 0, let link = linking.linker?.links[Int(place)] {
        lines.append(contentsOf: ",model,".utf8)
        MatchWeight.append(link.weight, onto: &lines)
        lines.append(0x2C)
        words.append(link.pattern, onto: &lines)
      } else {
        lines.append(contentsOf: ",record_id,,".utf8)
      }
      lines.append(0x0A)
    }
    return lines
  }
}
