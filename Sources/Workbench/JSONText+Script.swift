extension JSONText {
  /// Appends a JSON string that may stand in a script of a web page: nothing in it can end the script,
  /// open markup or break a line.
  ///
  /// - Parameters:
  ///   - text: The string's UTF-8 bytes.
  ///   - out: Receives the string with its quotes.
  public static func append(scriptString text: ArraySlice<UInt8>, onto out: inout [UInt8]) {
    out.append(UInt8(ascii: "\""))
    var start = text.startIndex
    var place = start
    while place < text.endIndex {
      let byte = text[place]
      // Of the bytes of characters beyond ASCII, only those that begin a line separator matter.
      guard byte < 0x20 || byte == 0x22 || byte == 0x3C || byte == 0x5C || byte == 0xE2 else {
        place += 1
        continue
      }
      guard byte != 0xE2 || isLineSeparator(text, place) else {
        place += 1
        continue
      }
      out.append(contentsOf: text[start..<place])
      switch byte {
      case 0x22: out.append(contentsOf: "\\\"".utf8)
      case 0x5C: out.append(contentsOf: "\\\\".utf8)
      case 0xE2:
        append(escaped: 0x2000 | UInt16(text[place + 2] & 0x3F), onto: &out)
        place += 2
      default: append(escaped: UInt16(byte), onto: &out)
      }
      place += 1
      start = place
    }
    out.append(contentsOf: text[start...])
    out.append(UInt8(ascii: "\""))
  }

  /// Whether U+2028 or U+2029, which end a line of a script, begins at a place.
  private static func isLineSeparator(_ text: ArraySlice<UInt8>, _ place: Int) -> Bool {
    place + 2 < text.endIndex && text[place + 1] == 0x80
      && (text[place + 2] == 0xA8 || text[place + 2] == 0xA9)
  }

  private static func append(escaped unit: UInt16, onto out: inout [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    out.append(contentsOf: "\\u".utf8)
    for shift in [12, 8, 4, 0] { out.append(digits[Int(unit >> UInt16(shift)) & 15]) }
  }
}
