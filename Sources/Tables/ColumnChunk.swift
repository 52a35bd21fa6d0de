/// One column of one block of rows, in the smallest form that fits.
public enum ColumnChunk: Sendable, Equatable {
  /// The text of all cells, less than 64 KiB, and where each ends.
  case text([UInt8], ends: [UInt16])
  /// The same with more text.
  case longText(TextColumn)
  /// The text of cells that all have `width` bytes, one after another.
  case fixed([UInt8], width: Int)
  /// Cells that repeat, at most 256 values: each value once, and which one each row has.
  case coded([UInt8], values: TextColumn)
  /// The same with more values.
  case codedWide([UInt16], values: TextColumn)
  /// Numbers; NaN where the cell is empty.
  case numbers([Double])

  /// The number of rows.
  public var count: Int {
    switch self {
    case .text(_, let ends): ends.count
    case .longText(let column): column.count
    case .fixed(let bytes, let width): bytes.count / width
    case .coded(let codes, _): codes.count
    case .codedWide(let codes, _): codes.count
    case .numbers(let numbers): numbers.count
    }
  }

  /// The UTF-8 bytes in which ``bounds(_:)`` says where a cell lies; none for numbers.
  public var bytes: [UInt8] {
    switch self {
    case .text(let bytes, _): bytes
    case .longText(let column): column.bytes
    case .fixed(let bytes, _): bytes
    case .coded(_, let values): values.bytes
    case .codedWide(_, let values): values.bytes
    case .numbers: []
    }
  }

  /// Where the text of a row's cell lies in ``bytes``; empty for numbers.
  @inlinable
  public func bounds(_ row: Int) -> Range<Int> {
    switch self {
    case .text(_, let ends): (row == 0 ? 0 : Int(ends[row - 1]))..<Int(ends[row])
    case .longText(let column): column.bounds(row)
    case .fixed(_, let width): row * width..<(row + 1) * width
    case .coded(let codes, let values): values.bounds(Int(codes[row]))
    case .codedWide(let codes, let values): values.bounds(Int(codes[row]))
    case .numbers: 0..<0
    }
  }

  /// A cell as text; nil for numbers. For people and tests, not for loops over many rows.
  public func text(_ row: Int) -> String? {
    if case .numbers = self { return nil }
    return String(decoding: bytes[bounds(row)], as: UTF8.self)
  }

  /// Each value that occurs and how often, in order of first occurrence within the block where
  /// values were found to repeat; elsewhere every cell by itself. None for numbers.
  public func forEachValue(_ body: (ArraySlice<UInt8>, Int) throws -> Void) rethrows {
    switch self {
    case .numbers: return
    case .text, .longText, .fixed:
      let bytes = bytes
      for row in 0..<count { try body(bytes[bounds(row)], 1) }
    case .coded(let codes, let values):
      var counts = [Int](repeating: 0, count: values.count)
      for code in codes { counts[Int(code)] += 1 }
      for value in 0..<values.count { try body(values.bytes[values.bounds(value)], counts[value]) }
    case .codedWide(let codes, let values):
      var counts = [Int](repeating: 0, count: values.count)
      for code in codes { counts[Int(code)] += 1 }
      for value in 0..<values.count { try body(values.bytes[values.bounds(value)], counts[value]) }
    }
  }
}
