/// Writes cells as the house writes CSV: comma, LF, quotes only where they are needed.
public enum CSVText {
  /// Appends a cell, quoted when it holds a comma, a quote or a line end.
  public static func append(cell: ArraySlice<UInt8>, onto out: inout [UInt8]) {
    guard needsQuotes(cell) else {
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

  /// Whether a cell holds a comma, a quote or a line end.
  public static func needsQuotes(_ cell: ArraySlice<UInt8>) -> Bool {
    // Safe: the pointer stays inside the closure. Without a branch a byte, the loop vectorises.
    unsafe cell.withUnsafeBufferPointer { buffer in
      var found: UInt8 = 0
      for index in 0..<buffer.count {
        let byte = unsafe buffer[index]
        found |= byte == UInt8(ascii: ",") ? 1 : 0
        found |= byte == UInt8(ascii: "\"") ? 1 : 0
        found |= byte == UInt8(ascii: "\n") ? 1 : 0
        found |= byte == UInt8(ascii: "\r") ? 1 : 0
      }
      return found != 0
    }
  }

  /// Quotes the end of a buffer, from a cell's start on, when the cell needs it.
  public static func quoteTail(of out: inout [UInt8], from start: Int) {
    guard needsQuotes(out[start...]) else { return }
    let cell = Array(out[start...])
    out.removeSubrange(start...)
    append(cell: cell[...], onto: &out)
  }

  /// Appends a cell of text.
  public static func append(cell: String, onto out: inout [UInt8]) {
    append(cell: Array(cell.utf8)[...], onto: &out)
  }

  /// Appends a line of cells of text.
  public static func append(line cells: [String], onto out: inout [UInt8]) {
    for (place, cell) in cells.enumerated() {
      if place > 0 { out.append(UInt8(ascii: ",")) }
      append(cell: cell, onto: &out)
    }
    out.append(UInt8(ascii: "\n"))
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
