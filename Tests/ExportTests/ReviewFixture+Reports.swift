import Foundation
import Registry
import Tables

extension ReviewFixture {
  /// A firm's name and a group's key that would be harm in a page or a spreadsheet.
  static let hostile = "<script>alert(\"1\")</script> & 'co'"

  /// Writes the reports of Match beside its ranking.
  ///
  /// - Parameter absent: Tables that are left out.
  /// - Throws: When they cannot be written.
  func writeReports(without absent: Set<String> = []) throws {
    let reports: [(TableSchema, [[String: String]])] = [
      (MatchTables.shortlists, Self.shortlists), (MatchTables.inclusion, Self.inclusion),
      (MatchTables.unreachedFloors, Self.unreached), (MatchTables.chainGaps, Self.chainGaps),
      (MatchTables.chainRisks, Self.chainRisks), (MatchTables.unlocks, Self.unlocks),
      (MatchTables.trainingPlaces, Self.trainingPlaces),
      (MatchTables.inclusionStatistics, Self.statistics), (MatchTables.barred, Self.barred),
    ]
    for (schema, rows) in reports where !absent.contains(schema.name) {
      try write(schema, rows, to: matched)
    }
    try write(RegistryKind.places.schema, Self.places, to: normalized)
  }

  /// Writes a table into a folder, in place of one that is there.
  func write(_ schema: TableSchema, _ rows: [[String: String]], to folder: String) throws {
    let table = Table(
      names: schema.names, rows: rows.map { row in schema.names.map { row[$0] ?? "" } })
    var package = try PackageWriter(folder: root + "/part", name: "part")
    try package.write(table: table, schema: schema)
    _ = try package.finish()
    let file = "\(folder)/\(schema.name).csv"
    try? FileManager.default.removeItem(atPath: file)
    try FileManager.default.moveItem(atPath: "\(root)/part/\(schema.name).csv", toPath: file)
  }

  /// Three firms called: two kept, and one a natural person.
  static let shortlists: [[String: String]] = [
    [
      "need_id": "N-001", "place": "1", "supplier_id": "denue:1001", "score": "0.815",
      "rank": "1", "kept": "true",
    ],
    [
      "need_id": "N-002", "place": "1", "supplier_id": "denue:1002", "score": "0.66", "rank": "1",
      "kept": "true",
    ],
    [
      "need_id": "N-006", "place": "1", "supplier_id": "denue:1005", "score": "0.12", "rank": "1",
      "kept": "false",
    ],
  ]

  /// A firm that a sanction with no end keeps out.
  static let barred: [[String: String]] = [
    [
      "need_id": "N-002", "place": "1", "supplier_id": "denue:1005", "score": "0.61",
      "exclusion_id": "S-1", "evidence": "rfc", "authority": "Secretaría <inventada>",
      "resolution": "0012/2026", "reason": "=incumplimiento", "from": "2026-01-15", "until": "",
    ]
  ]

  /// Two groups; nobody of the second is among the first places, even after floors.
  static let inclusion: [[String: String]] = {
    func row(
      _ metric: String, _ before: String, _ after: String, of group: String = "", k: String = ""
    ) -> [String: String] {
      ["metric": metric, "group": group, "k": k, "before": before, "after": after, "needs": "4"]
    }
    return [
      row("floors_met", "1", "4", of: "women"), row("floors_unreached", "", "0", of: "women"),
      row("places_by_floor", "", "3", of: "women"),
      row("skew", "-0.510826", "0.182322", of: "women", k: "5"),
      row("skew", "-0.693147", "0", of: "women", k: "10"),
      row("ndkl", "0.274755", "0.161664", of: "women"),
      row("exposure_ratio", "0.540995", "0.80213", of: "women"),
      row("floors_met", "0", "0", of: hostile), row("floors_unreached", "", "1", of: hostile),
      row("places_by_floor", "", "0", of: hostile), row("skew", "", "", of: hostile, k: "10"),
      row("ndkl", "0.478387", "0.478387", of: hostile),
      row("exposure_ratio", "", "", of: hostile),
      row("ndcg_given_up_mean", "", "0.0042"), row("ndcg_given_up_worst", "", "0.0611"),
      row("ranking_gap_worst", "", "0"), row("shortlisted_pairs", "", "3"),
      row("shortlist_score", "", "1.595"), row("shortlist_bound", "", "1.6"),
      row("shortlist_gap", "", "0.003125"), row("shortlist_kept", "", "2"),
      row("shortlist_new", "", "1"), row("shortlist_dropped", "", "4"),
      row("load_gini", "0.62", "0.31"), row("never_shown", "0.4", "0.2"),
      row("greatest_load", "9", "3"),
    ]
  }()

  static let unreached: [[String: String]] = [
    [
      "need_id": "N-001", "group": hostile, "places": "2", "required": "1", "had": "0",
      "reason": "pool",
    ]
  ]

  /// One chain that two parties list as critical; its stages have a row for the country and a state.
  static let chainGaps: [[String: String]] = {
    func row(
      _ stage: String, _ position: String, _ name: String, state: String = "", needs: String,
      unserved: String, single: String, now: String
    ) -> [String: String] {
      [
        "chain_id": "semi", "stage_id": stage, "position": position, "stage_name": name,
        "critical_mx": "true", "critical_us": "true", "critical_eu": "false", "state_key": state,
        "needs": needs, "needs_unserved": unserved, "needs_near_miss": "0",
        "needs_single_source": single, "firms_now": now, "firms_could": "5",
        "establishments": now, "hhi_workers_firms": now, "hhi_ranking_firms": now, "codes": "2",
        "codes_unmade": "0", "codes_single_source": now == "0" ? "2" : "0",
        "top_municipality": "19046",
        "top_municipality_count": "1", "establishments_placed": now,
      ]
    }
    return [
      row("fab", "2", "Fabricación", needs: "2", unserved: "1", single: "1", now: "3"),
      row("fab", "2", "Fabricación", state: "14", needs: "2", unserved: "1", single: "1", now: "2"),
      row("wafer", "1", "Obleas", needs: "1", unserved: "1", single: "0", now: "0"),
      row("pack", "3", "Empaque y prueba", needs: "2", unserved: "0", single: "0", now: "8"),
    ]
  }()

  static let chainRisks: [[String: String]] = {
    func row(_ kind: String, _ key: String, left: String, weakened: String) -> [String: String] {
      [
        "chain_id": "semi", "stage_id": "fab", "position": "2", "stage_name": "Fabricación",
        "critical_mx": "true", "critical_us": "true", "critical_eu": "false", "kind": kind,
        "place": "1", "key": key, "needs": "2", "needs_left_without": left,
        "needs_weakened": weakened, "score_lost": "0.66", "establishments": "3",
        "producers_lost": "1", "codes_lost": "1", "lost": "332710",
      ]
    }
    return [
      row("firm", "denue:1006", left: "1", weakened: "0"),
      row("municipality", "19046", left: "0", weakened: "1"),
      row("state", "14", left: "1", weakened: "1"),
    ]
  }()

  static let unlocks: [[String: String]] = [
    [
      "rank": "1", "kind": "certificate", "key": "iso9001", "title": "ISO 9001", "state_key": "08",
      "opened": "1", "opened_alone": "1", "opened_total": "1", "share_certified": "1",
      "firms": "1", "needs": "N-003", "example_firms": "denue:1005; denue:9999",
    ],
    [
      "rank": "2", "kind": "size", "key": "3", "title": "31 a 50 personas", "state_key": "",
      "opened": "1", "opened_alone": "1", "opened_total": "2", "share_certified": "0.9567",
      "firms": "2", "needs": "N-004; N-001", "example_firms": "denue:1003; denue:1002",
    ],
  ]

  static let trainingPlaces: [[String: String]] = [
    [
      "skill": "EC0217", "title": "Impartición de cursos", "kind": "standard", "state_key": "19",
      "municipality_key": "046", "needs": "3", "unmet": "2", "firms": "4", "centre_id": "C1",
      "centre": "Conalep Jalisco", "centre_state_key": "14", "centre_municipality_key": "098",
      "distance_km": "512.4", "graduates": "30", "within_reach": "false",
    ],
    [
      "skill": "mecatronica", "state_key": "02", "municipality_key": "004", "needs": "1",
      "unmet": "1", "firms": "9",
    ],
  ]

  static let statistics: [[String: String]] = [
    (group: "women", row: "", firms: "1234", status: "carried"),
    (group: "women", row: "19", firms: "61", status: "published"),
    (group: "women", row: "14", firms: "", status: "withheld"),
    (group: "disability", row: "", firms: "", status: "withheld"),
  ].map {
    [
      "table": "firms", "group": $0.group, "row": $0.row, "firms": $0.firms, "status": $0.status,
      "released_on": "2026-11-01",
    ]
  }

  private static let places: [[String: String]] = [
    [
      "source": "lugares", "line": "2", "place_id": "19046", "state_key": "19",
      "municipality_key": "046", "municipality": "San Nicolás de los Garza",
    ]
  ]
}
