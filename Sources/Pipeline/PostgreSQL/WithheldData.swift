import Tables

/// What never leaves a run's folder, and so is in no database.
///
/// Who belongs to which group is in a database only as the ranking shows it, of firms that consent to
/// be named, and as statistics whose small cells are withheld. A registry may itself tell a group (that
/// of firms owned by women), so from which registry a firm came is withheld as well.
enum WithheldData {
  /// Tables that tell who belongs to a group, from which registry a firm came, or what earlier
  /// editions of the statistics remember.
  private static let tables: Set<String> = [
    "supplier_ownership", "inclusion_ledger", "inclusion_editions", "entity_links", "field_sources",
    "identity_ledger", "identity_notes", "candidate_links", "firm_decisions",
  ]

  /// Columns that tell from which registry a firm came.
  private static let columns: [String: Set<String>] = [
    "suppliers": ["sources"], "supplier_names": ["source", "record_id"],
  ]

  /// Whether a table stays in the run's folder: by its name, since it holds owners' consents, or since
  /// its own description says so.
  static func isWithheld(_ table: PackageTable) -> Bool {
    tables.contains(table.name)
      || table.fields.contains {
        $0.name.hasPrefix("consent_") || $0.meaningInEnglish.contains("never leaves the folder")
      }
  }

  /// Whether a column stays in the run's folder.
  static func isWithheld(column: String, of table: String) -> Bool {
    columns[table]?.contains(column) ?? false
  }

  /// What the database holds of a column, as SQL: of tax numbers those of companies alone, since a
  /// person's holds a date of birth.
  static func shown(_ column: String, in table: PackageTable) -> String {
    let name = SQLText.name(column)
    guard column == "rfc" || column.hasSuffix("_rfc") else { return name }
    let isPerson =
      table.fields.contains { $0.name == "person" }
      ? " AND \"person\" IS DISTINCT FROM 'fisica'" : ""
    return "CASE WHEN char_length(\(name)) = 12\(isPerson) THEN \(name) END"
  }
}
