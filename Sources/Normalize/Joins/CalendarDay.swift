/// A day of the Gregorian calendar, as the tables write it: `YYYY-MM-DD`.
struct CalendarDay: Equatable {
  private(set) var year: Int
  private(set) var month: Int
  private(set) var day: Int

  /// Reads a day; nil when the text is none.
  init?(_ text: ArraySlice<UInt8>) {
    let parts = text.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      1...9999 ~= year, 1...12 ~= month, 1...Self.length(year, month) ~= day
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// The day after a span such as `P1Y6M`, or nil when the text is none.
  ///
  /// Years and months go to the day of the same number, or to the last of a shorter month.
  func adding(_ span: ArraySlice<UInt8>) -> CalendarDay? {
    guard span.first == UInt8(ascii: "P") else { return nil }
    var months = 0
    var days = 0
    var number = 0
    for byte in span.dropFirst() {
      switch byte {
      case 0x30...0x39: number = min(number * 10 + Int(byte - 0x30), 100_000)
      case UInt8(ascii: "Y"): months += 12 * number
      case UInt8(ascii: "M"): months += number
      case UInt8(ascii: "W"): days += 7 * number
      case UInt8(ascii: "D"): days += number
      default: return nil
      }
      if byte > 0x39 { number = 0 }
    }
    var later = self
    let month = later.year * 12 + later.month - 1 + months
    (later.year, later.month) = (month / 12, month % 12 + 1)
    later.day = min(later.day, Self.length(later.year, later.month))
    later.day += days
    while later.day > Self.length(later.year, later.month) {
      later.day -= Self.length(later.year, later.month)
      (later.year, later.month) =
        later.month == 12 ? (later.year + 1, 1) : (later.year, later.month + 1)
    }
    return later.year <= 9999 ? later : nil
  }

  /// The day as the tables write it.
  var text: String {
    func padded(_ number: Int, _ digits: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  private static func length(_ year: Int, _ month: Int) -> Int {
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }
}
