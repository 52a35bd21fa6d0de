/// Writes CSV cells straight into memory that has room for them: the innermost loop of Normalize.
///
/// The quoting is that of the tables' writer; a test holds both to the same bytes.
enum CSVCells {
  static let comma: UInt8 = 0x2C
  static let quote: UInt8 = 0x22
  static let newline: UInt8 = 0x0A

  /// Whether a byte calls for quotes around its cell.
  @inline(__always)
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == comma || byte == quote || byte == newline || byte == 0x0D
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
    let start = out.count
    var special = false
    for index in range {
      let byte = bytes[index]
      special = special || isSpecial(byte)
      out.append(byte)
    }
    if special {
      out.removeLast(out.count - start)
      out.append(quote)
      putDoubled(bytes, range, onto: &out)
      out.append(quote)
    }
  }

  /// Appends a comma and one cell made of parts with blanks between them; empty parts are skipped.
  static func put(
    _ bytes: Span<UInt8>, parts: Span<Range<Int>>, onto out: inout OutputSpan<UInt8>
  ) {
    out.append(comma)
    let start = out.count
    var special = false
    for part in parts.indices where !parts[part].isEmpty {
      if out.count > start { out.append(0x20) }
      for index in parts[part] {
        let byte = bytes[index]
        special = special || isSpecial(byte)
        out.append(byte)
      }
    }
    guard special else { return }
    out.removeLast(out.count - start)
    out.append(quote)
    for part in parts.indices where !parts[part].isEmpty {
      if out.count > start + 1 { out.append(0x20) }
      putDoubled(bytes, parts[part], onto: &out)
    }
    out.append(quote)
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

  private static func putDoubled(
    _ bytes: Span<UInt8>, _ range: Range<Int>, onto out: inout OutputSpan<UInt8>
  ) {
    for index in range {
      let byte = bytes[index]
      if byte == quote { out.append(quote) }
      out.append(byte)
    }
  }
}
