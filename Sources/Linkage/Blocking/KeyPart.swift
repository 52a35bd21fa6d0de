/// A part of a blocking key, worked out once for each distinct value.
struct KeyPart {
  /// How many values a record has.
  let width: Int
  /// The values of the records; empty when each record is its own value (places).
  let ids: [UInt32]
  /// How many keys a value has at most.
  let perValue: Int
  /// The keys of value v are at `v * perValue..<(v + 1) * perValue`; 0 for none.
  let table: [UInt64]

  /// States a part.
  init(width: Int, ids: [UInt32], perValue: Int, table: [UInt64]) {
    self.width = width
    self.ids = ids
    self.perValue = perValue
    self.table = table
  }

  /// Works a part out.
  ///
  /// - Returns: nil when the records have no such field, or it has no such part.
  init?(_ part: BlockingRule.Part, of records: LinkRecords) {
    guard let index = records.index(part.field) else { return nil }
    switch records.columns[index] {
    case .values(let column): self.init(part.form, column)
    case .points(let column): self.init(part.form, column)
    }
  }

  private init?(_ form: BlockingRule.Part.Form, _ column: ValueColumn) {
    width = column.width
    ids = column.ids
    let values = column.ends.count
    let hasWords = !column.wordStarts.isEmpty
    let bytes = column.bytes.span
    switch form {
    case .whole:
      perValue = 1
      table = Self.table(values) { id in
        // A value of one record pairs it with nobody.
        column.counts[Int(id)] > 1 ? KeyHash.mix(KeyHash.start, UInt64(id)) : 0
      }
    case .prefix, .suffix:
      perValue = 1
      table = Self.table(values) { KeyHash.of(bytes, column.part($0, form)) }
    case .phonetic:
      perValue = 1
      var sounds: [UInt8] = []
      table = Self.table(values) { id in
        sounds.removeAll(keepingCapacity: true)
        SpanishSound.append(bytes, column.value(id), onto: &sounds)
        return sounds.isEmpty ? 0 : KeyHash.of(sounds.span, 0..<sounds.count)
      }
    case .sortedWords:
      guard hasWords else { return nil }
      perValue = 1
      var words: [UInt32] = []
      table = Self.table(values) { id in
        words.removeAll(keepingCapacity: true)
        for place in column.wordRange(id) { words.append(column.words[place]) }
        // Any order will do that is the same for the same words.
        words.sort()
        return words.isEmpty ? 0 : words.reduce(KeyHash.start) { KeyHash.mix($0, UInt64($1)) }
      }
    case .rarestWords(let most):
      guard hasWords, most > 0 else { return nil }
      perValue = most
      var keys = [UInt64](repeating: 0, count: max(1, values) * most)
      var words: [UInt32] = []
      for id in 1..<UInt32(max(1, values)) {
        column.findRarestWords(of: id, most: most, into: &words)
        for (place, word) in words.enumerated() {
          keys[Int(id) * most + place] = KeyHash.mix(KeyHash.start, UInt64(word))
        }
      }
      table = keys
    case .grid: return nil
    }
  }

  private init?(_ form: BlockingRule.Part.Form, _ column: PointColumn) {
    width = 1
    ids = []
    let count = column.latitudes.count
    switch form {
    case .whole:
      perValue = 1
      table = (0..<count).map { record in
        guard !column.latitudes[record].isNaN else { return 0 }
        return column.bits(record).reduce(KeyHash.start) { KeyHash.mix($0, $1) }
      }
    case .grid(let width):
      perValue = 4
      var keys = [UInt64](repeating: 0, count: count * 4)
      let cells = NearCells(kilometres: width)
      for record in 0..<count {
        var place = record * 4
        column.forEachCell(of: record, cells, width: width) { cell in
          keys[place] = cell.hash
          place += 1
        }
      }
      table = keys
    case .prefix, .suffix, .rarestWords, .sortedWords, .phonetic: return nil
    }
  }

  /// One key for each value; none for the missing one.
  private static func table(_ values: Int, _ key: (UInt32) -> UInt64) -> [UInt64] {
    var table = [UInt64](repeating: 0, count: max(1, values))
    for id in 1..<UInt32(max(1, values)) { table[Int(id)] = key(id) }
    return table
  }
}
