import Disclosure
import Registry
import Tables
import Workbench

/// The statistics as they are written: rows of earlier nights that still stand, and new ones.
struct StatisticsTable {
  /// The rows of each group, as cells.
  private var rows: [String: [[String]]] = [:]
  /// What stands in them.
  private(set) var counts = StatisticsReport.Counts()

  /// Takes over the rows of some groups from a file, as they are.
  ///
  /// - Parameters:
  ///   - file: The file; nil, or one that is not there, has no rows.
  ///   - isKept: Whether the rows of a group are taken.
  /// - Throws: `FileFault` or `TableError` when the file is torn.
  mutating func keep(_ file: String?, where isKept: (String) -> Bool) throws {
    guard let file, FileSystem.exists(file) else { return }
    let table = try Table.read(file: file, columns: MatchTables.inclusionStatistics.names)
    for row in 0..<table.rowCount {
      let cells = table.columns.map { $0[row] }
      if isKept(cells[1]) { add(cells) }
    }
  }

  /// Adds a new edition: every cell and total that any firm is in.
  mutating func add(_ edition: NewEdition, of group: String, on date: String) {
    let shape = edition.table.shape
    for position in edition.population.indices where edition.population[position] > 0 {
      var figure = edition.table.figures[position]
      // Of a time with a lower threshold.
      if figure.status == .carried, 1..<edition.published.threshold ~= figure.value ?? 0 {
        figure = .suppressed
      }
      add([
        FirmCells.table, group,
        shape.row(of: position).map { FirmCells.rows[$0] } ?? "",
        shape.column(of: position).map { FirmCells.columns[$0] } ?? "",
        figure.value.map { String($0) } ?? "",
        figure.status == .suppressed ? "withheld" : figure.status.rawValue,
        figure.releasedOn ?? date,
      ])
    }
  }

  private mutating func add(_ cells: [String]) {
    switch cells[5] {
    case "published": counts.published += 1
    case "carried": counts.carried += 1
    default: counts.withheld += 1
    }
    rows[cells[1], default: []].append(cells)
  }

  /// Writes the rows, in ascending order of the groups' keys.
  ///
  /// - Throws: `FileFault` when they cannot be written.
  func write(to package: inout PackageWriter) throws {
    var table = try package.table(schema: MatchTables.inclusionStatistics)
    for group in rows.keys.sorted() {
      for cells in rows[group] ?? [] {
        for cell in cells { table.cell(cell) }
        try table.endRow()
      }
    }
    try package.close(table)
  }
}
