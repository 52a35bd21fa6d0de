/// Reads a delimited text in pieces of whole records, in buffers that are used again.
///
/// A fresh buffer costs the system a cleared page for each 4 KiB; a used one costs nothing.
struct PieceReader {
  /// Whole records.
  struct Piece: Sendable {
    /// A buffer that starts with them.
    var bytes: [UInt8]
    /// How many of its bytes they take.
    var count: Int
  }

  /// The longest record, bytes.
  private static let longestRecord = 16 << 20

  private let file: String
  private let pieceBytes: Int
  private let fill: (inout [UInt8], Int) throws -> Int
  private var spare: [[UInt8]] = []
  /// What was read beyond the end of the last piece.
  private var rest: [UInt8] = []
  /// The byte where `rest` starts.
  private var offset = 0
  private var isAtEnd = false

  /// Prepares to read.
  ///
  /// - Parameters:
  ///   - file: The name of the file, for messages.
  ///   - pieceBytes: Bytes of one piece.
  ///   - fill: Fills a buffer from an index up to its end; returns fewer bytes only at the end.
  init(file: String, pieceBytes: Int, fill: @escaping (inout [UInt8], Int) throws -> Int) {
    self.file = file
    self.pieceBytes = pieceBytes
    self.fill = fill
  }

  /// The first bytes, at most a piece; they are still to be read.
  mutating func head() throws -> ArraySlice<UInt8> {
    var buffer = [UInt8](repeating: 0, count: pieceBytes)
    let got = try fill(&buffer, 0)
    isAtEnd = got < buffer.count
    rest = Array(buffer[..<got])
    spare.append(buffer)
    return rest[...]
  }

  /// Leaves out bytes of the head.
  mutating func skip(_ count: Int) {
    rest.removeFirst(count)
    offset += count
  }

  /// The next pieces, at most `count`; none at the end.
  mutating func batch(_ count: Int, _ scanner: CSVScanner) throws -> [Piece] {
    var pieces: [Piece] = []
    while pieces.count < count, let piece = try next(scanner) { pieces.append(piece) }
    return pieces
  }

  /// Takes buffers back that are no longer needed; one that grew for a long record is let go.
  mutating func take(back pieces: [Piece]) {
    for piece in pieces where piece.bytes.count <= pieceBytes { spare.append(piece.bytes) }
  }

  private mutating func next(_ scanner: CSVScanner) throws -> Piece? {
    var buffer = spare.popLast() ?? [UInt8](repeating: 0, count: pieceBytes)
    var filled = rest.count
    if buffer.count <= filled {
      buffer = [UInt8](repeating: 0, count: filled + pieceBytes)
    }
    for index in 0..<filled { buffer[index] = rest[index] }
    while true {
      if !isAtEnd {
        let got = try fill(&buffer, filled)
        isAtEnd = filled + got < buffer.count
        filled += got
      }
      guard filled > 0 else { return nil }
      let whole = scanner.wholeRecords(
        in: buffer.span.extracting(0..<filled), isLast: isAtEnd)
      if whole > 0 {
        rest = Array(buffer[whole..<filled])
        offset += whole
        return Piece(bytes: buffer, count: whole)
      }
      guard filled <= Self.longestRecord else {
        throw TableError.unreadable(
          file: file, byte: offset, reason: "a record is longer than \(Self.longestRecord) bytes")
      }
      buffer += [UInt8](repeating: 0, count: buffer.count)
    }
  }
}
