/// The records in the order of their keys by one rule, for a sorted neighbourhood.
struct KeyOrder {
  /// The records, once for each key, in the order of the keys' bytes; equal ones by record.
  private(set) var records: [UInt32] = []
  /// How many records have a key.
  private(set) var keyed = 0

  /// Orders the records; none when a part names no field.
  ///
  /// The parts' ranks are packed into 64 bits. Should they not fit, the last parts order by what
  /// does.
  init(_ rule: BlockingRule, of records: LinkRecords) {
    var parts: [KeyPart] = []
    var widths: [Int] = []
    for part in rule.parts {
      guard let ranks = KeyTexts.ranks(part, of: records) else { return }
      parts.append(ranks)
      widths.append(64 - (ranks.table.max() ?? 0).leadingZeroBitCount)
    }
    guard !parts.isEmpty else { return }
    var keys: [UInt64] = []
    let total = widths.reduce(0, +)
    var sought = RecordKeys()
    for record in 0..<records.count {
      let own = sought.find(record, parts.span) { part, key, rank in
        let before = widths[..<part].reduce(0, +)
        let shift = 64 - before - widths[part]
        return key | (shift >= 0 ? rank << UInt64(shift) : rank >> UInt64(min(63, -shift)))
      }
      guard own > 0 else { continue }
      keyed += 1
      for place in 0..<own {
        keys.append(sought.keys[place])
        self.records.append(UInt32(record))
      }
    }
    KeySort.sort(&keys, &self.records, topBits: min(64, total))
  }
}
