import Tables
import Workbench

/// The columns of suppliers that matching reads, in the order of their table.
///
/// The tables of Normalize and the files of the benchmark are read into the same form, so both go
/// the same way from here.
public struct SupplierColumns: Sendable {
  /// How the columns are called in a table.
  public struct Names: Sendable {
    /// The key.
    public var id = "supplier_id"
    /// The columns of each field of the text, in order.
    public var fields: [[String]] = [["text"]]
    /// The SCIAN class.
    public var scian = "scian"
    /// The band of workers.
    public var band = "size_band"
    /// The words for the bands 0 … 6.
    public var bandWords = ["0", "1", "2", "3", "4", "5", "6"]
    /// The monthly capacity and its unit; nil when the table does not tell.
    public var capacity: (amount: String, unit: String)? = ("capacity", "capacity_unit")
    /// Degrees north.
    public var latitude = "latitude"
    /// Degrees east.
    public var longitude = "longitude"
    /// Columns that reports alone read, of those that tell places, sizes and groups of establishments.
    public var reported: [String] = []

    /// The names that Normalize gives them.
    public init() {}

    /// All columns, each once.
    var all: [String] {
      var names = [id, scian, band, latitude, longitude]
      if let capacity { names += [capacity.amount, capacity.unit] }
      for name in fields.joined() + reported where !names.contains(name) { names.append(name) }
      return names
    }
  }

  /// The rows, in blocks.
  let blocks: [ColumnStore.Block]
  /// The first row of each block, and after the last block the number of rows.
  let firstRows: [Int]
  let names: Names
  private let places: [String: Int]

  /// Reads the columns of a CSV.
  ///
  /// - Parameters:
  ///   - file: The path of the file.
  ///   - names: What the columns are called.
  ///   - threads: Number of threads.
  /// - Throws: `FileFault`; `TableError` when the file is torn, a row is not whole, or a column is
  ///   missing.
  public init(file: String, names: Names, threads: Int) throws {
    let input = try InputFile(file)
    var plan = ColumnStore.Plan(
      columns: names.all, numbers: [names.latitude, names.longitude], dialect: CSVDialect())
    if let capacity = names.capacity { plan.numbers.insert(capacity.amount) }
    let store = try ColumnStore.read(file: file, plan: plan, workers: threads) { buffer, start in
      try input.read(into: &buffer, from: start)
    }
    if let fault = store.faults.first {
      throw Self.error(fault, file: file, width: store.heading.count)
    }
    blocks = store.blocks
    firstRows = store.firstRows
    self.names = names
    places = Dictionary(
      store.names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func error(_ fault: ColumnStore.Fault, file: String, width: Int) -> TableError {
    switch fault.kind {
    case .ragged(let cells):
      .ragged(file: file, line: fault.line, expected: width, found: cells)
    case .record(.unclosedQuote), .record(.textAfterQuote):
      .unclosedQuote(file: file, line: fault.line)
    case .record(let kind):
      .unreadable(file: file, byte: 0, reason: "line \(fault.line): \(kind.rawValue)")
    }
  }

  /// The number of suppliers.
  var count: Int { firstRows[firstRows.count - 1] }

  /// A column of a block; every name of ``names`` has one.
  func chunk(_ name: String, _ block: Int) -> ColumnChunk {
    blocks[block].columns[places[name] ?? 0]
  }

  /// A column of a block that reports read; nil when it was not asked for.
  func reported(_ name: String, _ block: Int) -> ColumnChunk? {
    names.reported.contains(name) ? chunk(name, block) : nil
  }
}

extension ColumnChunk {
  /// What each row's cell means, worked out once for each value where values repeat.
  func mapped<Value>(_ meaning: ([UInt8], Range<Int>) -> Value) -> [Value] {
    switch self {
    case .coded(let codes, let values):
      let meanings = (0..<values.count).map { meaning(values.bytes, values.bounds($0)) }
      return codes.map { meanings[Int($0)] }
    case .codedWide(let codes, let values):
      let meanings = (0..<values.count).map { meaning(values.bytes, values.bounds($0)) }
      return codes.map { meanings[Int($0)] }
    case .text, .longText, .fixed, .numbers:
      let bytes = bytes
      return (0..<count).map { meaning(bytes, bounds($0)) }
    }
  }

  /// Each row's number; NaN for none.
  var decimals: [Double] {
    if case .numbers(let numbers) = self { return numbers }
    return mapped { Decimals.number($0, $1) ?? .nan }
  }
}
