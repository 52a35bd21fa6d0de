import Workbench

extension Rows {
  /// Reads a table that Ingest wrote.
  ///
  /// - Parameters:
  ///   - file: The path of the file; a file that is not there is a table without rows.
  ///   - columns: The columns wanted; one that is not there has empty cells.
  ///   - workers: Number of threads; the result does not depend on it.
  /// - Returns: The table.
  /// - Throws: `TableError` or `FileFault` when the file is torn or cannot be read.
  public static func read(file: String, columns: [String], workers: Int) throws -> Rows {
    guard FileSystem.exists(file) else { return none(columns) }
    var reading = try TableReading(file)
    let found = reading.heading
    let indices = columns.map { found.firstIndex(of: $0) ?? -1 }
    let parts = try reading.rows(workers: workers) { block in
      gather(block, indices, found.count, columns)
    }
    return try join(parts, columns, file)
  }

  private static func gather(
    _ block: RecordBlock, _ indices: [Int], _ width: Int, _ names: [String]
  ) -> Rows {
    let count = block.lines.count
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
          for place in Int(starts[cell])..<Int(stops[cell]) { out.append(source[place]) }
          ends.append(UInt32(truncatingIfNeeded: out.count))
        }
      }
    }
    return Rows(
      names: names, count: count, bytes: bytes, ends: ends, slots: slots, stride: filled.count)
  }

  private static func join(
    _ pieces: [Rows], _ names: [String], _ file: String
  ) throws(TableError) -> Rows {
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
