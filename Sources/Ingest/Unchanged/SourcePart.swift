import Tables
import Workbench

/// Where the rows of a source stand in one of the tables: all together, for sources are read one
/// after another.
struct SourcePart: Sendable, Equatable {
  /// How many bytes are copied at a time.
  private static let pieceSize = 1 << 20

  /// The source.
  let source: String
  /// The table, without the end of its file's name.
  let table: String
  /// The first byte.
  let byte: Int
  /// The number of bytes.
  let bytes: Int
  /// The number of rows.
  let rows: Int

  /// Reads where the rows of all sources stand.
  static func read(_ file: String) throws -> [SourcePart] {
    let rows = try Rows.read(file: file, columns: IngestTables.parts.names, workers: 1)
    return (0..<rows.count).compactMap { row in
      guard let byte = Int(rows.text(row, 2)), let bytes = Int(rows.text(row, 3)),
        let count = Int(rows.text(row, 4)), byte >= 0, bytes > 0
      else { return nil }
      return SourcePart(
        source: rows.text(row, 0), table: rows.text(row, 1), byte: byte, bytes: bytes, rows: count)
    }
  }

  /// By the source's name, then by the table's.
  static func precedes(_ one: SourcePart, _ other: SourcePart) -> Bool {
    let (left, right) = ([one.source, one.table], [other.source, other.table])
    return left.lexicographicallyPrecedes(right) { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Writes where the rows stand.
  func write(to table: inout TableWriter) throws {
    table.cell(source)
    table.cell(self.table)
    table.cell(integer: byte)
    table.cell(integer: bytes)
    table.cell(integer: rows)
    try table.endRow()
  }

  /// Hands over the bytes of the rows, a megabyte at a time.
  ///
  /// - Parameters:
  ///   - folder: The folder of the package.
  ///   - body: Takes the bytes, and how many rows are among them: all are counted with the first.
  /// - Throws: `FileFault` when the table ends before them or cannot be read.
  func copy(from folder: String, _ body: ([UInt8], Int) throws -> Void) throws {
    let file = "\(folder)/\(table).csv"
    let input = try InputFile(file, from: byte)
    var left = bytes
    var count = rows
    while left > 0 {
      var piece = [UInt8](repeating: 0, count: min(left, Self.pieceSize))
      guard try input.read(into: &piece, from: 0) == piece.count else {
        throw FileFault.cannotRead(path: file, reason: "it ends before byte \(byte + bytes)")
      }
      left -= piece.count
      try body(piece, count)
      count = 0
    }
  }
}
