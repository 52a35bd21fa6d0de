import TestKit
import Text

@testable import Match

/// A buyer in Texas that wants connectors, a maker in Querétaro that has all of it, one that has half of
/// it, and one of which nothing is known.
enum PlantedPair {
  static func inputs() -> Inputs {
    var inputs = Inputs()
    inputs["needs"] = [
      [
        "need_id": "N-1", "text": "conectores eléctricos para arnés", "scian": "335999",
        "hs": "85369099", "title": "conectores", "latitude": "20.9", "longitude": "-100.6",
        "half_distance_km": "120", "volume": "1000", "volume_unit": "pieza", "destination": "US",
      ],
      ["need_id": "N-2", "destination": "MX"],
    ]
    inputs["requirements"] = [
      ["need_id": "N-1", "certificate": "ISO_9001", "hard": "true"],
      ["need_id": "N-1", "certificate": "IPC_A_620", "hard": "false"],
      ["need_id": "N-1", "certificate": "ISO_14001", "hard": "false"],
    ]
    inputs["certificates"] = [
      ["certificate": "ISO_9001", "name": "ISO 9001", "kind": "calidad"],
      ["certificate": "ISO_14001", "name": "ISO 14001", "kind": "ambiental"],
    ]
    inputs["certificate_covers"] = [["certificate": "IATF_16949", "covered": "ISO_9001"]]
    inputs["skill_requirements"] = [
      ["need_id": "N-1", "skill": "EC0217", "hard": "false"],
      ["need_id": "N-1", "skill": "soldadura", "hard": "false"],
    ]
    inputs["skills"] = [
      ["skill": "EC0217", "name": "Impartición de cursos", "name_en": "Course teaching"]
    ]
    inputs["skill_supply"] = [
      [
        "centre_id": "C-1", "name": "CONALEP Querétaro", "skill": "soldadura", "state_key": "22",
        "municipality_key": "014", "latitude": "20.6", "longitude": "-100.4",
      ]
    ]
    inputs["concordance"] = [
      [
        "from_system": "hs2017", "from_code": "853690", "to_system": "hs2022",
        "to_code": "853691", "weight": "",
      ],
      [
        "from_system": "hs2017", "from_code": "853690", "to_system": "hs2022",
        "to_code": "853690", "weight": "",
      ],
    ]
    addTrade(to: &inputs)
    addSuppliers(to: &inputs)
    return inputs
  }

  private static func addTrade(to inputs: inout Inputs) {
    inputs["agreements"] = [
      [
        "agreement_id": "TMEC", "name": "T-MEC", "in_force_from": "2020-07-01",
        "hs_edition": "2022", "de_minimis": "10",
      ]
    ]
    inputs["agreement_parties"] = ["MX", "US", "CA"].map { ["record_id": "TMEC", "country": $0] }
    inputs["preferences"] = [
      [
        "record_id": "TMEC", "importer": "US", "hs": "8536", "year": "2026", "mfn_rate": "2.7",
        "preferential_rate": "0", "illustrative": "true",
      ]
    ]
    inputs["origin_rules"] = [
      [
        "record_id": "TMEC", "hs_from": "8536", "rule": "CTH OR RVC(TV)>=60", "heading": "8536",
        "illustrative": "true",
      ]
    ]
    inputs["supplier_bills"] = [
      ["bill_id": "B-1", "supplier_id": "F-1", "hs": "853690", "transaction_value": "1000"],
      ["bill_id": "B-2", "supplier_id": "F-2", "hs": "853690", "transaction_value": "1000"],
    ]
    inputs["bill_materials"] = [
      [
        "bill_id": "B-1", "position": "1", "hs": "741011", "origin": "CN", "value": "300",
        "originating": "false",
      ],
      [
        "bill_id": "B-2", "position": "1", "hs": "853669", "description": "clavijas",
        "origin": "CN", "value": "450", "originating": "false",
      ],
    ]
  }

  private static func addSuppliers(to inputs: inout Inputs) {
    inputs["suppliers"] = [
      [
        "supplier_id": "F-1", "text": "conectores y arnés automotriz", "scian": "335999",
        "capacity": "500", "capacity_unit": "pieza", "latitude": "20.5888",
        "longitude": "-100.3899", "state_key": "22", "municipality_key": "014",
      ],
      [
        "supplier_id": "F-2", "text": "conectores", "scian": "335920", "latitude": "25.6",
        "longitude": "-100.3",
      ],
      ["supplier_id": "F-3", "scian": "335999"],
      [
        "supplier_id": "F-4", "text": "clavijas de contacto", "latitude": "25.7",
        "longitude": "-100.2",
      ],
      ["supplier_id": "F-5", "text": "clavijas", "latitude": "20.5", "longitude": "-100.3"],
      ["supplier_id": "F-6", "text": "conectores eléctricos para arnés", "scian": "335999"],
      ["supplier_id": "F-7", "text": "panadería", "scian": "332811"],
    ]
    inputs["supplier_products"] = [
      ["supplier_id": "F-1", "hs": "853691"], ["supplier_id": "F-4", "hs": "853669"],
      ["supplier_id": "F-5", "hs": "853669"], ["supplier_id": "F-6", "hs": "853669"],
    ]
    inputs["supplier_credentials"] = [
      ["supplier_id": "F-1", "certificate": "IATF_16949", "valid_until": "2027-03-01"],
      [
        "supplier_id": "F-1", "certificate": "IPC_A_620", "valid_until": "2026-10-01",
      ],
      [
        "supplier_id": "F-1", "certificate": "ISO_14001", "assurance": "self_declared",
      ],
      [
        "supplier_id": "F-2", "certificate": "ISO_9001", "assurance": "self_declared",
        "valid_until": "2027-01-31",
      ],
    ]
    inputs["supplier_skills"] = [
      ["supplier_id": "F-1", "skill": "EC0217", "holders": "3", "valid_until": "2028-01-01"]
    ]
    inputs["supplier_awards"] = [
      [
        "supplier_id": "F-1", "award_id": "A-1", "hs": "853610", "description": "Fusibles",
        "awarded_on": "2024-05-02",
      ],
      [
        "supplier_id": "F-1", "award_id": "A-2", "description": "Conectores para tablero",
        "awarded_on": "2025-11-20",
      ],
      [
        "supplier_id": "F-2", "award_id": "A-3", "hs": "940360", "description": "Mesas",
        "awarded_on": "2025-01-01",
      ],
    ]
    inputs["supplier_exclusions"] = [
      [
        "supplier_id": "F-6", "exclusion_id": "X-1", "evidence": "name",
        "authority": "Órgano Interno de Control", "resolution": "OIC/12/2025",
        "reason": "información falsa", "from": "2025-06-01", "until": "2027-05-31",
      ]
    ]
  }

  /// The explanation of a pair.
  static func explained(
    _ need: String, _ supplier: String, _ language: Language
  ) throws -> Explanation {
    let folder = try ScratchFolder()
    return try explain(
      input: inputs().write(to: folder, "in"), date: Inputs.date, settings: MatchSettings(),
      threads: 1, need: need, supplier: supplier, language: language)
  }
}
