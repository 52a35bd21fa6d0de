import Workbench

/// Reads a CSV that the house wrote (comma, quotes, UTF-8, a heading) in pieces of whole records.
///
/// Pieces are gathered on several threads while the next are read, so a file of any size needs
/// memory only for what is kept of it.
public struct TableReading {
  /// Bytes of one piece.
  private static let pieceBytes = 2 << 20

  private let path: String
  private let file: InputFile
  private let scanner = CSVScanner()
  private var pending: [UInt8] = []
  /// Where `pending` starts in the file.
  private var offset = 0
  private var isAtEnd = false
  /// The names in the heading.
  public let heading: [String]

  /// Opens a file and reads its heading.
  ///
  /// - Parameter path: The path of the file.
  /// - Throws: `FileFault` when it cannot be read, ``TableError/empty(file:)``.
  public init(_ path: String) throws {
    self.path = path
    file = try InputFile(path)
    isAtEnd = try file.fill(&pending, to: Self.pieceBytes)
    let end = (pending.firstIndex(of: UInt8(ascii: "\n")) ?? pending.count - 1) + 1
    let head = scanner.records(in: Array(pending[..<end]), firstLine: 1, firstByte: 0)
    guard head.rowCount == 1 else { throw TableError.empty(file: path) }
    heading = (0..<head.cellCount(0)).map { head.text(0, $0) }
    pending.removeSubrange(..<end)
    offset = end
  }

  /// Where columns stand in the heading.
  ///
  /// - Throws: ``TableError/missingColumn(file:name:found:)``.
  public func places(of columns: [String]) throws(TableError) -> [Int] {
    var places: [Int] = []
    for name in columns {
      guard let place = heading.firstIndex(of: name) else {
        throw .missingColumn(file: path, name: name, found: heading)
      }
      places.append(place)
    }
    return places
  }

  /// Reads the rows.
  ///
  /// - Parameters:
  ///   - workers: Number of threads; the result does not depend on it.
  ///   - gather: Takes what is wanted of one piece, whose rows have a cell for each name.
  /// - Returns: What was gathered, in the order of the file.
  /// - Throws: `FileFault`; ``TableError`` when a row is torn.
  public mutating func rows<Part: Sendable>(
    workers: Int, gather: @Sendable (RecordBlock) -> Part
  ) throws -> [Part] {
    var parts: [Part] = []
    let scanner = scanner
    let width = heading.count
    let path = path
    var batch = try self.batch(max(1, workers) * 3)
    while !batch.isEmpty {
      let present = batch
      let (results, following) = concurrentItems(
        present.count, workers: workers,
        meanwhile: { Result { try self.batch(max(1, workers) * 3) } }
      ) { index -> Result<Part, TableError> in
        let block = scanner.records(
          in: present[index].bytes, firstLine: 1, firstByte: present[index].offset)
        if let fault = block.faults.first {
          return .failure(.unclosedQuote(file: path, line: block.lines[fault.row]))
        }
        for row in 0..<block.rowCount where block.cellCount(row) != width {
          return .failure(
            .ragged(
              file: path, line: block.lines[row], expected: width, found: block.cellCount(row)))
        }
        return .success(gather(block))
      }
      for (index, result) in results.enumerated() {
        switch result {
        case .success(let part): parts.append(part)
        case .failure(let error):
          throw error.movedDown(by: try Self.lines(of: path, before: present[index].offset))
        }
      }
      batch = try following.get()
    }
    return parts
  }

  /// Lines are counted only when one must be named.
  private static func lines(of path: String, before offset: Int) throws -> Int {
    try FileSystem.contents(path).prefix(offset).count { $0 == UInt8(ascii: "\n") }
  }

  private mutating func batch(_ count: Int) throws -> [(bytes: [UInt8], offset: Int)] {
    var pieces: [(bytes: [UInt8], offset: Int)] = []
    while pieces.count < count {
      let start = offset
      guard let piece = try next() else { break }
      pieces.append((piece, start))
    }
    return pieces
  }

  /// The next whole records, or nil at the end.
  private mutating func next() throws -> [UInt8]? {
    var size = Self.pieceBytes
    while true {
      if !isAtEnd { isAtEnd = try file.fill(&pending, to: size) }
      if pending.isEmpty { return nil }
      let whole = scanner.wholeRecords(in: pending.span, isLast: isAtEnd)
      if whole > 0 {
        let rest = Array(pending[whole...])
        pending.removeSubrange(whole...)
        let piece = pending
        pending = rest
        offset += piece.count
        return piece
      }
      size = pending.count + Self.pieceBytes
    }
  }
}
