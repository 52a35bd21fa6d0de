/// How much of a file is read at a time, and after how many cells a block is handed on.
///
/// A record takes a few bytes at least, and a row a cell for each of its columns however short the
/// record is: many columns need small pieces, or memory grows with their product.
enum PieceSize {
  /// The most cells that a whole piece gives, about, where each record is as short as can be.
  private static let cells = 8 << 20
  /// The fewest bytes of a record.
  private static let recordBytes = 4

  /// Cells after which a block is handed on.
  static let blockCells = 4 << 20

  /// Bytes to read at a time.
  ///
  /// - Parameter columns: The columns of a record, those of its lists counted.
  /// - Returns: A mebibyte for a usual table, less for a very wide one.
  static func bytes(columns: Int) -> Int {
    min(1 << 20, max(4096, cells * recordBytes / max(1, columns)))
  }
}
