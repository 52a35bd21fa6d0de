/// Finds the heading of a table among the first rows of a block, whatever the format was.
///
/// The first row is the heading, unless the rows below show that it is not: rows above the table
/// that are blank, a title alone, or too short for it, are passed over. A heading of several rows
/// is joined column by column: the row above the data, and before it what stands in the rows over
/// it. Nothing tells a heading from a first record in a file without one; that must be stated.
public enum HeadingFinder {
  /// Rows that are looked at.
  static let sampleRows = 400
  /// The most rows a preamble takes.
  static let longestPreamble = 60
  /// The most rows a heading takes.
  static let tallest = 4

  /// Finds the heading.
  ///
  /// - Parameters:
  ///   - block: The first rows of the table, or all.
  ///   - line: The line of the heading when it is stated; 0 for none.
  /// - Returns: The heading; nil when there is no row, or none at the stated line.
  public static func find(in block: RecordBlock, statedLine line: Int? = nil) -> Heading? {
    let count = min(block.rowCount, sampleRows)
    guard count > 0 else { return nil }
    let width = commonWidth(block, count)
    if line == 0 {
      var naming = ColumnNaming()
      for _ in 0..<width { naming.add("") }
      return Heading(
        names: naming.names, rows: 0..<0, firstRecord: 0, notes: ["no heading, as stated"])
    }
    var first = 0
    var rows = 0..<1
    if let line {
      guard let row = (0..<block.rowCount).first(where: { block.lines[$0] == line }) else {
        return nil
      }
      first = row
      rows = row..<(row + 1)
    } else {
      first = firstRow(block, count, width)
      rows = first..<lastRow(block, from: first, count, width)
    }
    var notes: [String] = []
    if first == 1 { notes.append("line \(block.lines[0]) above the heading passed over") }
    if first > 1 {
      notes.append(
        "lines \(block.lines[0]) to \(block.lines[first] - 1) above the heading passed over")
    }
    if rows.count > 1 { notes.append("heading joined from \(rows.count) rows") }
    var naming = ColumnNaming()
    let columns = rows.map { block.cellCount($0) }.max() ?? 0
    for column in 0..<columns { naming.add(joined(block, rows, column)) }
    // Records may end with a delimiter that the heading has not.
    if columns > 1, width == columns + 1, isBlank(block, column: columns, rows.upperBound..<count) {
      naming.add("")
    }
    return Heading(
      names: naming.names, rows: rows, firstRecord: rows.upperBound, notes: notes + naming.notes)
  }

  /// The commonest number of cells above one, or one when the table plainly is a column; of equals
  /// the one that comes first.
  private static func commonWidth(_ block: RecordBlock, _ count: Int) -> Int {
    var counts: [Int: Int] = [:]
    var order: [Int] = []
    var singles = 0
    var singlesAfterWide = 0
    for row in 0..<count {
      let cells = block.cellCount(row)
      guard cells > 1 else {
        singles += 1
        if !order.isEmpty { singlesAfterWide += 1 }
        continue
      }
      if counts[cells] == nil { order.append(cells) }
      counts[cells, default: 0] += 1
    }
    if singles * 2 > count, singlesAfterWide > count - singles { return 1 }
    var best = order.first ?? 1
    for width in order where counts[width, default: 0] > counts[best, default: 0] { best = width }
    return best
  }

  /// The first row that may be a heading.
  private static func firstRow(_ block: RecordBlock, _ count: Int, _ width: Int) -> Int {
    let end = min(count - 1, longestPreamble)
    var row = 0
    while row < end {
      let filled = filledCells(block, row)
      let cells = block.cellCount(row)
      let isAbove =
        filled == 0 || filled == 1 && width > 2 || filled == 1 && cells < width
        || cells * 2 <= width && hasHeading(block, row + 1, count, width)
      guard isAbove else { return row }
      row += 1
    }
    if row == count - 1, filledCells(block, row) > 1 { return row }
    // Nothing but rows like those of a preamble: the first one that says anything.
    return (0..<count).first { filledCells(block, $0) > 0 } ?? 0
  }

  /// Whether a row that looks like a heading of the table follows.
  private static func hasHeading(
    _ block: RecordBlock, _ from: Int, _ count: Int, _ width: Int
  ) -> Bool {
    guard
      let row = (from..<min(count, from + longestPreamble)).first(where: {
        block.cellCount($0) == width && filledCells(block, $0) > 1
      })
    else { return false }
    return !hasNumber(block, row)
  }

  /// The row after the last of the heading.
  private static func lastRow(
    _ block: RecordBlock, from first: Int, _ count: Int, _ width: Int
  ) -> Int {
    var end = first + 1
    while end < min(count - 1, first + tallest), block.cellCount(end) == block.cellCount(first) {
      let isSame = (0..<block.cellCount(end)).allSatisfy {
        block.bytes[block.bounds(end, $0)] == block.bytes[block.bounds(first, $0)]
      }
      guard isSame || isContinued(block, first..<end, by: end, count) else { break }
      end += 1
    }
    return end
  }

  /// Whether a row of text completes the rows of a heading above it, over columns of numbers.
  private static func isContinued(
    _ block: RecordBlock, _ rows: Range<Int>, by row: Int, _ count: Int
  ) -> Bool {
    guard !hasNumber(block, row) else { return false }
    let cells = block.cellCount(row)
    let blanks = (0..<cells).count { cell in rows.allSatisfy { block.bounds($0, cell).isEmpty } }
    // A record has a first cell, and the rows above it are a heading that is filled.
    guard blanks * 2 >= cells || block.bounds(row, 0).isEmpty else { return false }
    return (0..<cells).contains { cell in
      let range = block.bounds(row, cell)
      // "NA", "n/d" and their like stand in columns of numbers.
      return range.count > 3 && isNumeric(block, column: cell, (row + 1)..<count)
    }
  }

  /// The text of a column's heading: each row's, but for one that says the same as the one above.
  private static func joined(_ block: RecordBlock, _ rows: Range<Int>, _ column: Int) -> String {
    var parts: [String] = []
    for row in rows {
      let text = ColumnNaming.trimmed(block.text(row, column))
      if !text.isEmpty, parts.last != text { parts.append(text) }
    }
    return parts.joined(separator: " ")
  }
}

// What cells hold.

extension HeadingFinder {
  /// Cells that hold more than blanks.
  private static func filledCells(_ block: RecordBlock, _ row: Int) -> Int {
    (0..<block.cellCount(row)).count { cell in
      block.bytes[block.bounds(row, cell)].contains { $0 > 0x20 }
    }
  }

  private static func isBlank(_ block: RecordBlock, column: Int, _ rows: Range<Int>) -> Bool {
    rows.allSatisfy { block.bounds($0, column).isEmpty }
  }

  private static func hasNumber(_ block: RecordBlock, _ row: Int) -> Bool {
    (0..<block.cellCount(row)).contains { isNumber(block.bytes[block.bounds(row, $0)]) }
  }

  /// Whether a column has numbers, and nothing but numbers and dashes, in some rows.
  private static func isNumeric(_ block: RecordBlock, column: Int, _ rows: Range<Int>) -> Bool {
    var numbers = 0
    for row in rows.prefix(20) {
      let cell = block.bytes[block.bounds(row, column)]
      if isNumber(cell) {
        numbers += 1
      } else if cell.contains(where: { $0 > 0x20 && $0 != UInt8(ascii: "-") }) {
        return false
      }
    }
    return numbers > 0
  }

  /// Whether a cell is digits with signs, separators and blanks only.
  private static func isNumber(_ cell: ArraySlice<UInt8>) -> Bool {
    var hasDigit = false
    for byte in cell {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): hasDigit = true
      case UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "+"),
        UInt8(ascii: "-"), UInt8(ascii: "%"), UInt8(ascii: "$"):
        continue
      default: return false
      }
    }
    return hasDigit
  }
}
