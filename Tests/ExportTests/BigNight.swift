import Registry

/// A night with more of everything than the page has room for, and names as long as registries' are.
struct BigNight {
  /// Needs of the night.
  var needs = 60
  /// Groups with a floor.
  var groups = OwnershipGroup.allCases.map(\.rawValue)
  /// Chains, each of six stages in five states.
  var chains = 4

  /// A night that is large in every way.
  static let largest = BigNight(
    needs: 400,
    groups: OwnershipGroup.allCases.map(\.rawValue)
      + (1...9).map { "cooperativas de producción rural de la región número \($0)" },
    chains: 40)

  /// Writes the night's tables over those of a fixture.
  func write(to fixture: ReviewFixture) throws {
    let keys = (0..<needs).map { "N-\(1000 + $0)" }
    try fixture.write(
      NormalizedTables.needs,
      keys.enumerated().map { place, key in
        [
          "need_id": key, "title": "Necesidad \(place) con un título que no cabe en una sola línea",
          "buyer": "Comprador \(place % 24), S.A.P.I. de C.V.", "chain_id": "c\(place % chains)",
          "stage_id": "s\(place % 6)",
        ]
      }, to: fixture.normalized)
    try fixture.write(
      RegistryKind.chains.schema,
      (0..<chains).map { chain in
        [
          "source": "cadenas", "line": "\(chain + 2)", "chain_id": "c\(chain)",
          "name": Self.chainNames[chain % 4], "name_en": Self.chainNamesInEnglish[chain % 4],
        ]
      }, to: fixture.normalized)
    try fixture.write(MatchTables.matches, matches(keys), to: fixture.matched)
    try fixture.write(MatchTables.nearMisses, [], to: fixture.matched)
    try fixture.write(
      MatchTables.unmatchedNeeds,
      keys.indices.filter { $0 % 9 == 0 }.map { need in
        [
          "need_id": keys[need],
          "reason": ["no_evidence", "hard_requirement", "below_minimum", "excluded"][need / 9 % 4],
          "near_misses": "0",
        ]
      }, to: fixture.matched)
    try fixture.write(MatchTables.shortlists, [], to: fixture.matched)
    try fixture.write(MatchTables.inclusion, inclusion, to: fixture.matched)
    try fixture.write(MatchTables.unreachedFloors, unreached(keys), to: fixture.matched)
    try fixture.write(MatchTables.chainGaps, chainGaps, to: fixture.matched)
    try fixture.write(MatchTables.chainRisks, chainRisks, to: fixture.matched)
    try fixture.write(MatchTables.unlocks, unlocks(keys), to: fixture.matched)
    try fixture.write(MatchTables.trainingPlaces, trainingPlaces, to: fixture.matched)
    try fixture.write(MatchTables.inclusionStatistics, statistics, to: fixture.matched)
  }

  private static let chainNames = [
    "Semiconductores y electrónica", "Automotriz y electromovilidad",
    "Dispositivos médicos y farmacéuticos", "Agroindustria y alimentos procesados",
  ]
  private static let chainNamesInEnglish = [
    "Semiconductors and electronics", "Automotive and electric mobility",
    "Medical devices and pharmaceuticals", "Agroindustry and processed food",
  ]
  private static let stageNames = [
    "Materiales y gases especiales", "Fabricación de obleas", "Empaque, ensamble y prueba",
    "Equipo y refacciones de precisión", "Diseño y propiedad intelectual",
    "Logística, tratamiento de residuos y servicios a la planta",
  ]
  private static let states = ["02", "08", "14", "19", "30"]

  private func matches(_ keys: [String]) -> [[String: String]] {
    keys.indices.filter { $0 % 9 != 0 }.flatMap { need in
      (1...(need % 5 == 0 ? 2 : 10)).map { rank in
        [
          "need_id": keys[need], "rank": "\(rank)", "supplier_id": "denue:\(1001 + rank % 5)",
          "score": "0.\(99 - rank)", "groups": rank % 3 == 0 ? "women; rural" : "",
          "floor": rank == 6 ? "rural" : "",
        ]
      }
    }
  }

  private var inclusion: [[String: String]] {
    func row(
      _ metric: String, _ before: String, _ after: String, of group: String = "", k: String = ""
    ) -> [String: String] {
      [
        "metric": metric, "group": group, "k": k, "before": before, "after": after,
        "needs": "\(needs - needs / 9)",
      ]
    }
    var rows: [[String: String]] = []
    for (place, group) in groups.enumerated() {
      rows += [
        row("floors_met", "\(20 + place)", "\(needs - needs / 9 - place % 3)", of: group),
        row("floors_unreached", "", "\(place % 3)", of: group),
        row("places_by_floor", "", "\(12 + 7 * place)", of: group),
      ]
      for k in ["5", "10", "25"] {
        rows.append(
          row("skew", "-0.\(9 - place % 8)1", place == 4 ? "" : "0.\(place % 7)2", of: group, k: k))
      }
      rows += [
        row("ndkl", "0.2\(place)", "0.1\(place)", of: group),
        row(
          "exposure_ratio", "0.5\(place % 10)", "\(place == 2 ? "2.41" : "0.9\(place % 10)")",
          of: group),
      ]
    }
    return rows + [
      row("ndcg_given_up_mean", "", "0.004213"), row("ndcg_given_up_worst", "", "0.0611"),
      row("shortlisted_pairs", "", "\(needs * 5)"), row("shortlist_gap", "", "0.003125"),
      row("shortlist_kept", "", "\(needs * 4)"), row("shortlist_new", "", "\(needs)"),
      row("shortlist_dropped", "", "\(needs - 3)"), row("load_gini", "0.7321", "0.3142"),
      row("never_shown", "0.62", "0.18"), row("greatest_load", "48", "3"),
    ]
  }

  private func unreached(_ keys: [String]) -> [[String: String]] {
    (0..<min(needs, 14)).map { place in
      [
        "need_id": keys[place], "group": groups[place % groups.count], "places": "10",
        "required": "3", "had": "1", "reason": place < 11 ? "pool" : "conflict",
      ]
    }
  }

  /// The cells that rows of chains begin with.
  private func stage(_ chain: Int, _ stage: Int) -> [String: String] {
    [
      "chain_id": "c\(chain)", "stage_id": "s\(stage)", "position": "\(stage + 1)",
      "stage_name": Self.stageNames[stage], "critical_mx": chain % 4 < 3 ? "true" : "false",
      "critical_us": chain % 4 < 2 ? "true" : "false",
      "critical_eu": chain % 4 == 0 ? "true" : "false",
    ]
  }

  private var chainGaps: [[String: String]] {
    (0..<chains).flatMap { chain in
      (0..<6).flatMap { place in
        ([""] + Self.states).map { state in
          stage(chain, place).merging([
            "state_key": state, "needs": "\(3 + place)", "needs_unserved": "\((chain + place) % 4)",
            "needs_near_miss": "0", "needs_single_source": "\(place % 3)",
            "firms_now": "\(place * 1207 % 5000)", "firms_could": "20", "establishments": "12",
            "hhi_workers_firms": "12", "hhi_ranking_firms": "4", "codes": "3",
            "codes_unmade": "0", "codes_single_source": "1", "top_municipality_count": "4",
            "establishments_placed": "12",
          ]) { own, _ in own }
        }
      }
    }
  }

  private var chainRisks: [[String: String]] {
    (0..<chains).flatMap { chain in
      (0..<6).flatMap { place in
        [("firm", "denue:1004"), ("municipality", "19046"), ("state", "30")].map { kind, key in
          stage(chain, place).merging([
            "kind": kind, "place": "1", "key": key, "needs": "\(3 + place)",
            "needs_left_without": "\(place % 4)", "needs_weakened": "2", "score_lost": "1.\(chain)",
            "establishments": "12", "producers_lost": "4", "codes_lost": "1", "lost": "8542.31",
          ]) { own, _ in own }
        }
      }
    }
  }

  private func unlocks(_ keys: [String]) -> [[String: String]] {
    let steps = [
      ("certificate", "iatf16949", "IATF 16949 Sistema de gestión de la calidad automotriz"),
      ("self_declared", "iso9001", "ISO 9001"),
      ("skill", "EC0838", "Operación de máquinas de control numérico computarizado"),
      ("environment", "industria_limpia", "Industria Limpia"), ("size", "3", "31 a 50 personas"),
      ("input", "381800", "Obleas de silicio"),
    ]
    return (0..<20).map { place in
      let step = steps[place % steps.count]
      return [
        "rank": "\(place + 1)", "kind": step.0, "key": step.1, "title": step.2,
        "state_key": chains > 4 ? "30" : Self.states[place % 5], "opened": "\(9 - place / 3)",
        "opened_alone": "9",
        "opened_total": "\(9 + place * 4)", "share_certified": "0.9\(20 - place)",
        "firms": "\(1234 / (place + 1))", "needs": keys.prefix(3).joined(separator: "; "),
        "example_firms": "denue:1001; denue:1002",
      ]
    }
  }

  private var trainingPlaces: [[String: String]] {
    (0..<40).map { place in
      [
        "skill": "EC\(1000 + place)",
        "title": "Operación y mantenimiento de equipo de proceso \(place)", "kind": "standard",
        "state_key": place % 2 == 0 ? "19" : "14", "municipality_key": "046",
        "needs": "\(20 - place / 2)",
        "unmet": "\(18 - place / 2)", "firms": "31",
        "centre_id": place == 1 ? "" : "C\(place)",
        "centre": "Conalep Plantel Ingeniero Adrián Sada Treviño número \(place)",
        "centre_state_key": "19", "centre_municipality_key": "039",
        "distance_km": "\(place * 37).5",
        "graduates": "120", "within_reach": place == 2 ? "false" : "true",
      ]
    }
  }

  private var statistics: [[String: String]] {
    ["firms"].flatMap { table in
      groups.enumerated().flatMap { place, group in
        ([""] + Self.states).enumerated().map { column, state in
          let isWithheld = (place + column) % 4 == 3
          return [
            "table": table, "group": group, "row": state,
            "firms": isWithheld ? "" : "\(12_345 / (place + 1))",
            "status": isWithheld ? "withheld" : "published", "released_on": "2026-11-01",
          ]
        }
      }
    }
  }
}
