import Foundation
import Registry
import Tables
import Testing
import Workbench

@testable import Export

@Suite("Changes since the night before")
struct ChangesTests {
  private typealias Place = (need: String, rank: Int, firm: String)

  /// Writes a ranking of the night before.
  private func earlier(_ fixture: ReviewFixture, _ places: [Place]) throws -> EarlierNight {
    let folder = fixture.root + "/earlier"
    try FileSystem.makeFolder(folder)
    try fixture.write(
      MatchTables.matches,
      places.map {
        ["need_id": $0.need, "rank": "\($0.rank)", "supplier_id": $0.firm, "score": "0.5"]
      }, to: folder)
    return EarlierNight(matched: folder, runID: "2026-11-24-abc", date: "2026-11-24")
  }

  private func export(_ fixture: ReviewFixture, _ earlier: EarlierNight?) throws -> ExportReport {
    var settings = ExportSettings()
    settings.writesWorkbook = false
    return try Export.export(
      normalized: fixture.normalized, matched: fixture.matched, earlier: earlier,
      output: fixture.output, run: ReviewFixture.run, settings: settings)
  }

  @Test("who entered, left, rose or fell is told on the page and in a table")
  func told() throws {
    let fixture = try ReviewFixture()
    // Tonight: N-001 1001, 1003; N-002 1002; N-005 1004; N-006 1005.
    let night = try earlier(
      fixture,
      [
        ("N-001", 1, "denue:1003"), ("N-001", 2, "denue:1006"), ("N-001", 3, "denue:0001"),
        ("N-001", 4, "denue:1001"), ("N-002", 1, "denue:1002"), ("N-999", 1, "denue:1004"),
        ("N-005", 3, "denue:1004"), ("N-005", 1, "denue:1005"),
      ])
    let report = try export(fixture, night)
    let page = try PageScripts(fixture.output)
    #expect(
      page.run["earlier"] as? [String: String]
        == ["runID": "2026-11-24-abc", "date": "2026-11-24"])
    let needs = try #require(page.needs)
    #expect(needs.integers("entered") == [0, 0, 0, 0, 0, 1])
    #expect(needs.integers("left") == [2, 0, 0, 0, 1, 0])
    #expect(needs.integers("moved") == [2, 0, 0, 0, 1, 0])
    let matches = try #require(page.table("rankings-0001", "matches"))
    #expect(matches.texts("change") == ["up", "down", "", "up", "entered"])
    #expect(matches.integers("earlier_rank") == [4, 1, 1, 3, nil])
    let gone = try #require(page.table("rankings-0001", "changes"))
    let firms = try #require(page.firms).texts("supplier_id")
    #expect(gone.integers("need") == [0, 0, 4])
    #expect(
      gone.texts("name")
        == ["Nunca Nombrada, S.A.", "denue:0001", "Químicos y Gases\nIndustriales\u{1}, S.C."])
    #expect(gone.integers("firm") == [-1, -1, firms.firstIndex(of: "denue:1005")])
    #expect(gone.integers("earlier_rank") == [2, 3, 1])
    // A firm that left is not listed among those that are named.
    #expect(!firms.contains("denue:1006"))

    #expect(report.files.contains { $0.name == "changes.csv" })
    let bytes = try FileSystem.contents(fixture.output + "/changes.csv")
    let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
    #expect(
      lines[0].hasSuffix(
        "\"need_id\",\"title\",\"supplier_id\",\"firm\",\"kind\",\"change\",\"rank_before\","
          + "\"rank_after\""))
    #expect(lines[1].hasSuffix("\"up\",\"sube\",4,1"))
    #expect(lines[4].hasSuffix("\"entered\",\"entra\",,1"))
    #expect(
      lines[5]
        == "\"N-001\",\"Bandejas antiestáticas\",\"denue:1006\",\"Nunca Nombrada, S.A.\","
        + "\"left\",\"sale\",2,")
    // A need that the registry has no more is told in the table alone.
    #expect(lines[8].hasPrefix("\"N-999\",\"\",\"denue:1004\",\"Tecnologías"))
    #expect(lines.count == 10 && lines[9].isEmpty)
  }

  @Test("without a night before nothing is compared")
  func first() throws {
    let fixture = try ReviewFixture()
    let report = try export(fixture, nil)
    #expect(!report.files.contains { $0.name == "changes.csv" })
    let page = try PageScripts(fixture.output)
    #expect(page.run["earlier"] is NSNull)
    let matches = try #require(page.table("rankings-0001", "matches"))
    #expect(matches.texts("change").joined() == "")
    let absent = EarlierNight(matched: fixture.root + "/none", runID: "x", date: "2026-11-24")
    let again = try export(fixture, absent)
    #expect(again.files == report.files)
  }

  @Test("the night compared with itself has no changes")
  func same() throws {
    let fixture = try ReviewFixture()
    let night = EarlierNight(matched: fixture.matched, runID: "x", date: "2026-11-25")
    _ = try export(fixture, night)
    let needs = try #require(try PageScripts(fixture.output).needs)
    for name in ["entered", "left", "moved"] {
      #expect(needs.integers(name).allSatisfy { $0 == 0 })
    }
    let lines = try FileSystem.contents(fixture.output + "/changes.csv")
    #expect(lines.count { $0 == UInt8(ascii: "\n") } == 1)
  }
}
