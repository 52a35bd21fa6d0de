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

  /// The number of a class of size that is not known.
  static let unknownSize = UInt8(columns.count - 1)

  /// The cells of all suppliers: by supplier, the number of its cell.
  static func cells(of suppliers: Suppliers) -> [UInt8] {
    let sites = suppliers.sites
    return (0..<suppliers.count).map { cell(row: row(sites.states[$0]), Int(sites.sizes[$0])) }
  }

  /// The number of a class of size; the last one for anything that is none.
  static func size(_ bytes: [UInt8], _ range: Range<Int>) -> UInt8 {
    UInt8(column(Word(bytes, range)))
  }

  /// The number of the cell that two keys name; nil when one of them is none.
  static func cell(
    _ bytes: [UInt8], row: Range<Int>, column: Range<Int>
  ) -> UInt8? {
    let (first, second) = (Word(bytes, row), Word(bytes, column))
    let line = self.row(Region.state(bytes, row))
    let place = self.column(second)
    guard line < rows.count - 1 || first == unknownWord,
      place < columns.count - 1 || second == unknownWord
    else { return nil }
    return cell(row: line, place)
  }

  private static func cell(row: Int, _ column: Int) -> UInt8 {
    UInt8(row * columns.count + column)
  }

  /// The row of a state's number; the last row for 0.
  private static func row(_ state: UInt8) -> Int { state > 0 ? Int(state) - 1 : rows.count - 1 }

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
