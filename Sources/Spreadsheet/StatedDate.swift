/// A date or time that a cell states as ISO 8601 text, as strict workbooks do.
enum StatedDate {
  /// Appends `2026-11-25`, `2026-11-25T13:05:00` or `13:05:00`; false when it is none of them.
  ///
  /// A time zone's `Z` and zeros behind the seconds' point are left out; a format that shows a
  /// date alone leaves out the time.
  static func append(
    _ bytes: [UInt8], _ range: Range<Int>, as format: NumberFormat, onto out: inout [UInt8]
  ) -> Bool {
    var rest = bytes[range]
    if rest.last == UInt8(ascii: "Z") { rest = rest.dropLast() }
    var date: ArraySlice<UInt8> = []
    if rest.count >= 10, rest[rest.startIndex + 4] == UInt8(ascii: "-") {
      date = rest.prefix(10)
      rest = rest.dropFirst(10)
      guard isDate(date) else { return false }
      if rest.first == UInt8(ascii: "T") || rest.first == UInt8(ascii: " ") {
        rest = rest.dropFirst()
        if rest.isEmpty { return false }
      } else if !rest.isEmpty {
        return false
      }
    }
    let clock = rest
    if clock.isEmpty ? date.isEmpty : !isTime(clock) { return false }
    out.append(contentsOf: date)
    if case .moment(let shown) = format, !date.isEmpty, shown.hasDate, !shown.hasTime {
      return true
    }
    guard !clock.isEmpty else { return true }
    if !date.isEmpty { out.append(UInt8(ascii: "T")) }
    out.append(contentsOf: clock)
    if clock.count == 5 { out.append(contentsOf: ":00".utf8) }
    if clock.contains(UInt8(ascii: ".")) {
      while out.last == UInt8(ascii: "0") { out.removeLast() }
      if out.last == UInt8(ascii: ".") { out.removeLast() }
    }
    return true
  }

  /// Whether ten bytes are a day of the calendar.
  private static func isDate(_ bytes: ArraySlice<UInt8>) -> Bool {
    let start = bytes.startIndex
    guard let year = number(bytes, start, 4), bytes[start + 4] == UInt8(ascii: "-"),
      let month = number(bytes, start + 5, 2), bytes[start + 7] == UInt8(ascii: "-"),
      let day = number(bytes, start + 8, 2), 1...12 ~= month
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return 1...lengths[month - 1] ~= day
  }

  /// Whether bytes are `13:05`, `13:05:00` or `13:05:00.25`.
  private static func isTime(_ bytes: ArraySlice<UInt8>) -> Bool {
    let start = bytes.startIndex
    guard bytes.count >= 5, let hour = number(bytes, start, 2), hour < 24,
      bytes[start + 2] == UInt8(ascii: ":"), let minute = number(bytes, start + 3, 2), minute < 60
    else { return false }
    if bytes.count == 5 { return true }
    guard bytes.count >= 8, bytes[start + 5] == UInt8(ascii: ":"),
      let second = number(bytes, start + 6, 2), second < 60
    else { return false }
    let fraction = bytes.dropFirst(8)
    return fraction.isEmpty
      || (fraction.first == UInt8(ascii: ".") && fraction.count > 1
        && fraction.dropFirst().allSatisfy { 0x30...0x39 ~= $0 })
  }

  private static func number(_ bytes: ArraySlice<UInt8>, _ start: Int, _ count: Int) -> Int? {
    guard start + count <= bytes.endIndex else { return nil }
    var number = 0
    for byte in bytes[start..<start + count] {
      guard 0x30...0x39 ~= byte else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return number
  }
}
