/// Brings equal keys together.
enum KeySort {
  /// Orders keys so that equal ones stand side by side; the records of a key keep their order.
  ///
  /// Two passes over the top bits leave stretches that are short unless a key is common, and those
  /// are put in order one by one.
  static func group(_ hashes: inout [UInt64], _ records: inout [UInt32]) {
    var otherHashes = [UInt64](repeating: 0, count: hashes.count)
    var otherRecords = [UInt32](repeating: 0, count: hashes.count)
    pass(hashes, records, &otherHashes, &otherRecords, shift: 42)
    pass(otherHashes, otherRecords, &hashes, &records, shift: 53)
    var start = 0
    while start < hashes.count {
      let top = hashes[start] >> 42
      var end = start + 1
      var isMixed = false
      while end < hashes.count, hashes[end] >> 42 == top {
        if hashes[end] != hashes[start] { isMixed = true }
        end += 1
      }
      if isMixed { order(&hashes, &records, start..<end) }
      start = end
    }
  }

  /// Orders keys, of which only some top bits are used; the records of a key keep their order.
  static func sort(_ keys: inout [UInt64], _ records: inout [UInt32], topBits: Int) {
    var otherKeys = [UInt64](repeating: 0, count: keys.count)
    var otherRecords = [UInt32](repeating: 0, count: keys.count)
    var shift = 64 - topBits
    while shift < 64 {
      pass(keys, records, &otherKeys, &otherRecords, shift: UInt64(shift))
      swap(&keys, &otherKeys)
      swap(&records, &otherRecords)
      shift += 11
    }
  }

  /// One stable pass over 11 bits.
  private static func pass(
    _ hashes: [UInt64], _ records: [UInt32], _ outHashes: inout [UInt64],
    _ outRecords: inout [UInt32], shift: UInt64
  ) {
    var places = [Int](repeating: 0, count: 2048)
    for hash in hashes { places[Int(hash >> shift & 2047)] += 1 }
    var sum = 0
    for digit in places.indices {
      let count = places[digit]
      places[digit] = sum
      sum += count
    }
    for index in hashes.indices {
      let digit = Int(hashes[index] >> shift & 2047)
      let place = places[digit]
      places[digit] = place + 1
      outHashes[place] = hashes[index]
      outRecords[place] = records[index]
    }
  }

  /// Orders a stretch by key, then record.
  private static func order(
    _ hashes: inout [UInt64], _ records: inout [UInt32], _ range: Range<Int>
  ) {
    if range.count <= 24 {
      for index in range.dropFirst() {
        let (hash, record) = (hashes[index], records[index])
        var place = index
        while place > range.lowerBound, hashes[place - 1] > hash {
          hashes[place] = hashes[place - 1]
          records[place] = records[place - 1]
          place -= 1
        }
        hashes[place] = hash
        records[place] = record
      }
      return
    }
    let sorted = range.map { (hash: hashes[$0], record: records[$0]) }
      .sorted { $0.hash != $1.hash ? $0.hash < $1.hash : $0.record < $1.record }
    for (place, entry) in zip(range, sorted) {
      hashes[place] = entry.hash
      records[place] = entry.record
    }
  }
}
