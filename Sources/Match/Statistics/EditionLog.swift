import Disclosure
import Registry
import Tables
import Workbench

/// What all editions of the statistics published, by group.
struct EditionLog: Sendable {
  /// The shape of the table.
  static let shape = TableShape(rows: FirmCells.rows.count, columns: FirmCells.columns.count)

  /// The series, in ascending order of the groups' keys; those of groups that the settings no longer
  /// name as well, which must go on from there if they come back.
  private(set) var series: [EditionSeries] = []

  /// Reads the editions; a file that is not there has none.
  ///
  /// - Throws: `FileFault` or `TableError` when the file is torn.
  init(file: String?) throws {
    guard let file, FileSystem.exists(file) else { return }
    let schema = MatchTables.inclusionEditions
    let table = try Table.read(file: file, columns: schema.names)
    var found: [String: [Int32: EditionSeries.Edition]] = [:]
    for row in 0..<table.rowCount {
      let cells = table.columns.map { $0[row] }
      // A row that names no figure of this table stands for none.
      guard cells[1] == FirmCells.table, let day = DayNumber.day(cells[0]),
        let threshold = Int(cells[3]), let position = Self.position(cells[4], cells[5])
      else { continue }
      var edition =
        found[cells[2]]?[day]
        ?? EditionSeries.Edition(day: day, threshold: threshold, figures: [])
      if let firms = Int(cells[6]) {
        edition.figures.append(.init(position: position, firms: firms))
      }
      found[cells[2], default: [:]][day] = edition
    }
    series = found.keys.sorted().map { group in
      EditionSeries(
        group: group, editions: (found[group] ?? [:]).values.sorted { $0.day < $1.day })
    }
  }

  /// The day of the latest edition of all; nil when there is none.
  var latest: Int32? { series.compactMap(\.latest).max() }

  /// The series of a group, which may have no edition yet.
  subscript(group: String) -> EditionSeries {
    series.first { $0.group == group } ?? EditionSeries(group: group)
  }

  /// The days of all editions that a new one, of whatever group, may be compared with, ascending.
  func days(on day: Int32) -> [Int32] {
    Set(series.flatMap { $0.compared(on: day).map(\.day) }).sorted()
  }

  /// Adds an edition of a group.
  mutating func add(_ edition: EditionSeries.Edition, of group: String) {
    var changed = self[group]
    changed.add(edition)
    series.removeAll { $0.group == group }
    series.append(changed)
    series.sort { $0.group < $1.group }
  }

  /// Writes the editions.
  ///
  /// - Throws: `FileFault` when they cannot be written.
  func write(to package: inout PackageWriter) throws {
    var table = try package.table(schema: MatchTables.inclusionEditions)
    let grand = Self.shape.position(row: nil, column: nil)
    for series in series {
      for edition in series.editions {
        // An edition that published nothing anew was one all the same.
        let mark: [(position: Int, firms: Int?)] =
          edition.figures.contains { $0.position == grand } ? [] : [(grand, nil)]
        for (position, firms) in edition.figures.map({ ($0.position, $0.firms) }) + mark {
          table.cell(DayNumber.text(edition.day))
          table.cell(FirmCells.table)
          table.cell(series.group)
          table.cell(integer: edition.threshold)
          Self.writeKeys(of: position, to: &table)
          if let firms { table.cell(integer: firms) } else { table.emptyCell() }
          try table.endRow()
        }
      }
    }
    try package.close(table)
  }

  /// Writes the keys of a position's row and column; a total has an empty one.
  static func writeKeys(of position: Int, to table: inout TableWriter) {
    table.cell(shape.row(of: position).map { FirmCells.rows[$0] } ?? "")
    table.cell(shape.column(of: position).map { FirmCells.columns[$0] } ?? "")
  }

  /// The position that two keys name; nil when they name none.
  private static func position(_ row: String, _ column: String) -> Int? {
    let line = FirmCells.rows.firstIndex(of: row)
    let place = FirmCells.columns.firstIndex(of: column)
    guard line != nil || row.isEmpty, place != nil || column.isEmpty else { return nil }
    return shape.position(row: line, column: place)
  }
}
