/// A column of text cells in one flat buffer: cell i ends at `ends[i]` and starts where i − 1 ended.
public struct TextColumn: Sendable, Equatable {
  /// The UTF-8 bytes of every cell, one after another.
  public private(set) var bytes: [UInt8] = []
  /// Where each cell ends in `bytes`; one entry per cell, never falling.
  public private(set) var ends: [UInt32] = []

  /// Makes an empty column.
  public init() {}

  /// Makes a column of what was gathered elsewhere.
  init(bytes: [UInt8], ends: [UInt32]) {
    self.bytes = bytes
    self.ends = ends
  }

  /// Makes a column of strings.
  public init(_ cells: [String]) {
    for cell in cells { append(cell) }
  }

  /// The number of cells.
  public var count: Int { ends.count }

  /// Where a cell lies in `bytes`.
  @inlinable
  public func bounds(_ row: Int) -> Range<Int> {
    (row == 0 ? 0 : Int(ends[row - 1]))..<Int(ends[row])
  }

  /// Whether a cell has no bytes.
  @inlinable
  public func isEmpty(_ row: Int) -> Bool { bounds(row).isEmpty }

  /// A cell as text; for people and tests, not for loops over many rows.
  public subscript(row: Int) -> String { String(decoding: bytes[bounds(row)], as: UTF8.self) }

  /// Adds one cell of bytes.
  public mutating func append(_ cell: ArraySlice<UInt8>) {
    bytes.append(contentsOf: cell)
    ends.append(UInt32(truncatingIfNeeded: bytes.count))
  }

  /// Adds one cell of memory.
  mutating func append(_ cell: UnsafeRawBufferPointer) {
    unsafe bytes.append(contentsOf: cell)
    ends.append(UInt32(truncatingIfNeeded: bytes.count))
  }

  /// Adds one cell of text.
  public mutating func append(_ cell: String) {
    bytes.append(contentsOf: cell.utf8)
    ends.append(UInt32(truncatingIfNeeded: bytes.count))
  }

  /// Adds one cell given as a range of a larger buffer.
  @inlinable
  public mutating func append(_ source: [UInt8], _ range: Range<Int>) { append(source[range]) }

  /// Adds every cell of another column.
  public mutating func append(_ other: TextColumn) {
    let base = UInt32(truncatingIfNeeded: bytes.count)
    bytes.append(contentsOf: other.bytes)
    ends.reserveCapacity(ends.count + other.ends.count)
    for end in other.ends { ends.append(base &+ end) }
  }

  /// Makes room for more cells and bytes.
  public mutating func reserve(cells: Int, bytes count: Int) {
    ends.reserveCapacity(ends.count + cells)
    bytes.reserveCapacity(bytes.count + count)
  }
}
