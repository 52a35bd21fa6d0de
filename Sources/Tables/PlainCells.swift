/// The cells of plain records, row by row, all rows of the same width.
///
/// Cell c lies between the marks `marks[c]` and `marks[c + 1]`: it starts one byte after the one
/// and ends at the other. What is to be left off a cell of a column is told by ``trims``.
struct PlainCells {
  /// What stands around the cells of a column that is no part of them.
  struct Trim: OptionSet, Sendable {
    let rawValue: UInt8
    /// A cell that starts with a quote is quoted.
    static let quotes = Trim(rawValue: 1)
    /// A carriage return may stand before the line end.
    static let carriage = Trim(rawValue: 2)
    /// Some quoted cells hold doubled quotes.
    static let escapes = Trim(rawValue: 4)
  }

  /// One less than the first cell's start, then where each cell ends.
  var marks: [UInt32] = []
  /// The number of rows.
  var rowCount = 0
  /// What to leave off, for each column.
  var trims: [Trim] = []
  /// Line ends inside quotes.
  var innerNewlines = 0
  /// Whether a NUL or something that may not be UTF-8 was seen: an exact check must follow.
  var isSuspect = false
}
