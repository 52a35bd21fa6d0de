/// A part of a key as bytes, for every distinct value, and the ranks of those.
struct KeyTexts {
  private var bytes: [UInt8] = []
  /// Slot s lies at `ends[s]..<ends[s + 1]`; an empty one is no key.
  private var ends: [Int] = [0]

  /// The part with the rank of each text, from 1, in place of a hash; equal texts have one rank.
  ///
  /// - Returns: nil when the records have no such field.
  static func ranks(_ part: BlockingRule.Part, of records: LinkRecords) -> KeyPart? {
    guard let index = records.index(part.field) else { return nil }
    var texts = KeyTexts()
    switch records.columns[index] {
    case .values(let column):
      let perValue = texts.write(part.form, column)
      return KeyPart(
        width: column.width, ids: column.ids, perValue: perValue, table: texts.ranks())
    case .points(let column):
      texts.write(part.form, column)
      return KeyPart(width: 1, ids: [], perValue: 1, table: texts.ranks())
    }
  }

  private mutating func close() { ends.append(bytes.count) }

  /// Writes what a part gives for each value.
  ///
  /// - Returns: How many texts a value has.
  private mutating func write(_ form: BlockingRule.Part.Form, _ column: ValueColumn) -> Int {
    let perValue = if case .rarestWords(let most) = form { max(1, most) } else { 1 }
    let hasWords = !column.wordStarts.isEmpty
    var words: [UInt32] = []
    var wordRanks: [UInt32] = []
    var wordsByRank: [UInt32] = []
    for _ in 0..<perValue { close() }
    for id in 1..<UInt32(max(1, column.ends.count)) {
      switch form {
      case .whole, .prefix, .suffix: bytes.append(contentsOf: column.bytes[column.part(id, form)])
      case .phonetic: SpanishSound.append(column.bytes.span, column.value(id), onto: &bytes)
      case .sortedWords:
        guard hasWords else { break }
        if wordRanks.isEmpty { (wordRanks, wordsByRank) = column.rankWords() }
        words.removeAll(keepingCapacity: true)
        for place in column.wordRange(id) { words.append(wordRanks[Int(column.words[place])]) }
        words.sort()
        for (place, rank) in words.enumerated() {
          if place > 0 { bytes.append(0x20) }
          bytes.append(contentsOf: column.wordBytes[column.word(wordsByRank[Int(rank)])])
        }
      case .rarestWords(let most):
        guard hasWords, most > 0 else { break }
        column.findRarestWords(of: id, most: most, into: &words)
        for place in 0..<most - 1 {
          if place < words.count {
            bytes.append(contentsOf: column.wordBytes[column.word(words[place])])
          }
          close()
        }
        if words.count == most {
          bytes.append(contentsOf: column.wordBytes[column.word(words[most - 1])])
        }
      case .grid: break
      }
      close()
    }
    return perValue
  }

  /// Writes what a part gives for each place.
  private mutating func write(_ form: BlockingRule.Part.Form, _ column: PointColumn) {
    for record in column.latitudes.indices {
      switch form {
      case .grid(let width):
        var isOwn = true
        column.forEachCell(of: record, NearCells(kilometres: width), width: width) { cell in
          // Its own square alone: neighbours in the order are compared anyway.
          if isOwn {
            write(UInt64(bitPattern: cell.row) ^ 1 << 63)
            write(UInt64(bitPattern: cell.column) ^ 1 << 63)
          }
          isOwn = false
        }
      case .whole where !column.latitudes[record].isNaN:
        for bits in column.bits(record) { write(PointColumn.ordered(bits)) }
      default: break
      }
      close()
    }
  }

  private mutating func write(_ number: UInt64) {
    for shift in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(56 - 8 * shift))) }
  }

  private struct Entry {
    /// The first eight bytes.
    var prefix: UInt64
    var slot: UInt32
  }

  private func ranks() -> [UInt64] {
    var entries: [Entry] = []
    entries.reserveCapacity(ends.count - 1)
    for slot in 0..<ends.count - 1 where ends[slot] < ends[slot + 1] {
      entries.append(Entry(prefix: word(slot, from: 0), slot: UInt32(slot)))
    }
    entries.sort { left, right in
      if left.prefix != right.prefix { return left.prefix < right.prefix }
      return compare(Int(left.slot), Int(right.slot)) < 0
    }
    var ranks = [UInt64](repeating: 0, count: ends.count - 1)
    var rank: UInt64 = 0
    for (place, entry) in entries.enumerated() {
      let isNew =
        place == 0 || entries[place - 1].prefix != entry.prefix
        || compare(Int(entries[place - 1].slot), Int(entry.slot)) != 0
      if isNew { rank += 1 }
      ranks[Int(entry.slot)] = rank
    }
    return ranks
  }

  /// Eight bytes of a slot as a number whose order is theirs, 0 past the end.
  private func word(_ slot: Int, from offset: Int) -> UInt64 {
    let start = ends[slot] + offset
    let end = min(ends[slot + 1], start + 8)
    var word: UInt64 = 0
    for place in start..<max(start, end) { word = word << 8 | UInt64(bytes[place]) }
    let missing = start + 8 - max(start, end)
    return missing == 8 ? 0 : word << UInt64(8 * missing)
  }

  /// The order of two slots whose first eight bytes are alike: below, at or above 0.
  private func compare(_ left: Int, _ right: Int) -> Int {
    let (a, b) = (ends[left + 1] - ends[left], ends[right + 1] - ends[right])
    var offset = 8
    while offset < a, offset < b {
      let (x, y) = (word(left, from: offset), word(right, from: offset))
      if x != y { return x < y ? -1 : 1 }
      offset += 8
    }
    return a - b
  }
}
