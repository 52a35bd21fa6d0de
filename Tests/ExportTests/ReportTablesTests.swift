import Foundation
import Registry
import Tables
import Testing
import Workbench

@testable import Export

@Suite("Reports for people")
struct ReportTablesTests {
  /// Exports the fixture.
  ///
  /// - Returns: The lines of each CSV, split into cells.
  private func tables(
    _ fixture: ReviewFixture, _ language: ExportSettings.Language = .es
  ) throws -> [String: [[String: String]]] {
    var settings = ExportSettings()
    settings.language = language
    settings.writesWorkbook = false
    let report = try export(
      normalized: fixture.normalized, matched: fixture.matched, output: fixture.output,
      run: ReviewFixture.run, settings: settings)
    var tables: [String: [[String: String]]] = [:]
    for file in report.files where file.name.hasSuffix(".csv") {
      let bytes = try [UInt8](Data(contentsOf: URL(filePath: "\(fixture.output)/\(file.name)")))
      #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
      // The house's own reader takes no mark and no CR LF.
      let plain = fixture.root + "/plain.csv"
      try Data(
        String(decoding: bytes.dropFirst(3), as: UTF8.self).replacing("\r\n", with: "\n").utf8
      )
      .write(to: URL(filePath: plain))
      let table = try Table.read(file: plain)
      tables[String(file.name.dropLast(4))] = (0..<table.rowCount).map { row in
        Dictionary(
          uniqueKeysWithValues: zip(table.names, table.columns.map { $0[row] }))
      }
    }
    return tables
  }

  private func fullNight() throws -> ReviewFixture {
    let fixture = try ReviewFixture()
    try fixture.writeReports()
    return fixture
  }

  @Test("shortlists name needs and firms beside their keys, and no person's tax number")
  func shortlists() throws {
    let rows = try #require(try tables(fullNight())["shortlists"])
    #expect(rows.count == 3)
    #expect(rows[0]["title"] == "Bandejas antiestáticas")
    #expect(rows[0]["firm"] == "Compañía Ñandú de Envases, S.A. de C.V.")
    #expect(rows[0]["rfc"] == "CNA010203AB1" && rows[0]["kept"] == "true")
    #expect(rows[1]["firm"] == "Juana Pérez López" && rows[1]["rfc"] == "")
    #expect(rows[2]["buyer"] == "'@risk")
  }

  @Test("groups and measures are told in words of the run's language")
  func words() throws {
    let spanish = try tables(fullNight())
    #expect(spanish["inclusion"]?[0]["group_name"] == "mujeres")
    #expect(spanish["inclusion"]?[0]["measure"] == "necesidades que cumplen el piso")
    #expect(spanish["matches"]?[0]["groups"] == "mujeres; cooperativas")
    #expect(spanish["matches"]?[0]["floor"] == "mujeres")
    #expect(spanish["matches"]?[1]["groups"] == "")
    #expect(
      spanish["unreached_floors"]?[0]["why"]
        == "no hay más empresas del grupo que alcancen el mínimo")
    #expect(spanish["unreached_floors"]?[0]["group_name"] == ReviewFixture.hostile)
    let english = try tables(fullNight(), .en)
    #expect(english["matches"]?[0]["groups"] == "women; cooperativas")
    #expect(english["inclusion"]?[0]["measure"] == "needs that meet the floor")
    #expect(english["inclusion_statistics"]?[2]["status_name"] == "withheld")
  }

  @Test("chains, steps and training places name states, municipalities, firms and needs")
  func names() throws {
    let tables = try tables(fullNight())
    let gaps = try #require(tables["chain_gaps"])
    #expect(gaps[0]["chain"] == "Semiconductores" && gaps[0]["state"] == "")
    #expect(gaps[0]["municipality"] == "San Nicolás de los Garza, Nuevo León")
    #expect(gaps[1]["state"] == "Jalisco" && gaps[1]["state_key"] == "14")
    let risks = try #require(tables["chain_risks"])
    #expect(
      risks.map { $0["name"] } == [
        "Nunca Nombrada, S.A.", "San Nicolás de los Garza, Nuevo León", "Jalisco",
      ])
    let steps = try #require(tables["unlocks"])
    #expect(steps[0]["state"] == "Chihuahua" && steps[0]["step"] == "obtener el certificado")
    #expect(steps[0]["firm_names"] == "Químicos y Gases\nIndustriales\u{1}, S.C.; denue:9999")
    #expect(steps[1]["need_titles"] == "Obleas de silicio de 300 mm; Bandejas antiestáticas")
    #expect(
      steps[1]["firm_names"] == "'=HYPERLINK(\"http://x\",\"y\"); Juana Pérez López")
    let places = try #require(tables["training_places"])
    #expect(places[0]["municipality"] == "San Nicolás de los Garza")
    #expect(places[0]["centre_state"] == "Jalisco" && places[0]["centre_municipality"] == "098")
    #expect(places[1]["centre_state"] == "" && places[1]["state"] == "Baja California")
  }

  @Test("a withheld figure stays empty and says so")
  func withheld() throws {
    let rows = try #require(try tables(fullNight())["inclusion_statistics"])
    #expect(rows.map { $0["firms"] } == ["1234", "61", "", ""])
    #expect(rows[1]["row_name"] == "Nuevo León" && rows[2]["status_name"] == "reservado")
  }

  @Test("a firm that a sanction keeps out is told by name, with what ties the sanction to it")
  func barred() throws {
    let fixture = try fullNight()
    let rows = try #require(try tables(fixture)["barred"])
    #expect(rows.count == 1 && rows[0]["firm"]?.isEmpty == false)
    #expect(rows[0]["firm"] != rows[0]["supplier_id"])
    #expect(rows[0]["evidence_name"] == "mismo RFC")
    #expect(rows[0]["reason"] == "'=incumplimiento")
  }

  @Test("a report that an older run lacks is left out; an empty one has its heading")
  func missing() throws {
    let fixture = try ReviewFixture()
    try fixture.writeReports(without: ["unlocks", "inclusion", "barred"])
    try fixture.write(MatchTables.shortlists, [], to: fixture.matched)
    let tables = try tables(fixture)
    #expect(tables["unlocks"] == nil && tables["inclusion"] == nil)
    #expect(tables["shortlists"] == [])
    #expect(tables.count == 7)
  }

  @Test("a shortlist that names an unknown firm is told with its row")
  func unknownFirm() throws {
    let fixture = try fullNight()
    var rows = ReviewFixture.shortlists
    rows[2]["supplier_id"] = "denue:9999"
    try fixture.write(MatchTables.shortlists, rows, to: fixture.matched)
    #expect(
      throws: ExportError.unknownKey(
        table: "shortlists", column: "supplier_id", row: 2, key: "denue:9999")
    ) { try tables(fixture) }
  }

  @Test("decisions are told in words, named even where need or firm is gone, each with its row key")
  func decisions() throws {
    let fixture = try fullNight()
    let rows = [
      [
        "decision_id": "D1", "need_id": "N-005", "supplier_id": "denue:1001",
        "verdict": "rejected", "note": "=cara", "decided_by": "ana", "decided_on": "2026-11-02",
        "effect": "kept_out",
      ],
      [
        "decision_id": "D2", "need_id": "N-999", "supplier_id": "denue:9999",
        "verdict": "accepted", "effect": "unknown_need",
      ],
    ]
    try fixture.write(MatchTables.decisions, rows, to: fixture.matched)
    let told = try #require(try tables(fixture)["decisions"])
    #expect(told.map { $0["verdict_name"] } == ["rechazado", "aceptado"])
    #expect(told.map { $0["effect_name"] } == ["queda fuera de la lista", "no hay tal necesidad"])
    #expect(told.map { $0["firm"]?.isEmpty } == [false, false] && told[1]["firm"] == "denue:9999")
    #expect(told.map { $0["title"]?.isEmpty } == [false, true])
    #expect(told[0]["note"] == "'=cara")
    #expect(
      told[0]["row_key"]
        == DecisionKey.text(
          run: ReviewFixture.run.runID, need: "N-005", supplier: "denue:1001"))
    #expect(try tables(fixture, .en)["decisions"]?[0]["effect_name"] == "kept out of the ranking")
  }

  @Test("two exports of one night are the same bytes")
  func deterministic() throws {
    let fixture = try fullNight()
    func files(_ output: String, workers: Int) throws -> [String] {
      try export(
        normalized: fixture.normalized, matched: fixture.matched, output: output,
        run: ReviewFixture.run, settings: ExportSettings(), workers: workers
      ).files.map { "\($0)" }
    }
    #expect(
      try files(fixture.output, workers: 1) == files(fixture.root + "/again", workers: 3))
  }

  @Test("every column of the reports is explained in both languages, and none twice")
  func meanings() throws {
    let fixture = try fullNight()
    let review = try Review(normalized: fixture.normalized, matched: fixture.matched, workers: 1)
    for table in try ReportTables(review: review, language: .en).all() {
      let fields = table.schema.fields
      #expect(fields.allSatisfy { !$0.meaning.isEmpty && !$0.meaningInEnglish.isEmpty })
      #expect(Set(fields.map(\.name)).count == fields.count, "\(table.schema.name)")
    }
  }

  @Test("every word that a schema allows has words of its own")
  func allowed() throws {
    func words(_ schema: TableSchema, _ name: String, _ word: (String) -> Phrase) throws {
      let field = try #require(schema.fields.first { $0.name == name })
      #expect(!field.allowed.isEmpty)
      for key in field.allowed { #expect(word(key) != Phrase(key, key), "\(key)") }
    }
    try words(MatchTables.inclusion, "metric", Phrase.measure)
    try words(MatchTables.unreachedFloors, "reason", Phrase.shortfall)
    try words(MatchTables.inclusionStatistics, "status", Phrase.figureStatus)
    try words(MatchTables.unlocks, "kind", Phrase.unlockKind)
    try words(MatchTables.decisions, "effect", Phrase.effect)
    let obstacles = try #require(MatchTables.decisions.fields.first { $0.name == "why" }).allowed
    #expect(obstacles.count { Phrase.obstacle($0) != Phrase($0, $0) } == obstacles.count - 1)
  }
}
