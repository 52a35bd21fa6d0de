import Tables

/// The cells of the table of firms: Mexico's states, and those whose state is not known, by class of
/// size.
///
/// A cell's number is its row times the number of columns, plus its column.
enum FirmCells {
  /// The name of the table.
  static let table = "firms"
  /// What stands for a state or a class that is not known.
  static let unknown = "unknown"
  /// The keys of the rows.
  static let rows = (1..<Region.count).map { Region.key(state: $0) } + [unknown]
  /// The keys of the columns.
  static let columns = ["micro", "small", "medium", "large", unknown]
  /// How many cells there are.
  static let count = rows.count * columns.count
  /// Stands for no cell: of a firm that is not there.
  static let absent = UInt8.max

  /// The cells of all suppliers.
  ///
  /// - Parameters:
  ///   - suppliers: The suppliers, as they were read from the same folder.
  ///   - source: Where their table is.
  /// - Returns: By supplier, the number of its cell.
  /// - Throws: `FileFault` or `TableError` when the table is torn.
  static func cells(of suppliers: Suppliers, _ source: EvidenceSource) throws -> [UInt8] {
    guard let folder = source.folder, suppliers.count > 0 else {
      let unknown = cell(row: rows.count - 1, columns.count - 1)
      return [UInt8](repeating: unknown, count: suppliers.count)
    }
    // Kept piece by piece as single bytes, so that no text of a million firms is gathered.
    var reading = try TableReading("\(folder)/suppliers.csv")
    let places = ["state_key", "size_low", "size_high"].map { name in
      // A cell beyond the heading is empty in every row.
      reading.heading.firstIndex(of: name) ?? reading.heading.count
    }
    let (state, low, high) = (places[0], places[1], places[2])
    let parts = try reading.rows(workers: source.threads) { block in
      let bytes = block.bytes
      return (0..<block.rowCount).map { row in
        let least = Word(bytes, block.bounds(row, low))
        let isSettled = least == Word(bytes, block.bounds(row, high))
        return cell(
          row: self.row(bytes, block.bounds(row, state)),
          isSettled ? column(least) : columns.count - 1)
      }
    }
    let read = parts.flatMap { $0 }
    guard let order = suppliers.order else { return read }
    return order.map { read[Int($0)] }
  }

  /// The number of the cell that two keys name; nil when one of them is none.
  static func cell(
    _ bytes: [UInt8], row: Range<Int>, column: Range<Int>
  ) -> UInt8? {
    let (first, second) = (Word(bytes, row), Word(bytes, column))
    let line = self.row(bytes, row)
    let place = self.column(second)
    guard line < rows.count - 1 || first == unknownWord,
      place < columns.count - 1 || second == unknownWord
    else { return nil }
    return cell(row: line, place)
  }

  private static func cell(row: Int, _ column: Int) -> UInt8 {
    UInt8(row * columns.count + column)
  }

  /// The row of a state's key, 1 … 32 with one digit or two; the last row for anything else.
  private static func row(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    let state = Int(Region.state(bytes, range))
    return state > 0 ? state - 1 : rows.count - 1
  }

  private static let unknownWord = Word(unknown)
  private static let classes = columns.map { Word($0) }

  /// The column of a class; the last one for anything else.
  private static func column(_ word: Word) -> Int {
    var column = 0
    while column < classes.count - 1, classes[column] != word { column += 1 }
    return column
  }

  /// A word of up to seven bytes as a number; all longer ones are alike.
  private struct Word: Equatable {
    private let bits: UInt64

    init(_ bytes: [UInt8], _ range: Range<Int>) {
      var bits = UInt64(min(range.count, 8))
      if range.count < 8 { for index in range { bits = bits << 8 | UInt64(bytes[index]) } }
      self.bits = bits
    }

    init(_ text: String) {
      let bytes = Array(text.utf8)
      self.init(bytes, 0..<bytes.count)
    }
  }
}
