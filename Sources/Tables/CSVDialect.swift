/// How the cells of a delimited text stand apart.
public struct CSVDialect: Sendable, Equatable {
  /// The byte between cells.
  public var delimiter: UInt8
  /// The byte around a cell that holds delimiters or line ends; doubled inside.
  public var quote: UInt8
  /// The byte that ends a line: LF, or CR in a file that has no LF. A CR before it is dropped.
  public var newline: UInt8
  /// A quoted cell longer than this many bytes is taken for an unclosed quote.
  public var maximumCell: Int

  /// Describes a dialect; the default is the one the house writes.
  public init(
    delimiter: UInt8 = UInt8(ascii: ","), quote: UInt8 = UInt8(ascii: "\""),
    newline: UInt8 = UInt8(ascii: "\n"), maximumCell: Int = 1 << 20
  ) {
    self.delimiter = delimiter
    self.quote = quote
    self.newline = newline
    self.maximumCell = maximumCell
  }

  /// Finds out the delimiter and the line end from the first bytes of a file.
  ///
  /// The delimiter is the one of tab, comma, semicolon and bar that occurs most often outside
  /// quotes in the first record; a tie goes to the earlier of that order.
  ///
  /// - Parameter head: The first bytes, after any byte-order mark.
  /// - Returns: The dialect; a comma when none of the four occurs.
  public static func sniff(_ head: ArraySlice<UInt8>) -> CSVDialect {
    var dialect = CSVDialect()
    let feed = UInt8(ascii: "\n")
    let carriage = UInt8(ascii: "\r")
    if !head.contains(feed), head.contains(carriage) { dialect.newline = carriage }
    let candidates = Array("\t,;|".utf8)
    var counts = [Int](repeating: 0, count: candidates.count)
    var inQuotes = false
    for byte in head {
      if byte == dialect.quote { inQuotes.toggle() }
      if inQuotes { continue }
      if byte == dialect.newline, counts.contains(where: { $0 > 0 }) { break }
      if let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
    }
    if let most = counts.max(), most > 0, let index = counts.firstIndex(of: most) {
      dialect.delimiter = candidates[index]
    }
    return dialect
  }
}
