import Tables

/// Finds the keys that more than one record carries, without sorting the many that one carries.
struct DuplicateKeys {
  /// Records by key, the keys in byte order, records of one key in theirs.
  private(set) var groups: [[UInt32]] = []
  /// How many records carry a key at all.
  private(set) var carriers = 0

  /// Groups records by a cell.
  ///
  /// - Parameters:
  ///   - hashes: By record, a hash of its key; 0 when it has none.
  ///   - rows: The table.
  ///   - cell: The cell that is the key.
  ///   - order: The row of each record.
  init(hashes: [UInt64], in rows: Rows, by cell: Int, order: [UInt32]) {
    for hash in hashes where hash != 0 { carriers += 1 }
    let candidates = Self.candidates(hashes)
    let sorted = ByteOrder.sorted(candidates, in: rows, by: cell) { Int(order[Int($0)]) }
    var start = 0
    while start < sorted.count {
      let key = rows.bounds(Int(order[Int(sorted[start])]), cell)
      var end = start + 1
      while end < sorted.count,
        rows.compare(key, rows.bounds(Int(order[Int(sorted[end])]), cell)) == 0
      { end += 1 }
      if end > start + 1 { groups.append(Array(sorted[start..<end])) }
      start = end
    }
  }

  /// The records whose hash some other record seems to have too, in order.
  ///
  /// - Parameter hashes: By record, a hash; 0 for none.
  /// - Returns: Every record that shares its hash, and a few that do not.
  static func candidates(_ hashes: [UInt64]) -> [UInt32] {
    // Two bit sets, about sixteen bits a record: a bit met twice makes its records candidates.
    var bits = 1 << 10
    while bits < hashes.count * 16 { bits <<= 1 }
    let mask = UInt64(bits - 1)
    var once = [UInt64](repeating: 0, count: bits / 64)
    var twice = once
    for hash in hashes where hash != 0 {
      let bit = Int(hash & mask)
      let flag: UInt64 = 1 << UInt64(bit & 63)
      if once[bit >> 6] & flag != 0 { twice[bit >> 6] |= flag } else { once[bit >> 6] |= flag }
    }
    var candidates: [UInt32] = []
    for (record, hash) in hashes.enumerated() where hash != 0 {
      let bit = Int(hash & mask)
      if twice[bit >> 6] & (1 << UInt64(bit & 63)) != 0 { candidates.append(UInt32(record)) }
    }
    return candidates
  }

  /// A hash of bytes that is never 0.
  static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    hash ^= hash >> 32
    hash = hash &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 29
    return hash == 0 ? 1 : hash
  }
}
