/// Days since 1 March of the year 0, so that dates subtract.
enum DayNumber {
  /// The day of a date as 2026-11-25, or nil.
  static func day(_ bytes: [UInt8], _ range: Range<Int>) -> Int32? {
    guard range.count == 10 else { return nil }
    let start = range.lowerBound
    var parts: [Int] = [0, 0, 0]
    for offset in 0..<10 {
      let byte = bytes[start + offset]
      if offset == 4 || offset == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      guard byte &- 48 < 10 else { return nil }
      let part = offset < 4 ? 0 : offset < 7 ? 1 : 2
      parts[part] = parts[part] * 10 + Int(byte &- 48)
    }
    let isLeap = parts[0] % 4 == 0 && (parts[0] % 100 != 0 || parts[0] % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard 1...12 ~= parts[1], 1...lengths[parts[1] - 1] ~= parts[2] else { return nil }
    let month = (parts[1] + 9) % 12
    let year = parts[0] - (month > 9 ? 1 : 0)
    return Int32(
      year * 365 + year / 4 - year / 100 + year / 400 + (month * 306 + 5) / 10 + parts[2] - 1)
  }

  /// The day of a date given as text.
  static func day(_ text: String) -> Int32? {
    let bytes = Array(text.utf8)
    return day(bytes, 0..<bytes.count)
  }

  /// A day as 2026-11-25.
  static func text(_ day: Int32) -> String {
    let number = Int(day)
    var year = (10_000 * number + 14_780) / 3_652_425
    var rest = number - (365 * year + year / 4 - year / 100 + year / 400)
    if rest < 0 {
      year -= 1
      rest = number - (365 * year + year / 4 - year / 100 + year / 400)
    }
    let shifted = (100 * rest + 52) / 3060
    let month = (shifted + 2) % 12 + 1
    year += (shifted + 2) / 12
    let date = rest - (shifted * 306 + 5) / 10 + 1
    let padded = [(year, 4), (month, 2), (date, 2)].map { value, width in
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return padded.joined(separator: "-")
  }
}

extension DayNumber {
  /// The same date some years earlier; the last of February where that year has no 29th.
  static func day(_ day: Int32, yearsBefore years: Int) -> Int32 {
    let parts = text(day).split(separator: "-").map(String.init)
    guard parts.count == 3, let year = Int(parts[0]), years < year else { return .min }
    let digits = String(year - years)
    let head = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return Self.day("\(head)-\(parts[1])-\(parts[2])") ?? Self.day("\(head)-02-28") ?? .min
  }

  /// The year of a day.
  static func year(_ day: Int32) -> Int { Int(text(day).prefix(4)) ?? 0 }
}
