/// The order of the records of a block that is too large: by the bytes of a field's value.
struct NeighbourOrder {
  private enum Key {
    case values(ValueColumn)
    case points(PointColumn)
    case none
  }

  private let key: Key

  /// Takes the rule's field, or else the first of text that the key does not use.
  init(_ rule: BlockingRule, of records: LinkRecords) {
    if let field = rule.sortedBy, let index = records.index(field) {
      switch records.columns[index] {
      case .values(let column): key = .values(column)
      case .points(let column): key = .points(column)
      }
      return
    }
    for (name, column) in zip(records.names, records.columns) {
      if case .values(let column) = column, !rule.parts.contains(where: { $0.field == name }) {
        key = .values(column)
        return
      }
    }
    key = .none
  }

  private struct Entry {
    /// The first bytes, or a number in the order of its bits.
    var prefix: UInt64
    var value: UInt32
    var record: UInt32
  }

  /// Orders the last records of a list, which ascend; equal values by record.
  func sort(_ members: inout [UInt32], from first: Int) {
    var entries: [Entry] = []
    entries.reserveCapacity(members.count - first)
    switch key {
    case .none: return
    case .points(let column):
      for record in members[first...] {
        let prefix = PointColumn.ordered(column.latitudes[Int(record)].bitPattern)
        entries.append(Entry(prefix: prefix, value: 0, record: record))
      }
      entries.sort { $0.prefix != $1.prefix ? $0.prefix < $1.prefix : $0.record < $1.record }
    case .values(let column):
      for record in members[first...] {
        let own = Int(record) * column.width
        let value = column.ids[own..<own + column.width].first { $0 != 0 } ?? 0
        entries.append(Entry(prefix: column.prefix(value), value: value, record: record))
      }
      entries.sort { left, right in
        if left.prefix != right.prefix { return left.prefix < right.prefix }
        if left.value == right.value { return left.record < right.record }
        return column.bytes[column.value(left.value)]
          .lexicographicallyPrecedes(column.bytes[column.value(right.value)])
      }
    }
    for (place, entry) in entries.enumerated() { members[first + place] = entry.record }
  }
}

extension ValueColumn {
  /// The first eight bytes of a value as a number whose order is theirs.
  func prefix(_ id: UInt32) -> UInt64 {
    let range = value(id)
    var word: UInt64 = 0
    for offset in 0..<8 {
      let place = range.lowerBound + offset
      word = word << 8 | (place < range.upperBound ? UInt64(bytes[place]) : 0)
    }
    return word
  }
}
