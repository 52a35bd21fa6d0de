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
  /// Where each cell starts, row by row.
  let starts: UnsafePointer<UInt32>
  /// Where each cell ends.
  let ends: UnsafePointer<UInt32>
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
    base: UnsafeRawPointer, size: Int, starts: UnsafePointer<UInt32>, ends: UnsafePointer<UInt32>,
    width: Int, rows: Int, quote: UInt8
  ) {
    unsafe self.base = base
    self.size = size
    unsafe self.starts = starts
    unsafe self.ends = ends
    self.width = width
    self.rows = rows
    self.quote = quote
  }

  /// A column in the smallest form that fits.
  ///
  /// - Parameters:
  ///   - column: Which of each row's cells.
  ///   - lengths: What ``lengths()`` gave.
  ///   - isNumber: Whether numbers are expected.
  ///   - isEscaped: Whether some cells hold doubled quotes.
  /// - Returns: The column.
  func chunk(
    _ column: Int, _ lengths: Lengths, isNumber: Bool, isEscaped: Bool
  ) -> ColumnChunk {
    if isNumber, let numbers = numbers(column) { return .numbers(numbers) }
    let length = Int(lengths.first[column])
    if lengths.differing[column] == 0, length <= 8, !isEscaped {
      if length == 0 {
        return .coded([UInt8](repeating: 0, count: rows), values: TextColumn([""]))
      }
      return .fixed(bytes(column, length: length), width: length)
    }
    if let coded = ValueTable(self, column, lengths, isEscaped: isEscaped).chunk() { return coded }
    let (bytes, stops) = bytes(column, Int(lengths.total[column]), isEscaped: isEscaped)
    return .text(TextColumn(bytes: bytes, ends: stops))
  }

  /// The column as numbers, or nil when a cell is neither a number nor empty.
  private func numbers(_ column: Int) -> [Double]? {
    var isSound = true
    // Safe: a cell lies in the block; as many numbers are kept as were written.
    let numbers = unsafe [Double](unsafeUninitializedCapacity: rows) { buffer, count in
      for row in 0..<rows {
        let cell = row &* width &+ column
        let start = unsafe Int(starts[cell])
        let length = unsafe Int(ends[cell]) &- start
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

  /// How long the cells of each column are.
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
    for column in 0..<width { lengths.first[column] = unsafe ends[column] &- starts[column] }
    // Safe: every index is below the width. The loop along the columns vectorises.
    unsafe lengths.first.withUnsafeBufferPointer { first in
      unsafe lengths.differing.withUnsafeMutableBufferPointer { differing in
        unsafe lengths.total.withUnsafeMutableBufferPointer { total in
          for row in 0..<rows {
            let rowStarts = unsafe starts + row &* width
            let rowEnds = unsafe ends + row &* width
            for column in 0..<width {
              let length = unsafe rowEnds[column] &- rowStarts[column]
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
  private func bytes(
    _ column: Int, _ total: Int, isEscaped: Bool
  ) -> (bytes: [UInt8], ends: [UInt32]) {
    var stops: [UInt32] = []
    // Safe: a copy writes at most the slack beyond the cells' total, which there is room for.
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: total + Self.slack) { bytes, count in
      stops = unsafe [UInt32](unsafeUninitializedCapacity: rows) { stops, stopCount in
        guard let first = bytes.baseAddress else { return }
        let out = UnsafeMutableRawPointer(first)
        var written = 0
        for row in 0..<rows {
          let cell = row &* width &+ column
          let start = unsafe Int(starts[cell])
          let length = unsafe Int(ends[cell]) &- start
          unsafe copy(from: start, to: out + written, length)
          written &+= isEscaped ? unsafe resolve(first + written, length) : length
          unsafe stops.initializeElement(at: row, to: UInt32(truncatingIfNeeded: written))
        }
        stopCount = rows
        count = written
      }
    }
    return (bytes, stops)
  }

  /// The text of cells that all have the same length, at most eight bytes.
  private func bytes(_ column: Int, length: Int) -> [UInt8] {
    let total = rows * length
    // Safe: what is written beyond a cell the next one overwrites, or is slack.
    return unsafe [UInt8](unsafeUninitializedCapacity: total + Self.slack) { bytes, count in
      guard let first = bytes.baseAddress else { return }
      let out = UnsafeMutableRawPointer(first)
      for row in 0..<rows {
        let word = load(unsafe Int(starts[row &* width &+ column]))
        unsafe out.storeBytes(
          of: word.littleEndian, toByteOffset: row &* length, as: UInt64.self)
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
