import Tables
import XMLStream

/// Writes rows of a sheet's part as rows of a block.
struct RowWriter {
  /// The lists of a row, in the order of the shape.
  private enum List: Int { case cells, formulas, inlines, runs }
  private static let cellWidth = 4

  private let file: String
  private let sheet: String
  private let text: CellText
  private let strings: SharedStrings
  private var limits: SpreadsheetLimits
  /// The row written last, whether it held anything or not.
  private var lastRow = 0
  /// Bytes written so far.
  private var written = 0

  init(
    file: String, sheet: String, text: CellText, strings: SharedStrings, limits: SpreadsheetLimits
  ) {
    self.file = file
    self.sheet = sheet
    self.text = text
    self.strings = strings
    self.limits = limits
    // Blocks count their bytes in 32 bits.
    self.limits.rowBytes = min(limits.rowBytes, 1 << 30)
  }

  /// Appends the next row of a batch, unless it is empty.
  mutating func append(
    _ batch: XMLBatch, _ cursor: inout RowCursor, onto block: inout SheetBlock
  ) throws {
    let row = cursor.row
    cursor.row += 1
    let number = try self.number(batch.main, row)
    let firstByte = block.records.bytes.count
    let firstCell = block.records.starts.count
    let firstFault = block.cellFaults.count
    var column = -1
    let cells = batch.lists[List.cells.rawValue]
    while cursor.cell < cells.count, cells.parents[cursor.cell] == row {
      let cell = cursor.cell
      cursor.cell += 1
      column = try self.column(cells, cell, number, after: column)
      for _ in block.records.starts.count - firstCell..<column {
        block.records.starts.append(UInt32(block.records.bytes.count))
        block.records.ends.append(UInt32(block.records.bytes.count))
      }
      block.records.starts.append(UInt32(block.records.bytes.count))
      let next = cell + 1 < cells.count && cells.parents[cell + 1] == row ? cell + 1 : nil
      let end = next.map { cells.offsets[$0] } ?? Int.max
      if let fault = try append(
        batch, cell, before: end, at: (row, column, number), &cursor, onto: &block.records.bytes)
      {
        block.cellFaults.append(
          CellFault(
            row: block.records.rowCount, column: column, kind: fault,
            text: cells.text(cell, 3, width: Self.cellWidth)))
      }
      block.records.ends.append(UInt32(block.records.bytes.count))
      let length = block.records.bytes.count - firstByte
      if length > limits.rowBytes {
        throw SpreadsheetError.rowTooLong(
          file: file, sheet: sheet, row: number, limit: limits.rowBytes)
      }
    }
    let lastFault = block.cellFaults.count > firstFault ? block.cellFaults.last?.column : nil
    let kept = firstCell + (lastFault ?? -1) + 1
    while block.records.starts.count > kept, let start = block.records.starts.last,
      start == block.records.ends.last
    {
      block.records.starts.removeLast()
      block.records.ends.removeLast()
    }
    guard block.records.starts.count > firstCell else { return }
    block.records.firstCell.append(UInt32(block.records.starts.count))
    block.records.lines.append(number)
    block.records.offsets.append(batch.main.offsets[row])
    written += block.records.bytes.count - firstByte
    if written > limits.textBytes {
      throw SpreadsheetError.tooMuchText(
        file: file, sheet: sheet, row: number, limit: limits.textBytes)
    }
  }

  /// The number of a row: the one it states, or the next.
  private mutating func number(_ rows: XMLBatch.Rows, _ row: Int) throws -> Int {
    let stated = rows.range(row, 0, width: 1)
    guard let number = stated.isEmpty ? lastRow + 1 : CellReference.number(rows.bytes, stated),
      number > 0
    else {
      throw SpreadsheetError.badReference(
        file: file, sheet: sheet, row: lastRow + 1, reference: rows.text(row, 0, width: 1))
    }
    guard number <= CellReference.rows else {
      throw SpreadsheetError.beyondSheet(file: file, sheet: sheet, reference: "row \(number)")
    }
    guard number > lastRow else {
      throw SpreadsheetError.rowOutOfOrder(file: file, sheet: sheet, row: number)
    }
    lastRow = number
    return number
  }

  /// The column of a cell: the one it states, or the next.
  private func column(
    _ cells: XMLBatch.Rows, _ cell: Int, _ row: Int, after last: Int
  ) throws -> Int {
    let stated = cells.range(cell, 0, width: Self.cellWidth)
    var column = last + 1
    if !stated.isEmpty {
      let reading = CellReference.read(cells.bytes, stated)
      guard case .place(let place) = reading, place.row == row else {
        let reference = cells.text(cell, 0, width: Self.cellWidth)
        if reading == .beyond {
          throw SpreadsheetError.beyondSheet(file: file, sheet: sheet, reference: reference)
        }
        throw SpreadsheetError.badReference(
          file: file, sheet: sheet, row: row, reference: reference)
      }
      column = place.column
    }
    guard column < CellReference.columns else {
      throw SpreadsheetError.beyondSheet(
        file: file, sheet: sheet, reference: CellReference.text(column: column, row: row))
    }
    guard column > last else {
      throw SpreadsheetError.cellOutOfOrder(
        file: file, sheet: sheet, cell: CellReference.text(column: column, row: row))
    }
    return column
  }

  /// Appends the text of one cell.
  private func append(
    _ batch: XMLBatch, _ cell: Int, before end: Int, at place: (record: Int, column: Int, row: Int),
    _ cursor: inout RowCursor, onto out: inout [UInt8]
  ) throws -> CellFault.Kind? {
    let cells = batch.lists[List.cells.rawValue]
    let hasFormula = formula(batch, place.record, before: end, &cursor)
    let inline = self.inline(batch, place.record, before: end, &cursor)
    let kind = CellText.Kind(cells.bytes, cells.range(cell, 1, width: Self.cellWidth))
    let value = cells.range(cell, 3, width: Self.cellWidth)
    if value.isEmpty {
      if let inline, kind == .inline {
        append(batch, inline, isOf: cells.lines[cell], onto: &out)
        return nil
      }
      return hasFormula && kind != .text ? .noCachedValue : nil
    }
    if kind == .shared {
      guard let index = CellReference.number(cells.bytes, value), let range = strings.range(index)
      else {
        throw SpreadsheetError.noSuchString(
          file: file, sheet: sheet,
          cell: CellReference.text(column: place.column, row: place.row),
          index: cells.text(cell, 3, width: Self.cellWidth), count: strings.count)
      }
      out.append(contentsOf: strings.bytes[range])
      return nil
    }
    let style = CellReference.number(cells.bytes, cells.range(cell, 2, width: Self.cellWidth)) ?? 0
    return text.append(kind, cells.bytes, value, style: style, onto: &out)
  }

  /// Whether the cell that ends before a byte has a formula.
  private func formula(
    _ batch: XMLBatch, _ row: Int, before end: Int, _ cursor: inout RowCursor
  ) -> Bool {
    let formulas = batch.lists[List.formulas.rawValue]
    var isOne = false
    while cursor.formula < formulas.count, formulas.parents[cursor.formula] == row,
      formulas.offsets[cursor.formula] < end
    {
      let kind = formulas.range(cursor.formula, 0, width: 2)
      let code = formulas.range(cursor.formula, 1, width: 2)
      if !kind.isEmpty || !code.isEmpty { isOne = true }
      cursor.formula += 1
    }
    return isOne
  }

  /// The inline text of the cell that ends before a byte, and its runs.
  private func inline(
    _ batch: XMLBatch, _ row: Int, before end: Int, _ cursor: inout RowCursor
  ) -> (index: Int, runs: Range<Int>)? {
    let inlines = batch.lists[List.inlines.rawValue]
    guard cursor.inline < inlines.count, inlines.parents[cursor.inline] == row,
      inlines.offsets[cursor.inline] < end
    else { return nil }
    let index = cursor.inline
    // Of several only the first is the cell's; the others are passed over.
    while cursor.inline < inlines.count, inlines.parents[cursor.inline] == row,
      inlines.offsets[cursor.inline] < end
    {
      cursor.inline += 1
    }
    let runs = batch.lists[List.runs.rawValue]
    let first = cursor.run
    while cursor.run < runs.count, runs.parents[cursor.run] == row,
      runs.offsets[cursor.run] < end
    {
      cursor.run += 1
    }
    return (index, first..<cursor.run)
  }

  /// Appends an inline text.
  private func append(
    _ batch: XMLBatch, _ inline: (index: Int, runs: Range<Int>), isOf line: Int,
    onto out: inout [UInt8]
  ) {
    let inlines = batch.lists[List.inlines.rawValue]
    let plain = inlines.range(inline.index, 0, width: 2)
    guard let first = inline.runs.first else {
      return EscapedText.append(inlines.bytes, plain, onto: &out)
    }
    let runs = batch.lists[List.runs.rawValue]
    RichText.append(
      whole: inlines.bytes, inlines.range(inline.index, 1, width: 2),
      pieces: [inlines.bytes[plain]] + inline.runs.map { runs.bytes[runs.range($0, 0, width: 1)] },
      isLaidOut: runs.lines[first] > inlines.lines[inline.index], onto: &out)
  }
}
