import Foundation
import Testing

@testable import Workbook

@Suite("Cell dates")
struct CellDateTests {
  @Test(
    "a day's seconds are those of the system's calendar",
    arguments: ["1900-01-01", "1970-01-01", "2000-02-29", "2026-11-25", "2100-03-01", "9999-12-31"])
  func seconds(text: String) throws {
    let day = try #require(CellDate(text))
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    let parts = DateComponents(year: day.year, month: day.month, day: day.day)
    let expected = try #require(calendar.date(from: parts)).timeIntervalSince1970
    #expect(Double(day.secondsSince1970) == expected)
  }

  @Test("a time after the day is left out")
  func time() {
    #expect(CellDate("2026-11-25T02:00:00Z") == CellDate("2026-11-25"))
  }

  @Test(
    "what is no day is refused",
    arguments: [
      "", "2026", "2026-13-01", "2026-00-10", "2025-02-29", "2100-02-29", "2026-04-31",
      "25/11/2026", "2026-11-25 ", "1899-12-31", "2026-1-01",
    ])
  func refused(text: String) {
    #expect(CellDate(text) == nil)
  }
}
