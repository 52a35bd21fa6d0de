import Foundation
import Registry
import Tables

@testable import Export

/// A small invented run on the disk: six needs, six firms, two chains' stages.
final class ReviewFixture {
  let root: String
  var normalized: String { root + "/2-normalize" }
  var matched: String { root + "/3-match" }
  var output: String { root + "/4-export" }

  static let run = RunFacts(
    runID: "2026-11-25T02-00-00Z", date: "2026-11-25", pipeline: "semiconductores",
    version: "0.1.0",
    sources: [
      .init(
        name: "denue", registry: "suppliers", records: 12_345, accepted: 12_300, rejected: 45,
        merged: 210),
      .init(
        name: "compradores", registry: "needs", records: 6, accepted: 6, rejected: 0, merged: 0),
    ])

  /// The files of the review page of a run this small, in the order they are written.
  static let pageFiles =
    PageFile.all.map { $0.isPage ? $0.name : "review/\($0.name)" }
    + ["run", "needs", "firms", "reports", "rankings-0001"].map { "review/\($0).js" }

  /// A word that stands only among the data on who owns each firm.
  static let ownershipMark = "grupo-reservado"

  /// The tax number of the natural person among the firms.
  static let personalTaxNumber = "PELJ800101AB1"

  /// Writes the packages, with so many copies of the ranking; ranks run on.
  init(repeats: Int = 1) throws {
    root = FileManager.default.temporaryDirectory.appending(path: "export-\(UUID().uuidString)")
      .path()
    var normalize = try PackageWriter(folder: root + "/2-normalize", name: "normalize")
    try normalize.write(
      table: Self.table(NormalizedTables.suppliers, Self.suppliers),
      schema: NormalizedTables.suppliers)
    try normalize.write(
      table: Self.table(NormalizedTables.needs, Self.needs), schema: NormalizedTables.needs)
    try normalize.write(
      table: Self.table(NormalizedTables.requirements, Self.requirements),
      schema: NormalizedTables.requirements)
    try normalize.write(
      table: Self.table(NormalizedTables.supplierCredentials, Self.credentials),
      schema: NormalizedTables.supplierCredentials)
    for kind in [RegistryKind.chains, .certificates] {
      let rows = kind.name == "chains" ? Self.chains : Self.certificates
      try normalize.write(table: Self.table(kind.schema, rows), schema: kind.schema)
    }
    if let stages = RegistryKind.chains.lists.first?.schema {
      try normalize.write(table: Self.table(stages, Self.stages), schema: stages)
    }
    if let ownership = RegistryKind.suppliers.lists.first(where: { $0.name == "ownership" }) {
      let row = [
        "source": "denue", "record_id": "denue:1001", "group": Self.ownershipMark,
        "consent_named": "true",
      ]
      try normalize.write(table: Self.table(ownership.schema, [row]), schema: ownership.schema)
    }
    _ = try normalize.finish()

    var match = try PackageWriter(folder: root + "/3-match", name: "match")
    try match.write(
      table: Self.table(MatchTables.matches, Self.matches(repeats)), schema: MatchTables.matches)
    try match.write(
      table: Self.table(MatchTables.nearMisses, Self.nearMisses), schema: MatchTables.nearMisses)
    try match.write(
      table: Self.table(MatchTables.unmatchedNeeds, Self.unmatched),
      schema: MatchTables.unmatchedNeeds)
    _ = try match.finish()
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  /// A table of a schema, from rows that name only the cells that are not empty.
  private static func table(_ schema: TableSchema, _ rows: [[String: String]]) -> Table {
    Table(names: schema.names, rows: rows.map { row in schema.names.map { row[$0] ?? "" } })
  }

  private static let suppliers: [[String: String]] = [
    [
      "supplier_id": "denue:1001", "rfc": "CNA010203AB1", "person": "moral",
      "razon_social": "Compañía Ñandú de Envases, S.A. de C.V.", "scian": "326160",
      "activity": "Fabricación de botellas de plástico", "size_low": "small",
      "size_high": "medium", "state": "Nuevo León", "municipality": "San Nicolás de los Garza",
      "record_count": "2",
    ],
    [
      "supplier_id": "denue:1002", "rfc": personalTaxNumber, "person": "fisica",
      "razon_social": "Juana Pérez López", "scian": "0702", "activity": "Maquinado de piezas",
      "size_low": "micro", "size_high": "micro", "state": "Jalisco",
      "municipality": "Tlaquepaque", "record_count": "1",
    ],
    [
      "supplier_id": "denue:1003", "nombre_comercial": "=HYPERLINK(\"http://x\",\"y\")",
      "scian": "09", "activity": "-2+3+cmd", "state": "Querétaro", "municipality": "El Marqués",
      "record_count": "1",
    ],
    [
      "supplier_id": "denue:1004", "rfc": "TEC991231XY9", "person": "moral",
      "razon_social": "Tecnologías de Circuitos \"Águila\", S. de R.L. de C.V.",
      "scian": "334410", "activity": "Fabricación de componentes electrónicos",
      "size_low": "medium", "size_high": "medium", "state": "Baja California",
      "municipality": "Tijuana", "record_count": "3",
    ],
    [
      "supplier_id": "denue:1005", "razon_social": "Químicos y Gases\nIndustriales\u{1}, S.C.",
      "scian": "325120", "size_low": "large", "size_high": "large", "state": "Chihuahua",
      "municipality": "Juárez", "record_count": "1",
    ],
    [
      "supplier_id": "denue:1006", "razon_social": "Nunca Nombrada, S.A.", "record_count": "1",
    ],
  ]

  private static let needs: [[String: String]] = [
    [
      "need_id": "N-001", "buyer": "Ensambladora del Norte", "title": "Bandejas antiestáticas",
      "chain_id": "semi", "stage_id": "pack", "scian": "326160", "deadline": "2027-03-31",
    ],
    [
      "need_id": "N-002", "buyer": "Ensambladora del Norte",
      "title": "Piezas maquinadas de aluminio para cámaras de vacío, con tolerancia de 5 µm",
      "chain_id": "semi", "stage_id": "fab", "scian": "332710",
    ],
    [
      "need_id": "N-003", "buyer": "Chips de Jalisco", "title": "Gas nitrógeno de alta pureza",
      "chain_id": "semi", "stage_id": "fab", "scian": "325120", "hs": "280430",
    ],
    [
      "need_id": "N-004", "buyer": "Chips de Jalisco", "title": "Obleas de silicio de 300 mm",
      "chain_id": "semi", "stage_id": "wafer", "hs": "381800", "deadline": "2026-12-15",
    ],
    [
      "need_id": "N-005", "buyer": "Diseños MX", "title": "Tarjetas de prueba",
      "chain_id": "semi", "stage_id": "pack", "scian": "334410",
    ],
    ["need_id": "N-006", "buyer": "@risk", "title": "Uniformes para cuarto limpio"],
  ]

  private static let requirements: [[String: String]] = [
    ["need_id": "N-003", "certificate": "iso9001", "hard": "true"],
    ["need_id": "N-003", "certificate": "iso14001", "hard": "false"],
    ["need_id": "N-004", "certificate": "iso9001", "hard": "true"],
    ["need_id": "N-004", "certificate": "iatf16949", "hard": "true"],
  ]

  private static let credentials: [[String: String]] = [
    ["supplier_id": "denue:1001", "certificate": "iso9001", "valid_until": "2027-05-01"],
    ["supplier_id": "denue:1001", "certificate": "iso14001"],
    ["supplier_id": "denue:1006", "certificate": "iso9001"],
  ]

  private static let chains: [[String: String]] = [
    [
      "source": "cadenas", "line": "2", "chain_id": "semi", "name": "Semiconductores",
      "name_en": "Semiconductors",
    ]
  ]

  private static let stages: [[String: String]] = [
    ("wafer", "1", "Obleas"), ("fab", "2", "Fabricación"), ("pack", "3", "Empaque y prueba"),
  ].map { stage in
    [
      "source": "cadenas", "record_id": "semi", "stage_id": stage.0, "position": stage.1,
      "stage_name": stage.2,
    ]
  }

  private static let certificates: [[String: String]] = [
    ["source": "cert", "line": "2", "certificate": "iso9001", "name": "ISO 9001"],
    ["source": "cert", "line": "3", "certificate": "iso14001", "name": "ISO 14001"],
  ]

  private static func matches(_ repeats: Int) -> [[String: String]] {
    let once: [[String: String]] = [
      [
        "need_id": "N-001", "supplier_id": "denue:1001", "score": "0.815", "confidence": "0.85",
        "score_code": "0.3", "score_text": "0.2", "score_place": "0.14", "score_capacity": "0.075",
        "score_credentials": "0.1", "groups": "women; cooperativas", "floor": "women",
        "reasons": "SCIAN 326160 igual; texto: bandeja, plástico; 12 km",
      ],
      [
        "need_id": "N-001", "supplier_id": "denue:1003", "score": "0.41", "confidence": "0.55",
        "score_code": "0.2", "score_text": "0.06", "score_place": "0.15",
        "score_capacity": "0", "score_credentials": "0",
        "reasons": "=SUM(A1:A9); SCIAN 3261 compartido; 320 km",
      ],
      [
        "need_id": "N-002", "supplier_id": "denue:1002", "score": "0.66", "confidence": "0.7",
        "score_code": "0.25", "score_text": "0.21", "score_place": "0.1",
        "score_capacity": "0.1", "score_credentials": "0", "reasons": "-5.00",
      ],
      [
        "need_id": "N-005", "supplier_id": "denue:1004", "score": "0.972", "confidence": "1",
        "score_code": "0.3", "score_text": "0.25", "score_place": "0.142",
        "score_capacity": "0.13", "score_credentials": "0.15",
        "reasons": "SCIAN 334410 igual; texto: tarjeta, prueba, circuito; ISO 9001 vigente",
      ],
      [
        "need_id": "N-006", "supplier_id": "denue:1005", "score": "0.12", "confidence": "0.25",
        "score_code": "0", "score_text": "0.12", "score_place": "0", "score_capacity": "0",
        "score_credentials": "0", "reasons": "texto: limpio",
      ],
    ]
    var ranks: [String: Int] = [:]
    return (0..<repeats).flatMap { _ in
      once.map { row in
        let need = row["need_id"] ?? ""
        ranks[need, default: 0] += 1
        return row.merging(["rank": String(ranks[need] ?? 0)]) { old, _ in old }
      }
    }
  }

  private static let nearMisses: [[String: String]] = [
    [
      "need_id": "N-003", "place": "1", "supplier_id": "denue:1005", "score": "0.71",
      "missing": "iso9001;otro requisito", "reasons": "SCIAN 325120 igual",
    ]
  ]

  private static let unmatched: [[String: String]] = [
    ["need_id": "N-003", "reason": "hard_requirement", "near_misses": "1"],
    ["need_id": "N-004", "reason": "no_evidence", "near_misses": "0"],
  ]
}
