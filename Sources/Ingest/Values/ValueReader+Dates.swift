extension ValueReader {
  /// A date as `YYYY-MM-DD`; a month alone becomes its first day.
  ///
  /// Year-first dates and dates with a month's name can be read one way. Dates of numbers that end
  /// in the year need a form, the source's or the column's; so do years of two digits, of which
  /// 00 to 68 are of this century and 69 to 99 of the last, as POSIX reads them.
  static func appendDate(
    _ value: ArraySlice<UInt8>, form: Source.Form?, onto out: inout [UInt8]
  ) -> ValueFault? {
    var parts = DateParts()
    guard parts.read(value) else { return .badDate }
    let (year, month, day): (Int, Int, Int)
    switch (parts.count, parts.month, parts.yearPosition) {
    case (3, nil, 0), (2, nil, 0):  // 2026-04-15, 2019-11
      (year, month, day) = (parts[0], parts[1], parts.count == 3 ? parts[2] : 1)
    case (3, nil, 2):  // 15/04/2026
      switch form {
      case .dayMonthYear: (year, month, day) = (parts[2], parts[1], parts[0])
      case .monthDayYear: (year, month, day) = (parts[2], parts[0], parts[1])
      default:
        return isDate(parts[2], parts[1], parts[0]) || isDate(parts[2], parts[0], parts[1])
          ? .ambiguousDate : .badDate
      }
    case (3, nil, nil):  // 3/4/25
      let century = parts[2] < 69 ? 2000 : 1900
      switch form {
      case .dayMonthYear: (year, month, day) = (century + parts[2], parts[1], parts[0])
      case .monthDayYear: (year, month, day) = (century + parts[2], parts[0], parts[1])
      default: return .badDate
      }
    case (2, nil, 1):  // 11/2019
      (year, month, day) = (parts[1], parts[0], 1)
    case (1, let name?, 0):  // JULIO 2010
      (year, month, day) = (parts[0], name, 1)
    case (2, let name?, 1):  // 15 de abril de 2026
      (year, month, day) = (parts[1], name, parts[0])
    case (1, nil, nil) where value.count == 8:  // 20260415
      (year, month, day) = (parts[0] / 10_000, parts[0] / 100 % 100, parts[0] % 100)
    default: return .badDate
    }
    guard isDate(year, month, day) else { return .badDate }
    appendPadded(year, 4, onto: &out)
    out.append(0x2D)
    appendPadded(month, 2, onto: &out)
    out.append(0x2D)
    appendPadded(day, 2, onto: &out)
    return nil
  }

  /// Whether a day is in the Gregorian calendar, between 1800 and 2199.
  static func isDate(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    guard 1800...2199 ~= year, 1...12 ~= month, day >= 1 else { return false }
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return day <= lengths[month - 1]
  }

  private static func appendPadded(_ number: Int, _ digits: Int, onto out: inout [UInt8]) {
    var divisor = digits == 4 ? 1000 : 10
    while divisor > 0 {
      out.append(0x30 + UInt8(number / divisor % 10))
      divisor /= 10
    }
  }
}
