import Workbench

extension Table {
  /// Reads columns of a CSV that the house wrote.
  ///
  /// - Parameters:
  ///   - file: The path of the file.
  ///   - columns: The columns wanted, in the order wanted; nil reads all.
  ///   - filter: Which rows are wanted; nil reads all.
  ///   - workers: Number of threads; the result does not depend on it.
  /// - Returns: The table; no rows when the file has only its heading.
  /// - Throws: ``TableError`` or `FileFault` when the file is absent, misses a column, or is torn.
  public static func read(
    file: String, columns: [String]? = nil, keeping filter: RowFilter? = nil, workers: Int = 1
  ) throws -> Table {
    var reading = try TableReading(file)
    let names = columns ?? reading.heading
    let places = try reading.places(of: names)
    let keyPlace = try filter.map { try reading.places(of: [$0.column])[0] }
    let parts = try reading.rows(workers: workers) { block in
      gather(block, places, keeping: filter, at: keyPlace)
    }
    let joined = concurrentBlocks(of: names.count, blockSize: 1, workers: workers) { range in
      let index = range.lowerBound
      var column = TextColumn()
      column.reserve(
        cells: parts.reduce(0) { $0 + $1[index].count },
        bytes: parts.reduce(0) { $0 + $1[index].bytes.count })
      for part in parts { column.append(part[index]) }
      return column
    }
    for (name, column) in zip(names, joined) where column.bytes.count > Int(UInt32.max) {
      throw TableError.columnTooLarge(file: file, name: name)
    }
    return Table(names: names, columns: joined)
  }

  private static func gather(
    _ block: RecordBlock, _ places: [Int], keeping filter: RowFilter?, at keyPlace: Int?
  ) -> [TextColumn] {
    var rows: [Int]?
    if let filter, let keyPlace {
      rows = (0..<block.rowCount).filter { row in
        filter.mayHold(block.bytes[block.bounds(row, keyPlace)])
      }
    }
    return places.map { place in
      var column = TextColumn()
      if let rows {
        for row in rows { column.append(block.bytes, block.bounds(row, place)) }
      } else {
        column.reserve(cells: block.rowCount, bytes: block.bytes.count / max(1, places.count))
        for row in 0..<block.rowCount { column.append(block.bytes, block.bounds(row, place)) }
      }
      return column
    }
  }
}
