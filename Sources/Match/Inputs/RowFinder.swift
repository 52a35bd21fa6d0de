import Tables

/// Finds the rows of keys in a column whose cells ascend; fastest when the keys ascend too.
struct RowFinder {
  private let bytes: [UInt8]
  private let ids: TextColumn
  private var last = 0

  /// Prepares to search a column.
  init(_ ids: TextColumn) {
    self.ids = ids
    bytes = ids.bytes
  }

  /// The row of a key, or nil.
  mutating func row(of key: ArraySlice<UInt8>) -> Int? {
    let key = Array(key)
    let whole = 0..<key.count
    // Gallop from where the last key was, then halve.
    var low = last < ids.count && !isBefore(key, whole, last) ? last : 0
    var step = 1
    while low + step < ids.count, !isBefore(key, whole, low + step) {
      low += step
      step *= 2
    }
    var high = min(low + step, ids.count)
    while low < high {
      let middle = (low + high) / 2
      if Self.precedes(bytes, ids.bounds(middle), key, whole) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    last = low
    guard low < ids.count, bytes[ids.bounds(low)].elementsEqual(key) else { return nil }
    return low
  }

  private func isBefore(_ key: [UInt8], _ whole: Range<Int>, _ row: Int) -> Bool {
    Self.precedes(key, whole, bytes, ids.bounds(row))
  }

  /// Whether one run of bytes comes before another.
  static func precedes(
    _ left: [UInt8], _ first: Range<Int>, _ right: [UInt8], _ second: Range<Int>
  ) -> Bool { compare(left, first, right, second) < 0 }

  /// Compares two runs of bytes: negative when the first comes before, zero when they are the same.
  @inline(__always)
  static func compare(
    _ left: [UInt8], _ first: Range<Int>, _ right: [UInt8], _ second: Range<Int>
  ) -> Int {
    let shared = min(first.count, second.count)
    for offset in 0..<shared {
      let one = left[first.lowerBound + offset]
      let other = right[second.lowerBound + offset]
      if one != other { return Int(one) - Int(other) }
    }
    return first.count - second.count
  }
}
