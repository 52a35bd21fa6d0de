/// Days and seconds counted from the epoch of a workbook, written as ISO 8601.
struct SerialMoment {
  private static let dayMilliseconds: UInt128 = 86_400_000
  /// The first day that is not of this calendar's four-digit years, counted from 1900.
  private static let daysTo10000 = 2_958_466
  /// Days from 1 January 1904 to 1 January 1970.
  private static let days1904 = 24_107
  /// Days from 1900's first, counted with its 29 February that never was, to 1 January 1970.
  private static let days1900 = 25_569

  private let days: Int
  private let milliseconds: Int
  private let is1904: Bool

  /// Reads a number of days, rounded to seconds or milliseconds; nil when no calendar has it.
  init?(_ number: DecimalNumber, isFine: Bool, is1904: Bool) {
    guard !number.isNegative, number.power < 8 else { return nil }
    var total = UInt128(number.significand) * Self.dayMilliseconds
    if number.exponent >= 0 {
      for _ in 0..<number.exponent { total *= 10 }
    } else {
      // What is finer than a millisecond is rounded, half up, in whole numbers.
      var divisor: UInt128 = 1
      for _ in 0..<min(-number.exponent, 30) { divisor *= 10 }
      total = (total + divisor / 2) / divisor
    }
    if !isFine { total = (total + 500) / 1000 * 1000 }
    days = Int(total / Self.dayMilliseconds)
    milliseconds = Int(total % Self.dayMilliseconds)
    self.is1904 = is1904
  }

  /// Appends the moment as its format shows it; nil when all is well.
  func append(_ format: MomentFormat, onto out: inout [UInt8]) -> CellFault.Kind? {
    guard format.hasDate else {
      let hours = milliseconds / 3_600_000 + (format.isElapsed ? days * 24 : 0)
      appendTime(hours: hours, format.hasFraction, onto: &out)
      return nil
    }
    guard let day = civilDay else { return .noSuchDate }
    Self.append(day, onto: &out)
    if format.hasTime {
      out.append(UInt8(ascii: "T"))
      appendTime(hours: milliseconds / 3_600_000, format.hasFraction, onto: &out)
    }
    return day == (1900, 2, 29) ? .noSuchDate : nil
  }

  private func appendTime(hours: Int, _ fraction: Bool, onto out: inout [UInt8]) {
    DecimalNumber.appendWhole(UInt64(hours), width: 2, onto: &out)
    out.append(UInt8(ascii: ":"))
    DecimalNumber.appendWhole(UInt64(milliseconds / 60_000 % 60), width: 2, onto: &out)
    out.append(UInt8(ascii: ":"))
    DecimalNumber.appendWhole(UInt64(milliseconds / 1000 % 60), width: 2, onto: &out)
    guard fraction, milliseconds % 1000 > 0 else { return }
    out.append(UInt8(ascii: "."))
    DecimalNumber.appendWhole(UInt64(milliseconds % 1000), width: 3, onto: &out)
  }

  /// The day in the calendar; 29 February 1900 is what Excel shows for day 60.
  private var civilDay: (year: Int, month: Int, day: Int)? {
    if is1904 {
      guard days < Self.daysTo10000 - 1462 else { return nil }
      return Self.civil(days - Self.days1904)
    }
    guard days > 0, days < Self.daysTo10000 else { return nil }
    if days == 60 { return (1900, 2, 29) }
    return Self.civil(days - Self.days1900 + (days < 60 ? 1 : 0))
  }

  /// Year, month and day of a day counted from 1970, after Howard Hinnant's civil-from-days.
  private static func civil(_ days: Int) -> (Int, Int, Int) {
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  private static func append(_ day: (year: Int, month: Int, day: Int), onto out: inout [UInt8]) {
    DecimalNumber.appendWhole(UInt64(day.year), width: 4, onto: &out)
    out.append(UInt8(ascii: "-"))
    DecimalNumber.appendWhole(UInt64(day.month), width: 2, onto: &out)
    out.append(UInt8(ascii: "-"))
    DecimalNumber.appendWhole(UInt64(day.day), width: 2, onto: &out)
  }
}
