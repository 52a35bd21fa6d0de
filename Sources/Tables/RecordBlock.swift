/// Records of one block of a source, as ranges of a shared byte buffer, whatever the format was.
///
/// Row r has the cells `firstCell[r] ..< firstCell[r + 1]`; cell c is `bytes[starts[c] ..< ends[c]]`.
public struct RecordBlock: Sendable {
  /// The text of every cell, already UTF-8 and unescaped.
  public var bytes: [UInt8]
  /// Where each cell starts in `bytes`.
  public var starts: [UInt32] = []
  /// Where each cell ends in `bytes`.
  public var ends: [UInt32] = []
  /// The first cell of each row, and after the last row the number of cells.
  public var firstCell: [UInt32] = [0]
  /// The 1-based line of the source where each row starts.
  public var lines: [Int] = []
  /// The byte of the source where each row starts.
  public var offsets: [Int] = []
  /// For a nested list: the row of the main block each row belongs to. Empty for a main block.
  public var parents: [Int] = []
  /// The rows that were broken in themselves, and how.
  public var faults: [RecordFault] = []
  /// Sound rows where a quote stands inside a cell that is not quoted: read as text, in doubt.
  public var looseQuotes: [Int] = []

  /// Makes an empty block over a buffer.
  public init(bytes: [UInt8] = []) { self.bytes = bytes }

  /// The number of rows.
  public var rowCount: Int { lines.count }

  /// The number of cells of a row.
  public func cellCount(_ row: Int) -> Int { Int(firstCell[row + 1] - firstCell[row]) }

  /// Where a cell lies in `bytes`; empty when the row has no such cell.
  @inlinable
  public func bounds(_ row: Int, _ cell: Int) -> Range<Int> {
    let index = Int(firstCell[row]) + cell
    guard index < Int(firstCell[row + 1]) else { return 0..<0 }
    return Int(starts[index])..<Int(ends[index])
  }

  /// A cell as text; for people and tests.
  public func text(_ row: Int, _ cell: Int) -> String {
    String(decoding: bytes[bounds(row, cell)], as: UTF8.self)
  }
}

/// A record that its format's own rules do not allow.
public struct RecordFault: Sendable, Equatable {
  /// What is wrong with it.
  public enum Kind: String, Sendable {
    /// A quote opens and never closes; the row ends at its line.
    case unclosedQuote = "unclosed_quote"
    /// Text follows a closing quote.
    case textAfterQuote = "text_after_quote"
    /// The bytes are not UTF-8.
    case notUTF8 = "not_utf8"
    /// The row holds a NUL byte.
    case nulByte = "nul_byte"
    /// A cell is longer than the limit.
    case cellTooLong = "cell_too_long"
  }
  /// The row in the block.
  public let row: Int
  /// What is wrong.
  public let kind: Kind

  /// Notes a fault of a row.
  public init(row: Int, kind: Kind) {
    self.row = row
    self.kind = kind
  }
}
