/// What a text looks like when its head is read in one dialect.
struct DialectReading {
  /// Records of the head, but for blank ones.
  let rows: Int
  /// The commonest number of cells above one, or 1.
  let width: Int
  /// Records of that width.
  let agreeing: Int
  /// Records that break the rules of quoting, or leave quotes around cells.
  let broken: Int
  /// Whether most records have one cell, and those of more stand here and there among them.
  let isMostlySingle: Bool
  /// Cells in quotes.
  private let quoted: Int
  private let dialect: CSVDialect

  /// Reads a sample, to its end when it is the whole text.
  init(_ dialect: CSVDialect, _ sample: [UInt8], isWhole: Bool) {
    self.dialect = dialect
    let scanner = CSVScanner(dialect)
    let whole = scanner.wholeRecords(in: sample.span, isLast: isWhole)
    let block = scanner.records(
      in: whole == sample.count ? sample : Array(sample[..<whole]), firstLine: 1, firstByte: 0)
    var counts: [Int: Int] = [:]
    var rows = 0
    var quoted = 0
    var wrapped = 0
    var singles = 0
    var singlesAfterWide = 0
    for row in 0..<block.rowCount {
      let cells = block.cellCount(row)
      if cells == 1, block.bounds(row, 0).isEmpty { continue }
      rows += 1
      if cells == 1 {
        singles += 1
        if rows > singles { singlesAfterWide += 1 }
      }
      counts[cells, default: 0] += 1
      var isWrapped = false
      for cell in 0..<cells {
        let range = block.bounds(row, cell)
        let start = range.lowerBound
        if start > 0, block.bytes[start - 1] == dialect.quote { quoted += 1 }
        isWrapped = isWrapped || Self.isWrapped(block.bytes[range], dialect)
      }
      if isWrapped { wrapped += 1 }
    }
    self.rows = rows
    self.quoted = quoted
    let wide = counts.filter { $0.key > 1 }
    let commonest = wide.max { ($0.value, $0.key) < ($1.value, $1.key) }
    width = commonest?.key ?? 1
    agreeing = commonest?.value ?? rows
    isMostlySingle = singles * 2 > rows && singlesAfterWide > rows - singles
    broken = Set(block.faults.map(\.row)).count + wrapped
  }

  /// Whether a cell keeps a pair of quotes behind a blank, as where a delimiter is `, `.
  private static func isWrapped(_ cell: ArraySlice<UInt8>, _ dialect: CSVDialect) -> Bool {
    guard cell.first == UInt8(ascii: " "), cell.last == dialect.quote else { return false }
    let text = cell.drop { $0 == UInt8(ascii: " ") }
    return text.count > 1 && text.first == dialect.quote
  }

  /// Records that are broken, or not as wide as most.
  var misfits: Int { rows - agreeing + broken }

  /// Whether there is nothing that another dialect could mend.
  var isSound: Bool { width > 1 && misfits == 0 }

  /// Whether it is better than a reading with the same delimiter.
  func isSounder(than other: DialectReading) -> Bool {
    guard misfits < other.misfits else { return false }
    // A backslash is text as well; an escape must explain everything.
    if dialect.escape != other.dialect.escape { return misfits == 0 }
    guard dialect.quote == CSVDialect.noQuote else { return true }
    // One quote that does not close is a fault; only many, and none that closes, are text.
    return misfits == 0 && other.quoted == 0 && other.broken > 2
  }

  /// Whether it is so much better that another delimiter is to be believed.
  func isFarSounder(than other: DialectReading) -> Bool {
    guard rows > 1, width > 1, dialect.quote != CSVDialect.noQuote else { return false }
    if DialectFinder.rare.contains(dialect.delimiter) {
      // Words and times have them too: every record, the heading also, must be cut alike.
      return misfits == 0 && rows >= 5 && width >= 3
        && (other.width == 1 || other.misfits * 2 >= other.rows)
    }
    if other.width == 1 { return misfits == 0 && rows > 2 }
    return misfits * 10 <= rows && misfits * 4 < other.misfits
  }
}
