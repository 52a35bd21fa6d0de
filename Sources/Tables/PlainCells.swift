/// The cells of plain records, row by row, all rows of the same width.
struct PlainCells {
  /// Where each cell starts, its quote left off.
  var starts: [UInt32] = []
  /// Where each cell ends, its quote and the line end left off.
  var ends: [UInt32] = []
  /// The number of rows.
  var rowCount = 0
  /// The cells that hold doubled quotes, in order.
  var escaped: [Int] = []
  /// Line ends inside quotes.
  var innerNewlines = 0
  /// Whether a NUL or something that may not be UTF-8 was seen: an exact check must follow.
  var isSuspect = false

  /// Turns doubled quotes into single ones, in place; these cells then end earlier.
  mutating func resolve(in bytes: inout [UInt8], quote: UInt8) {
    for cell in escaped {
      let end = Int(ends[cell])
      var write = Int(starts[cell])
      var read = write
      while read < end {
        bytes[write] = bytes[read]
        if bytes[read] == quote, read + 1 < end { read += 1 }
        write += 1
        read += 1
      }
      ends[cell] = UInt32(truncatingIfNeeded: write)
    }
    escaped = []
  }
}
