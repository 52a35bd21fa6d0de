import Glibc

/// Cuts delimited text into records and cells, by the quoting rules of RFC 4180.
///
/// What the RFC leaves open: a quote opens a quoted cell only at the cell's first byte and is text
/// elsewhere, which is noted; text after a closing quote is a fault of its row; a quote that does
/// not close within `maximumCell` bytes, or closes before stray text on a later line, is a fault of
/// its own line alone, and reading goes on with the next line. Blank lines are no records. A
/// dialect may have no quote, an escape within quotes, and blanks after its delimiters.
public struct CSVScanner: Sendable {
  /// How the cells stand apart.
  public let dialect: CSVDialect

  /// Makes a scanner of one dialect.
  public init(_ dialect: CSVDialect = CSVDialect()) { self.dialect = dialect }

  /// Where a quoted cell ends.
  private enum Quoted {
    /// After the closing quote.
    case closed(end: Int, hasEscapes: Bool)
    /// The same, but text follows before the next delimiter.
    case stray(end: Int)
    /// It never closes, as far as can be told.
    case unclosed
    /// The buffer ends first.
    case needsMore
  }

  /// Finds how much of a buffer is whole records.
  ///
  /// - Parameters:
  ///   - bytes: A buffer that starts at the start of a record.
  ///   - isLast: Whether the source ends with the buffer.
  /// - Returns: The byte after the last record that surely ends in the buffer; 0 when none does.
  public func wholeRecords(in bytes: Span<UInt8>, isLast: Bool) -> Int {
    let count = bytes.count
    if isLast { return count }
    if dialect.quote == CSVDialect.noQuote {
      // Safe: the pointer stays inside the closure, and the whole buffer is looked through.
      return unsafe bytes.withUnsafeBufferPointer { unsafe lineEnd($0, 0, count) ?? 0 }
    }
    // Safe: every index below lies in 0 ..< count, and the pointer stays inside the closure.
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      var position = 0
      var end = 0
      while position < count {
        guard
          let hit = unsafe memchr(base + position, Int32(dialect.quote), count - position)
        else {
          return unsafe lineEnd(buffer, position, count) ?? end
        }
        let quote = unsafe UnsafeRawPointer(hit) - UnsafeRawPointer(base)
        end = unsafe lineEnd(buffer, position, quote) ?? end
        guard unsafe opens(buffer, quote) else {
          position = quote + 1
          continue
        }
        switch unsafe quotedEnd(buffer, quote, isLast: false) {
        case .closed(let after, _), .stray(let after): position = after
        case .needsMore: return end
        case .unclosed:
          guard let line = unsafe memchr(base + quote, Int32(dialect.newline), count - quote)
          else { return end }
          position = unsafe UnsafeRawPointer(line) - UnsafeRawPointer(base) + 1
          end = position
        }
      }
      return end
    }
  }

  /// Cuts whole records into cells.
  ///
  /// - Parameters:
  ///   - bytes: Whole records, UTF-8.
  ///   - firstLine: The 1-based line of the source where they start.
  ///   - firstByte: The byte of the source where they start.
  /// - Returns: The records; escaped quotes are resolved in place.
  public func records(in bytes: [UInt8], firstLine: Int, firstByte: Int) -> RecordBlock {
    var block = RecordBlock(bytes: bytes)
    let count = bytes.count
    var escaped: [Int] = []
    var quoted = 0
    let carriage = UInt8(ascii: "\r")
    var ends: [UInt32] = []
    // Safe: every index of the buffer lies in 0 ..< count and no pointer leaves its closure. Each
    // cell takes at least one byte, its delimiter, but for the last; so there is room for all.
    block.starts = unsafe [UInt32](unsafeUninitializedCapacity: count + 2) { starts, startCount in
      ends = unsafe [UInt32](unsafeUninitializedCapacity: count + 2) { stops, stopCount in
        var cells = unsafe Cells(starts: starts, ends: stops)
        unsafe bytes.withUnsafeBufferPointer { buffer in
          var line = firstLine
          var position = 0
          while position < count {
            if unsafe buffer[position] == dialect.newline {
              position += 1
              line += 1
              continue
            }
            if unsafe buffer[position] == carriage, position + 1 < count,
              unsafe buffer[position + 1] == dialect.newline
            {
              position += 2
              line += 1
              continue
            }
            position = unsafe record(
              buffer, at: position, line: &line, firstByte, &cells, &block, &escaped)
          }
        }
        quoted = unsafe cells.quoted
        startCount = unsafe cells.count
        stopCount = unsafe cells.count
      }
    }
    block.ends = ends
    noteLooseQuotes(quoted: quoted, escaped, in: &block)
    resolve(escaped, in: &block)
    return block
  }

  /// Where the cells found so far start and end.
  @unsafe
  private struct Cells {
    let starts: UnsafeMutableBufferPointer<UInt32>
    let ends: UnsafeMutableBufferPointer<UInt32>
    var count = 0
    /// Those that stand in quotes.
    var quoted = 0

    mutating func append(_ start: Int, _ end: Int) {
      unsafe starts.initializeElement(at: count, to: UInt32(truncatingIfNeeded: start))
      unsafe ends.initializeElement(at: count, to: UInt32(truncatingIfNeeded: end))
      unsafe count += 1
    }
  }

  /// Cuts one record; returns where the next starts.
  private func record(
    _ buffer: UnsafeBufferPointer<UInt8>, at first: Int, line: inout Int, _ firstByte: Int,
    _ cells: inout Cells, _ block: inout RecordBlock, _ escaped: inout [Int]
  ) -> Int {
    let count = buffer.count
    let row = block.lines.count
    block.lines.append(line)
    block.offsets.append(firstByte + first)
    defer { block.firstCell.append(UInt32(truncatingIfNeeded: unsafe cells.count)) }
    var position = first
    while true {
      if dialect.skipsBlanks {
        while position < count, unsafe buffer[position] == UInt8(ascii: " ") { position += 1 }
      }
      var cellEnd = position
      var afterCell = position
      if position < count, unsafe buffer[position] == dialect.quote,
        dialect.quote != CSVDialect.noQuote
      {
        switch unsafe quotedEnd(buffer, position, isLast: true) {
        case .closed(let after, let hasEscapes):
          if hasEscapes { escaped.append(unsafe cells.count) }
          unsafe cells.quoted += 1
          cellEnd = after - 1
          afterCell = after
          line += unsafe newlines(buffer, position, after)
          position += 1
        case .stray(let after):
          block.faults.append(RecordFault(row: row, kind: .textAfterQuote))
          afterCell = unsafe plainEnd(buffer, after)
          cellEnd = afterCell
        case .unclosed, .needsMore:
          // The row keeps what was sound before it; the line is lost, and only the line.
          block.faults.append(RecordFault(row: row, kind: .unclosedQuote))
          var end = position
          while end < count, unsafe buffer[end] != dialect.newline { end += 1 }
          unsafe cells.append(position, end)
          if end < count { line += 1 }
          return min(end + 1, count)
        }
      } else {
        afterCell = unsafe plainEnd(buffer, position)
        cellEnd = afterCell
      }
      let endsLine = unsafe afterCell >= count || buffer[afterCell] == dialect.newline
      if endsLine, cellEnd == afterCell, cellEnd > position,
        unsafe buffer[cellEnd - 1] == UInt8(ascii: "\r")
      {
        cellEnd -= 1
      } else if !endsLine, unsafe buffer[afterCell] == UInt8(ascii: "\r") {
        // A closing quote and CR LF.
        afterCell += 1
      }
      unsafe cells.append(position, max(position, cellEnd))
      guard unsafe afterCell < count && buffer[afterCell] == dialect.delimiter else {
        line += 1
        return min(afterCell + 1, count)
      }
      position = afterCell + 1
    }
  }

  /// The byte after the last line end in a range, or nil.
  private func lineEnd(_ buffer: UnsafeBufferPointer<UInt8>, _ from: Int, _ to: Int) -> Int? {
    var position = to
    while position > from {
      if unsafe buffer[position - 1] == dialect.newline { return position }
      position -= 1
    }
    return nil
  }

  /// Whether a quote stands where a cell starts.
  private func opens(_ buffer: UnsafeBufferPointer<UInt8>, _ quote: Int) -> Bool {
    var before = quote
    if dialect.skipsBlanks {
      while before > 0, unsafe buffer[before - 1] == UInt8(ascii: " ") { before -= 1 }
    }
    return unsafe before == 0 || startsCell(after: buffer[before - 1])
  }

  private func startsCell(after byte: UInt8) -> Bool {
    byte == dialect.delimiter || byte == dialect.newline
  }

  /// The first delimiter or line end at or after a position, or the end of the buffer.
  ///
  /// Eight bytes at a time: a byte of `word ^ pattern` is zero where it matches, and the lowest
  /// zero byte is found exactly by the borrow trick.
  private func plainEnd(_ buffer: UnsafeBufferPointer<UInt8>, _ from: Int) -> Int {
    let count = buffer.count
    var position = from
    let delimiter = dialect.delimiter
    let newline = dialect.newline
    let ones: UInt64 = 0x0101_0101_0101_0101
    let delimiters = ones &* UInt64(delimiter)
    let newlines = ones &* UInt64(newline)
    let raw = UnsafeRawBufferPointer(buffer)
    while position + 8 <= count {
      let word = unsafe UInt64(
        littleEndian: raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      let first = word ^ delimiters
      let second = word ^ newlines
      let hits =
        ((first &- ones) & ~first | (second &- ones) & ~second) & (ones &* 0x80)
      if hits != 0 { return position + hits.trailingZeroBitCount / 8 }
      position += 8
    }
    while position < count {
      let byte = unsafe buffer[position]
      if byte == delimiter || byte == newline { return position }
      position += 1
    }
    return count
  }

  private func newlines(_ buffer: UnsafeBufferPointer<UInt8>, _ from: Int, _ to: Int) -> Int {
    var count = 0
    for index in from..<to where unsafe buffer[index] == dialect.newline { count += 1 }
    return count
  }

  /// Follows a quoted cell from its opening quote.
  private func quotedEnd(
    _ buffer: UnsafeBufferPointer<UInt8>, _ open: Int, isLast: Bool
  ) -> Quoted {
    let count = buffer.count
    guard let base = buffer.baseAddress else { return .unclosed }
    let limit = min(count, open + dialect.maximumCell)
    var position = open + 1
    var hasEscapes = false
    while position < limit {
      guard let hit = unsafe memchr(base + position, Int32(dialect.quote), limit - position)
      else { break }
      let quote = unsafe UnsafeRawPointer(hit) - UnsafeRawPointer(base)
      if let escape = dialect.escape {
        let free = unsafe unescapedQuote(buffer, position, quote, escape)
        if free > quote {
          hasEscapes = true
          position = free
          continue
        }
        hasEscapes = hasEscapes || free < 0
      }
      if quote + 1 >= count {
        return isLast ? .closed(end: quote + 1, hasEscapes: hasEscapes) : .needsMore
      }
      let next = unsafe buffer[quote + 1]
      if next == dialect.quote {
        hasEscapes = true
        position = quote + 2
        continue
      }
      if startsCell(after: next) { return .closed(end: quote + 1, hasEscapes: hasEscapes) }
      if next == UInt8(ascii: "\r") {
        if quote + 2 >= count, !isLast { return .needsMore }
        if unsafe quote + 2 >= count || buffer[quote + 2] == dialect.newline {
          return .closed(end: quote + 1, hasEscapes: hasEscapes)
        }
      }
      let spansLines = unsafe memchr(base + open, Int32(dialect.newline), quote - open) != nil
      return spansLines ? .unclosed : .stray(end: quote + 1)
    }
    return limit == count && !isLast ? .needsMore : .unclosed
  }

  /// Whether a quote is taken literally: then the byte after it, else the quote itself, or -1
  /// when something else before it is escaped.
  private func unescapedQuote(
    _ buffer: UnsafeBufferPointer<UInt8>, _ from: Int, _ quote: Int, _ escape: UInt8
  ) -> Int {
    var position = from
    var isEscaping = false
    while position < quote {
      if unsafe buffer[position] == escape {
        isEscaping = true
        if position + 1 == quote { return quote + 1 }
        position += 1
      }
      position += 1
    }
    return isEscaping ? -1 : quote
  }

  /// Notes the rows where a cell that is not quoted holds a quote.
  ///
  /// Quotes are counted first: when all are those around cells or doubled within, none is loose.
  private func noteLooseQuotes(quoted: Int, _ escaped: [Int], in block: inout RecordBlock) {
    let quote = dialect.quote
    guard quote != CSVDialect.noQuote else { return }
    let all = ByteCount.count(quote, in: block.bytes.span)
    var known = quoted * 2
    guard all > known else { return }
    for cell in escaped {
      let range = Int(block.starts[cell])..<Int(block.ends[cell])
      known += ByteCount.count(quote, in: block.bytes.span.extracting(range))
    }
    guard all > known else { return }
    let broken = Set(block.faults.map(\.row))
    for row in 0..<block.rowCount where !broken.contains(row) {
      let isLoose = (0..<block.cellCount(row)).contains { cell in
        let range = block.bounds(row, cell)
        // A cell in quotes starts after its opening quote.
        if range.lowerBound > 0, block.bytes[range.lowerBound - 1] == quote { return false }
        return ByteCount.count(quote, in: block.bytes.span.extracting(range)) > 0
      }
      if isLoose { block.looseQuotes.append(row) }
    }
  }

  /// Turns doubled quotes into single ones and drops escapes, in place.
  private func resolve(_ escaped: [Int], in block: inout RecordBlock) {
    for cell in escaped {
      let start = Int(block.starts[cell])
      let end = Int(block.ends[cell])
      var write = start
      var read = start
      while read < end {
        if block.bytes[read] == dialect.escape, read + 1 < end {
          block.bytes[write] = block.bytes[read + 1]
          write += 1
          read += 2
          continue
        }
        block.bytes[write] = block.bytes[read]
        if block.bytes[read] == dialect.quote, read + 1 < end { read += 1 }
        write += 1
        read += 1
      }
      block.ends[cell] = UInt32(truncatingIfNeeded: write)
    }
  }
}
