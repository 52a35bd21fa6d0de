extension ValueReader {
  /// A span of time as ISO 8601 writes it, from that form or from words: `1 AÑO 3 MESES`,
  /// `tres meses`, `18 months`. One without an end, such as `indefinido`, is none.
  static func appendDuration(_ value: ArraySlice<UInt8>, onto out: inout [UInt8]) -> ValueFault? {
    let words = words(value)
    if words.count == 1,
      ["indefin", "permanen"].contains(where: { words[0].hasPrefix($0) })
    {
      return nil
    }
    guard let span = words.count == 1 ? isoSpan(words[0]) ?? span(words) : span(words) else {
      return .badDuration
    }
    out.append(UInt8(ascii: "P"))
    for (count, letter) in zip(span, "YMWD".utf8) where count > 0 {
      out.append(contentsOf: String(count).utf8)
      out.append(letter)
    }
    return nil
  }

  /// The years, months, weeks and days of words such as `1 ano y 6 meses`; each once, the longest
  /// first, and not all of them nought.
  private static func span(_ words: [String]) -> [Int]? {
    var counts = [0, 0, 0, 0]
    var last = -1
    var number: Int?
    for word in words where !["y", "and", "con", "e"].contains(word) {
      if number == nil {
        guard let read = Self.number(word) else { return nil }
        number = read
        continue
      }
      guard let unit = units.firstIndex(where: { $0.contains(word) }), unit > last,
        let count = number
      else { return nil }
      counts[unit] = count
      last = unit
      number = nil
    }
    return number == nil && counts.contains { $0 > 0 } ? counts : nil
  }

  /// The spans of `p1y6m`; nil when the word is none.
  private static func isoSpan(_ word: String) -> [Int]? {
    guard word.first == "p", word.count > 2 else { return nil }
    var counts = [0, 0, 0, 0]
    var last = -1
    var digits = ""
    for letter in word.dropFirst() {
      if letter.isASCII, letter.isNumber {
        digits.append(letter)
        continue
      }
      guard let unit = ["y", "m", "w", "d"].firstIndex(of: String(letter)), unit > last,
        let count = number(digits)
      else { return nil }
      counts[unit] = count
      last = unit
      digits = ""
    }
    return digits.isEmpty && counts.contains { $0 > 0 } ? counts : nil
  }

  private static func number(_ word: String) -> Int? {
    if let place = numbers.firstIndex(where: { $0.contains(word) }) { return place + 1 }
    guard word.utf8.count <= 4, word.utf8.allSatisfy(isDigit) else { return nil }
    return Int(word)
  }

  private static let units: [Set<String>] = [
    ["ano", "anos", "year", "years"], ["mes", "meses", "month", "months"],
    ["semana", "semanas", "week", "weeks"], ["dia", "dias", "day", "days"],
  ]

  /// The names of 1 to 12.
  private static let numbers: [Set<String>] = [
    ["un", "una", "uno", "one"], ["dos", "two"], ["tres", "three"], ["cuatro", "four"],
    ["cinco", "five"], ["seis", "six"], ["siete", "seven"], ["ocho", "eight"], ["nueve", "nine"],
    ["diez", "ten"], ["once", "eleven"], ["doce", "twelve"],
  ]
}
