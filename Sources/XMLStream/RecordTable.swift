/// The rows of one table of the record that is being read: the record itself, or one of its lists.
///
/// All text of the table lies in one row of bytes, in the order of the document. Elements that
/// are read as text lie within each other or apart, so a value is always one range.
struct RecordTable: ~Copyable {
  private struct Cell: BitwiseCopyable {
    /// 0 while there is no value, 1 while it is read, 2 when it is whole.
    var state: UInt8 = 0
    var start = 0
    var end = 0
  }
  private struct Held: BitwiseCopyable {
    let column: Int
    let start: Int
    let end: Int
  }

  private var bytes = Flat<UInt8>(capacity: 4096)
  /// The values of the row that is being read.
  private var cells = Flat<Cell>()
  /// The values of the rows that are whole.
  private var starts = Flat<Int>()
  private var ends = Flat<Int>()
  private var lines = Flat<Int>()
  private var offsets = Flat<Int>()
  /// Where the row starts that is being read.
  private(set) var place = (line: 0, offset: 0)
  /// How many elements are being read as text.
  private(set) var openTexts = 0
  /// Where the text of the outermost of them starts.
  private var outerStart = 0
  /// Values of attributes that came while text was read, and must not get into it.
  private var heldBytes = Flat<UInt8>()
  private var held = Flat<Held>()

  init(columns: Int) {
    for _ in 0..<columns { cells.append(Cell()) }
  }

  /// Starts a record.
  mutating func clear() {
    bytes.removeAll()
    starts.removeAll()
    ends.removeAll()
    lines.removeAll()
    offsets.removeAll()
  }

  /// Starts a row.
  mutating func begin(at place: (line: Int, offset: Int)) {
    self.place = place
    for column in 0..<cells.count { cells[column] = Cell() }
  }

  /// Whether a column has a value, or is being read.
  func has(_ column: Int) -> Bool { cells[column].state != 0 }

  // MARK: Values

  /// Starts to read an element as text.
  ///
  /// - Returns: Whether it is the outermost one.
  mutating func open(_ column: Int) -> Bool {
    cells[column] = Cell(state: 1, start: bytes.count, end: bytes.count)
    openTexts += 1
    if openTexts == 1 { outerStart = bytes.count }
    return openTexts == 1
  }

  /// Adds text, unless it would make the outermost value longer than `limit`.
  @inline(__always)
  mutating func append(_ text: UnsafeBufferPointer<UInt8>, limit: Int) -> Bool {
    guard bytes.count - outerStart + text.count <= limit else { return false }
    // Safe: the text lies with the parser and is copied at once.
    unsafe bytes.append(text)
    return true
  }

  /// Ends an element that was read as text.
  mutating func close(_ column: Int) {
    set(column, from: cells[column].start, to: bytes.count)
    openTexts -= 1
    if openTexts == 0, held.count > 0 { release() }
  }

  /// Sets the value of an attribute.
  mutating func set(_ column: Int, to value: UnsafeBufferPointer<UInt8>) {
    guard openTexts > 0 else {
      let start = bytes.count
      unsafe bytes.append(attribute: value)
      return set(column, from: start, to: bytes.count)
    }
    cells[column].state = 2
    let start = heldBytes.count
    unsafe heldBytes.append(attribute: value)
    held.append(Held(column: column, start: start, end: heldBytes.count))
  }

  private mutating func release() {
    let base = bytes.count
    // Safe: the held bytes are another row.
    unsafe heldBytes.withBuffer { unsafe bytes.append($0) }
    for index in 0..<held.count {
      let item = held[index]
      set(item.column, from: base + item.start, to: base + item.end)
    }
    heldBytes.removeAll()
    held.removeAll()
  }

  /// Sets a value to a range of the bytes, without the white space at its ends.
  private mutating func set(_ column: Int, from first: Int, to last: Int) {
    var start = first
    var end = last
    while start < end, Self.isSpace(bytes[start]) { start += 1 }
    while start < end, Self.isSpace(bytes[end - 1]) { end -= 1 }
    cells[column] = Cell(state: 2, start: start, end: end)
  }

  @inline(__always)
  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }

  // MARK: Rows

  /// Ends the row.
  mutating func end() {
    for column in 0..<cells.count {
      let cell = cells[column]
      starts.append(cell.start)
      ends.append(cell.end)
    }
    lines.append(place.line)
    offsets.append(place.offset)
  }

  /// How many columns a row has.
  var width: Int { cells.count }

  /// Whether a batch may hold the whole rows on top of its own.
  func fits(_ rows: XMLBatch.Rows, limit: Int) -> Bool {
    rows.bytes.count + bytes.count <= limit
  }

  /// Adds the whole rows, which must fit, to a batch.
  func add(to rows: inout XMLBatch.Rows, parent: Int?) {
    guard lines.count > 0 else { return }
    let base = rows.bytes.count
    // Safe: the rows are another place.
    unsafe bytes.withBuffer { unsafe rows.bytes.append(contentsOf: $0) }
    for index in 0..<starts.count {
      rows.starts.append(UInt32(base + starts[index]))
      rows.ends.append(UInt32(base + ends[index]))
    }
    for index in 0..<lines.count {
      rows.lines.append(lines[index])
      rows.offsets.append(offsets[index])
      if let parent { rows.parents.append(parent) }
    }
  }
}
