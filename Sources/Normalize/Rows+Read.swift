import Tables
import Workbench

extension Rows {
  /// Bytes given to one worker at a time.
  private static let pieceBytes = 2 << 20

  /// Reads a table that Ingest wrote.
  ///
  /// - Parameters:
  ///   - file: The path of the file; a file that is not there is a table without rows.
  ///   - columns: The columns wanted; one that is not there has empty cells.
  ///   - workers: Number of threads; the result does not depend on it.
  /// - Returns: The table.
  /// - Throws: `TableError` or `FileFault` when the file is torn or cannot be read.
  static func read(file: String, columns: [String], workers: Int) throws -> Rows {
    guard FileSystem.exists(file) else { return none(columns) }
    let bytes = try FileSystem.contents(file)
    let scanner = CSVScanner()
    let headEnd = (bytes.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count - 1) + 1
    let head = scanner.records(in: Array(bytes[..<headEnd]), firstLine: 1, firstByte: 0)
    guard head.rowCount == 1 else { throw TableError.empty(file: file) }
    let found = (0..<head.cellCount(0)).map { head.text(0, $0) }
    let indices = columns.map { found.firstIndex(of: $0) ?? -1 }
    let pieces = cut(bytes, from: headEnd, scanner)
    let parts = concurrentBlocks(of: pieces.count, blockSize: 1, workers: workers) {
      range -> Result<Rows, TableError> in
      let piece = pieces[range.lowerBound]
      let block = scanner.records(
        in: Array(bytes[piece]), firstLine: 1, firstByte: piece.lowerBound)
      return gather(block, indices, found.count, columns, file)
    }
    return try join(parts, columns, file)
  }

  /// Cuts a file into runs of whole records.
  private static func cut(
    _ bytes: [UInt8], from start: Int, _ scanner: CSVScanner
  ) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = start
    var size = pieceBytes
    let span = bytes.span
    while start < bytes.count {
      let end = min(start + size, bytes.count)
      let whole = scanner.wholeRecords(in: span.extracting(start..<end), isLast: end == bytes.count)
      if whole == 0 {
        size *= 2
        continue
      }
      pieces.append(start..<start + whole)
      start += whole
      size = pieceBytes
    }
    return pieces
  }

  private static func gather(
    _ block: RecordBlock, _ indices: [Int], _ width: Int, _ names: [String], _ file: String
  ) -> Result<Rows, TableError> {
    if let fault = block.faults.first {
      return .failure(.unclosedQuote(file: file, line: block.lines[fault.row]))
    }
    let count = block.lines.count
    let first = block.firstCell.span
    for row in 0..<count where Int(first[row + 1] - first[row]) != width {
      return .failure(
        .ragged(
          file: file, line: block.lines[row], expected: width,
          found: Int(first[row + 1] - first[row])))
    }
    let starts = block.starts.span
    let stops = block.ends.span
    // Which columns have a value at all.
    var slots: [Int] = []
    var filled: [Int] = []
    for index in indices {
      var row = index < 0 ? count : 0
      while row < count, starts[row * width + index] == stops[row * width + index] { row += 1 }
      slots.append(row < count ? filled.count : -1)
      if row < count { filled.append(index) }
    }
    let source = block.bytes.span
    let columns = filled.span
    var bytes: [UInt8] = []
    var ends: [UInt32] = []
    ends.reserveCapacity(count * filled.count)
    bytes.append(addingCapacity: source.count) { out in
      for row in 0..<count {
        for column in columns.indices {
          let cell = row * width + columns[column]
          CSVCells.copy(
            source.extracting(Int(starts[cell])..<Int(stops[cell])), onto: &out)
          ends.append(UInt32(truncatingIfNeeded: out.count))
        }
      }
    }
    return .success(
      Rows(
        names: names, count: count, bytes: bytes, ends: ends, slots: slots, stride: filled.count))
  }

  private static func join(
    _ parts: [Result<Rows, TableError>], _ names: [String], _ file: String
  ) throws(TableError) -> Rows {
    var pieces: [Rows] = []
    for part in parts { pieces.append(try part.get()) }
    let size = pieces.reduce(0) { $0 + $1.bytes.count }
    guard size <= Int(UInt32.max) else { throw .columnTooLarge(file: file, name: "*") }
    if pieces.isEmpty { return none(names) }
    if pieces.count == 1 { return pieces[0] }
    let count = pieces.reduce(0) { $0 + $1.count }
    var slots: [Int] = []
    var stride = 0
    for column in names.indices {
      let isFilled = pieces.contains { $0.slots[column] >= 0 }
      slots.append(isFilled ? stride : -1)
      stride += isFilled ? 1 : 0
    }
    var bytes: [UInt8] = []
    var ends: [UInt32] = []
    bytes.reserveCapacity(size)
    ends.reserveCapacity(count * stride)
    for piece in pieces {
      let base = UInt32(truncatingIfNeeded: bytes.count)
      bytes.append(contentsOf: piece.bytes)
      if piece.slots == slots {
        ends.append(contentsOf: piece.ends.lazy.map { $0 &+ base })
        continue
      }
      var last = base
      for row in 0..<piece.count {
        for column in names.indices where slots[column] >= 0 {
          if piece.slots[column] >= 0 {
            last = base &+ UInt32(truncatingIfNeeded: piece.bounds(row, column).upperBound)
          }
          ends.append(last)
        }
      }
    }
    return Rows(
      names: names, count: count, bytes: bytes, ends: ends, slots: slots, stride: stride)
  }
}
