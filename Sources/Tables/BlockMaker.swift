/// Turns one piece of a delimited text into a block of columns.
struct BlockMaker: Sendable {
  /// What a piece holds.
  struct Part: Sendable {
    var block: ColumnStore.Block
    /// Rows set aside, their lines counted from 0.
    var faults: [ColumnStore.Fault] = []
    /// The lines of the piece.
    var lines: Int
  }

  /// Cuts what is not plain.
  let scanner: CSVScanner
  private let scan: StructuralScan?
  private let width: Int
  private let encoding: TextEncoding
  /// Where each column stands in the heading, and whether it holds numbers.
  private let columns: [(place: Int, isNumber: Bool)]

  /// Prepares for the pieces of one text.
  ///
  /// - Throws: ``TableError/missingColumn(file:name:found:)``.
  init(_ store: ColumnStore, plan: ColumnStore.Plan, file: String) throws(TableError) {
    scanner = CSVScanner(store.dialect)
    width = store.heading.count
    scan = StructuralScan(store.dialect, width: width)
    encoding = plan.encoding
    var columns: [(place: Int, isNumber: Bool)] = []
    for name in store.names {
      guard let place = store.heading.firstIndex(of: name) else {
        throw .missingColumn(file: file, name: name, found: store.heading)
      }
      columns.append((place, plan.numbers.contains(name)))
    }
    if plan.columns == nil {
      // A heading may name two columns alike.
      for place in columns.indices { columns[place].place = place }
    }
    self.columns = columns
  }

  /// Cuts a piece and gathers its columns.
  func block(of piece: PieceReader.Piece) -> Part {
    if encoding != .utf8 {
      let bytes = encoding.decode(piece.bytes[..<piece.count])
      return block(of: bytes, count: bytes.count)
    }
    return block(of: piece.bytes, count: piece.count)
  }

  private func block(of bytes: [UInt8], count: Int) -> Part {
    if let cells = scan?.cells(in: bytes, count: count),
      !cells.isSuspect || Self.isSound(bytes.span.extracting(0..<count))
    {
      let lines = cells.rowCount + cells.innerNewlines
      return Part(block: gather(bytes, count, cells), lines: lines)
    }
    return oddBlock(of: Array(bytes[..<count]))
  }

  /// Takes the slow way, and sets rows aside that are not sound.
  private func oddBlock(of bytes: [UInt8]) -> Part {
    let records = scanner.records(in: bytes, firstLine: 0, firstByte: 0)
    let isSound = Self.isSound(bytes.span)
    var part = Part(
      block: ColumnStore.Block(rowCount: 0, columns: []),
      lines: ByteCount.count(scanner.dialect.newline, in: bytes.span))
    // The sound cells are written anew, without quotes, so that they read as plain ones.
    var text: [UInt8] = []
    var cells = PlainCells(
      marks: [.max], trims: [PlainCells.Trim](repeating: [], count: width))
    var next = 0
    for row in 0..<records.rowCount {
      var kind: ColumnStore.Fault.Kind?
      while next < records.faults.count, records.faults[next].row <= row {
        if records.faults[next].row == row, kind == nil {
          kind = .record(records.faults[next].kind)
        }
        next += 1
      }
      let first = Int(records.firstCell[row])
      let last = Int(records.firstCell[row + 1])
      if kind == nil, !isSound { kind = Self.fault(records, row) }
      if kind == nil, last - first != width { kind = .ragged(cells: last - first) }
      if let kind {
        part.faults.append(ColumnStore.Fault(line: records.lines[row], kind: kind))
        continue
      }
      for cell in first..<last {
        text += records.bytes[Int(records.starts[cell])..<Int(records.ends[cell])]
        cells.marks.append(UInt32(truncatingIfNeeded: text.count))
        text.append(scanner.dialect.delimiter)
      }
      cells.rowCount += 1
    }
    part.block = gather(text, text.count, cells)
    return part
  }

  private func gather(_ bytes: [UInt8], _ count: Int, _ cells: PlainCells) -> ColumnStore.Block {
    guard cells.rowCount > 0 else { return ColumnStore.Block(rowCount: 0, columns: []) }
    // Safe: every cell lies in the first `count` bytes, there is a mark more than rows times
    // width, and the pointers stay inside the closures.
    let chunks = unsafe bytes.withUnsafeBytes { raw in
      unsafe cells.marks.withUnsafeBufferPointer { marks -> [ColumnChunk] in
        guard let base = raw.baseAddress, let marks = marks.baseAddress else { return [] }
        let gather = unsafe ColumnGather(
          base: base, size: count, marks: marks, width: width, rows: cells.rowCount,
          quote: scanner.dialect.quote)
        let lengths = gather.lengths()
        return columns.map {
          gather.chunk($0.place, lengths, cells.trims[$0.place], isNumber: $0.isNumber)
        }
      }
    }
    return ColumnStore.Block(rowCount: cells.rowCount, columns: chunks)
  }

  /// Whether text is UTF-8 without NULs.
  private static func isSound(_ bytes: Span<UInt8>) -> Bool {
    let finding = UTF8Check.check(bytes)
    return finding.firstBad == nil && finding.firstNUL == nil
  }

  /// What is wrong with the text of a row.
  private static func fault(_ records: RecordBlock, _ row: Int) -> ColumnStore.Fault.Kind? {
    for cell in 0..<records.cellCount(row) {
      let finding = UTF8Check.check(records.bytes.span.extracting(records.bounds(row, cell)))
      if finding.firstBad != nil { return .record(.notUTF8) }
      if finding.firstNUL != nil { return .record(.nulByte) }
    }
    return nil
  }
}
