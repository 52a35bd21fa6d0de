import Registry
import Tables
import Text

extension ValueColumn {
  /// Cleans and numbers the values of some cells.
  ///
  /// - Parameters:
  ///   - rows: The table.
  ///   - order: The row of each record.
  ///   - cells: The cells a record's values are read from; −1 for one that the table lacks.
  ///   - cleaning: What is done to a value first.
  ///   - hasWords: Whether the values are taken apart into words.
  init(
    _ rows: Rows, _ order: [UInt32], _ cells: [Int], cleaning: LinkField.Cleaning, hasWords: Bool
  ) {
    var cleaner = ValueCleaner(cleaning)
    var table = WordTable(capacity: 1024)
    var ids: [UInt32] = []
    var counts: [UInt32] = [0]
    var cleaned: [UInt8] = []
    var alternatives = NameAlternatives()
    var parts: [Range<Int>] = []
    let isName = cleaning == .name || cleaning == .wholeName
    let width = cells.count * (isName ? 2 : 1)
    ids.reserveCapacity(order.count * width)
    for row in order {
      let first = ids.count
      for cell in cells {
        let bounds = cell < 0 ? 0..<0 : rows.bounds(Int(row), cell)
        parts.removeAll(keepingCapacity: true)
        if isName, rows.bytes[bounds].contains(0x2C) {
          alternatives.split(rows.bytes[bounds], into: &parts)
        }
        if parts.isEmpty { parts.append(bounds) }
        for part in parts.prefix(2) where !part.isEmpty {
          cleaned.removeAll(keepingCapacity: true)
          cleaner.append(rows.bytes[part], onto: &cleaned)
          if cleaned.isEmpty { continue }
          let id = table.add(cleaned, 0..<cleaned.count) + 1
          if Int(id) == counts.count { counts.append(0) }
          // A value that stands twice in a record is held once.
          if ids[first...].contains(id) { continue }
          counts[Int(id)] += 1
          ids.append(id)
        }
      }
      while ids.count < first + width { ids.append(0) }
    }
    var ends: [UInt32] = [0]
    ends.append(contentsOf: table.ends)
    var words = Words()
    if hasWords { words.take(table, counts) }
    self.init(
      width: width, ids: ids, bytes: table.bytes, ends: ends, counts: counts,
      wordStarts: words.starts, words: words.numbers, wordBytes: words.table.bytes,
      wordEnds: words.table.ends, wordCounts: words.counts)
  }

  /// The values taken apart.
  private struct Words {
    var table = WordTable(capacity: 1024)
    var starts: [UInt32] = []
    var numbers: [UInt32] = []
    var counts: [UInt32] = []

    /// Takes the values of a table apart at their blanks.
    mutating func take(_ values: WordTable, _ valueCounts: [UInt32]) {
      starts = [0, 0]
      starts.reserveCapacity(values.count + 2)
      for value in 0..<values.count {
        let bounds = values.bounds(value)
        var start = bounds.lowerBound
        let first = numbers.count
        for place in bounds.lowerBound...bounds.upperBound {
          guard place == bounds.upperBound || values.bytes[place] == 0x20 else { continue }
          if place > start {
            let word = table.add(values.bytes, start..<place)
            if Int(word) == counts.count { counts.append(0) }
            if !numbers[first...].contains(word) {
              counts[Int(word)] += valueCounts[value + 1]
            }
            numbers.append(word)
          }
          start = place + 1
        }
        starts.append(UInt32(numbers.count))
      }
    }
  }
}
