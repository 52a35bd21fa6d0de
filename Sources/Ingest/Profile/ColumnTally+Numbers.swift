extension ColumnTally {
  /// Weighs a cell of digits, signs and marks; nil when it is no number after all.
  mutating func lookAtNumber(
    _ span: Span<UInt8>, _ first: Int, _ last: Int, _ mask: UInt16
  ) -> CellKind? {
    var start = first
    var end = last
    var isNegative = false
    var isSigned = false
    if span[start] == 0x2D || span[start] == 0x2B {
      isSigned = true
      isNegative = span[start] == 0x2D
      start += 1
    }
    if start < end, span[start] == 0x24 { start += 1 }
    if start < end, span[end - 1] == 0x25 { end -= 1 }
    guard start < end else { return nil }
    var points = 0
    var commas = 0
    var lastMark = -1
    var firstMark = -1
    var run = 0
    var isGrouped = true
    for index in start..<end {
      let byte = span[index]
      if ValueReader.isDigit(byte) {
        run += 1
        continue
      }
      guard byte == 0x2E || byte == 0x2C else { return nil }
      if byte == 0x2E { points += 1 } else { commas += 1 }
      if firstMark < 0 {
        firstMark = index
        if !(1...3 ~= run) || span[start] == 0x30 { isGrouped = false }
      } else if run != 3 {
        isGrouped = false
      }
      lastMark = index
      run = 0
    }
    let decimals = lastMark < 0 ? 0 : run
    weighSize(span, start, firstMark < 0 ? end : firstMark, isNegative, isSigned)
    if decimals >= 3 { fine += 1 }
    if lastMark < 0 { return .signed }
    if points == 1, commas == 0, lastMark - start == 4, decimals == 2, !isSigned { pairs += 1 }
    if points + commas == 1 {
      let isEither = isGrouped && decimals == 3
      if isEither { return .eitherNumber }
      return points == 1 ? .pointNumber : .commaNumber
    }
    if points == 0 { return isGrouped && decimals == 3 ? .pointNumber : nil }
    if commas == 0 {
      if isGrouped, decimals == 3 { return .commaNumber }
      return Self.isDotted(span, start, end) ? .dotted : nil
    }
    // Both marks: the last kind is the decimal one and stands once.
    let lastIsPoint = span[lastMark] == 0x2E
    guard (lastIsPoint ? points : commas) == 1 else { return nil }
    return lastIsPoint ? .pointNumber : .commaNumber
  }

  private mutating func weighSize(
    _ span: Span<UInt8>, _ start: Int, _ end: Int, _ isNegative: Bool, _ isSigned: Bool
  ) {
    guard end - start <= 17 else { return }
    var whole = 0
    for index in start..<end { whole = whole * 10 + Int(span[index] &- 0x30) }
    if isNegative { whole = -whole }
    least = min(least, whole)
    greatest = max(greatest, whole)
    if !isSigned, whole > 0 { unsigned += 1 }
  }

  /// Pairs of digits with dots between them, as the Harmonized System's codes are written.
  private static func isDotted(_ span: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var digits = 0
    var isAfterDot = true
    for index in start..<end {
      if span[index] == 0x2E {
        if isAfterDot || !digits.isMultiple(of: 2) { return false }
        isAfterDot = true
      } else {
        digits += 1
        isAfterDot = false
      }
    }
    return !isAfterDot && digits.isMultiple(of: 2) && digits <= 10
  }

  /// A tax number or an establishment key by its shape.
  static func keyKind(_ span: Span<UInt8>, _ start: Int, _ end: Int) -> CellKind? {
    var index = start
    var letters = 0
    while index < end, letters <= 4 {
      let byte = span[index]
      if ValueReader.isLetter(byte) || byte == 0x26 {
        index += 1
      } else if byte == 0xC3, index + 1 < end, span[index + 1] | 0x20 == 0xB1 {
        index += 2
      } else {
        break
      }
      letters += 1
    }
    if letters == 3 || letters == 4 {
      guard end - index == 9 else { return nil }
      for place in index..<index + 6 where !ValueReader.isDigit(span[place]) { return nil }
      return letters == 3 ? .firmRFC : .personRFC
    }
    guard letters == 0, 26...30 ~= end - start else { return nil }
    for place in start..<start + 11 where !ValueReader.isDigit(span[place]) { return nil }
    return .clee
  }

  static func isEmail(_ span: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var at = -1
    var hasPoint = false
    for index in start..<end {
      let byte = span[index]
      if byte <= 0x20 { return false }
      if byte == 0x40 {
        if at >= 0 { return false }
        at = index
      } else if byte == 0x2E, at >= 0 {
        hasPoint = true
      }
    }
    return at > start && hasPoint
  }

  static func isURL(_ span: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end - start > 7 else { return false }
    let first = span[start] | 0x20
    guard first == 0x77 || first == 0x68 else { return false }
    if first == 0x77 {
      return span[start + 1] | 0x20 == 0x77 && span[start + 2] | 0x20 == 0x77
        && span[start + 3] == 0x2E
    }
    return span[start + 1] | 0x20 == 0x74 && span[start + 2] | 0x20 == 0x74
      && span[start + 3] | 0x20 == 0x70
  }
}
