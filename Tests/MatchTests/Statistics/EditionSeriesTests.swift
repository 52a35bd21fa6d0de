import Disclosure
import Registry
import Tables
import TestKit
import Testing
import Workbench

@testable import Match

@Suite("A series of editions")
struct EditionSeriesTests {
  static func day(_ text: String) throws -> Int32 { try #require(DayNumber.day(text)) }

  static func edition(
    _ text: String, threshold: Int = 3, _ figures: [(Int, Int)]
  ) throws -> EditionSeries.Edition {
    .init(
      day: try day(text), threshold: threshold,
      figures: figures.map { .init(position: $0.0, firms: $0.1) })
  }

  @Test(
    "an edition is due once a calendar month, and never back in time",
    arguments: [
      ("2026-11-30", "2026-12-01", true), ("2026-11-01", "2026-11-30", false),
      ("2026-11-15", "2026-10-31", false), ("2026-12-31", "2027-01-01", true),
      ("2026-11-15", "2025-12-31", false),
    ])
  func due(last: String, today: String, isDue: Bool) throws {
    let series = EditionSeries(group: "g", editions: [try Self.edition(last, [(0, 5)])])
    #expect(series.isDue(on: try Self.day(today)) == isDue)
    #expect(EditionSeries(group: "g").isDue(on: try Self.day(today)))
  }

  @Test(
    "an old edition is compared with while a figure of it stands, and then its figures are sealed")
  func forgotten() throws {
    var series = EditionSeries(group: "g")
    series.add(try Self.edition("2026-01-20", threshold: 9, [(0, 10), (1, 20), (2, 30)]))
    series.add(try Self.edition("2026-05-05", threshold: 7, []))
    series.add(try Self.edition("2026-06-05", threshold: 7, [(1, 25)]))
    func compared(_ date: String) throws -> [String] {
      series.compared(on: try Self.day(date)).map { DayNumber.text($0.day) }
    }
    #expect(try compared("2027-05-31") == ["2026-01-20", "2026-05-05", "2026-06-05"])
    // In June 2027 nothing of May 2026 stands.
    #expect(try compared("2027-06-01") == ["2026-01-20", "2026-06-05"])
    series.add(try Self.edition("2027-08-28", threshold: 4, [(1, 26), (3, 5)]))
    #expect(try compared("2027-09-01") == ["2026-01-20", "2027-08-28"])
    #expect(series.threshold(on: try Self.day("2029-01-31"), asked: 3) == 9)
    #expect(series.sealed(on: try Self.day("2029-01-31")) == [])
    let later = try Self.day("2029-02-01")
    #expect(try compared("2029-02-01") == ["2027-08-28"])
    #expect(series.sealed(on: later) == [0, 2])
    #expect(series.threshold(on: later, asked: 3) == 4)
    #expect(series.threshold(on: later, asked: 5) == 5)
    series.add(try Self.edition("2029-02-01", [(4, 8)]))
    #expect(
      series.editions == [
        try Self.edition("2026-01-20", threshold: 9, [(0, 10), (2, 30)]),
        try Self.edition("2027-08-28", threshold: 4, [(1, 26), (3, 5)]),
        try Self.edition("2029-02-01", [(4, 8)]),
      ])
    // The seal outlives the editions that came after.
    #expect(series.sealed(on: try Self.day("2033-01-01")) == [0, 1, 2, 3, 4])
  }

  @Test("the tables of old are as readers saw them")
  func tables() throws {
    var series = EditionSeries(group: "g")
    series.add(try Self.edition("2026-01-20", [(0, 10), (1, 20)]))
    series.add(try Self.edition("2026-02-20", []))
    series.add(try Self.edition("2026-03-20", [(1, 25), (2, 7)]))
    let shape = TableShape(rows: 1, columns: 2)
    let tables = try series.tables(on: try Self.day("2026-04-01"), shape: shape)
    #expect(tables.map(\.day) == [try Self.day("2026-01-20"), try Self.day("2026-03-20")])
    typealias Figure = ProtectedTable.Figure
    #expect(
      Array(tables[0].table.figures.prefix(3)) == [
        Figure(10, releasedOn: "2026-01-20"), Figure(20, releasedOn: "2026-01-20"), .suppressed,
      ])
    #expect(
      Array(tables[1].table.figures.prefix(3)) == [
        Figure(10, releasedOn: "2026-01-20", carried: true),
        Figure(25, releasedOn: "2026-03-20"), Figure(7, releasedOn: "2026-03-20"),
      ])
  }

  @Test("what is written of editions is read back the same", arguments: 0..<10)
  func roundTrip(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let folder = try ScratchFolder()
    var log = try EditionLog(file: nil)
    var package = try PackageWriter(folder: folder.file("out"), name: "match")
    for month in 1...9 {
      for group in ["women", "indigenous", "a, b"] where random.below(3) > 0 {
        let positions = (0..<EditionLog.shape.count).filter { _ in random.below(90) == 0 }
        let edition = try Self.edition(
          "2026-0\(month)-11", threshold: 3 + random.below(4),
          positions.map { ($0, random.below(1000)) })
        log.add(edition, of: group)
      }
    }
    try log.write(to: &package)
    _ = try package.finish()
    let read = try EditionLog(file: folder.file("out/inclusion_editions.csv"))
    #expect(read.series == log.series)
    #expect(read.latest == log.latest)
  }
}
