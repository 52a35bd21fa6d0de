/// The values of the record that is being read, in a table for the record and one for each list.
@safe
struct RecordCells: ~Copyable {
  private struct Place: BitwiseCopyable {
    let table: Int
    let column: Int
  }
  private struct Open: BitwiseCopyable {
    let slot: Int
    let table: Int
    /// Depth of the element.
    let depth: Int
    /// Whether no other value of the table is being read around it.
    let isOuter: Bool
  }

  /// Table 0 is the record; table n + 1 is list n.
  private let tables: UnsafeMutablePointer<RecordTable>
  private let tableCount: Int
  private let limits: XMLLimits
  /// Where each slot lies.
  private var places = Flat<Place>()
  /// Elements that are being read as text.
  private var open = Flat<Open>()
  /// Bytes held for the record.
  private var byteCount = 0
  /// How often each slot had a value already.
  private var repeatCounts = Flat<Int>()

  init(tree: PathTree, limits: XMLLimits) {
    self.limits = limits
    let columns = [tree.mainSlots] + tree.listSlots
    tableCount = columns.count
    let tables = UnsafeMutablePointer<RecordTable>.allocate(capacity: columns.count)
    unsafe self.tables = tables
    for (table, slots) in columns.enumerated() {
      unsafe (tables + table).initialize(to: RecordTable(columns: slots.count))
      for column in 0..<slots.count {
        places.append(Place(table: table, column: column))
        repeatCounts.append(0)
      }
    }
  }

  deinit {
    unsafe tables.deinitialize(count: tableCount)
    unsafe tables.deallocate()
  }

  /// How often each slot had a value already.
  var repeats: [Int] { (0..<repeatCounts.count).map { repeatCounts[$0] } }

  /// Where the record starts.
  var place: (line: Int, offset: Int) { unsafe tables[0].place }

  /// Whether text is wanted now.
  var isReadingText: Bool { @inline(__always) get { open.count > 0 } }

  // MARK: Rows

  /// Starts a record.
  mutating func begin(at place: (line: Int, offset: Int)) {
    byteCount = 0
    for table in 0..<tableCount { unsafe tables[table].clear() }
    unsafe tables[0].begin(at: place)
  }

  /// Starts a row of a list.
  mutating func begin(list: Int, at place: (line: Int, offset: Int)) {
    // Safe: the tree numbers its lists from 0, and there is a table for each.
    unsafe tables[list + 1].begin(at: place)
  }

  /// Ends a row of a list; false if the record is too long now.
  mutating func end(list: Int) -> Bool {
    unsafe tables[list + 1].end()
    return unsafe count(16 * (tables[list + 1].width + 1))
  }

  /// Ends the record and adds it to a batch; false if the batch cannot hold it.
  mutating func end(into batch: inout XMLBatch) -> Bool {
    let limit = limits.batchBytes
    unsafe tables[0].end()
    guard unsafe tables[0].fits(batch.main, limit: limit) else { return false }
    for list in 0..<tableCount - 1 {
      guard unsafe tables[list + 1].fits(batch.lists[list], limit: limit) else { return false }
    }
    let parent = batch.main.count
    unsafe tables[0].add(to: &batch.main, parent: nil)
    for list in 0..<tableCount - 1 {
      unsafe tables[list + 1].add(to: &batch.lists[list], parent: parent)
    }
    return true
  }

  // MARK: Values

  /// Whether a slot may get a value; one that has a value keeps it, and the repetition is counted.
  private mutating func isFree(_ place: Place, _ slot: Int) -> Bool {
    // Safe: the place of a slot is within its table.
    if unsafe !tables[place.table].has(place.column) { return true }
    repeatCounts[slot] += 1
    return false
  }

  /// Starts to read an element as text, if its slot has no value.
  mutating func open(_ slot: Int, depth: Int) {
    let place = places[slot]
    guard isFree(place, slot) else { return }
    let isOuter = unsafe tables[place.table].open(place.column)
    open.append(Open(slot: slot, table: place.table, depth: depth, isOuter: isOuter))
  }

  /// Ends the elements of a depth.
  mutating func close(depth: Int) {
    while let last = open.last, last.depth == depth {
      unsafe tables[last.table].close(places[last.slot].column)
      open.removeLast()
    }
  }

  /// Why a value was not taken.
  enum Refusal {
    case cell(slot: Int)
    case record
  }

  /// Adds text to all that is being read.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>) -> Refusal? {
    for index in 0..<open.count {
      let item = open[index]
      guard item.isOuter else { continue }
      guard unsafe tables[item.table].append(text, limit: limits.cellBytes) else {
        return .cell(slot: item.slot)
      }
      guard count(text.count) else { return .record }
    }
    return nil
  }

  /// Sets a slot to the value of an attribute, if it has none.
  mutating func set(_ slot: Int, to value: UnsafeBufferPointer<UInt8>) -> Refusal? {
    let place = places[slot]
    guard isFree(place, slot) else { return nil }
    guard value.count <= limits.cellBytes else { return .cell(slot: slot) }
    unsafe tables[place.table].set(place.column, to: value)
    return count(value.count) ? nil : .record
  }

  @inline(__always)
  private mutating func count(_ bytes: Int) -> Bool {
    byteCount += bytes
    return byteCount <= limits.recordBytes
  }
}
