import TestKit
import Workbench

@testable import Match

/// The tables of Normalize as rows of named cells, and the folder they are written to.
struct Inputs {
  typealias Row = [String: String]

  static let columns: [(table: String, columns: [String])] = [
    (
      "suppliers",
      [
        "supplier_id", "text", "scian", "size_band", "capacity", "capacity_unit", "latitude",
        "longitude", "state_key", "municipality_key", "group_id",
      ]
    ),
    ("supplier_products", ["supplier_id", "hs", "unspsc"]),
    (
      "supplier_credentials",
      ["supplier_id", "certificate", "valid_from", "valid_until", "assurance"]
    ),
    (
      "needs",
      [
        "need_id", "text", "language", "scian", "hs", "latitude", "longitude", "half_distance_km",
        "size_band", "volume", "volume_unit", "unspsc", "title", "destination", "deadline",
        "unit_value", "unit_value_unit", "currency", "state_key", "municipality_key", "chain_id",
        "stage_id",
      ]
    ),
    ("requirements", ["need_id", "certificate", "hard"]),
    ("certificates", ["certificate", "name", "kind"]),
    ("certificate_covers", ["certificate", "covered"]),
    ("lexicon", ["entry_id", "es", "en", "weight"]),
    ("synonyms", ["entry_id", "language", "term", "synonym"]),
    ("concordance", ["from_system", "from_code", "to_system", "to_code", "weight"]),
    (
      "supplier_ownership",
      [
        "supplier_id", "group", "claimed_by", "assurance", "valid_from", "valid_until",
        "consent_use", "consent_named",
      ]
    ),
    ("supplier_skills", ["supplier_id", "skill", "holders", "valid_from", "valid_until"]),
    ("skill_requirements", ["need_id", "skill", "hard"]),
    ("skill_covers", ["skill", "covered"]),
    ("skills", ["skill", "name", "name_en", "kind"]),
    (
      "skill_supply",
      [
        "centre_id", "name", "skill", "graduates", "state_key", "municipality_key", "latitude",
        "longitude",
      ]
    ),
    ("places", ["state_key", "municipality_key", "latitude", "longitude"]),
    (
      "supplier_awards",
      ["supplier_id", "award_id", "buyer", "hs", "unspsc", "description", "awarded_on"]
    ),
    (
      "supplier_exclusions",
      [
        "supplier_id", "exclusion_id", "evidence", "authority", "resolution", "reason",
        "notified_on", "from", "until",
      ]
    ),
    (
      "agreements",
      [
        "record_id", "agreement_id", "name", "in_force_from", "in_force_until", "hs_edition",
        "de_minimis", "cumulation",
      ]
    ),
    ("agreement_parties", ["record_id", "country"]),
    (
      "preferences",
      [
        "record_id", "importer", "hs", "year", "mfn_rate", "preferential_rate", "mfn_duty",
        "preferential_duty", "illustrative",
      ]
    ),
    (
      "origin_rules",
      [
        "record_id", "hs_from", "hs_to", "rule", "heading", "goods", "authority", "illustrative",
      ]
    ),
    (
      "supplier_bills",
      [
        "bill_id", "supplier_id", "hs", "description", "currency", "transaction_value", "net_cost",
        "ex_works", "processes",
      ]
    ),
    (
      "bill_materials",
      [
        "bill_id", "position", "hs", "description", "origin", "value", "originating",
        "wholly_obtained",
      ]
    ),
    ("chains", ["chain_id", "name", "name_en", "critical_mx", "critical_us", "critical_eu"]),
    (
      "chain_stages",
      [
        "record_id", "stage_id", "position", "stage_name", "makes_scian", "makes_hs", "buys_hs",
      ]
    ),
    (
      "decisions",
      [
        "decision_id", "need_id", "supplier_id", "verdict", "note", "decided_by", "decided_on",
      ]
    ),
    ("chain_regions", ["record_id", "state_key", "role"]),
  ]

  var tables: [String: [Row]] = [:]
  var settings = MatchSettings()
  /// The columns of each field of the suppliers' texts; empty when the text is one column.
  var textColumns: [String] = []
  static let date = "2026-11-25"

  subscript(table: String) -> [Row] {
    get { tables[table] ?? [] }
    set { tables[table] = newValue }
  }

  /// Writes every table to a folder.
  func write(to folder: ScratchFolder, _ name: String) throws -> String {
    for (table, plain) in Self.columns {
      let columns = plain.flatMap { name in
        table == "suppliers" && name == "text" && !textColumns.isEmpty ? textColumns : [name]
      }
      var lines = [columns.joined(separator: ",")]
      for row in self[table] {
        lines.append(columns.map { "\"\(row[$0] ?? "")\"" }.joined(separator: ","))
      }
      try folder.write("\(name)/\(table).csv", lines.joined(separator: "\n") + "\n")
    }
    return "\(folder.path)/\(name)"
  }

  /// Puts the rows of a table in another order.
  mutating func shuffle(_ table: String, seed: UInt64) {
    var random = SplitMix64(seed: seed)
    self[table].shuffle(using: &random)
  }

  /// The tables read and indexed.
  func context(segmentSize: Int = TextSegment.usualSize) throws -> MatchContext {
    let folder = try ScratchFolder()
    var report = MatchReport()
    return try MatchContext.load(
      folder: write(to: folder, "in"), date: Self.date, settings: settings, threads: 1,
      segmentSize: segmentSize, report: &report)
  }
}
