import Foundation
import Registry
import Tables
import Testing
import Workbook

@testable import Export

@Suite("Review workbook")
struct ReviewWorkbookTests {
  private static let python = ProcessInfo.processInfo.environment["ENCADENA_PYTHON"]

  /// Runs the judge on a workbook.
  ///
  /// - Returns: What it found wrong; empty when all is well.
  private func judge(_ arguments: [String]) throws -> String {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let process = Process()
    process.executableURL = URL(filePath: Self.python ?? "")
    process.arguments = [tests.appending(path: "Judges/workbook.py").path()] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = String(
      decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    return process.terminationStatus == 0 ? "" : output + "(\(process.terminationStatus))"
  }

  @Test(
    "an independent reader finds text codes, tables, filters, lists and accents",
    .enabled(if: python != nil), arguments: ExportSettings.Language.allCases)
  func judged(language: ExportSettings.Language) throws {
    let fixture = try ReviewFixture()
    try fixture.writeReports()
    var settings = ExportSettings()
    settings.language = language
    settings.contact = "cadenas@example.gob.mx"
    _ = try export(
      normalized: fixture.normalized, matched: fixture.matched, output: fixture.output,
      run: ReviewFixture.run, settings: settings)
    let faults = try judge([fixture.output + "/review.xlsx", language.rawValue, "table"])
    #expect(faults.isEmpty, "\(faults)")
    #expect(try judge(["--package", fixture.output]).isEmpty)
  }

  @Test(
    "a streamed workbook has filters where a smaller one has tables",
    .enabled(if: python != nil))
  func streamed() throws {
    let fixture = try ReviewFixture(repeats: 2)
    let review = try Review(normalized: fixture.normalized, matched: fixture.matched, workers: 1)
    var book = ReviewWorkbook(review: review, run: ReviewFixture.run, settings: ExportSettings())
    #expect(try book.write(to: fixture.root + "/review.xlsx"))
    book.tableLimit = 10
    #expect(try !book.write(to: fixture.root + "/review.xlsx"))
    let faults = try judge([fixture.root + "/review.xlsx", "es", "filter"])
    #expect(faults.isEmpty, "\(faults)")
  }

  @Test("a long grid goes on in a further sheet", .enabled(if: python != nil))
  func parts() throws {
    let fixture = try ReviewFixture()
    let review = try Review(normalized: fixture.normalized, matched: fixture.matched, workers: 1)
    let file = fixture.root + "/parts.xlsx"
    var workbook = try Workbook(
      file: file, title: "", author: "", date: "2026-11-25")
    let writer = GridWriter(
      language: .es, looks: Looks(&workbook), footer: "", rowLimit: 2)
    try writer.write(Grid.matches(review, run: "", .es), to: &workbook)
    try workbook.close()
    #expect(try judge(["--parts", file]).isEmpty)
  }

  @Test("the dictionary explains every column, in both languages")
  func dictionary() throws {
    let fixture = try ReviewFixture()
    try fixture.writeReports()
    let review = try Review(normalized: fixture.normalized, matched: fixture.matched, workers: 1)
    let book = ReviewWorkbook(review: review, run: ReviewFixture.run, settings: ExportSettings())
    for language in ExportSettings.Language.allCases {
      let grids = try book.grids(language)
      #expect(grids.count == 12)
      for grid in grids {
        #expect(grid.sheet[language].count <= 31)
        for column in grid.columns {
          #expect(!column.meaning[language].isEmpty)
          #expect(!column.heading[language].isEmpty)
        }
        #expect(Set(grid.columns.map { $0.heading[language] }).count == grid.columns.count)
      }
      #expect(
        Grid.dictionary(of: grids, language).rowCount == grids.map(\.columns.count).reduce(0, +))
    }
  }

  @Test("a ranking with too many rows for links has them in the first row of each need")
  func fewLinks() throws {
    let fixture = try ReviewFixture()
    let review = try Review(normalized: fixture.normalized, matched: fixture.matched, workers: 1)
    let links = PageLinks(review, limit: 2)
    let ranks = try review.matches.column("rank")
    for row in 0..<review.matches.rowCount {
      let cell = links.cell(row, "Ñandú")
      if case .link = cell { #expect(ranks[row] == "1") } else { #expect(ranks[row] != "1") }
    }
    #expect(PageLinks.escaped("a b/ñ#&=%") == "a%20b%2F%C3%B1%23%26%3D%25")
  }

  @Test("every reason of the schema has words of its own")
  func reasons() throws {
    let field = try #require(MatchTables.unmatchedNeeds.fields.first { $0.name == "reason" })
    for key in field.allowed {
      #expect(Phrase.unmatchedReason(key) != Phrase(key, key))
    }
  }

  @Test("every registry has a name in both languages")
  func registries() {
    for kind in RegistryKind.all {
      let name = Phrase.registry(kind.name)
      #expect(!name.spanish.isEmpty && !name.english.isEmpty)
      #expect(name.spanish != kind.name)
    }
  }
}
