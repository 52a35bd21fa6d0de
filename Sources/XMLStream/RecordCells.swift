/// The values of the record that is being read, and the finished rows of its lists.
struct RecordCells {
  private enum State: UInt8 { case unset, open, set }

  private let mainSlots: Range<Int>
  private let listSlots: [Range<Int>]
  private var states: [State]
  private var texts: [[UInt8]]
  private var listRows: [XMLBatch.Rows]
  private var listPlaces: [(line: Int, offset: Int)]
  /// Where the record starts.
  private(set) var place = (line: 0, offset: 0)
  /// Bytes held for the record.
  private(set) var byteCount = 0
  /// How often each slot had a value already.
  private(set) var repeats: [Int]

  init(tree: PathTree) {
    mainSlots = tree.mainSlots
    listSlots = tree.listSlots
    states = Array(repeating: .unset, count: tree.slotPaths.count)
    texts = Array(repeating: [], count: tree.slotPaths.count)
    listRows = Array(repeating: XMLBatch.Rows(), count: tree.listSlots.count)
    listPlaces = Array(repeating: (0, 0), count: tree.listSlots.count)
    repeats = Array(repeating: 0, count: tree.slotPaths.count)
  }

  /// Starts a record.
  mutating func begin(at place: (line: Int, offset: Int)) {
    self.place = place
    byteCount = 0
    clear(mainSlots)
    for index in listRows.indices { listRows[index].removeAll() }
  }

  /// Starts a row of a list.
  mutating func begin(list: Int, at place: (line: Int, offset: Int)) {
    listPlaces[list] = place
    clear(listSlots[list])
  }

  /// Starts a value; false if there is one already, which stays.
  mutating func open(_ slot: Int) -> Bool {
    guard states[slot] == .unset else {
      repeats[slot] += 1
      return false
    }
    states[slot] = .open
    return true
  }

  /// Adds text to an open value, unless it would grow past `limit`.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, to slot: Int, limit: Int) -> Bool {
    // Safe: the bytes are copied at once.
    guard texts[slot].count + bytes.count <= limit else { return false }
    unsafe texts[slot].append(contentsOf: bytes)
    byteCount += bytes.count
    return true
  }

  /// Ends a value.
  mutating func close(_ slot: Int) { states[slot] = .set }

  /// Ends a row of a list.
  mutating func end(list: Int) {
    byteCount += 16 * (listSlots[list].count + 1)
    Self.write(texts, listSlots[list], listPlaces[list], to: &listRows[list])
  }

  /// Ends the record and adds it to a batch; false if the batch cannot hold it.
  func end(into batch: inout XMLBatch) -> Bool {
    let ceiling = Int(UInt32.max) - byteCount
    if batch.main.bytes.count > ceiling { return false }
    for rows in batch.lists where rows.bytes.count > ceiling { return false }
    let parent = batch.main.count
    Self.write(texts, mainSlots, place, to: &batch.main)
    for index in listRows.indices where listRows[index].count > 0 {
      batch.lists[index].append(listRows[index], parent: parent)
    }
    return true
  }

  private mutating func clear(_ slots: Range<Int>) {
    for slot in slots {
      states[slot] = .unset
      texts[slot].removeAll(keepingCapacity: true)
    }
  }

  private static func write(
    _ texts: [[UInt8]], _ slots: Range<Int>, _ place: (line: Int, offset: Int),
    to rows: inout XMLBatch.Rows
  ) {
    for slot in slots {
      rows.starts.append(UInt32(rows.bytes.count))
      rows.bytes.append(contentsOf: trimmed(texts[slot]))
      rows.ends.append(UInt32(rows.bytes.count))
    }
    rows.lines.append(place.line)
    rows.offsets.append(place.offset)
  }

  /// Cuts XML's white space off both ends.
  private static func trimmed(_ text: [UInt8]) -> ArraySlice<UInt8> {
    var start = 0
    var end = text.count
    while start < end, isSpace(text[start]) { start += 1 }
    while start < end, isSpace(text[end - 1]) { end -= 1 }
    return text[start..<end]
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }
}
