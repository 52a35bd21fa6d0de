import Tables
import XMLStream

/// Reads the rows of one sheet in order, in memory that does not grow with it.
final class SheetRows {
  /// Cells of a block after which it is handed out, whatever the number of its rows.
  static let blockCells = 1 << 20
  /// Bytes of a block after which it is handed out.
  static let blockBytes = 16 << 20

  let part: PartReader
  private var writer: RowWriter
  private var batch = XMLBatch()
  /// Rows of the lists that come next, and the row of the batch.
  private var cursor = RowCursor()
  private var isDone = false

  /// Opens a sheet.
  init(_ part: PartReader, writer: RowWriter) {
    self.part = part
    self.writer = writer
  }

  /// Opens the part of a sheet.
  static func part(_ container: Container, entry: String, rowBytes: Int) throws -> PartReader {
    try PartReader(
      container, entry: entry, record: "/s:worksheet/s:sheetData/s:row", fields: ["@r"],
      lists: [
        .init(each: "s:c", fields: ["@r", "@t", "@s", "s:v"]),
        .init(each: "s:c/s:f", fields: ["@t", "."]),
        .init(each: "s:c/s:is", fields: ["s:t", "."]),
        .init(each: "s:c/s:is/s:r", fields: ["s:t"]),
      ], mayBeEmpty: true, recordBytes: rowBytes)
  }

  /// The next rows that hold anything, or nil at the end.
  func next(maximumRows: Int) throws -> SheetBlock? {
    var block = SheetBlock()
    while !isFull(block, maximumRows) {
      if cursor.row == batch.main.count {
        batch.removeAll()
        cursor = RowCursor()
        if isDone { break }
        isDone = try !part.next(into: &batch)
        continue
      }
      try take(&block, maximumRows)
    }
    return block.records.rowCount == 0 ? nil : block
  }

  /// Takes rows of the batch until the block is full.
  private func take(_ block: inout SheetBlock, _ maximumRows: Int) throws {
    let rows = batch
    while cursor.row < rows.main.count, !isFull(block, maximumRows) {
      try writer.append(rows, &cursor, onto: &block)
    }
  }

  private func isFull(_ block: SheetBlock, _ maximumRows: Int) -> Bool {
    block.records.rowCount >= maximumRows || block.records.starts.count >= Self.blockCells
      || block.records.bytes.count >= Self.blockBytes
  }
}
