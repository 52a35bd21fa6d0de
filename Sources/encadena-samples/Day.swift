/// A day of the Gregorian calendar, counted from 1 January 2000.
struct Day: Comparable {
  let number: Int

  /// The day on which the sample night runs.
  static let tonight = Day(year: 2026, month: 11, day: 25)

  /// The day of a count.
  init(number: Int) { self.number = number }

  /// The day of a date.
  init(year: Int, month: Int, day: Int) {
    var days = day - 1
    for past in 2000..<year { days += Self.length(past) }
    for past in 1..<month { days += Self.length(past, past: year) }
    number = days
  }

  private static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  private static func length(_ year: Int) -> Int { isLeap(year) ? 366 : 365 }

  private static func length(_ month: Int, past year: Int) -> Int {
    [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// A day later or earlier.
  func adding(_ days: Int) -> Day { Day(number: number + days) }

  private var parts: (year: Int, month: Int, day: Int) {
    var rest = number
    var year = 2000
    while rest >= Self.length(year) {
      rest -= Self.length(year)
      year += 1
    }
    var month = 1
    while rest >= Self.length(month, past: year) {
      rest -= Self.length(month, past: year)
      month += 1
    }
    return (year, month, rest + 1)
  }

  /// `2026-11-25`.
  var iso: String {
    let (year, month, day) = parts
    return "\(year)-\(Decimals.padded(month, 2))-\(Decimals.padded(day, 2))"
  }

  /// `25/11/2026`.
  var dayFirst: String {
    let (year, month, day) = parts
    return "\(Decimals.padded(day, 2))/\(Decimals.padded(month, 2))/\(year)"
  }

  /// `261125`, as tax numbers hold it.
  var compact: String { String(iso.dropFirst(2).filter { $0 != "-" }) }

  /// `2026-11`.
  var yearAndMonth: String { String(iso.prefix(7)) }
}
