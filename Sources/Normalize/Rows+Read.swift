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
    let source = block.bytes
    let starts = block.starts
    let stops = block.ends
    let first = block.firstCell
    let count = block.lines.count
    var bytes: [UInt8] = []
    var ends: [UInt32] = []
    bytes.reserveCapacity(source.count)
    ends.reserveCapacity(count * indices.count)
    for row in 0..<count {
      let base = Int(first[row])
      let cells = Int(first[row + 1]) - base
      if cells != width {
        return .failure(
          .ragged(file: file, line: block.lines[row], expected: width, found: cells))
      }
      for index in indices {
        if index >= 0 {
          let start = Int(starts[base + index])
          let end = Int(stops[base + index])
          if end > start { bytes.append(contentsOf: source[start..<end]) }
        }
        ends.append(UInt32(truncatingIfNeeded: bytes.count))
      }
    }
    return .success(Rows(names: names, bytes: bytes, ends: ends))
  }

  private static func join(
    _ parts: [Result<Rows, TableError>], _ names: [String], _ file: String
  ) throws(TableError) -> Rows {
    var pieces: [Rows] = []
    for part in parts { pieces.append(try part.get()) }
    let size = pieces.reduce(0) { $0 + $1.bytes.count }
    guard size <= Int(UInt32.max) else { throw .columnTooLarge(file: file, name: "*") }
    if pieces.count == 1 { return pieces[0] }
    var bytes: [UInt8] = []
    var ends: [UInt32] = []
    bytes.reserveCapacity(size)
    ends.reserveCapacity(pieces.reduce(0) { $0 + $1.ends.count })
    for piece in pieces {
      let base = UInt32(truncatingIfNeeded: bytes.count)
      bytes.append(contentsOf: piece.bytes)
      ends.append(contentsOf: piece.ends.lazy.map { $0 &+ base })
    }
    return Rows(names: names, bytes: bytes, ends: ends)
  }
}
