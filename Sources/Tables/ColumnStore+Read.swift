import Workbench

extension ColumnStore {
  /// Bytes read at a time.
  public static let pieceBytes = 1 << 19

  /// What to read of a text, and how.
  public struct Plan: Sendable {
    /// The columns wanted, in the order wanted; nil keeps all.
    public var columns: [String]?
    /// The columns that hold numbers; a block where one does not keeps it as text.
    public var numbers: Set<String>
    /// How the cells stand apart; nil finds out.
    public var dialect: CSVDialect?
    /// The encoding, of those that have ASCII's line ends.
    public var encoding: TextEncoding

    /// Plans a reading; by default every column as text, the dialect found out, UTF-8.
    public init(
      columns: [String]? = nil, numbers: Set<String> = [], dialect: CSVDialect? = nil,
      encoding: TextEncoding = .utf8
    ) {
      self.columns = columns
      self.numbers = numbers
      self.dialect = dialect
      self.encoding = encoding
    }
  }

  /// Reads a delimited text with a heading.
  ///
  /// Rows that are broken, not UTF-8 or of another width than the heading are set aside.
  ///
  /// - Parameters:
  ///   - file: The name of the file, for messages.
  ///   - plan: What to read, and how.
  ///   - workers: Number of threads; the result does not depend on it.
  ///   - pieceBytes: Bytes read at a time; a block holds the rows that end in one piece.
  ///   - fill: Fills a buffer from an index up to its end; returns fewer bytes than there is room
  ///     only at the end of the text. Used by one thread at a time.
  /// - Returns: The columns.
  /// - Throws: ``TableError`` when there is no heading, a column is missing, or a record is longer
  ///   than 16 MiB; what `fill` throws.
  public static func read(
    file: String, plan: Plan = Plan(), workers: Int = 1, pieceBytes: Int = ColumnStore.pieceBytes,
    fill: @escaping (inout [UInt8], _ from: Int) throws -> Int
  ) throws -> ColumnStore {
    var reader = PieceReader(file: file, pieceBytes: pieceBytes, fill: fill)
    var (store, line) = try open(&reader, file: file, plan: plan)
    let maker = try BlockMaker(store, plan: plan, file: file)
    let size = max(1, workers) * 12
    var batch = try reader.batch(size, maker.scanner)
    while !batch.isEmpty {
      let present = batch
      batch = []
      let (parts, following) = concurrentItems(
        present.count, workers: workers,
        meanwhile: { Result { try reader.batch(size, maker.scanner) } }
      ) { index in maker.block(of: present[index]) }
      batch = try following.get()
      reader.take(back: present)
      for part in parts {
        store.append(part.block)
        store.faultCount += part.faults.count
        for fault in part.faults where store.faults.count < faultLimit {
          store.faults.append(Fault(line: line + fault.line, kind: fault.kind))
        }
        line += part.lines
      }
    }
    return store
  }

  /// Reads the heading; returns the 1-based line after it.
  private static func open(
    _ reader: inout PieceReader, file: String, plan: Plan
  ) throws -> (store: ColumnStore, line: Int) {
    let head = try reader.head()
    var start = 0
    while plan.encoding == .utf8, head[start...].starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
    let dialect = plan.dialect ?? CSVDialect.sniff(head[start...])
    let block = CSVScanner(dialect).records(
      in: Array(head[start...]), firstLine: 1, firstByte: start)
    guard block.rowCount > 0 else { throw TableError.empty(file: file) }
    let end = block.rowCount > 1 ? block.offsets[1] : head.count
    let text = plan.encoding.decode(head[block.offsets[0]..<end])
    let record = CSVScanner(dialect).records(in: text, firstLine: 1, firstByte: 0)
    let heading = (0..<record.cellCount(0)).map { record.text(0, $0) }
    let lines = ByteCount.count(dialect.newline, in: head.span.extracting(0..<end))
    reader.skip(end)
    return (
      ColumnStore(heading: heading, names: plan.columns ?? heading, dialect: dialect), 1 + lines
    )
  }
}
