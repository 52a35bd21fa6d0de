/// Text of a workbook, in which `_x000D_` stands for a character that XML or Excel cannot hold.
enum EscapedText {
  /// Appends a text with its escapes undone and XML's white space cut off both ends.
  static func append(_ bytes: [UInt8], _ range: Range<Int>, onto out: inout [UInt8]) {
    let start = out.count
    guard let first = firstEscape(bytes, range) else {
      out.append(contentsOf: bytes[range])
      return
    }
    out.append(contentsOf: bytes[range.lowerBound..<first])
    var index = first
    while index < range.upperBound {
      guard let unit = unit(bytes, index, range.upperBound) else {
        out.append(bytes[index])
        index += 1
        continue
      }
      index += 7
      var scalar = UInt32(unit)
      if 0xD800...0xDBFF ~= unit, let low = self.unit(bytes, index, range.upperBound),
        0xDC00...0xDFFF ~= low
      {
        scalar = 0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00)
        index += 7
      }
      // Half a pair is no character, and a NUL would break every output.
      let character = scalar == 0 ? nil : Unicode.Scalar(scalar)
      out.append(contentsOf: String(Character(character ?? "\u{FFFD}")).utf8)
    }
    trim(&out, from: start)
  }

  /// Cuts white space off both ends of what a buffer holds from an index on.
  static func trim(_ out: inout [UInt8], from start: Int) {
    while out.count > start, let last = out.last, isSpace(last) { out.removeLast() }
    var first = start
    while first < out.count, isSpace(out[first]) { first += 1 }
    if first > start { out.removeSubrange(start..<first) }
  }

  /// Whether a byte is white space to XML.
  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }

  private static func firstEscape(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    guard range.count >= 7 else { return nil }
    for index in range.lowerBound...range.upperBound - 7 where bytes[index] == 0x5F {
      if unit(bytes, index, range.upperBound) != nil { return index }
    }
    return nil
  }

  /// The UTF-16 unit that `_xHHHH_` stands for at an index.
  private static func unit(_ bytes: [UInt8], _ index: Int, _ end: Int) -> UInt16? {
    guard index + 7 <= end, bytes[index] == 0x5F, bytes[index + 1] == 0x78,
      bytes[index + 6] == 0x5F
    else { return nil }
    var unit: UInt16 = 0
    for byte in bytes[index + 2..<index + 6] {
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46: digit = byte - 0x37
      case 0x61...0x66: digit = byte - 0x57
      default: return nil
      }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }
}
