import Registry
import Tables

extension ColumnTally {
  /// Weighs one cell.
  ///
  /// - Parameters:
  ///   - bytes: The block's bytes.
  ///   - span: The same bytes, for the loop.
  ///   - classes: The classes of bytes.
  ///   - bounds: Where the cell lies.
  ///   - scratch: A buffer to read values into.
  mutating func weigh(
    _ bytes: [UInt8], _ span: Span<UInt8>, _ classes: Span<UInt16>, _ bounds: Range<Int>,
    _ scratch: inout [UInt8]
  ) {
    var start = bounds.lowerBound
    var end = bounds.upperBound
    while start < end, span[start] <= 0x20 { start += 1 }
    while start < end, span[end - 1] <= 0x20 { end -= 1 }
    if start < end, span[start] >= 0xC2 || span[end - 1] >= 0x80 {
      let trimmed = Blanks.trimmed(bytes[start..<end])
      (start, end) = (trimmed.startIndex, trimmed.endIndex)
    }
    if start == end {
      blank += 1
      return
    }
    filled += 1
    var mask: UInt16 = 0
    var continuations = 0
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    // The bounds are checked once, not for each byte.
    let cell = span.extracting(start..<end)
    if distinct.isFull {
      for index in cell.indices {
        let byte = cell[index]
        mask |= classes[Int(byte)]
        continuations += byte & 0xC0 == 0x80 ? 1 : 0
      }
    } else {
      for index in cell.indices {
        let byte = cell[index]
        mask |= classes[Int(byte)]
        continuations += byte & 0xC0 == 0x80 ? 1 : 0
        hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
      }
    }
    longest = max(longest, end - start - continuations)
    if end - start <= 10, MissingWords.contains(span, start, end) {
      note(missing: Array(bytes[start..<end]), 1)
      return
    }
    if !distinct.isFull {
      hash ^= hash >> 32
      hash = hash &* 0x9E37_79B9_7F4A_7C15
      if distinct.insert(hash ^ hash >> 29), values.count < Self.kept {
        values.append(Array(bytes[start..<min(end, start + Self.keptBytes)]))
      }
    }
    if mask & CellClass.other != 0 {
      for index in start..<end {
        if span[index] == 0x7C {
          bars += 1
          break
        }
        if span[index] == 0x3B {
          semicolons += 1
          break
        }
      }
    }
    let kind = look(bytes, span, start, end, mask, &scratch)
    kinds[kind.rawValue] += 1
    // A question mark in an address on the web is no lost letter.
    if mask & (CellClass.high | CellClass.question) != 0, kind != .url,
      let damage = TextDamage.kind(of: bytes[start..<end])
    {
      note(damage: damage.rawValue, 1)
    }
  }

  private mutating func look(
    _ bytes: [UInt8], _ span: Span<UInt8>, _ start: Int, _ end: Int, _ mask: UInt16,
    _ scratch: inout [UInt8]
  ) -> CellKind {
    let count = end - start
    if mask == CellClass.digit { return lookAtDigits(span, start, end) }
    if mask & CellClass.digit == 0 {
      if mask & CellClass.at != 0 { return Self.isEmail(span, start, end) ? .email : .text }
      if count <= 9, YesNoWords.contains(span, start, end) { return .yesNo }
      return Self.isURL(span, start, end) ? .url : .text
    }
    let numeric =
      CellClass.digit | CellClass.point | CellClass.comma | CellClass.sign | CellClass.money
    if mask & ~numeric == 0, count <= 30, let kind = lookAtNumber(span, start, end, mask) {
      return kind
    }
    if mask & CellClass.at != 0 { return Self.isEmail(span, start, end) ? .email : .text }
    if count > 40 { return Self.isURL(span, start, end) ? .url : .text }
    if mask & (CellClass.letter | CellClass.high | CellClass.other) == 0 {
      return lookAtMarks(bytes, span, start, end, mask)
    }
    if mask == CellClass.digit | CellClass.letter
      || mask == CellClass.digit | CellClass.letter | CellClass.high
    {
      if let kind = Self.keyKind(span, start, end) { return kind }
    }
    return lookAtWords(bytes, span, start, end, mask, &scratch)
  }

  /// Digits and letters with blanks and marks: dates, bands and angles, if the column has any.
  private mutating func lookAtWords(
    _ bytes: [UInt8], _ span: Span<UInt8>, _ start: Int, _ end: Int, _ mask: UInt16,
    _ scratch: inout [UInt8]
  ) -> CellKind {
    // A column that shows none among its first texts of a block is not asked again there.
    let texts = self[.text]
    let first = span[start]
    if ValueReader.isDigit(first), mask & CellClass.letter != 0,
      texts < 64 || self[.band] > 0
    {
      scratch.removeAll(keepingCapacity: true)
      if ValueReader.append(bytes[start..<end], as: .sizeBand, form: nil, onto: &scratch) == nil {
        return .band
      }
    }
    let dates = self[.namedMonth] + self[.yearFirst] + self[.dayFirst] + self[.eitherDate]
    if mask & (CellClass.high | CellClass.other | CellClass.bracket) == 0, texts < 64 || dates > 0 {
      let kind = dateKind(bytes[start..<end])
      if kind != .text { return kind }
    }
    if mask & CellClass.high != 0, texts < 64 || self[.angle] > 0,
      ValueReader.isDigit(first) || first == 0x2D
    {
      for index in start..<end - 1 where span[index] == 0xC2 {
        if span[index + 1] == 0xB0 || span[index + 1] == 0xBA {
          weighAngle(span, start, end)
          return .angle
        }
      }
    }
    return Self.isURL(span, start, end) ? .url : .text
  }

  private mutating func lookAtDigits(_ span: Span<UInt8>, _ start: Int, _ end: Int) -> CellKind {
    let count = end - start
    digits[min(count, 16)] += 1
    let first = span[start]
    if count == 1, first == 0x30 { zeros += 1 }
    if count <= 18 {
      var number = 0
      for index in start..<end { number = number &* 10 &+ Int(span[index] &- 0x30) }
      least = min(least, number)
      greatest = max(greatest, number)
      if number > 0 { unsigned += 1 }
      if count == 8, ValueReader.isDate(number / 10_000, number / 100 % 100, number % 100) {
        compactDates += 1
      }
      if 2...6 ~= count {
        let sector = Int(first &- 0x30) * 10 + Int(span[start + 1] &- 0x30)
        if Self.isSector(sector) { sectors += 1 }
      }
    } else {
      greatest = Int.max
    }
    return first == 0x30 && count > 1 ? .padded : .whole
  }

  /// The two digits that SCIAN and NAICS begin with.
  private static func isSector(_ sector: Int) -> Bool {
    switch sector {
    case 11, 21, 22, 23, 31, 32, 33, 42, 43, 44, 45, 46, 48, 49, 51...56, 61, 62, 71, 72, 81, 92,
      93:
      true
    default: false
    }
  }

  /// Only digits, blanks and the marks of numbers, dates and telephones.
  private mutating func lookAtMarks(
    _ bytes: [UInt8], _ span: Span<UInt8>, _ start: Int, _ end: Int, _ mask: UInt16
  ) -> CellKind {
    if mask & (CellClass.slash | CellClass.sign | CellClass.point) != 0,
      mask & CellClass.bracket == 0
    {
      let kind = dateKind(bytes[start..<end])
      if kind != .text { return kind }
    }
    var count = 0
    for index in start..<end where ValueReader.isDigit(span[index]) { count += 1 }
    let isMarked = mask & (CellClass.slash | CellClass.comma | CellClass.colon) == 0
    return isMarked && 7...15 ~= count ? .phone : .text
  }

  /// How a date is written, or `text` when it is none.
  private func dateKind(_ value: ArraySlice<UInt8>) -> CellKind {
    var parts = DateParts()
    guard parts.read(value) else { return .text }
    switch (parts.count, parts.month, parts.yearPosition) {
    case (3, nil, 0): return ValueReader.isDate(parts[0], parts[1], parts[2]) ? .yearFirst : .text
    case (2, nil, 0): return 1...12 ~= parts[1] ? .yearFirst : .text
    case (2, nil, 1): return 1...12 ~= parts[0] ? .yearFirst : .text
    case (1, .some, 0), (2, .some, 1): return .namedMonth
    case (3, nil, 2):
      let isDay = ValueReader.isDate(parts[2], parts[1], parts[0])
      let isMonth = ValueReader.isDate(parts[2], parts[0], parts[1])
      if isDay && isMonth { return parts[0] == parts[1] ? .yearFirst : .eitherDate }
      return isDay ? .dayFirst : isMonth ? .monthFirst : .text
    default: return .text
    }
  }

  private mutating func weighAngle(_ span: Span<UInt8>, _ start: Int, _ end: Int) {
    let last = span[end - 1] | 0x20
    let isNamed = last == 0x6E || last == 0x73 || last == 0x65 || last == 0x6F || last == 0x77
    var degrees = 0
    var index = start
    while index < end, ValueReader.isDigit(span[index]), degrees < 1000 {
      degrees = degrees * 10 + Int(span[index] - 0x30)
      index += 1
    }
    if span[start] != 0x2D, !isNamed, degrees > 0 { unsigned += 1 }
    least = min(least, degrees)
    greatest = max(greatest, degrees)
  }
}
