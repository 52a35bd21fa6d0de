/// The keys of all records by one rule, brought together by key.
struct RuleKeys {
  /// Keys, equal ones side by side.
  private(set) var hashes: [UInt64] = []
  /// By key, its record; ascending among equal keys.
  private(set) var records: [UInt32] = []
  /// How many records have a key.
  private(set) var keyed = 0

  /// Finds the keys of all records; none when a part names no field.
  init(_ rule: BlockingRule, of records: LinkRecords) {
    let parts = rule.parts.compactMap { KeyPart($0, of: records) }
    guard parts.count == rule.parts.count, !parts.isEmpty else { return }
    collect(parts, count: records.count)
    KeySort.group(&hashes, &self.records)
  }

  private mutating func collect(_ parts: [KeyPart], count: Int) {
    hashes.reserveCapacity(count)
    records.reserveCapacity(count)
    var sought = RecordKeys()
    for record in 0..<count {
      let own = sought.find(record, parts.span) { part, key, other in
        part == 0 ? other : KeyHash.mix(key, other)
      }
      if own > 0 { keyed += 1 }
      for place in 0..<own {
        hashes.append(sought.keys[place])
        records.append(UInt32(record))
      }
    }
  }
}
