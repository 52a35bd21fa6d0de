import Registry
import Tables
import Text
import Workbench

extension LedgerAdvance {
  /// Rows that one worker writes at a time.
  private static let rowsPerBlock = 1 << 15

  /// Writes the new ledger.
  ///
  /// - Parameters:
  ///   - package: Where the table goes.
  ///   - ledger: The old ledger.
  ///   - ids: The keys of the suppliers.
  ///   - threads: Number of threads; the bytes do not depend on it.
  /// - Throws: `FileFault` when it cannot be written.
  func write(
    to package: inout PackageWriter, old ledger: MembershipLedger, suppliers ids: TextColumn,
    threads: Int
  ) throws {
    let writer = LedgerLines(self, old: ledger.ids, suppliers: ids)
    let count = rows.count
    let blocks = concurrentBlocks(of: count, blockSize: Self.rowsPerBlock, workers: threads) {
      writer.lines($0)
    }
    var table = try package.table(schema: MatchTables.inclusionLedger)
    for (number, lines) in blocks.enumerated() {
      let first = number * Self.rowsPerBlock
      try table.rows(lines, count: min(Self.rowsPerBlock, count - first))
    }
    try package.close(table)
  }
}

/// Writes rows of a ledger as lines.
///
/// All that follows a key is one of few texts, made once. They are copied byte by byte out of flat
/// buffers: arrays of arrays would be counted up and down by all threads for every row.
private struct LedgerLines: Sendable {
  private let rows: [LedgerAdvance.Row]
  private let old: TextColumn
  private let new: TextColumn
  /// By cell, `row,column`.
  private let places: TextColumn
  /// By number, the list of groups as a cell.
  private let lists: TextColumn
  /// The days that occur, and how they are written; an open end is empty.
  private let days: [Int32]
  private let dayTexts: TextColumn
  /// The bytes of the longest line, but for its key.
  private let longest: Int

  init(_ advance: LedgerAdvance, old: TextColumn, suppliers: TextColumn) {
    rows = advance.rows
    self.old = old
    new = suppliers
    places = TextColumn(
      FirmCells.rows.flatMap { row in FirmCells.columns.map { "\(row),\($0)" } })
    var lists = TextColumn()
    for list in 0..<advance.lists.count {
      var cell: [UInt8] = []
      CSVText.append(cell: advance.lists[list], onto: &cell)
      lists.append(cell[...])
    }
    self.lists = lists
    var days = [MembershipLedger.open]
    for row in rows {
      if !days.contains(row.start) { days.append(row.start) }
      if !days.contains(row.end) { days.append(row.end) }
    }
    self.days = days
    dayTexts = TextColumn(
      days.map { $0 == MembershipLedger.open ? "" : DayNumber.text($0) })
    let widest = [places, lists, dayTexts].map { column in
      (0..<column.count).reduce(0) { max($0, column.bounds($1).count) }
    }
    longest = widest[0] + widest[1] + 2 * widest[2] + 5
  }

  /// The lines of some rows.
  func lines(_ block: Range<Int>) -> [UInt8] {
    let size = block.reduce(0) { sum, number in
      // A quoted key may be twice as long, with a quote on either side.
      sum + 2 * key(rows[number]).count + 2 + longest
    }
    let (oldBytes, newBytes) = (old.bytes.span, new.bytes.span)
    let (placeBytes, listBytes, dayBytes) = (
      places.bytes.span, lists.bytes.span, dayTexts.bytes.span
    )
    let comma = UInt8(ascii: ",")
    var lines: [UInt8] = []
    lines.append(addingCapacity: size) { out in
      for number in block {
        let row = rows[number]
        if row.source >= 0 {
          Self.copyKey(newBytes, key(row), &out)
        } else {
          Self.copyKey(oldBytes, key(row), &out)
        }
        out.append(comma)
        Self.copy(placeBytes, places.bounds(Int(row.cell)), &out)
        out.append(comma)
        Self.copy(listBytes, lists.bounds(Int(row.groups)), &out)
        out.append(comma)
        Self.copy(dayBytes, dayTexts.bounds(day(row.start)), &out)
        out.append(comma)
        Self.copy(dayBytes, dayTexts.bounds(day(row.end)), &out)
        out.append(UInt8(ascii: "\n"))
      }
    }
    return lines
  }

  /// Where a row's key lies in the keys it is taken from.
  private func key(_ row: LedgerAdvance.Row) -> Range<Int> {
    row.source >= 0 ? new.bounds(Int(row.source)) : old.bounds(Int(~row.source))
  }

  /// The number of a day that occurs.
  private func day(_ day: Int32) -> Int {
    var number = 0
    while number < days.count - 1, days[number] != day { number += 1 }
    return number
  }

  private static func copy(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ out: inout OutputSpan<UInt8>
  ) {
    for index in range { out.append(bytes[index]) }
  }

  /// Copies a key, in quotes when it needs them.
  private static func copyKey(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ out: inout OutputSpan<UInt8>
  ) {
    let quote = UInt8(ascii: "\"")
    var isPlain = true
    for index in range {
      let byte = bytes[index]
      if byte == quote || byte == UInt8(ascii: ",") || byte == 10 || byte == 13 { isPlain = false }
    }
    if isPlain {
      copy(bytes, range, &out)
      return
    }
    out.append(quote)
    for index in range {
      if bytes[index] == quote { out.append(quote) }
      out.append(bytes[index])
    }
    out.append(quote)
  }
}
