extension ValueReader {
  /// The lower and upper ends of DENUE's bands of workers; the seventh has no upper end.
  private static let bandEnds: [(low: Int, high: Int)] = [
    (0, 5), (6, 10), (11, 30), (31, 50), (51, 100), (101, 250),
  ]

  /// DENUE's band of workers as its number 0 to 6, from its text or its number.
  ///
  /// - Source: INEGI, DENUE, `per_ocu`: `0 a 5 personas` … `251 y más personas`.
  static func appendBand(_ value: ArraySlice<UInt8>, onto out: inout [UInt8]) -> ValueFault? {
    if value.count == 1, let digit = value.first, digit &- 0x30 <= 6 {
      out.append(digit)
      return nil
    }
    guard let band = band(value) else { return .badBand }
    out.append(0x30 + UInt8(band))
    return nil
  }

  private static func band(_ value: ArraySlice<UInt8>) -> Int? {
    var index = value.startIndex
    guard let low = smallNumber(value, &index) else { return nil }
    if low == 251 { return isOpenEnd(value[index...]) ? 6 : nil }
    // Between the two ends: blanks with an `a` or a dash.
    var links = 0
    while index < value.endIndex, !isDigit(value[index]) {
      let byte = lower(value[index])
      if byte == 0x61 || byte == 0x2D { links += 1 } else if byte != 0x20 { return nil }
      index += 1
    }
    guard links == 1, let high = smallNumber(value, &index) else { return nil }
    guard isWorkers(value[index...]) else { return nil }
    return bandEnds.firstIndex { $0 == (low, high) }
  }

  /// Whether the text after 251 says "and more": `y más personas`, `y m?s`, `personas`, `+`.
  ///
  /// A lone `251` is refused: it is a count of workers, which belongs in another field.
  private static func isOpenEnd(_ rest: ArraySlice<UInt8>) -> Bool {
    let words = Blanks.trimmed(rest)
    guard let first = words.first else { return false }
    if first == 0x2B { return isWorkers(words.dropFirst()) }
    let next = words.dropFirst().first
    if lower(first) == 0x79, next == 0x20 {
      let more = words.dropFirst(2)
      return more.first.map { lower($0) == 0x6D } ?? false
        && lower(more.dropFirst().first ?? 0) != 0x65
    }
    return isWorkers(words)
  }

  /// Whether nothing follows, or a word for people.
  private static func isWorkers(_ rest: ArraySlice<UInt8>) -> Bool {
    Blanks.trimmed(rest).allSatisfy { isLetter($0) || $0 == 0x20 || $0 == 0x2E || $0 >= 0x80 }
  }

  /// The number of up to four digits at an index, which moves past it.
  private static func smallNumber(_ value: ArraySlice<UInt8>, _ index: inout Int) -> Int? {
    let start = index
    var number = 0
    while index < value.endIndex, isDigit(value[index]), index - start < 4 {
      number = number * 10 + Int(value[index] - 0x30)
      index += 1
    }
    return index > start ? number : nil
  }
}
