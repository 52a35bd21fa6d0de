import Foundation
import Testing
import Workbench

@testable import Match

@Suite struct NumbersTests {
  @Test("a decimal is read as the nearest double", arguments: 0..<200 as Range<UInt64>)
  func decimals(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let digits = (0..<1 + random.below(19)).map { _ in String(random.below(10)) }.joined()
    let decimals = (0..<random.below(12)).map { _ in String(random.below(10)) }.joined()
    let text = (random.below(2) == 0 ? "-" : "") + digits + (decimals.isEmpty ? "" : "." + decimals)
    let bytes = Array(text.utf8)
    #expect(Decimals.number(bytes, 0..<bytes.count) == Double(text))
  }

  @Test("what is no number is none", arguments: ["", "-", ".", "1,5", "nan", "inf", "x", "1.2.3"])
  func noNumber(text: String) {
    #expect(Decimals.number(Array(text.utf8), 0..<text.utf8.count) == nil)
  }

  @Test("numbers are written with their decimals")
  func written() {
    #expect(Decimals.text(scaled: 734_512, decimals: 6) == "0.734512")
    #expect(Decimals.text(scaled: 1_000_000, decimals: 6) == "1.000000")
    #expect(Decimals.text(scaled: -5, decimals: 2) == "-0.05")
    #expect(Decimals.text(41.96, decimals: 0) == "42")
    #expect(Decimals.shortText(0.8) == "0.8")
    #expect(Decimals.shortText(12_000) == "12000")
  }

  @Test("days subtract as the calendar does", arguments: 0..<100 as Range<UInt64>)
  func days(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let formatter = ISO8601DateFormatter()
    formatter.formatOptions = [.withFullDate]
    let date = Date(timeIntervalSince1970: Double(random.below(80_000) - 20_000) * 86_400)
    let text = formatter.string(from: date)
    let day = try #require(DayNumber.day(text))
    let epoch = try #require(DayNumber.day("1970-01-01"))
    #expect(Int(day - epoch) == Int(date.timeIntervalSince1970 / 86_400))
    #expect(DayNumber.text(day) == text)
  }

  @Test(
    "years back is the same date, or the last of February",
    arguments: [
      ("2026-11-25", 3, "2023-11-25"), ("2024-02-29", 1, "2023-02-28"),
      ("2024-02-29", 4, "2020-02-29"),
    ])
  func yearsBefore(date: String, years: Int, expected: String) throws {
    let day = try #require(DayNumber.day(date))
    #expect(DayNumber.text(DayNumber.day(day, yearsBefore: years)) == expected)
    #expect(DayNumber.year(day) == Int(date.prefix(4)))
  }
}
