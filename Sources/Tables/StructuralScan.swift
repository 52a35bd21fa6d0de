/// Cuts sound delimited text into cells, 64 bytes at a time.
///
/// Of each 64 bytes one bit a byte is found for delimiters, line ends and quotes; quoting is the
/// running parity of the quotes. What is not plain in the sense below is left to ``CSVScanner``,
/// so both always give the same records: every row has the stated number of cells, no line is
/// blank, and a quote stands only around a whole cell or doubled inside one.
struct StructuralScan: Sendable {
  typealias Lanes = SIMD16<UInt8>

  let delimiter: UInt8
  let quote: UInt8
  let newline: UInt8
  /// Whether quotes mean anything.
  private let hasQuotes: Bool
  /// The number of cells of every row.
  let width: Int
  private let longest: Int

  /// Prepares for a dialect, or gives nil when only ``CSVScanner`` knows how to read it.
  init?(_ dialect: CSVDialect, width: Int) {
    var known = CSVDialect()
    known.delimiter = dialect.delimiter
    known.quote = dialect.quote
    known.newline = dialect.newline
    known.maximumCell = dialect.maximumCell
    let marks = [dialect.delimiter, dialect.newline, dialect.quote]
    hasQuotes = dialect.quote != CSVDialect.noQuote
    let carriage = UInt8(ascii: "\r")
    guard known == dialect, Set(marks).count == 3, marks.allSatisfy({ $0 < 0x80 }),
      dialect.delimiter > 0, dialect.newline > 0, dialect.delimiter != carriage,
      dialect.quote != carriage, dialect.quote != UInt8(ascii: " "),
      dialect.newline != UInt8(ascii: " "), width >= 2
    else { return nil }
    delimiter = dialect.delimiter
    quote = dialect.quote
    newline = dialect.newline
    longest = dialect.maximumCell
    self.width = width
  }

  /// Cuts whole records into cells.
  ///
  /// - Parameters:
  ///   - bytes: Whole records.
  ///   - count: How many of the bytes are meant.
  /// - Returns: The cells, or nil when the records are not plain.
  func cells(in bytes: [UInt8], count: Int) -> PlainCells? {
    // A cell longer than the dialect allows is a fault, which is told elsewhere.
    guard count > 0, count <= min(longest, Int(UInt32.max) - 128) else { return nil }
    var found = PlainCells()
    found.trims = [PlainCells.Trim](repeating: [], count: width)
    var state = State()
    // Safe: words are read whole only where 64 bytes and the one before lie within `count`, else
    // by way of a copy; a cell takes at least a byte, so there is room for every mark and for
    // what `keep` writes beyond the last.
    found.marks = unsafe [UInt32](unsafeUninitializedCapacity: count + 80) { marks, initialized in
      unsafe bytes.withUnsafeBytes { raw in
        guard let base = raw.baseAddress, let first = marks.baseAddress else { return }
        unsafe first.initialize(to: .max)
        unsafe scan(base, count, first + 1, &state, &found)
        unsafe settle(base, count, first + 1, &state, &found)
        if !state.isOdd { initialized = state.cells + 1 }
      }
    }
    return state.isOdd ? nil : found
  }

  /// What is carried from word to word.
  struct State {
    /// Cells whose end was found.
    var cells = 0
    /// Line ends outside quotes.
    var newlines = 0
    /// All bits when the next byte is inside quotes.
    var inside: UInt64 = 0
    /// Whether the byte before was a delimiter or line end outside quotes; bit 0.
    var afterMark: UInt64 = 1
    /// Whether the byte before was a closing quote; bit 0.
    var afterClose: UInt64 = 0
    /// The column of the quoted cell that was last opened.
    var quotedColumn: Int?
    /// Whether something was found that is not plain.
    var isOdd = false
  }

  /// Finds the marks of all words.
  private func scan(
    _ base: UnsafeRawPointer, _ count: Int, _ ends: UnsafeMutablePointer<UInt32>,
    _ state: inout State, _ found: inout PlainCells
  ) {
    let delimiters = Lanes(repeating: delimiter)
    let newlines = Lanes(repeating: newline)
    let quotes = Lanes(repeating: quote)
    let zero = Lanes(repeating: 0)
    // The least and the most byte of each lane tell a NUL and characters of three bytes and more.
    var least = Lanes(repeating: 0x7F)
    var most = zero
    var faults = zero
    // Line ends outside quotes, counted per lane; emptied before a lane can overflow.
    var lines = zero
    var words = 0
    // Safe: 16 bytes before the word and the word itself.
    unsafe withUnsafeTemporaryAllocation(byteCount: 80, alignment: 16) { copy in
      guard let scratch = copy.baseAddress else { return }
      var position = 0
      while position < count {
        var word = unsafe base + position
        var valid = ~UInt64(0)
        if position == 0 || position + 64 > count {
          let size = min(64, count - position)
          unsafe scratch.initializeMemory(as: UInt8.self, repeating: 0x20, count: 80)
          unsafe (scratch + 16).copyMemory(from: word, byteCount: size)
          if position > 0 {
            let last = unsafe base.load(fromByteOffset: position - 1, as: UInt8.self)
            unsafe scratch.storeBytes(of: last, toByteOffset: 15, as: UInt8.self)
          }
          unsafe word = UnsafeRawPointer(scratch + 16)
          if size < 64 { valid = (1 << UInt64(size)) - 1 }
        }
        let a = unsafe word.loadUnaligned(as: Lanes.self)
        let b = unsafe word.loadUnaligned(fromByteOffset: 16, as: Lanes.self)
        let c = unsafe word.loadUnaligned(fromByteOffset: 32, as: Lanes.self)
        let d = unsafe word.loadUnaligned(fromByteOffset: 48, as: Lanes.self)
        let before = unsafe (word - 1).loadUnaligned(as: Lanes.self)
        least = Self.least(least, Self.least(Self.least(a, b), Self.least(c, d)))
        most = Self.most(most, Self.most(Self.most(a, b), Self.most(c, d)))
        if Self.any(before | a | b | c | d, 0x8080_8080_8080_8080) {
          faults |= unsafe Self.misfits(word, a, b, c, d, before)
        }
        let la = Self.equal(a, newlines)
        let lb = Self.equal(b, newlines)
        let lc = Self.equal(c, newlines)
        let ld = Self.equal(d, newlines)
        var marks =
          Self.bits(
            Self.equal(a, delimiters) | la, Self.equal(b, delimiters) | lb,
            Self.equal(c, delimiters) | lc, Self.equal(d, delimiters) | ld) & valid
        let qa = Self.equal(a, quotes)
        let qb = Self.equal(b, quotes)
        let qc = Self.equal(c, quotes)
        let qd = Self.equal(d, quotes)
        if hasQuotes, Self.any(qa | qb | qc | qd, ~0) || state.inside | state.afterClose != 0 {
          let lineBits = Self.bits(la, lb, lc, ld) & valid
          marks = unsafe quotedWord(
            base, count, position, marks: marks, lines: lineBits,
            quotes: Self.bits(qa, qb, qc, qd) & valid, &state, &found)
        } else {
          // A true lane is all ones, which is minus one.
          lines &-= la &+ lb &+ lc &+ ld
          state.afterMark = marks >> 63
          words += 1
          if words == 63 {
            state.newlines += Self.sum(lines)
            lines = zero
            words = 0
          }
        }
        state.cells = unsafe Self.keep(marks, position, ends, state.cells)
        position += 64
      }
    }
    state.newlines += Self.sum(lines)
    let lastByte = unsafe base.load(fromByteOffset: count - 1, as: UInt8.self)
    found.isSuspect =
      lastByte >= 0xC0 || Self.any(faults | Self.equal(least, zero), ~0)
      || Self.any(Self.equal(most & 0xE0, Lanes(repeating: 0xE0)), ~0)
    if state.inside != 0 { state.isOdd = true }
  }

  /// Writes where the cells that end in a word end.
  @inline(__always)
  private static func keep(
    _ marks: UInt64, _ position: Int, _ ends: UnsafeMutablePointer<UInt32>, _ cells: Int
  ) -> Int {
    var rest = marks
    let count = marks.nonzeroBitCount
    var cell = cells
    let last = cells + count
    // Eight at a time without asking: what is written beyond the last is overwritten later.
    repeat {
      for step in 0..<8 {
        let place = UInt32(truncatingIfNeeded: position &+ rest.trailingZeroBitCount)
        unsafe ends[cell &+ step] = place
        rest &= rest &- 1
      }
      cell &+= 8
    } while cell < last
    return last
  }

  /// Settles a word with quotes: marks inside quotes are text.
  @inline(never)
  private func quotedWord(
    _ base: UnsafeRawPointer, _ count: Int, _ position: Int, marks: UInt64, lines: UInt64,
    quotes: UInt64, _ state: inout State, _ found: inout PlainCells
  ) -> UInt64 {
    var inside = quotes
    inside ^= inside << 1
    inside ^= inside << 2
    inside ^= inside << 4
    inside ^= inside << 8
    inside ^= inside << 16
    inside ^= inside << 32
    inside ^= state.inside
    let real = marks & ~inside
    let opening = quotes & inside
    let closing = quotes & ~inside
    let afterMark = real << 1 | state.afterMark
    let afterClose = closing << 1 | state.afterClose
    // A quote opens at a cell's first byte, or right after one that seemed to close: a doubled one.
    if opening & ~(afterMark | afterClose) != 0 { state.isOdd = true }
    var strange = afterClose & ~(real | opening)
    while strange != 0 {
      let place = position + strange.trailingZeroBitCount
      if place < count {
        let byte = unsafe base.load(fromByteOffset: place, as: UInt8.self)
        var isLineEnd = place + 1 >= count
        if !isLineEnd {
          let next = unsafe base.load(fromByteOffset: place + 1, as: UInt8.self)
          isLineEnd = next == newline
        }
        if byte != UInt8(ascii: "\r") || !isLineEnd { state.isOdd = true }
      }
      strange &= strange - 1
    }
    var rest = opening
    while rest != 0 {
      let bit = rest & (0 &- rest)
      if afterMark & bit != 0 {
        let column = (state.cells + (real & (bit - 1)).nonzeroBitCount) % width
        found.trims[column].insert(.quotes)
        state.quotedColumn = column
      } else if let column = state.quotedColumn {
        found.trims[column].insert(.escapes)
      }
      rest &= rest - 1
    }
    state.newlines += (lines & ~inside).nonzeroBitCount
    found.innerNewlines += (lines & inside).nonzeroBitCount
    state.inside = inside >> 63 == 0 ? 0 : ~0
    state.afterMark = real >> 63
    state.afterClose = closing >> 63
    return real
  }

  /// Makes sure that every row has its cells.
  private func settle(
    _ base: UnsafeRawPointer, _ count: Int, _ ends: UnsafeMutablePointer<UInt32>,
    _ state: inout State, _ found: inout PlainCells
  ) {
    guard !state.isOdd else { return }
    let bytes = unsafe base.assumingMemoryBound(to: UInt8.self)
    if unsafe bytes[count - 1] != newline {
      unsafe ends[state.cells] = UInt32(truncatingIfNeeded: count)
      state.cells += 1
      state.newlines += 1
    }
    let rows = state.newlines
    guard state.cells == rows * width else {
      state.isOdd = true
      return
    }
    var hasCarriage = false
    for row in 0..<rows {
      let cell = row * width + width - 1
      let end = unsafe Int(ends[cell])
      // As there are as many line ends as rows, no other mark is one if these all are. Before
      // the last cell of a row there is at least one more byte, as a row has two cells.
      guard unsafe end == count || bytes[end] == newline else {
        state.isOdd = true
        return
      }
      if unsafe end > 0 && bytes[end - 1] == UInt8(ascii: "\r") { hasCarriage = true }
    }
    if hasCarriage { found.trims[width - 1].insert(.carriage) }
    found.rowCount = rows
  }

  // MARK: Lanes

  /// All ones where two lanes are equal.
  @inline(__always)
  private static func equal(_ left: Lanes, _ right: Lanes) -> Lanes {
    // Safe: a mask of sixteen lanes is sixteen bytes of all ones or none.
    unsafe unsafeBitCast(left .== right, to: Lanes.self)
  }

  /// The lesser of each two lanes; the library's own is a call.
  @inline(__always)
  private static func least(_ left: Lanes, _ right: Lanes) -> Lanes {
    left.replacing(with: right, where: right .< left)
  }

  /// The greater of each two lanes.
  @inline(__always)
  private static func most(_ left: Lanes, _ right: Lanes) -> Lanes {
    left.replacing(with: right, where: right .> left)
  }

  /// Whether any of the bits of a pattern is set.
  @inline(__always)
  private static func any(_ lanes: Lanes, _ pattern: UInt64) -> Bool {
    // Safe: both are sixteen bytes.
    let halves = unsafe unsafeBitCast(lanes, to: SIMD2<UInt64>.self)
    return (halves[0] | halves[1]) & pattern != 0
  }

  private static func sum(_ lanes: Lanes) -> Int {
    var sum = 0
    for lane in 0..<16 { sum += Int(lanes[lane]) }
    return sum
  }

  /// One bit for each of 64 lanes that are all ones or none.
  @inline(__always)
  private static func bits(_ a: Lanes, _ b: Lanes, _ c: Lanes, _ d: Lanes) -> UInt64 {
    sixteen(a) | sixteen(b) << 16 | sixteen(c) << 32 | sixteen(d) << 48
  }

  @inline(__always)
  private static func sixteen(_ lanes: Lanes) -> UInt64 {
    let weights = Lanes(1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128)
    // Safe: both are sixteen bytes.
    let halves = unsafe unsafeBitCast(lanes & weights, to: SIMD2<UInt64>.self)
    let ones: UInt64 = 0x0101_0101_0101_0101
    // The product's highest byte is the sum of all bytes, whose bits are all different.
    return (halves[0] &* ones) >> 56 | ((halves[1] &* ones) >> 56) << 8
  }

  /// Not zero when a word is not surely UTF-8 of one and two bytes a character.
  @inline(__always)
  private static func misfits(
    _ word: UnsafeRawPointer, _ a: Lanes, _ b: Lanes, _ c: Lanes, _ d: Lanes, _ before: Lanes
  ) -> Lanes {
    let second = unsafe (word + 15).loadUnaligned(as: Lanes.self)
    let third = unsafe (word + 31).loadUnaligned(as: Lanes.self)
    let fourth = unsafe (word + 47).loadUnaligned(as: Lanes.self)
    return misfit(a, before) | misfit(b, second) | misfit(c, third) | misfit(d, fourth)
  }

  @inline(__always)
  private static func misfit(_ bytes: Lanes, _ before: Lanes) -> Lanes {
    let follows = equal(bytes & 0xC0, Lanes(repeating: 0x80))
    // C2 to DF lead; C0 and C1 are never sound. Longer characters are left to the exact check.
    let lead = before &- 0xC2
    return follows ^ equal(lead, Self.least(lead, Lanes(repeating: 0x1D)))
  }
}
