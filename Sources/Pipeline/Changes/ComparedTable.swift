import Match
import Registry
import Tables

/// A table whose rows tell what is known of a firm or wanted by a need, and what of it is compared.
struct ComparedTable {
  /// A column.
  struct Column {
    let name: String
    /// The criteria that rest on it.
    let criteria: Set<MatchSettings.Criterion>
  }

  let schema: TableSchema
  /// The column that says whose the row is.
  let owner: String
  /// The column that tells the rows of one owner apart; nil when it has one row.
  let part: String?
  /// What a row is of, in Spanish and English; empty for a table of one row an owner.
  let title: (spanish: String, english: String)
  /// What is compared.
  let columns: [Column]
  /// Whether it may decide that a firm is ranked at all.
  let isDecisive: Bool

  /// Tables of firms. Names, addresses and keys of the tax office decide nothing, and are not told.
  static let firms = [
    ComparedTable(
      NormalizedTables.suppliers, owner: "supplier_id",
      columns: [
        (["scian"], [.code, .experience]),
        (["text_names", "text_activity", "text_products", "text_awards"], [.text]),
        (["size_band", "capacity", "capacity_unit"], [.capacity]),
        (["state_key", "municipality_key", "latitude", "longitude"], [.place, .skills]),
      ], isDecisive: true),
    ComparedTable(
      NormalizedTables.supplierProducts, owner: "supplier_id", part: "hs",
      title: ("producto", "product"), columns: [(["unspsc"], [.code, .trade])], isDecisive: true),
    ComparedTable(
      NormalizedTables.supplierCredentials, owner: "supplier_id", part: "certificate",
      title: ("certificado", "certificate"),
      columns: [(["valid_from", "valid_until", "assurance"], [.credentials, .environment])],
      isDecisive: true),
    ComparedTable(
      NormalizedTables.supplierSkills, owner: "supplier_id", part: "skill",
      title: ("competencia", "skill"),
      columns: [(["holders", "valid_from", "valid_until"], [.skills])], isDecisive: true),
    ComparedTable(
      NormalizedTables.supplierAwards, owner: "supplier_id", part: "award_id",
      title: ("contrato", "award"),
      columns: [(["hs", "unspsc", "description", "awarded_on"], [.experience])]),
    ComparedTable(
      NormalizedTables.supplierExclusions, owner: "supplier_id", part: "exclusion_id",
      title: ("sanción", "exclusion"),
      columns: [(["authority", "notified_on", "from", "until"], [])], isDecisive: true),
    ComparedTable(
      NormalizedTables.supplierBills, owner: "supplier_id", part: "bill_id",
      title: ("lista de materiales", "bill of materials"),
      columns: [
        (["hs", "currency", "transaction_value", "net_cost", "ex_works", "processes"], [.trade])
      ]),
  ]

  /// What goods are made of; a row is of a bill, and so of its firm.
  static let materials = ComparedTable(
    NormalizedTables.billMaterials, owner: "bill_id", part: "position",
    title: ("material", "material"),
    columns: [(["hs", "origin", "value", "originating", "wholly_obtained"], [.trade])])

  /// Tables of needs.
  static let needs = [
    ComparedTable(
      NormalizedTables.needs, owner: "need_id",
      columns: [
        (["text", "language"], [.text]), (["title"], [.experience]),
        (["scian"], [.code]), (["hs"], [.code, .trade, .experience]),
        (["unspsc"], [.code, .experience]),
        (["state_key", "municipality_key", "latitude", "longitude"], [.place, .skills]),
        (["half_distance_km"], [.place]),
        (["size_band", "volume", "volume_unit"], [.capacity]),
        (["deadline", "destination", "currency", "unit_value", "unit_value_unit"], [.trade]),
      ], isDecisive: true),
    ComparedTable(
      NormalizedTables.requirements, owner: "need_id", part: "certificate",
      title: ("certificado", "certificate"), columns: [(["hard"], [.credentials, .environment])],
      isDecisive: true),
    ComparedTable(
      NormalizedTables.skillRequirements, owner: "need_id", part: "skill",
      title: ("competencia", "skill"), columns: [(["hard"], [.skills])], isDecisive: true),
  ]

  private init(
    _ schema: TableSchema, owner: String, part: String? = nil,
    title: (spanish: String, english: String) = ("", ""),
    columns: [(names: [String], criteria: Set<MatchSettings.Criterion>)], isDecisive: Bool = false
  ) {
    self.schema = schema
    self.owner = owner
    self.part = part
    self.title = title
    self.columns = columns.flatMap { names, criteria in
      names.map { Column(name: $0, criteria: criteria) }
    }
    self.isDecisive = isDecisive
  }

  /// The rows of some owners, by owner: the part's key, then the cells of the columns.
  func rows(
    of owners: [String], in night: ComparedNight, threads: Int
  ) throws -> [String: [[String]]] {
    guard let file = night.file(schema.name) else { return [:] }
    let wanted = Set(owners)
    let names = [owner, part ?? owner] + columns.map(\.name)
    let table = try Table.read(
      file: file, columns: names,
      keeping: RowFilter(column: owner, keys: [TextColumn(owners)]), workers: threads)
    var rows: [String: [[String]]] = [:]
    for row in 0..<table.rowCount where wanted.contains(table.columns[0][row]) {
      rows[table.columns[0][row], default: []].append(
        table.columns.dropFirst().map { $0[row] })
    }
    return rows
  }
}
