/// What may differ between two nights, and can be taken from one night into the other.
enum ChangeFactor: String, CaseIterable, Sendable {
  /// What is known of firms, but for who owns them.
  case firms
  /// What buyers want.
  case needs
  /// The reference tables.
  case rules
  /// The settings of the pipeline file.
  case definition
  /// The day of the run.
  case date
  /// What staff decided on earlier rankings.
  case decisions
  /// Which firms may be named for a group with a floor.
  case floors

  private static let ofTable: [String: ChangeFactor] = {
    var factors: [String: ChangeFactor] = [:]
    for table in [
      "suppliers", "supplier_products", "supplier_credentials", "supplier_skills",
      "supplier_awards", "supplier_exclusions", "supplier_bills", "bill_materials",
    ] { factors[table] = .firms }
    for table in ["needs", "requirements", "skill_requirements"] { factors[table] = .needs }
    factors["decisions"] = .decisions
    factors["supplier_ownership"] = .floors
    return factors
  }()

  /// Tables that no score rests on: where firms come from, and what is only handed on.
  private static let idle: Set<String> = [
    "awards", "bills_of_materials", "candidate_links", "certificate_aliases", "chain_regions",
    "chain_stages", "chains", "entity_links", "exclusions", "field_sources", "firm_decisions",
    "identity_ledger", "identity_notes", "linkage_blocks", "linkage_model", "need_codes", "phrases",
    "places", "skill_aliases", "supplier_codes", "supplier_names", "training_centres",
    "unjoined_records",
  ]

  /// The factor that a table of Normalize belongs to; nil when no score rests on it. A table that is
  /// not known counts as a rule.
  static func of(table: String) -> ChangeFactor? {
    ofTable[table] ?? (idle.contains(table) ? nil : .rules)
  }
}
