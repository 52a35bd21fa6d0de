import Foundation
import Registry
import Tables
import Testing
import Workbench

@testable import Export

@Suite("Export")
struct ExportTests {
  private func export(
    _ fixture: ReviewFixture, to output: String? = nil,
    _ change: (inout ExportSettings) -> Void = { _ in }
  ) throws -> ExportReport {
    var settings = ExportSettings()
    settings.contact = "cadenas@example.gob.mx"
    change(&settings)
    return try Export.export(
      normalized: fixture.normalized, matched: fixture.matched, output: output ?? fixture.output,
      run: ReviewFixture.run, settings: settings)
  }

  private func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
  }

  @Test("the counts are those of the run")
  func counts() throws {
    let fixture = try ReviewFixture()
    let report = try export(fixture)
    #expect(report.matches == 5)
    #expect(report.needsWithSupplier == 4)
    #expect(report.needsWithout == 2)
    #expect(report.nearMisses == 1)
    #expect(report.hasTables)
    #expect(
      report.files.map(\.name) == [
        "matches.csv", "resumen.es.html", "summary.en.html", "review.xlsx",
      ] + ReviewFixture.pageFiles)
  }

  @Test("the people's CSV has a mark, CR LF, quoted text and bare numbers")
  func peopleDialect() throws {
    let fixture = try ReviewFixture()
    _ = try export(fixture)
    let bytes = try [UInt8](Data(contentsOf: URL(filePath: fixture.output + "/matches.csv")))
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    let lines = String(decoding: bytes.dropFirst(3), as: UTF8.self)
      .split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines.count == 7 && lines.last == "")
    #expect(
      lines[0].hasPrefix(
        "\"need_id\",\"title\",\"buyer\",\"chain_id\",\"stage_id\",\"rank\",\"supplier_id\",\"firm\","
      ))
    #expect(
      lines[1].hasPrefix(
        "\"N-001\",\"Bandejas antiestáticas\",\"Ensambladora del Norte\",\"semi\",\"pack\",1,"
          + "\"denue:1001\",\"Compañía Ñandú de Envases, S.A. de C.V.\",\"CNA010203AB1\","
          + "\"Nuevo León\",\"San Nicolás de los Garza\",\"326160\",0.815,0.85,0.3,"))
  }

  @Test("formulas are defused, negative numbers and quotes are kept")
  func defused() throws {
    let fixture = try ReviewFixture()
    _ = try export(fixture)
    let csv = try text(fixture.output + "/matches.csv")
    #expect(csv.contains("\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\""))
    #expect(csv.contains("\"'=SUM(A1:A9); SCIAN 3261 compartido; 320 km\""))
    #expect(csv.contains("\"-5.00\""))
    #expect(csv.contains("\"'@risk\""))
    #expect(csv.contains("\"Tecnologías de Circuitos \"\"Águila\"\", S. de R.L. de C.V.\""))
  }

  @Test("neither a person's tax number nor who owns a firm is given out")
  func privacy() throws {
    let fixture = try ReviewFixture()
    _ = try export(fixture)
    let csv = try text(fixture.output + "/matches.csv")
    #expect(csv.contains("Juana Pérez López"))
    #expect(!csv.contains(ReviewFixture.personalTaxNumber))
    #expect(!csv.contains(ReviewFixture.ownershipMark))
  }

  @Test("two exports of one run are the same bytes")
  func deterministic() throws {
    let fixture = try ReviewFixture()
    let first = try export(fixture)
    let second = try export(fixture, to: fixture.root + "/again")
    #expect(first == second)
  }

  @Test("without a workbook the CSV and the summaries are written")
  func withoutWorkbook() throws {
    let fixture = try ReviewFixture()
    let report = try export(fixture) { $0.writesWorkbook = false }
    #expect(
      report.files.map(\.name)
        == ["matches.csv", "resumen.es.html", "summary.en.html"] + ReviewFixture.pageFiles)
    #expect(!FileManager.default.fileExists(atPath: fixture.output + "/review.xlsx"))
  }

  @Test("a ranking that names an unknown firm is told with its row")
  func unknownFirm() throws {
    let fixture = try ReviewFixture()
    let file = fixture.matched + "/matches.csv"
    try text(file).replacing("denue:1003", with: "denue:9999")
      .write(toFile: file, atomically: true, encoding: .utf8)
    #expect(
      throws: ExportError.unknownKey(
        table: "matches", column: "supplier_id", row: 1, key: "denue:9999")
    ) { try export(fixture) }
    #expect(!FileManager.default.fileExists(atPath: fixture.output))
  }

  @Test("a run without any match still gives a workbook")
  func emptyRun() throws {
    let fixture = try ReviewFixture(repeats: 0)
    let report = try export(fixture)
    #expect(report.matches == 0)
    #expect(report.files.count == 4 + ReviewFixture.pageFiles.count)
  }
}
