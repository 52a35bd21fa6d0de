/// Writes cells as the house writes CSV: comma, LF, quotes only where they are needed.
public enum CSVText {
  /// Appends a cell, quoted when it holds a comma, a quote or a line end.
  public static func append(cell: ArraySlice<UInt8>, onto out: inout [UInt8]) {
    // Four comparisons a byte vectorise; a table look-up would not.
    var found = false
    for byte in cell {
      found =
        found || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"")
        || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }
    guard found else {
      out.append(contentsOf: cell)
      return
    }
    let quote = UInt8(ascii: "\"")
    out.append(quote)
    for byte in cell {
      if byte == quote { out.append(quote) }
      out.append(byte)
    }
    out.append(quote)
  }

  /// Appends a cell of text.
  public static func append(cell: String, onto out: inout [UInt8]) {
    append(cell: Array(cell.utf8)[...], onto: &out)
  }

  /// Appends a whole number without making a string.
  public static func append(integer: Int, onto out: inout [UInt8]) {
    if integer < 0 { out.append(UInt8(ascii: "-")) }
    var rest = integer.magnitude
    let first = out.count
    repeat {
      out.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    out[first...].reverse()
  }
}
