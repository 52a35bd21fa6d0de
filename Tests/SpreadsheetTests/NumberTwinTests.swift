import Foundation
import Testing
import Workbench

@testable import Spreadsheet

/// Numbers and dates against slow twins made of Foundation's decimals and calendar.
@Suite("Number twin")
struct NumberTwinTests {
  private static let posix = Locale(identifier: "en_US_POSIX")

  private func text(_ stored: String, _ format: String, is1904: Bool = false) -> String? {
    let bytes = Array(stored.utf8)
    guard var number = DecimalNumber(bytes, 0..<bytes.count) else { return nil }
    var out: [UInt8] = []
    switch FormatCode.read(Array(format.utf8)) {
    case .plain: number.append(onto: &out)
    case .percent:
      if number.significand > 0 { number.exponent += 2 }
      number.append(onto: &out)
      out.append(UInt8(ascii: "%"))
    case .code(let pattern): if !pattern.append(number, onto: &out) { number.append(onto: &out) }
    case .moment(let shown):
      let isFine = shown.hasFraction || !shown.hasTime
      guard let moment = SerialMoment(number, isFine: isFine, is1904: is1904),
        moment.append(shown, onto: &out) == nil
      else { return nil }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// A number rounded to 15 digits by Foundation's decimals.
  private func rounded(_ stored: String) throws -> Decimal {
    let exact = try #require(Decimal(string: stored, locale: Self.posix))
    if exact == 0 { return 0 }
    var size = 0
    while abs(exact) >= pow(10, size) { size += 1 }
    while size > -40, abs(exact) < pow(10, size - 1) { size -= 1 }
    let handler = NSDecimalNumberHandler(
      roundingMode: .plain, scale: Int16(15 - size), raiseOnExactness: false,
      raiseOnOverflow: false, raiseOnUnderflow: false, raiseOnDivideByZero: false)
    return NSDecimalNumber(decimal: exact).rounding(accordingToBehavior: handler).decimalValue
  }

  /// A number as some program may store it, at most 17 digits.
  private func draw(_ random: inout SplitMix64) -> String {
    var digits = ""
    for _ in 0..<1 + random.below(17) { digits += String(random.below(random.below(3) * 9 + 1)) }
    let sign = random.below(3) == 0 ? "-" : ""
    switch random.below(4) {
    case 0: return sign + digits
    case 1: return "\(sign)\(digits).\(String(random.below(100_000)))"
    case 2: return "\(sign)0.\(digits)"
    default: return "\(sign)\(digits)E\(random.below(9) - 6)"
    }
  }

  @Test("10,000 numbers are those that Foundation's decimals round to 15 digits")
  func numbers() throws {
    var random = SplitMix64(seed: 15)
    for _ in 0..<10_000 {
      let stored = draw(&random)
      let expected = try rounded(stored)
      // Beyond these the number is written with a power of ten.
      if expected != 0, abs(expected) >= pow(10, 21) || abs(expected) < pow(Decimal(10), -10) {
        continue
      }
      #expect(
        text(stored, "General") == NSDecimalNumber(decimal: expected).stringValue, "\(stored)")
      let percent = NSDecimalNumber(decimal: expected * 100).stringValue + "%"
      if abs(expected) < pow(10, 19) { #expect(text(stored, "0%") == percent, "\(stored)") }
    }
  }

  @Test("10,000 codes are the number with zeros before it")
  func codes() throws {
    var random = SplitMix64(seed: 16)
    for _ in 0..<10_000 {
      let number = random.below([10, 1000, 100_000, 10_000_000_000][random.below(4)])
      let width = 2 + random.below(9)
      let pattern = String(repeating: "0", count: width)
      var expected = String(number)
      while expected.count < width { expected = "0" + expected }
      #expect(text(String(number), pattern) == expected)
      let cut = expected.count - width + 1 + random.below(width - 1)
      let split = width - (expected.count - cut)
      let marked = "\(pattern.prefix(split))\\-\(pattern.dropFirst(split))"
      #expect(
        text(String(number), marked) == "\(expected.prefix(cut))-\(expected.dropFirst(cut))")
    }
  }

  @Test("10,000 moments are those of Foundation's calendar, in both epochs")
  func moments() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    var random = SplitMix64(seed: 17)
    for _ in 0..<10_000 {
      let is1904 = random.below(2) == 0
      let days = is1904 ? random.below(2_957_000) : 1 + random.below(2_958_000)
      if days == 60, !is1904 { continue }
      let seconds = random.below(86_400)
      // The serial as a program stores it: the nearest double.
      let stored = "\(Double(days) + Double(seconds) / 86_400)"
      let epoch = DateComponents(
        year: is1904 ? 1904 : 1899, month: is1904 ? 1 : 12,
        day: is1904 ? 1 : days < 60 ? 31 : 30, hour: 0)
      let start = try #require(calendar.date(from: epoch))
      let day = try #require(calendar.date(byAdding: .day, value: days, to: start))
      let parts = calendar.dateComponents([.year, .month, .day], from: day)
      let date = String(
        format: "%04d-%02d-%02d", try #require(parts.year), try #require(parts.month),
        try #require(parts.day))
      let time = String(
        format: "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60)
      let elapsed = String(
        format: "%02d:%02d:%02d", days * 24 + seconds / 3600, seconds / 60 % 60, seconds % 60)
      #expect(text(stored, "dd/mm/yyyy hh:mm", is1904: is1904) == "\(date)T\(time)", "\(stored)")
      #expect(text(stored, "[$-80A]dddd, mmm d", is1904: is1904) == date, "\(stored)")
      #expect(text(stored, "h:mm AM/PM", is1904: is1904) == time, "\(stored)")
      #expect(text(stored, "[h]:mm:ss", is1904: is1904) == elapsed, "\(stored)")
    }
  }

  @Test("what is no number is not taken for one")
  func others() {
    for stored in ["", "-", ".", "1.2.3", "1e", "e5", "1E+", "1E400", "12a", "0x1F", "1 2", "INF"] {
      #expect(text(stored, "General") == nil, "\(stored)")
    }
  }
}
