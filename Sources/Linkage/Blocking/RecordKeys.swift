/// Puts the keys of one record after another together from their parts.
struct RecordKeys {
  /// The keys of the record at hand, each once.
  private(set) var keys: [UInt64] = []
  private var own: [UInt64] = []
  private var longer: [UInt64] = []

  /// Finds the keys of a record.
  ///
  /// - Parameters:
  ///   - record: The record.
  ///   - parts: The parts, at least one.
  ///   - join: Gives the key of a part's number, the key so far (0 at first) and what the part adds.
  /// - Returns: How many there are.
  @inline(__always)
  mutating func find(
    _ record: Int, _ parts: Span<KeyPart>, _ join: (Int, UInt64, UInt64) -> UInt64
  ) -> Int {
    parts[0].collect(record, into: &keys)
    for place in keys.indices { keys[place] = join(0, 0, keys[place]) }
    for part in 1..<parts.count {
      if keys.isEmpty { return 0 }
      parts[part].collect(record, into: &own)
      longer.removeAll(keepingCapacity: true)
      for key in keys {
        for other in own { longer.append(join(part, key, other)) }
      }
      swap(&keys, &longer)
    }
    return keys.count
  }
}

extension KeyPart {
  /// The keys of a record, each once.
  @inline(__always)
  func collect(_ record: Int, into keys: inout [UInt64]) {
    keys.removeAll(keepingCapacity: true)
    for place in record * width..<(record + 1) * width {
      let value = ids.isEmpty ? place : Int(ids[place])
      for slot in value * perValue..<(value + 1) * perValue {
        let key = table[slot]
        if key != 0, !keys.contains(key) { keys.append(key) }
      }
    }
  }
}
