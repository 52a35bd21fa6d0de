import Registry
import Tables
import Workbench

/// The tables of a run, joined as people read them.
struct Review: Sendable {
  /// The columns of the supplier registry that people see or that decide what they see.
  static let supplierColumns = [
    "supplier_id", "rfc", "person", "razon_social", "nombre_comercial", "scian", "activity",
    "size_low", "size_high", "state_key", "state", "municipality", "latitude", "longitude",
  ]

  /// The ranking.
  let matches: Table
  /// The near misses.
  let nearMisses: Table
  /// The needs that no supplier fills.
  let unmatched: Table
  /// The needs.
  let needs: Table
  /// The firms that are ranked or missed by a hair; not the whole registry.
  let suppliers: Table
  /// Row of the need, by row of the ranking.
  let matchNeeds: [Int]
  /// Row of the firm, by row of the ranking.
  let matchSuppliers: [Int]
  /// Row of the need, by row of the near misses.
  let nearMissNeeds: [Int]
  /// Row of the firm, by row of the near misses.
  let nearMissSuppliers: [Int]
  /// Row of the need, by row of the needs without a supplier.
  let unmatchedNeeds: [Int]
  /// Whether each need has a ranked supplier.
  let needsWithSupplier: [Bool]
  /// The certificates of each firm that is named, in words, by its key.
  let credentials: [String: Phrase]
  /// The certificates each need requires, in words, by its key.
  let required: [String: String]
  /// Names of chains, stages and certificates.
  let names: Names
  /// What Match tells over all needs.
  let reports: Reports
  /// The rows of the firms that the reports name.
  let reportedFirms: KeyRows
  /// The night before; nil when there is none to compare with.
  let earlier: EarlierNight?
  /// What moved since then.
  let changes: Changes?
  /// The rows of the firms whose places are gone since then, as far as the registry has them.
  let goneFirms: KeyRows

  init(
    normalized: String, matched: String, earlier: EarlierNight? = nil, workers: Int
  ) throws {
    func read(_ schema: TableSchema, in folder: String, _ columns: [String]? = nil) throws -> Table
    {
      try Table.read(
        file: "\(folder)/\(schema.name).csv", columns: columns ?? schema.names, workers: workers)
    }
    // Columns that came later are empty where an older run is read.
    matches = try Table.read(
      file: "\(matched)/\(MatchTables.matches.name).csv", present: MatchTables.matches,
      workers: workers)
    nearMisses = try read(MatchTables.nearMisses, in: matched)
    unmatched = try read(MatchTables.unmatchedNeeds, in: matched)
    needs = try read(NormalizedTables.needs, in: normalized)
    reports = try Reports(folder: matched, workers: workers)
    matchNeeds = try Self.join(matches, "matches", "need_id", needs)
    var compared: Changes?
    if let earlier {
      compared = try Changes(
        of: matches, matchNeeds, needs: needs, since: earlier.matched, workers: workers)
    }
    changes = compared
    self.earlier = changes == nil ? nil : earlier
    let gone = changes?.goneKeys ?? TextColumn()
    // Of a nation's firms only those that are named.
    let reported = reports.firmKeys
    suppliers = try Table.read(
      file: "\(normalized)/\(NormalizedTables.suppliers.name).csv",
      columns: Self.supplierColumns,
      keeping: RowFilter(
        column: "supplier_id",
        keys: [matches.column("supplier_id"), nearMisses.column("supplier_id"), reported, gone]),
      workers: workers)
    reportedFirms = try KeyRows(reported, in: suppliers.column("supplier_id"))
    goneFirms = try KeyRows(gone, in: suppliers.column("supplier_id"))

    matchSuppliers = try Self.join(matches, "matches", "supplier_id", suppliers)
    nearMissNeeds = try Self.join(nearMisses, "near_misses", "need_id", needs)
    nearMissSuppliers = try Self.join(nearMisses, "near_misses", "supplier_id", suppliers)
    unmatchedNeeds = try Self.join(unmatched, "unmatched_needs", "need_id", needs)
    var served = [Bool](repeating: false, count: needs.rowCount)
    for row in matchNeeds { served[row] = true }
    needsWithSupplier = served

    names = try Names(folder: normalized)
    let certified = try read(NormalizedTables.supplierCredentials, in: normalized)
    credentials = try CertificateWords.ofSuppliers(
      certified, named: [matches.column("supplier_id"), nearMisses.column("supplier_id")], names)
    required = try CertificateWords.ofNeeds(
      read(NormalizedTables.requirements, in: normalized), names)
  }

  /// The name of a firm that a report names; its key when it is not among the firms.
  func reportedName(_ key: String, _ firms: Firms) -> String {
    reportedFirms[key].map { firms.name($0) } ?? key
  }

  /// The name of a firm whose place is gone; its key when the registry has it no more.
  func goneName(_ key: String, _ firms: Firms) -> String {
    goneFirms[key].map { firms.name($0) } ?? key
  }

  private static func join(
    _ table: Table, _ name: String, _ column: String, _ keys: Table
  ) throws -> [Int] {
    try KeyIndex.rows(
      of: table.column(column), table: name, column: column, in: keys.column(column))
  }
}
