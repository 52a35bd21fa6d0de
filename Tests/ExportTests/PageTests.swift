import Foundation
import Registry
import Tables
import Testing
import Workbench

@testable import Export

@Suite("Review page")
struct PageTests {
  private func export(
    _ fixture: ReviewFixture, to output: String? = nil, earlier: EarlierNight? = nil,
    workers: Int = 1, _ change: (inout ExportSettings) -> Void = { _ in }
  ) throws -> ExportReport {
    var settings = ExportSettings()
    settings.contact = "a@b.mx"
    settings.writesWorkbook = false
    change(&settings)
    return try Export.export(
      normalized: fixture.normalized, matched: fixture.matched, earlier: earlier,
      output: output ?? fixture.output, run: ReviewFixture.run, settings: settings,
      workers: workers)
  }

  private func fullNight() throws -> ReviewFixture {
    let fixture = try ReviewFixture()
    try fixture.writeReports()
    return fixture
  }

  @Test("every script is JSON, and has the rows of the tables")
  func rows() throws {
    let fixture = try fullNight()
    let report = try export(fixture)
    let page = try PageScripts(fixture.output)
    #expect(
      page.payloads.keys.sorted() == ["firms", "needs", "rankings-0001", "reports", "run"])
    #expect(page.run["needs"] as? Int == 6 && page.run["ranked"] as? Int == report.matches)
    let needs = try #require(page.needs)
    #expect(needs.rows == 6 && needs.isWhole)
    #expect(needs.texts("need_id") == (1...6).map { "N-00\($0)" })
    #expect(needs.integers("ranked") == [2, 1, 0, 0, 1, 1])
    #expect(needs.integers("near") == [0, 0, 1, 0, 0, 0])
    #expect(needs.numbers("best") == [0.815, 0.66, nil, nil, 0.972, 0.12])
    #expect(
      needs.texts("unmatched") == ["", "", "hard_requirement", "no_evidence", "", ""])
    #expect(needs.texts("required")[3] == "ISO 9001; iatf16949")
    #expect(needs.texts("sector") == ["32", "33", "32", "", "33", ""])
    #expect(needs.integers("entered") == [nil, nil, nil, nil, nil, nil])
    let matches = try #require(page.table("rankings-0001", "matches"))
    #expect(matches.rows == report.matches && matches.isWhole)
    let near = try #require(page.table("rankings-0001", "near"))
    #expect(near.rows == report.nearMisses && near.isWhole)
    #expect(near.texts("missing") == ["ISO 9001; otro requisito"])
    let quality = try #require(page.table("reports", "quality"))
    // Read: accepted, merged and set aside.
    #expect(quality.integers("read") == [12_345, 6])
    #expect(quality.integers("accepted") == [12_090, 6])
    #expect(quality.integers("merged") == [210, 0])
    #expect(quality.integers("rejected") == [45, 0])
    for (name, count) in [
      ("shortlists", 3), ("inclusion", 26), ("unreached", 1), ("chainGaps", 4), ("chainRisks", 3),
      ("unlocks", 2), ("trainingPlaces", 2), ("statistics", 4), ("originGaps", 0), ("quality", 2),
    ] {
      let table = try #require(page.table("reports", name), "\(name)")
      #expect(table.rows == count && table.isWhole, "\(name): \(table.rows)")
    }
  }

  @Test("the parts of a score sum to it, and a criterion without a part has none")
  func parts() throws {
    let fixture = try fullNight()
    _ = try export(fixture)
    let page = try PageScripts(fixture.output)
    let matches = try #require(page.table("rankings-0001", "matches"))
    #expect(page.keys("criteria").first == "code" && page.keys("criteria").count == 9)
    for (score, parts) in zip(matches.numbers("score"), matches.columns["parts"] ?? []) {
      let parts = try #require(parts as? [Any])
      #expect(parts.count == 9)
      #expect(parts.last is NSNull)
      let sum = parts.reduce(0) { $0 + ($1 as? Double ?? 0) }
      #expect(abs(sum - (score ?? -1)) < 1e-9)
    }
  }

  @Test("needs and firms are named by rows that are there, in chunks that hold every need once")
  func references() throws {
    let fixture = try ReviewFixture()
    try BigNight(needs: 250).write(to: fixture)
    _ = try export(fixture)
    let page = try PageScripts(fixture.output)
    let needs = try #require(page.needs)
    let firms = try #require(page.firms)
    #expect(needs.rows == 250 && page.chunks.count == 3)
    #expect(page.chunks.map(\.name) == ["rankings-0001", "rankings-0002", "rankings-0003"])
    var next = 0
    var ranked = [Int](repeating: 0, count: needs.rows)
    for chunk in page.chunks {
      #expect(chunk.first == next)
      next += chunk.count
      let matches = try #require(page.table(chunk.name, "matches"))
      for (need, firm) in zip(matches.integers("need"), matches.integers("firm")) {
        let need = try #require(need)
        #expect((chunk.first..<next).contains(need))
        #expect((0..<firms.rows).contains(firm ?? -1))
        ranked[need] += 1
      }
      let keys = needs.texts("need_id")
      let suppliers = firms.texts("supplier_id")
      let expected = zip(matches.integers("need"), matches.integers("firm")).map {
        DecisionKey.text(
          run: ReviewFixture.run.runID, need: keys[$0 ?? 0], supplier: suppliers[$1 ?? 0])
      }
      #expect(matches.texts("row_key") == expected)
    }
    #expect(next == needs.rows)
    #expect(needs.integers("ranked") == ranked.map(Optional.some))
  }

  @Test("a long ranking closes its chunk")
  func longRankings() throws {
    let fixture = try ReviewFixture(repeats: 900)
    let review = try Review(normalized: fixture.normalized, matched: fixture.matched, workers: 1)
    let chunks = PageChunk.all(PageRows(review))
    // 900 and 1800 rows; then 1 near miss, nothing, 900 and 900 rows.
    #expect(chunks.map(\.needs) == [0..<1, 1..<5, 5..<6])
  }

  @Test("a firm that nothing names is not told of, and a person's tax number never is")
  func firms() throws {
    let fixture = try fullNight()
    _ = try export(fixture)
    let page = try PageScripts(fixture.output)
    let firms = try #require(page.firms)
    #expect(firms.isWhole)
    #expect(firms.texts("supplier_id") == (1...6).map { "denue:100\($0)" })
    #expect(firms.texts("rfc") == ["CNA010203AB1", "", "", "TEC991231XY9", "", ""])
    #expect(firms.texts("size_es")[0] == "pequeña a mediana")
    #expect(firms.texts("certificates_en")[0].hasPrefix("ISO 9001 (→ 2027-05-01)"))
    let other = try ReviewFixture()
    _ = try export(other)
    // Only a report named the sixth.
    #expect(try PageScripts(other.output).firms?.rows == 5)
    for text in page.texts.values {
      #expect(!text.contains(ReviewFixture.personalTaxNumber))
      #expect(!text.contains(ReviewFixture.ownershipMark))
    }
  }

  @Test("of a firm that a report alone names no more than the name is told")
  func reportedAlone() throws {
    let fixture = try fullNight()
    let table = try Table.read(file: fixture.normalized + "/suppliers.csv")
    let rows = (0..<table.rowCount).map { row in
      Dictionary(uniqueKeysWithValues: table.names.map { ($0, table.columnOrEmpty($0)[row]) })
        .merging([
          "rfc": "TEC991231XY9", "person": "moral", "state_key": "14", "municipality": "Zapopan",
          "scian": "334410", "activity": "Maquila", "size_low": "micro", "size_high": "micro",
          "latitude": "20.7", "longitude": "-103.4",
        ]) { $1 }
    }
    try fixture.write(NormalizedTables.suppliers, rows, to: fixture.normalized)
    _ = try export(fixture)
    let firms = try #require(try PageScripts(fixture.output).firms)
    #expect(firms.texts("name").last == "Nunca Nombrada, S.A." && firms.isWhole)
    for name in [
      "state", "municipality", "scian", "activity", "size_es", "size_en", "certificates_es",
      "certificates_en", "rfc",
    ] {
      #expect(firms.texts(name).count == 6 && firms.texts(name).last == "", "\(name)")
      if !name.hasPrefix("certificates") { #expect(firms.texts(name)[0] != "", "\(name)") }
    }
    for name in ["latitude", "longitude"] {
      #expect(firms.numbers(name)[0] != nil && firms.numbers(name).last == .some(nil))
    }
  }

  @Test("places are told to about a kilometre")
  func places() throws {
    let fixture = try ReviewFixture()
    let file = fixture.normalized + "/suppliers.csv"
    let table = try Table.read(file: file)
    let places = [("20.7205649", "-103.388331"), ("0.004", "-0.006"), ("", ""), ("x", "9999")]
    let rows = (0..<table.rowCount).map { row in
      var cells = Dictionary(
        uniqueKeysWithValues: table.names.map { ($0, table.columnOrEmpty($0)[row]) })
      if places.indices.contains(row) {
        cells["latitude"] = places[row].0
        cells["longitude"] = places[row].1
      }
      return cells
    }
    try fixture.write(NormalizedTables.suppliers, rows, to: fixture.normalized)
    _ = try export(fixture)
    let page = try PageScripts(fixture.output)
    let firms = try #require(page.firms)
    #expect(firms.numbers("latitude") == [20.72, 0, nil, nil, nil])
    #expect(firms.numbers("longitude") == [-103.39, -0.01, nil, nil, nil])
    #expect(page.texts["firms"]?.contains("20.720") == false)
  }

  @Test("a cell of the statistics that is withheld is not told, even where the table holds it")
  func withheld() throws {
    let fixture = try fullNight()
    var rows = ReviewFixture.statistics
    for row in rows.indices where rows[row]["status"] == "withheld" { rows[row]["firms"] = "7919" }
    try fixture.write(MatchTables.inclusionStatistics, rows, to: fixture.matched)
    _ = try export(fixture)
    let page = try PageScripts(fixture.output)
    let statistics = try #require(page.table("reports", "statistics"))
    #expect(statistics.integers("firms") == [1234, 61, nil, nil])
    #expect(statistics.texts("status_en")[2] == "withheld")
    #expect(!page.texts.values.contains { $0.contains("7919") })
  }

  @Test("no name can end a script, open markup or break a line")
  func escaping() throws {
    let fixture = try fullNight()
    let hostile = "</script><!--\u{2028}\u{2029}\u{7}\\\"'" + ReviewFixture.hostile
    try fixture.write(
      NormalizedTables.needs,
      (1...6).map { ["need_id": "N-00\($0)", "title": hostile, "buyer": "ñ €\t𝄞"] },
      to: fixture.normalized)
    _ = try export(fixture)
    let page = try PageScripts(fixture.output)
    #expect(page.needs?.texts("title") == [String](repeating: hostile, count: 6))
    #expect(page.needs?.texts("buyer").last == "ñ €\t𝄞")
    #expect(page.keys("groups").contains(ReviewFixture.hostile))
    for (name, text) in page.texts {
      #expect(!text.contains("<"), "\(name)")
      #expect(!text.unicodeScalars.contains("\u{2028}"), "\(name)")
      #expect(!text.unicodeScalars.contains("\u{2029}"), "\(name)")
    }
  }

  @Test("the description lists every file of the folder, with its digest")
  func description() throws {
    let fixture = try fullNight()
    let report = try export(fixture)
    let listed = try #require(
      try JSONSerialization.jsonObject(
        with: Data(contentsOf: URL(filePath: fixture.output + "/datapackage.json")))
        as? [String: Any])
    let resources = try #require(listed["resources"] as? [[String: Any]])
    let paths = resources.compactMap { $0["path"] as? String }
    #expect(paths == report.files.map(\.name))
    let own = FileSystem.names(in: fixture.output).filter { $0 != "datapackage.json" }
    let inner = FileSystem.names(in: fixture.output + "/review").map { "review/" + $0 }
    #expect(paths.sorted() == (own.filter { $0 != "review" } + inner).sorted())
    #expect(Set(resources.compactMap { $0["name"] as? String }).count == resources.count)
    for resource in resources {
      let path = try #require(resource["path"] as? String)
      let digest = SHA256Digest.hex(of: try FileSystem.contents("\(fixture.output)/\(path)"))
      #expect(resource["hash"] as? String == "sha256:" + digest, "\(path)")
    }
  }

  @Test("the page's own files are those of the sources, and it loads none that is not there")
  func ownFiles() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/Export/Page/Assets")
    let files = PageFile.all
    #expect(
      files.map(\.name).sorted()
        == FileSystem.names(in: sources.path(percentEncoded: false)))
    for file in files {
      #expect(try Data(contentsOf: sources.appending(path: file.name)) == Data(file.bytes))
    }
    let fixture = try fullNight()
    _ = try export(fixture)
    let page = String(
      decoding: try FileSystem.contents(fixture.output + "/review.html"), as: UTF8.self)
    let loaded = page.matches(of: /(?:src|href)="(review\/[^"]+)"/).map { String($0.1) }
    #expect(loaded.contains("review/page.js") && loaded.contains("review/needs.js"))
    for path in loaded { #expect(FileSystem.exists("\(fixture.output)/\(path)"), "\(path)") }
  }

  @Test("the page speaks the run's language", arguments: ExportSettings.Language.allCases)
  func language(language: ExportSettings.Language) throws {
    let fixture = try fullNight()
    _ = try export(fixture) { $0.language = language }
    let page = try PageScripts(fixture.output)
    #expect(page.run["language"] as? String == language.rawValue)
    let html = String(
      decoding: try FileSystem.contents(fixture.output + "/review.html"), as: UTF8.self)
    #expect(html.contains("<html lang=\"\(language.rawValue)\">"))
    #expect(page.run["workbook"] is NSNull)
    #expect(page.keys("verdicts") == Verdict.allCases.map(\.rawValue))
    #expect(page.keys("states").count == 32 && page.keys("states")[8] == "09")
    #expect(page.keys("groups") == ["women", "disability", ReviewFixture.hostile, "cooperativas"])
    #expect(page.keys("chains") == ["semi"])
    let stages = try #require(page.run["stages"] as? [[String: Any]])
    #expect(stages.map { $0["name"] as? String } == ["Obleas", "Fabricación", "Empaque y prueba"])
    #expect(stages.map { $0["order"] as? Int } == [1, 2, 3])
    let dictionary = try #require(page.run["dictionary"] as? [[String: Any]])
    #expect(
      dictionary.allSatisfy {
        ($0["es"] as? String)?.isEmpty == false && ($0["en"] as? String)?.isEmpty == false
      })
  }

  @Test("the bytes do not depend on the number of threads, and a page is written only on demand")
  func reproducible() throws {
    let fixture = try fullNight()
    let one = try export(fixture)
    let three = try export(fixture, to: fixture.root + "/again", workers: 3)
    #expect(one.files == three.files)
    let none = try export(fixture, to: fixture.root + "/none") { $0.writesPage = false }
    #expect(!none.files.contains { $0.name.hasPrefix("review") })
    #expect(!FileSystem.exists(fixture.root + "/none/review"))
  }

  @Test("a large night is written in scripts of a bounded size")
  func large() throws {
    let fixture = try ReviewFixture()
    try BigNight(needs: 1500).write(to: fixture)
    let report = try export(fixture)
    let scripts = report.files.filter { $0.name.hasPrefix("review/rankings-") }
    #expect(report.matches > 10_000 && scripts.count == 15)
    #expect(scripts.allSatisfy { $0.bytes < 300_000 })
    let page = try PageScripts(fixture.output)
    let rows = page.chunks.compactMap { page.table($0.name, "matches")?.rows }
    #expect(rows.reduce(0, +) == report.matches)
  }
}
