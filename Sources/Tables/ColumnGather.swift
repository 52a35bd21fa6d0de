/// Gathers columns out of the cells of one block.
///
/// Works on raw memory, which its maker keeps in place: forty columns of a million rows are forty
/// million cells.
@safe
struct ColumnGather {
  /// The text of the block.
  let base: UnsafeRawPointer
  /// How much of it there is.
  let size: Int
  /// One less than each cell's start, then the last cell's end; see ``PlainCells``.
  let marks: UnsafePointer<UInt32>
  /// The number of cells of every row.
  let width: Int
  /// The number of rows.
  let rows: Int
  /// The quote, which stands doubled in escaped cells.
  let quote: UInt8

  /// Bytes that a copy may write beyond its end.
  static let slack = 32

  /// Prepares for a block.
  init(
    base: UnsafeRawPointer, size: Int, marks: UnsafePointer<UInt32>, width: Int, rows: Int,
    quote: UInt8
  ) {
    unsafe self.base = base
    self.size = size
    unsafe self.marks = marks
    self.width = width
    self.rows = rows
    self.quote = quote
  }

  /// Where a cell starts, and its length.
  @inline(__always)
  func cell(_ index: Int, _ trim: PlainCells.Trim) -> (start: Int, length: Int) {
    // The first cell starts at 0, one more than the highest number.
    let start = unsafe Int(marks[index] &+ 1)
    let end = unsafe Int(marks[index &+ 1])
    return trim.isEmpty ? (start, end &- start) : trimmed(start, end, trim)
  }

  private func trimmed(
    _ start: Int, _ end: Int, _ trim: PlainCells.Trim
  ) -> (start: Int, length: Int) {
    var end = end
    // Safe: a cell lies in the block, and only its own bytes are looked at.
    if trim.contains(.carriage), end > start, byte(end - 1) == UInt8(ascii: "\r") { end -= 1 }
    if trim.contains(.quotes), end > start, byte(start) == quote {
      return (start + 1, end - start - 2)
    }
    return (start, end - start)
  }

  private func byte(_ place: Int) -> UInt8 {
    unsafe base.load(fromByteOffset: place, as: UInt8.self)
  }

  /// A column in the smallest form that fits.
  ///
  /// - Parameters:
  ///   - column: Which of each row's cells.
  ///   - lengths: What ``lengths()`` gave.
  ///   - trim: What to leave off its cells.
  ///   - isNumber: Whether numbers are expected.
  /// - Returns: The column.
  func chunk(
    _ column: Int, _ lengths: Lengths, _ trim: PlainCells.Trim, isNumber: Bool
  ) -> ColumnChunk {
    if isNumber, let numbers = numbers(column, trim) { return .numbers(numbers) }
    let length = Int(lengths.first[column])
    if lengths.differing[column] == 0, trim.isEmpty {
      if length == 0 {
        return .coded([UInt8](repeating: 0, count: rows), values: TextColumn([""]))
      }
      return .fixed(bytes(column, length: length), width: length)
    }
    if let coded = ValueTable(self, column, lengths, trim).chunk() { return coded }
    let total = Int(lengths.total[column])
    if total <= Int(UInt16.max) {
      let (bytes, ends) = bytes(column, total, trim, endingIn: UInt16.self)
      return .text(bytes, ends: ends)
    }
    let (bytes, ends) = bytes(column, total, trim, endingIn: UInt32.self)
    return .longText(TextColumn(bytes: bytes, ends: ends))
  }

  /// The column as numbers, or nil when a cell is neither a number nor empty.
  private func numbers(_ column: Int, _ trim: PlainCells.Trim) -> [Double]? {
    var isSound = true
    // Safe: a cell lies in the block; as many numbers are kept as were written.
    let numbers = unsafe [Double](unsafeUninitializedCapacity: rows) { buffer, count in
      for row in 0..<rows {
        let (start, length) = cell(row &* width &+ column, trim)
        var number = Double.nan
        if length > 0 {
          let text = unsafe UnsafeRawBufferPointer(start: base + start, count: length)
          guard let value = unsafe DecimalNumber.parse(Span(_unsafeBytes: text)) else {
            isSound = false
            return
          }
          number = value
        }
        unsafe buffer.initializeElement(at: row, to: number)
        count = row + 1
      }
    }
    return isSound ? numbers : nil
  }

  /// How long the cells of each column are, with all that stands around them.
  struct Lengths {
    /// The length of the first row's cells.
    var first: [UInt32]
    /// All lengths that differ from the first, bit by bit; zero where all are alike.
    var differing: [UInt32]
    /// The bytes of all cells.
    var total: [UInt32]
  }

  /// Measures all columns in one pass along the rows.
  func lengths() -> Lengths {
    let none = [UInt32](repeating: 0, count: width)
    var lengths = Lengths(first: none, differing: none, total: none)
    for column in 0..<width {
      lengths.first[column] = unsafe marks[column &+ 1] &- marks[column] &- 1
    }
    // Safe: every index is below the width. The loop along the columns vectorises.
    unsafe lengths.first.withUnsafeBufferPointer { first in
      unsafe lengths.differing.withUnsafeMutableBufferPointer { differing in
        unsafe lengths.total.withUnsafeMutableBufferPointer { total in
          for row in 0..<rows {
            let rowMarks = unsafe marks + row &* width
            for column in 0..<width {
              let length = unsafe rowMarks[column &+ 1] &- rowMarks[column] &- 1
              unsafe differing[column] |= length ^ first[column]
              unsafe total[column] &+= length
            }
          }
        }
      }
    }
    return lengths
  }

  /// Every cell's text, one after another, and where each ends.
  @inline(__always)
  private func bytes<Place: FixedWidthInteger>(
    _ column: Int, _ total: Int, _ trim: PlainCells.Trim, endingIn: Place.Type
  ) -> (bytes: [UInt8], ends: [Place]) {
    var stops: [Place] = []
    // Safe: a copy writes at most the slack beyond the cells' total, which there is room for.
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: total + Self.slack) { bytes, count in
      stops = unsafe [Place](unsafeUninitializedCapacity: rows) { stops, stopCount in
        guard let first = bytes.baseAddress else { return }
        let out = UnsafeMutableRawPointer(first)
        var written = 0
        for row in 0..<rows {
          let (start, length) = cell(row &* width &+ column, trim)
          unsafe copy(from: start, to: out + written, length)
          written &+=
            trim.contains(.escapes) ? unsafe resolve(first + written, length) : length
          unsafe stops.initializeElement(at: row, to: Place(truncatingIfNeeded: written))
        }
        stopCount = rows
        count = written
      }
    }
    return (bytes, stops)
  }

  /// The text of cells that all have the same length.
  private func bytes(_ column: Int, length: Int) -> [UInt8] {
    let total = rows * length
    // Safe: what is written beyond a cell the next one overwrites, or is slack.
    return unsafe [UInt8](unsafeUninitializedCapacity: total + Self.slack) { bytes, count in
      guard let first = bytes.baseAddress else { return }
      let out = UnsafeMutableRawPointer(first)
      for row in 0..<rows {
        let start = unsafe Int(marks[row &* width &+ column] &+ 1)
        if length <= 8 {
          unsafe out.storeBytes(
            of: load(start).littleEndian, toByteOffset: row &* length, as: UInt64.self)
        } else {
          unsafe copy(from: start, to: out + row &* length, length)
        }
      }
      count = total
    }
  }

  /// Copies a cell, 32 bytes at a time where the block has them.
  @inline(__always)
  private func copy(from start: Int, to out: UnsafeMutableRawPointer, _ length: Int) {
    guard start &+ length &+ Self.slack <= size else {
      unsafe out.copyMemory(from: base + start, byteCount: length)
      return
    }
    var done = 0
    repeat {
      let first = unsafe base.loadUnaligned(
        fromByteOffset: start &+ done, as: SIMD16<UInt8>.self)
      let second = unsafe base.loadUnaligned(
        fromByteOffset: start &+ done &+ 16, as: SIMD16<UInt8>.self)
      unsafe out.storeBytes(of: first, toByteOffset: done, as: SIMD16<UInt8>.self)
      unsafe out.storeBytes(of: second, toByteOffset: done &+ 16, as: SIMD16<UInt8>.self)
      done &+= 32
    } while done < length
  }

  /// Turns doubled quotes into single ones, in place; returns the length that is left.
  func resolve(_ text: UnsafeMutablePointer<UInt8>, _ length: Int) -> Int {
    var write = 0
    var read = 0
    while read < length {
      unsafe text[write] = text[read]
      if unsafe text[read] == quote, read + 1 < length { read += 1 }
      write += 1
      read += 1
    }
    return write
  }

  /// Eight bytes of the block, zeros beyond its end.
  @inline(__always)
  func load(_ start: Int) -> UInt64 {
    if start &+ 8 <= size {
      return unsafe UInt64(littleEndian: base.loadUnaligned(fromByteOffset: start, as: UInt64.self))
    }
    var word: UInt64 = 0
    for place in start..<max(start, size) {
      let byte = unsafe base.load(fromByteOffset: place, as: UInt8.self)
      word |= UInt64(byte) << UInt64((place - start) * 8)
    }
    return word
  }
}
