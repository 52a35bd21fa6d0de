import Tables

/// The exclusions of firms that are in force on the run's date.
struct Exclusions: Sendable {
  /// Those in force, by supplier, in the order of their keys.
  private var byRow: [Int: [Bar]] = [:]
  /// Whether each supplier is barred; empty when none is.
  private var barred: [Bool] = []
  /// Rows whose firm is unknown.
  private(set) var strays = 0

  /// No exclusions.
  init() {}

  /// Reads the exclusions and keeps those in force.
  ///
  /// An exclusion runs from its first day, or from the day that it was notified; without a last day
  /// it has no end.
  init(_ source: EvidenceSource, suppliers ids: TextColumn, today: Int32) throws {
    let rows = try source.rows(
      "supplier_exclusions",
      [
        "supplier_id", "exclusion_id", "evidence", "authority", "resolution", "reason",
        "notified_on", "from", "until",
      ])
    var finder = RowFinder(ids)
    for row in 0..<rows.count {
      guard let owner = finder.row(of: rows.cell(row, 0)) else {
        strays += 1
        continue
      }
      let notified = DayNumber.day(rows.bytes, rows.bounds(row, 6))
      let start = DayNumber.day(rows.bytes, rows.bounds(row, 7)) ?? notified
      let end = DayNumber.day(rows.bytes, rows.bounds(row, 8))
      guard (start ?? .min) <= today, (end ?? .max) >= today else { continue }
      byRow[owner, default: []].append(
        Bar(
          exclusion: rows.text(row, 1), evidence: rows.text(row, 2), authority: rows.text(row, 3),
          resolution: rows.text(row, 4), reason: rows.text(row, 5),
          from: start.map(DayNumber.text) ?? "", until: end.map(DayNumber.text) ?? ""))
    }
    guard !byRow.isEmpty else { return }
    barred = [Bool](repeating: false, count: ids.count)
    for (row, exclusions) in byRow {
      barred[row] = true
      byRow[row] = exclusions.sorted { left, right in
        (left.exclusion, left.authority, left.resolution) < (
          right.exclusion, right.authority, right.resolution
        )
      }
    }
  }

  /// Whether anybody is barred.
  var isEmpty: Bool { barred.isEmpty }

  /// Whether a supplier is barred.
  @inline(__always)
  func isBarred(_ row: Int) -> Bool { !barred.isEmpty && barred[row] }

  /// What bars a supplier.
  func bars(_ row: Int) -> [Bar] { byRow[row] ?? [] }
}
