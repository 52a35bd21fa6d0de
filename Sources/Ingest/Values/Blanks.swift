/// White space as registries contain it, beyond ASCII's: no-break blanks, typographic blanks, BOMs.
enum Blanks {
  /// The length of the blank that starts at a byte, or 0 when none does.
  ///
  /// Control characters count as blanks, so that none reaches an output.
  @inline(__always)
  static func length(_ cell: ArraySlice<UInt8>, at index: Int) -> Int {
    let byte = cell[index]
    if byte <= 0x20 || byte == 0x7F { return 1 }
    return byte < 0xC2 ? 0 : wideLength(cell, at: index)
  }

  /// The length of a blank of two or three bytes, or 0.
  private static func wideLength(_ cell: ArraySlice<UInt8>, at index: Int) -> Int {
    let rest = cell.endIndex - index
    switch cell[index] {
    case 0xC2:  // U+0085 next line, U+00A0 no-break space.
      return rest > 1 && (cell[index + 1] == 0xA0 || cell[index + 1] == 0x85) ? 2 : 0
    case 0xE2:
      guard rest > 2 else { return 0 }
      let last = cell[index + 2]
      switch cell[index + 1] {
      case 0x80:  // U+2000 … U+200B, U+2028, U+2029, U+202F.
        let isBlank = (0x80...0x8B).contains(last) || last == 0xA8 || last == 0xA9 || last == 0xAF
        return isBlank ? 3 : 0
      case 0x81: return last == 0x9F || last == 0xA0 ? 3 : 0  // U+205F, U+2060.
      default: return 0
      }
    case 0xE3:  // U+3000 ideographic space.
      return rest > 2 && cell[index + 1] == 0x80 && cell[index + 2] == 0x80 ? 3 : 0
    case 0xEF:  // U+FEFF byte-order mark.
      return rest > 2 && cell[index + 1] == 0xBB && cell[index + 2] == 0xBF ? 3 : 0
    default: return 0
    }
  }

  /// A cell without the blanks at its two ends.
  static func trimmed(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var start = cell.startIndex
    while start < cell.endIndex {
      let blank = length(cell, at: start)
      if blank == 0 { break }
      start += blank
    }
    var end = cell.endIndex
    search: while end > start {
      for width in 1...3 where end - width >= start {
        if length(cell[..<end], at: end - width) == width {
          end -= width
          continue search
        }
      }
      break
    }
    return cell[start..<end]
  }
}
