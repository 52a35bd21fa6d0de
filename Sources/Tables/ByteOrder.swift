/// Sorts rows by the bytes of one cell.
public enum ByteOrder {
  /// Eight bytes of a key as a number, and the item they belong to.
  private struct Entry {
    let prefix: UInt64
    let item: UInt32
  }

  /// Sorts items by a cell of their row, equal keys by the item's number.
  ///
  /// - Parameters:
  ///   - items: The items.
  ///   - rows: The table.
  ///   - cell: The cell that is the key.
  ///   - row: The row of an item.
  /// - Returns: The items in order.
  public static func sorted(
    _ items: [UInt32], in rows: Rows, by cell: Int, row: (UInt32) -> Int
  ) -> [UInt32] {
    if isSorted(items, in: rows, by: cell, row: row) { return items }
    let shared = sharedPrefix(items, in: rows, by: cell, row: row)
    return sorted(items, in: rows, by: cell, from: shared, row: row)
  }

  private static func isSorted(
    _ items: [UInt32], in rows: Rows, by cell: Int, row: (UInt32) -> Int
  ) -> Bool {
    for index in items.indices.dropFirst() {
      let left = items[index - 1]
      let right = items[index]
      let order = rows.compare(rows.bounds(row(left), cell), rows.bounds(row(right), cell))
      if order > 0 || (order == 0 && left > right) { return false }
    }
    return true
  }

  /// How many bytes all keys begin with alike.
  private static func sharedPrefix(
    _ items: [UInt32], in rows: Rows, by cell: Int, row: (UInt32) -> Int
  ) -> Int {
    guard let first = items.first else { return 0 }
    let key = rows.bounds(row(first), cell)
    var shared = key.count
    for item in items {
      let other = rows.bounds(row(item), cell)
      var length = 0
      let most = min(shared, other.count)
      while length < most,
        rows.bytes[key.lowerBound + length] == rows.bytes[other.lowerBound + length]
      { length += 1 }
      shared = length
      if shared == 0 { break }
    }
    return shared
  }

  private static func sorted(
    _ items: [UInt32], in rows: Rows, by cell: Int, from depth: Int, row: (UInt32) -> Int
  ) -> [UInt32] {
    var entries: [Entry] = []
    entries.reserveCapacity(items.count)
    for item in items {
      let key = rows.bounds(row(item), cell)
      var prefix: UInt64 = 0
      let start = key.lowerBound + depth
      for place in 0..<8 {
        // A key that ends sorts before one that goes on; no key holds a NUL byte.
        let byte = start + place < key.upperBound ? rows.bytes[start + place] : 0
        prefix = prefix << 8 | UInt64(byte)
      }
      entries.append(Entry(prefix: prefix, item: item))
    }
    entries.sort { ($0.prefix, $0.item) < ($1.prefix, $1.item) }
    var result: [UInt32] = []
    result.reserveCapacity(items.count)
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].prefix == entries[start].prefix { end += 1 }
      let run = entries[start..<end].map(\.item)
      let goesOn =
        run.count > 1 && entries[start].prefix & 0xFF != 0
        && run.contains { rows.bounds(row($0), cell).count > depth + 8 }
      result += goesOn ? sorted(run, in: rows, by: cell, from: depth + 8, row: row) : run
      start = end
    }
    return result
  }
}
