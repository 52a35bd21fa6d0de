import Text

/// Numbers records by their key, or by source and key.
struct RecordKeys: Sendable {
  /// Whether a source is part of the key.
  let hasSources: Bool
  private var table: WordTable

  /// Starts to number records.
  init(hasSources: Bool, capacity: Int = 64) {
    self.hasSources = hasSources
    table = WordTable(capacity: capacity)
  }

  /// The number of records.
  var count: Int { table.count }

  /// The number of a record, new or not.
  ///
  /// - Parameters:
  ///   - source: The source's name.
  ///   - record: The record's key.
  ///   - scratch: Room to join them in, kept from call to call.
  /// - Returns: The number.
  mutating func add(
    source: ArraySlice<UInt8>, record: ArraySlice<UInt8>, scratch: inout [UInt8]
  ) -> Int {
    join(source, record, &scratch)
    return Int(table.add(scratch, 0..<scratch.count))
  }

  /// The number of a record, or nil when it was never added.
  func find(
    source: ArraySlice<UInt8>, record: ArraySlice<UInt8>, scratch: inout [UInt8]
  ) -> Int? {
    join(source, record, &scratch)
    return table.find(scratch, 0..<scratch.count).map { Int($0) }
  }

  /// A record as people read it.
  func text(_ number: Int) -> String {
    table[number].split(separator: "\u{1F}", maxSplits: 1).joined(separator: " ")
  }

  /// Whether a record's key comes before another's in the order of their bytes.
  func precedes(_ left: Int, _ right: Int) -> Bool {
    table.bytes[table.bounds(left)].lexicographicallyPrecedes(table.bytes[table.bounds(right)])
  }

  private func join(
    _ source: ArraySlice<UInt8>, _ record: ArraySlice<UInt8>, _ scratch: inout [UInt8]
  ) {
    scratch.removeAll(keepingCapacity: true)
    if hasSources {
      scratch.append(contentsOf: source)
      scratch.append(0x1F)
    }
    scratch.append(contentsOf: record)
  }
}
