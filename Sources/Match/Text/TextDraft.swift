import Tables
import Text

/// The words of a run of suppliers' texts, in the order of their table, before they are terms.
struct TextDraft: Sendable {
  /// The distinct words.
  private(set) var words = WordTable(capacity: 1 << 15)
  /// The number of each word of the texts.
  private(set) var tokens: [UInt32] = []
  /// Where each field of each text ends in `tokens`: field f of text r at `r * fields + f`.
  private(set) var ends: [UInt32] = []

  private var tokenizer: Tokenizer
  /// The cells of columns whose values repeat, each once, and where the words of each end.
  private var cells = WordTable(capacity: 1 << 10)
  private var cellEnds: [UInt32] = []
  /// The words of those cells, and after them those of the block at hand.
  private var pool: [UInt32] = []
  /// Where the words of each cell of the block lie in the pool, column after column.
  private var spans: [PoolSpan] = []

  private struct PoolSpan {
    let start: UInt32
    let end: UInt32
  }

  /// Starts without texts.
  ///
  /// - Parameter form: How words are written.
  init(form: Tokenizer.Form) { tokenizer = Tokenizer(form: form) }

  /// Adds the texts of a block of suppliers.
  ///
  /// - Parameters:
  ///   - columns: The suppliers.
  ///   - fields: The columns of each field.
  ///   - block: Which block.
  ///   - isKept: By row of the table, whether its text is wanted; the others have no words. Nil when
  ///     all are.
  mutating func append(
    _ columns: SupplierColumns, _ fields: [[String]], block: Int, where isKept: [Bool]? = nil
  ) {
    let count = columns.blocks[block].rowCount
    let chunks = fields.joined().map { columns.chunk($0, block) }
    spans.removeAll(keepingCapacity: true)
    spans.append(
      contentsOf: repeatElement(PoolSpan(start: 0, end: 0), count: count * chunks.count))
    // Values that repeat first, since their words stay in the pool.
    for (column, chunk) in chunks.enumerated() {
      switch chunk {
      case .coded(let codes, let values):
        let known = known(values)
        for row in 0..<count { spans[column * count + row] = known[Int(codes[row])] }
      case .codedWide(let codes, let values):
        let known = known(values)
        for row in 0..<count { spans[column * count + row] = known[Int(codes[row])] }
      case .text, .longText, .fixed, .numbers: break
      }
    }
    let kept = pool.count
    for (column, chunk) in chunks.enumerated() {
      switch chunk {
      case .coded, .codedWide, .numbers: break
      case .text(let bytes, let ends):
        read(bytes, column * count, count) { row in
          (row == 0 ? 0 : Int(ends[row - 1]))..<Int(ends[row])
        }
      case .longText, .fixed:
        let bytes = chunk.bytes
        read(bytes, column * count, count) { chunk.bounds($0) }
      }
    }
    if let isKept {
      let first = columns.firstRows[block]
      for row in 0..<count where !isKept[first + row] {
        for column in chunks.indices { spans[column * count + row] = PoolSpan(start: 0, end: 0) }
      }
    }
    gather(count, fields.map(\.count))
    pool.removeSubrange(kept...)
  }

  /// Forgets what only reading needs.
  mutating func close() {
    cells = WordTable()
    cellEnds = []
    pool = []
    spans = []
  }

  /// Where the words of some values lie; values that are new are broken into words.
  private mutating func known(_ values: TextColumn) -> [PoolSpan] {
    (0..<values.count).map { value in
      let cell = Int(cells.add(values.bytes, values.bounds(value)))
      if cell == cellEnds.count {
        tokenizer.appendWords(
          of: values.bytes[values.bounds(value)], to: &words, numbers: &pool)
        cellEnds.append(UInt32(truncatingIfNeeded: pool.count))
      }
      return PoolSpan(start: cell == 0 ? 0 : cellEnds[cell - 1], end: cellEnds[cell])
    }
  }

  /// Breaks the cells of a column into words.
  @inline(__always)
  private mutating func read(
    _ bytes: [UInt8], _ first: Int, _ count: Int, _ bounds: (Int) -> Range<Int>
  ) {
    for row in 0..<count {
      let cell = bounds(row)
      if cell.isEmpty { continue }
      let start = UInt32(truncatingIfNeeded: pool.count)
      tokenizer.appendWords(of: bytes[cell], to: &words, numbers: &pool)
      spans[first + row] = PoolSpan(start: start, end: UInt32(truncatingIfNeeded: pool.count))
    }
  }

  /// Puts the words of each text together.
  private mutating func gather(_ count: Int, _ columnsOfFields: [Int]) {
    for row in 0..<count {
      var column = 0
      for columns in columnsOfFields {
        for _ in 0..<columns {
          let span = spans[column * count + row]
          for place in Int(span.start)..<Int(span.end) { tokens.append(pool[place]) }
          column += 1
        }
        ends.append(UInt32(truncatingIfNeeded: tokens.count))
      }
    }
  }
}
