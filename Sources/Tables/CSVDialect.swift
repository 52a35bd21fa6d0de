/// How the cells of a delimited text stand apart.
public struct CSVDialect: Sendable, Equatable {
  /// The value of `quote` in a text that has none; a quote is never a NUL.
  public static let noQuote: UInt8 = 0

  /// The byte between cells.
  public var delimiter: UInt8
  /// The byte around a cell that holds delimiters or line ends; doubled inside.
  public var quote: UInt8
  /// The byte that ends a line: LF, or CR in a file that has no LF. A CR before it is dropped.
  public var newline: UInt8
  /// A quoted cell longer than this many bytes is taken for an unclosed quote.
  public var maximumCell: Int
  /// The byte that takes the next one literally within quotes, or nil.
  public var escape: UInt8?
  /// Whether the blanks before a cell are no part of it.
  public var skipsBlanks: Bool

  /// Describes a dialect; the default is the one the house writes.
  public init(
    delimiter: UInt8 = UInt8(ascii: ","), quote: UInt8 = UInt8(ascii: "\""),
    newline: UInt8 = UInt8(ascii: "\n"), maximumCell: Int = 1 << 20, escape: UInt8? = nil,
    skipsBlanks: Bool = false
  ) {
    self.delimiter = delimiter
    self.quote = quote
    self.newline = newline
    self.maximumCell = maximumCell
    self.escape = escape
    self.skipsBlanks = skipsBlanks
  }

  /// Finds out the dialect from the first bytes of a file.
  ///
  /// - Parameter head: The first bytes, after any byte-order mark.
  /// - Returns: The dialect that ``DialectFinder`` finds when nothing is stated.
  public static func sniff(_ head: ArraySlice<UInt8>) -> CSVDialect {
    DialectFinder().find(head).dialect
  }
}
