/// Finds the values of a column whose cells repeat.
@safe
struct ValueTable {
  /// One distinct value.
  private struct Value {
    /// Its first and its last eight bytes; a shorter one has zeros beyond its end.
    var head: UInt64
    var tail: UInt64
    var start: UInt32
    var length: UInt32
  }

  /// 2⁶⁴ divided by the golden ratio, odd: multiplying by it spreads bits upwards.
  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
  /// 2⁶⁴ divided by the root of three, odd, for a second such product.
  private static let second: UInt64 = 0x93CD_3A2C_8198_E269
  /// Shorter cells on average, in bytes, are sooner copied than compared.
  private static let leastLength = 14
  /// After so many rows a column of many values is given up.
  private static let sample = 256

  private let cells: ColumnGather
  private let column: Int
  private let trim: PlainCells.Trim
  private let rows: Int
  /// Whether most cells are empty.
  private let isSparse: Bool
  /// Whether it is worth while to hold values once.
  private let isLong: Bool

  /// Prepares for a column of a block.
  init(
    _ cells: ColumnGather, _ column: Int, _ lengths: ColumnGather.Lengths, _ trim: PlainCells.Trim
  ) {
    self.cells = cells
    self.column = column
    self.trim = trim
    rows = cells.rows
    isSparse = Int(lengths.total[column]) < 2 * rows
    isLong = Int(lengths.total[column]) >= Self.leastLength * rows
  }

  /// The column as values and codes, or nil when too few cells repeat.
  func chunk() -> ColumnChunk? {
    guard rows >= 16, isSparse || isLong else { return nil }
    var firsts: [UInt32] = []
    // Safe: as many codes are kept as rows had one.
    let codes = unsafe [UInt16](unsafeUninitializedCapacity: rows) { codes, count in
      if unsafe code(into: codes, &firsts) { count = rows }
    }
    guard !codes.isEmpty else { return nil }
    let values = values(firsts)
    if values.count > 256 { return .codedWide(codes, values: values) }
    let narrow = unsafe [UInt8](unsafeUninitializedCapacity: rows) { narrow, count in
      for row in 0..<rows {
        unsafe narrow.initializeElement(at: row, to: UInt8(truncatingIfNeeded: codes[row]))
      }
      count = rows
    }
    return .coded(narrow, values: values)
  }

  /// The text of the cells that were first with their value.
  private func values(_ firsts: [UInt32]) -> TextColumn {
    var values = TextColumn()
    values.reserve(
      cells: firsts.count,
      bytes: firsts.reduce(0) { $0 + cells.cell(Int($1), trim).length })
    for cell in firsts {
      let (start, length) = cells.cell(Int(cell), trim)
      let text = unsafe UnsafeRawBufferPointer(start: cells.base + start, count: length)
      guard trim.contains(.escapes) else {
        unsafe values.append(text)
        continue
      }
      var resolved = unsafe Array(text)
      // Safe: the text only becomes shorter.
      let rest = unsafe resolved.withUnsafeMutableBufferPointer { buffer in
        unsafe buffer.baseAddress.map { unsafe cells.resolve($0, buffer.count) } ?? 0
      }
      values.append(resolved[..<rest])
    }
    return values
  }

  /// What is looked for: a cell as a value, and its hash.
  private struct Key {
    var value: Value
    /// The upper half of the hash.
    var hash: UInt32
    var row: UInt32
  }

  /// How many keys are made before they are looked up: their loads then wait side by side.
  private static let batch = 64

  /// Finds the code of every row; false when there are too many values.
  ///
  /// A doubled quote stands only in a quoted cell, and no other text reads the same once it is
  /// resolved; so cells are compared as they are written.
  private func code(
    into codes: UnsafeMutableBufferPointer<UInt16>, _ firsts: inout [UInt32]
  ) -> Bool {
    let most = min(rows / 2, 65_535)
    // Four slots a row, so that few values meet.
    let slotBits = min(18, Int.bitWidth - rows.leadingZeroBitCount + 1)
    let slotCount = 1 << slotBits
    // Safe: slots, values and keys are written before they are read, each index is below the
    // capacity, and no pointer leaves its closure.
    return unsafe withUnsafeTemporaryAllocation(of: UInt16.self, capacity: slotCount) { slots in
      unsafe slots.initialize(repeating: 0)
      return unsafe withUnsafeTemporaryAllocation(of: Value.self, capacity: most + 1) { values in
        unsafe withUnsafeTemporaryAllocation(of: Key.self, capacity: Self.batch) { keys in
          var search = unsafe Search(
            slots: slots, values: values, codes: codes, shift: UInt32(32 - slotBits), most: most,
            patience: rows * 8)
          var first = 0
          while first < rows {
            let next = min(first + Self.batch, rows)
            let count =
              isSparse
              ? unsafe makeSparseKeys(first..<next, keys, search)
              : unsafe makeKeys(first..<next, keys)
            guard unsafe look(keys, count, &search, &firsts) else { return false }
            if first < Self.sample, next >= Self.sample, search.count > Self.sample * 3 / 4 {
              return false
            }
            first = next
          }
          return true
        }
      }
    }
  }

  /// Makes the keys of rows that are not empty; an empty one has the code it had before.
  private func makeSparseKeys(
    _ range: Range<Int>, _ keys: UnsafeMutableBufferPointer<Key>, _ search: Search
  ) -> Int {
    var count = 0
    for row in range {
      let cell = row &* cells.width &+ column
      if search.emptyCode >= 0, cells.cell(cell, trim).length == 0 {
        unsafe search.codes.initializeElement(
          at: row, to: UInt16(truncatingIfNeeded: search.emptyCode))
      } else {
        unsafe keys[count] = key(row, isInner: false)
        count &+= 1
      }
    }
    return count
  }

  /// Makes the keys of rows, without a branch that depends on them.
  private func makeKeys(_ range: Range<Int>, _ keys: UnsafeMutableBufferPointer<Key>) -> Int {
    let isInner = isInner(range)
    for row in range {
      unsafe keys[row &- range.lowerBound] = key(row, isInner: isInner)
    }
    return range.count
  }

  /// Whether eight bytes can be read from the start of each cell of these rows.
  private func isInner(_ range: Range<Int>) -> Bool {
    cells.cell((range.upperBound - 1) * cells.width + column, trim).start + 8 <= cells.size
  }

  /// The key of a row.
  @inline(__always)
  private func key(_ row: Int, isInner: Bool) -> Key {
    let (start, length) = cells.cell(row &* cells.width &+ column, trim)
    let beyond = max(0, length &- 8)
    let bits = length >= 8 ? ~0 : (1 &<< UInt64(truncatingIfNeeded: length &* 8)) &- 1
    var head: UInt64
    var tail: UInt64
    if isInner {
      // Safe: eight bytes from this cell's start are in the block, and the others end with it.
      head = unsafe cells.base.loadUnaligned(fromByteOffset: start, as: UInt64.self)
      tail = unsafe cells.base.loadUnaligned(fromByteOffset: start &+ beyond, as: UInt64.self)
    } else {
      head = cells.load(start).littleEndian
      tail = cells.load(start &+ beyond).littleEndian
    }
    head = UInt64(littleEndian: head) & bits
    tail = UInt64(littleEndian: tail) & bits
    // Values that differ only between their first and last eight bytes meet; few do.
    let hash = head &* Self.factor &+ (tail ^ UInt64(truncatingIfNeeded: length)) &* Self.second
    return Key(
      value: Value(
        head: head, tail: tail, start: UInt32(truncatingIfNeeded: start),
        length: UInt32(truncatingIfNeeded: length)), hash: UInt32(truncatingIfNeeded: hash >> 32),
      row: UInt32(truncatingIfNeeded: row))
  }

  /// The tables of one search.
  @safe
  private struct Search {
    /// One more than the code of the value whose hash leads here; 0 when there is none.
    let slots: UnsafeMutableBufferPointer<UInt16>
    let values: UnsafeMutableBufferPointer<Value>
    let codes: UnsafeMutableBufferPointer<UInt16>
    let shift: UInt32
    /// The most values.
    let most: Int
    /// A hostile file could make all values meet; then they are kept as text.
    var patience: Int
    /// Values found.
    var count = 0
    /// The code of the empty cell, or -1 before there was one.
    var emptyCode = -1
  }

  /// Looks up keys; false when there are too many values.
  @inline(__always)
  private func look(
    _ keys: UnsafeMutableBufferPointer<Key>, _ count: Int, _ search: inout Search,
    _ firsts: inout [UInt32]
  ) -> Bool {
    let mask = unsafe search.slots.count &- 1
    for index in 0..<count {
      let key = unsafe keys[index]
      let value = key.value
      var slot = Int(key.hash &>> search.shift)
      var code: Int
      while true {
        code = unsafe Int(search.slots[slot]) &- 1
        if code < 0 {
          guard search.count < search.most else { return false }
          unsafe search.values[search.count] = value
          firsts.append(UInt32(truncatingIfNeeded: Int(key.row) &* cells.width &+ column))
          code = search.count
          search.count &+= 1
          unsafe search.slots[slot] = UInt16(truncatingIfNeeded: search.count)
          if value.length == 0 { search.emptyCode = code }
          break
        }
        let known = unsafe search.values[code]
        if known.head == value.head, known.tail == value.tail, known.length == value.length,
          value.length <= 16 || isSame(Int(value.start), Int(known.start), Int(value.length))
        {
          break
        }
        slot = (slot &+ 1) & mask
        search.patience &-= 1
        if search.patience < 0 { return false }
      }
      unsafe search.codes.initializeElement(at: Int(key.row), to: UInt16(truncatingIfNeeded: code))
    }
    return true
  }

  /// Whether two long cells, alike in their first and last eight bytes, are alike.
  private func isSame(_ left: Int, _ right: Int, _ length: Int) -> Bool {
    var place = 8
    while place &+ 8 < length {
      if cells.load(left &+ place) != cells.load(right &+ place) { return false }
      place &+= 8
    }
    return true
  }
}
