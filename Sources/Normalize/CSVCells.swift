/// Writes CSV cells straight into memory that has room for them: the innermost loop of Normalize.
///
/// The quoting is that of the tables' writer; a test holds both to the same bytes.
enum CSVCells {
  static let comma: UInt8 = 0x2C
  static let quote: UInt8 = 0x22
  static let newline: UInt8 = 0x0A

  /// Whether a byte of a cell calls for quotes around it; without branches, so that it vectorises.
  @inline(__always)
  private static func hasSpecial(_ cell: Span<UInt8>) -> Bool {
    var found: UInt8 = 0
    for index in cell.indices {
      let byte = cell[index]
      found |= (byte == comma ? 1 : 0) | (byte == quote ? 1 : 0)
      found |= (byte == newline ? 1 : 0) | (byte == 0x0D ? 1 : 0)
    }
    return found != 0
  }

  /// Appends bytes as they are.
  @inline(__always)
  static func copy(_ cell: Span<UInt8>, onto out: inout OutputSpan<UInt8>) {
    for index in cell.indices { out.append(cell[index]) }
  }

  /// Appends a comma and a cell.
  @inline(__always)
  static func put(
    _ bytes: Span<UInt8>, _ range: Range<Int>, onto out: inout OutputSpan<UInt8>
  ) {
    out.append(comma)
    putFirst(bytes, range, onto: &out)
  }

  /// Appends a cell.
  static func putFirst(
    _ bytes: Span<UInt8>, _ range: Range<Int>, onto out: inout OutputSpan<UInt8>
  ) {
    if range.isEmpty { return }
    let cell = bytes.extracting(range)
    if hasSpecial(cell) {
      out.append(quote)
      copyDoubled(cell, onto: &out)
      out.append(quote)
    } else {
      copy(cell, onto: &out)
    }
  }

  /// Appends a comma and one cell made of parts with blanks between them; empty parts are skipped.
  static func put(
    _ bytes: Span<UInt8>, parts: Span<Range<Int>>, onto out: inout OutputSpan<UInt8>
  ) {
    out.append(comma)
    var needsQuotes = false
    for part in parts.indices where !parts[part].isEmpty {
      // Not `needsQuotes || …`: its autoclosure around a span stops the compiler (6.3.1).
      let cell = bytes.extracting(parts[part])
      if hasSpecial(cell) { needsQuotes = true }
    }
    if needsQuotes { out.append(quote) }
    let start = out.count
    for part in parts.indices where !parts[part].isEmpty {
      if out.count > start { out.append(0x20) }
      let cell = bytes.extracting(parts[part])
      if needsQuotes { copyDoubled(cell, onto: &out) } else { copy(cell, onto: &out) }
    }
    if needsQuotes { out.append(quote) }
  }

  /// Appends a comma and a word that needs no quotes.
  static func put(_ word: String, onto out: inout OutputSpan<UInt8>) {
    out.append(comma)
    for byte in word.utf8 { out.append(byte) }
  }

  /// Appends a comma and a number with leading zeros, or an empty cell for 0.
  static func put(key number: Int, digits: Int, onto out: inout OutputSpan<UInt8>) {
    out.append(comma)
    if number == 0 { return }
    if digits == 3 { out.append(0x30 + UInt8(number / 100 % 10)) }
    out.append(0x30 + UInt8(number / 10 % 10))
    out.append(0x30 + UInt8(number % 10))
  }

  /// Appends a comma and a number.
  static func put(integer: Int, onto out: inout OutputSpan<UInt8>) {
    out.append(comma)
    var unit = 1
    while integer / unit >= 10 { unit *= 10 }
    while unit > 0 {
      out.append(0x30 + UInt8(integer / unit % 10))
      unit /= 10
    }
  }

  private static func copyDoubled(_ cell: Span<UInt8>, onto out: inout OutputSpan<UInt8>) {
    for index in cell.indices {
      if cell[index] == quote { out.append(quote) }
      out.append(cell[index])
    }
  }
}
