import Tables

/// What the records of one block, or of all blocks so far, have shown.
struct BlockTally: Sendable {
  /// Faulty records of one kind whose places are kept.
  static let keptPlaces = 10

  /// The columns.
  var columns: [ColumnTally]
  /// Records seen.
  var records = 0
  /// Records that no registry could use.
  var rejected = 0
  /// Faults by kind.
  var faults: [FileProfile.Fault] = []

  /// Prepares for some columns.
  ///
  /// - Parameters:
  ///   - width: The number of columns.
  ///   - full: Columns whose distinct values need no counting any more.
  init(width: Int, full: [Bool] = []) {
    columns = (0..<width).map { index in
      var column = ColumnTally()
      if index < full.count, full[index] { column.distinct.giveUp() }
      return column
    }
  }

  /// Weighs a block of records.
  ///
  /// - Parameters:
  ///   - block: The records.
  ///   - width: The number of columns.
  ///   - full: Columns whose distinct values need no counting any more.
  init(_ block: RecordBlock, width: Int, full: [Bool]) {
    self.init(width: width, full: full)
    var rows: [Int] = []
    rows.reserveCapacity(block.rowCount)
    var fault = 0
    for row in 0..<block.rowCount {
      records += 1
      var broken: RecordFault?
      while fault < block.faults.count, block.faults[fault].row <= row {
        if broken == nil, block.faults[fault].row == row { broken = block.faults[fault] }
        fault += 1
      }
      let cells = block.cellCount(row)
      if let broken {
        note(broken.kind.rawValue, block, row, "")
      } else if cells != width {
        note("ragged_row", block, row, "\(cells)/\(width)")
      } else {
        rows.append(Int(block.firstCell[row]))
      }
    }
    let bytes = block.bytes
    let table = CellClass.table
    var scratch: [UInt8] = []
    var column = ColumnTally()
    for index in 0..<width {
      swap(&columns[index], &column)
      let starts = block.starts.span
      let ends = block.ends.span
      let span = bytes.span
      let classes = table.span
      for row in rows {
        let cell = row + index
        column.weigh(
          bytes, span, classes, Int(starts[cell])..<Int(ends[cell]), &scratch)
      }
      swap(&columns[index], &column)
    }
  }

  /// Weighs the next block and adds what it shows.
  mutating func weigh(_ block: RecordBlock) {
    add(BlockTally(block, width: columns.count, full: columns.map(\.distinct.isFull)))
  }

  /// Adds the next block.
  mutating func add(_ other: BlockTally) {
    records += other.records
    rejected += other.rejected
    for index in columns.indices { columns[index].add(other.columns[index]) }
    for fault in other.faults {
      guard let index = faults.firstIndex(where: { $0.kind == fault.kind }) else {
        faults.append(fault)
        continue
      }
      faults[index].count += fault.count
      let room = Self.keptPlaces - faults[index].places.count
      faults[index].places += fault.places.prefix(room)
    }
  }

  private mutating func note(_ kind: String, _ block: RecordBlock, _ row: Int, _ text: String) {
    rejected += 1
    let place = FileProfile.Fault.Place(
      line: block.lines[row], byte: block.offsets.count > row ? block.offsets[row] : 0, note: text)
    if let index = faults.firstIndex(where: { $0.kind == kind }) {
      faults[index].count += 1
      if faults[index].places.count < Self.keptPlaces { faults[index].places.append(place) }
    } else {
      faults.append(FileProfile.Fault(kind: kind, count: 1, places: [place]))
    }
  }
}
