/// Text as a cell can hold it.
///
/// XML 1.0 has no control characters but tab and line feed, a cell holds at most 32,767 UTF-16
/// units, and spreadsheets read `_x000A_` as an escaped character unless its underscore is escaped.
enum CellText {
  /// The longest text of a cell, in UTF-16 units.
  static let limit = 32_767

  /// A text made fit: controls become blanks, line ends `\n`, what is too long ends in `…`.
  static func fit(_ text: String) -> String {
    isFit(text) ? text : mended(text)
  }

  /// Whether a text can be written as it is; says no too often rather than too rarely.
  private static func isFit(_ text: String) -> Bool {
    var previous: UInt8 = 0
    var count = 0
    for byte in text.utf8 {
      if byte < 0x20 && byte != 0x0A && byte != 0x09 { return false }
      if byte == 0xEF || byte == UInt8(ascii: "x") && previous == UInt8(ascii: "_") { return false }
      previous = byte
      count += 1
    }
    return count <= limit
  }

  private static func mended(_ text: String) -> String {
    let source = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var length = 0
    var lastFit = 0  // scalars of `result` that leave room for the ellipsis
    var index = 0
    while index < source.count {
      var pieces: [Unicode.Scalar] = [source[index]]
      switch source[index].value {
      case 0x0D:
        pieces = ["\n"]
        if index + 1 < source.count && source[index + 1] == "\n" { index += 1 }
      case 0x09, 0x0A: break
      case 0..<0x20: pieces = [" "]
      case 0xFFFE, 0xFFFF: pieces = ["\u{FFFD}"]
      case 0x5F where isEscape(source, index): pieces = Array("_x005F_".unicodeScalars)
      default: break
      }
      let units = pieces.reduce(0) { $0 + ($1.value > 0xFFFF ? 2 : 1) }
      if length + units > limit {
        result.removeLast(result.count - lastFit)
        result.append("…")
        return String(result)
      }
      result.append(contentsOf: pieces)
      length += units
      if length < limit { lastFit += pieces.count }
      index += 1
    }
    return String(result)
  }

  /// Whether `_xHHHH_` starts at a place.
  private static func isEscape(_ source: [Unicode.Scalar], _ start: Int) -> Bool {
    guard start + 6 < source.count, source[start + 1] == "x", source[start + 6] == "_" else {
      return false
    }
    return source[start + 2..<start + 6].allSatisfy { $0.properties.isASCIIHexDigit }
  }
}
