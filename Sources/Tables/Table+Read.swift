import Workbench

extension Table {
  /// Bytes given to one worker at a time.
  private static let pieceBytes = 4 << 20

  /// Reads columns of a CSV that the house wrote: comma, quotes, UTF-8, a heading.
  ///
  /// - Parameters:
  ///   - file: The path of the file.
  ///   - columns: The columns wanted, in the order wanted; nil reads all.
  ///   - workers: Number of threads; the result does not depend on it.
  /// - Returns: The table; no rows when the file has only its heading.
  /// - Throws: ``TableError`` or ``FileFault`` when the file is absent, misses a column, or is torn.
  public static func read(
    file: String, columns: [String]? = nil, workers: Int = 1
  ) throws -> Table {
    let bytes = try FileSystem.contents(file)
    let scanner = CSVScanner()
    let pieces = cut(bytes, scanner)
    guard let first = pieces.first else { throw TableError.empty(file: file) }
    let headEnd = (bytes[first].firstIndex(of: UInt8(ascii: "\n")) ?? first.upperBound - 1) + 1
    let head = scanner.records(in: Array(bytes[0..<headEnd]), firstLine: 1, firstByte: 0)
    guard head.rowCount == 1 else { throw TableError.empty(file: file) }
    let found = (0..<head.cellCount(0)).map { head.text(0, $0) }
    let names = columns ?? found
    let indices = try names.map { name in
      guard let index = found.firstIndex(of: name) else {
        throw TableError.missingColumn(file: file, name: name, found: found)
      }
      return index
    }
    let parts = concurrentBlocks(of: pieces.count, blockSize: 1, workers: workers) {
      range -> Result<[TextColumn], TableError> in
      var piece = pieces[range.lowerBound]
      if piece.lowerBound == 0 { piece = headEnd..<piece.upperBound }
      return Self.gather(
        scanner.records(in: Array(bytes[piece]), firstLine: 1, firstByte: piece.lowerBound),
        indices, cellCount: found.count, file: file)
    }
    var gathered: [[TextColumn]] = []
    for part in parts { gathered.append(try part.get()) }
    let all = gathered
    let joined = concurrentBlocks(of: names.count, blockSize: 1, workers: workers) { range in
      var column = TextColumn()
      let index = range.lowerBound
      column.reserve(
        cells: all.reduce(0) { $0 + $1[index].count },
        bytes: all.reduce(0) { $0 + $1[index].bytes.count })
      for part in all { column.append(part[index]) }
      return column
    }
    for (name, column) in zip(names, joined) where column.bytes.count > Int(UInt32.max) {
      throw TableError.columnTooLarge(file: file, name: name)
    }
    return Table(names: names, columns: joined)
  }

  /// Cuts a file into runs of whole records.
  private static func cut(_ bytes: [UInt8], _ scanner: CSVScanner) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = 0
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
    _ block: RecordBlock, _ indices: [Int], cellCount: Int, file: String
  ) -> Result<[TextColumn], TableError> {
    if let fault = block.faults.first {
      return .failure(.unclosedQuote(file: file, line: block.lines[fault.row]))
    }
    for row in 0..<block.rowCount where block.cellCount(row) != cellCount {
      return .failure(
        .ragged(
          file: file, line: block.lines[row], expected: cellCount, found: block.cellCount(row)))
    }
    return .success(
      indices.map { index in
        var column = TextColumn()
        column.reserve(cells: block.rowCount, bytes: block.bytes.count / max(1, cellCount))
        for row in 0..<block.rowCount { column.append(block.bytes, block.bounds(row, index)) }
        return column
      })
  }
}
