/// The numbers and the month's name of a date, in the order they stand.
struct DateParts {
  private var first = 0
  private var second = 0
  private var third = 0
  /// How many numbers there are, at most three.
  private(set) var count = 0
  /// The month that a name stands for.
  private(set) var month: Int?
  /// Which number has four digits; nil when none has.
  private(set) var yearPosition: Int?

  /// The number at a place.
  subscript(place: Int) -> Int { place == 0 ? first : place == 1 ? second : third }

  /// Takes a date apart.
  ///
  /// - Returns: False when something is in it that no date has, or a second year or month.
  mutating func read(_ value: ArraySlice<UInt8>) -> Bool {
    guard value.count <= 40 else { return false }
    var index = value.startIndex
    while index < value.endIndex {
      let start = index
      if ValueReader.isDigit(value[index]) {
        while index < value.endIndex, ValueReader.isDigit(value[index]) { index += 1 }
        guard add(value[start..<index]) else { return false }
        // A time of day may follow a whole date, and says nothing about the day.
        if count == 3, yearPosition == 0, index < value.endIndex {
          return isTime(value[index...])
        }
        if count == 3, yearPosition == 2, isTime(value[index...]) { return true }
      } else if ValueReader.isLetter(value[index]) {
        while index < value.endIndex, ValueReader.isLetter(value[index]) { index += 1 }
        guard add(word: value[start..<index]) else { return false }
      } else {
        guard " -/.,".utf8.contains(value[index]) else { return false }
        guard count > 0 || month != nil else { return false }
        index += 1
      }
    }
    return true
  }

  private mutating func add(_ digits: ArraySlice<UInt8>) -> Bool {
    guard digits.count <= 2 || digits.count == 4 || (digits.count == 8 && count == 0) else {
      return false
    }
    let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    if digits.count == 4 {
      if yearPosition != nil { return false }
      yearPosition = count
    }
    switch count {
    case 0: first = number
    case 1: second = number
    case 2: third = number
    default: return false
    }
    count += 1
    return true
  }

  private mutating func add(word: ArraySlice<UInt8>) -> Bool {
    var name: [UInt8] = []
    for byte in word { name.append(ValueReader.lower(byte)) }
    let text = String(decoding: name, as: UTF8.self)
    if text == "de" || text == "del" { return count > 0 || month != nil }
    guard month == nil, let number = Self.months[text] else { return false }
    month = number
    return true
  }

  /// Whether the rest of a value is a time of day such as `T02:00:00Z`, ` 00:00:00.000-06:00` or
  /// ` 00:00:00 GMT`.
  private func isTime(_ rest: ArraySlice<UInt8>) -> Bool {
    guard let first = rest.first, first == 0x54 || first == 0x20 || first == 0x5A else {
      return false
    }
    if first == 0x5A { return rest.count == 1 }
    guard let digit = rest.dropFirst().first, ValueReader.isDigit(digit) else { return false }
    // Universal time has a name, which an offset may follow: `GMT`, `UTC+01:00`.
    var time = rest.dropFirst()
    for index in time.indices.dropFirst() where time.endIndex - index >= 3 {
      let name = time[index..<index + 3]
      if name.elementsEqual("GMT".utf8) || name.elementsEqual("UTC".utf8) {
        let offset = time[(index + 3)...]
        guard isOffset(offset) else { return false }
        time = time[..<index]
        break
      }
    }
    return time.allSatisfy { ValueReader.isDigit($0) || ":.+-Z APMapm".utf8.contains($0) }
  }

  /// Whether the rest of a time is nothing, or the hours that a place is ahead or behind.
  private func isOffset(_ rest: ArraySlice<UInt8>) -> Bool {
    guard let sign = rest.first else { return true }
    let digits = rest.dropFirst()
    return (sign == 0x2B || sign == 0x2D) && !digits.isEmpty
      && digits.allSatisfy { ValueReader.isDigit($0) || $0 == 0x3A }
  }

  /// Spanish and English names of the months and their usual short forms.
  private static let months: [String: Int] = [
    "enero": 1, "ene": 1, "january": 1, "jan": 1, "febrero": 2, "feb": 2, "february": 2,
    "marzo": 3, "mar": 3, "march": 3, "abril": 4, "abr": 4, "april": 4, "apr": 4, "mayo": 5,
    "may": 5, "junio": 6, "jun": 6, "june": 6, "julio": 7, "jul": 7, "july": 7, "agosto": 8,
    "ago": 8, "august": 8, "aug": 8, "septiembre": 9, "setiembre": 9, "sep": 9, "sept": 9,
    "set": 9, "september": 9, "octubre": 10, "oct": 10, "october": 10, "noviembre": 11,
    "nov": 11, "november": 11, "diciembre": 12, "dic": 12, "december": 12, "dec": 12,
  ]
}
