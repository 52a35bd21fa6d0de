extension ValueReader {
  /// Free text: trimmed, runs of white space become one blank.
  static func appendText(
    _ cell: ArraySlice<UInt8>, onto out: inout [UInt8]
  ) -> ValueFault? {
    if isTidy(cell) {
      if cell.count > longestText { return .tooLong }
      out.append(contentsOf: cell)
      return nil
    }
    let value = Blanks.trimmed(cell)
    let start = out.count
    var index = value.startIndex
    var gap = false
    while index < value.endIndex {
      let blank = Blanks.length(value, at: index)
      if blank > 0 {
        gap = true
        index += blank
        continue
      }
      if gap { out.append(0x20) }
      gap = false
      out.append(value[index])
      index += 1
    }
    if out.count - start > longestText {
      out.removeSubrange(start...)
      return .tooLong
    }
    return nil
  }

  /// Whether a cell certainly needs no tidying; a cell with rare lead bytes takes the slow path.
  private static func isTidy(_ cell: ArraySlice<UInt8>) -> Bool {
    let bytes = cell.span
    var isAfterBlank = true
    for index in bytes.indices {
      let byte = bytes[index]
      if byte > 0x20 {
        if byte >= 0x7F {
          if byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF {
            return false
          }
        }
        isAfterBlank = false
      } else {
        if byte < 0x20 || isAfterBlank { return false }
        isAfterBlank = true
      }
    }
    return !isAfterBlank || bytes.isEmpty
  }

  /// A record's own key: no white space inside.
  static func appendIdentifier(
    _ value: ArraySlice<UInt8>, onto out: inout [UInt8]
  ) -> ValueFault? {
    if value.count > longestText { return .tooLong }
    var index = value.startIndex
    while index < value.endIndex {
      if Blanks.length(value, at: index) > 0 { return .badIdentifier }
      index += 1
    }
    out.append(contentsOf: value)
    return nil
  }
}
