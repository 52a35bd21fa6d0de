extension ValueColumn {
  /// The bounds of the first or last characters of a value; the whole value when it is shorter or
  /// another form is asked for.
  func part(_ id: UInt32, _ form: BlockingRule.Part.Form) -> Range<Int> {
    let whole = value(id)
    switch form {
    case .prefix(let characters):
      var place = whole.lowerBound
      var seen = 0
      while place < whole.upperBound {
        // A continuation byte belongs to the character before it.
        if bytes[place] & 0xC0 != 0x80 {
          if seen == max(1, characters) { return whole.lowerBound..<place }
          seen += 1
        }
        place += 1
      }
      return whole
    case .suffix(let characters):
      var place = whole.upperBound
      var seen = 0
      while place > whole.lowerBound {
        place -= 1
        guard bytes[place] & 0xC0 != 0x80 else { continue }
        seen += 1
        if seen == max(1, characters) { return place..<whole.upperBound }
      }
      return whole
    default: return whole
    }
  }

  /// The places of all words in the order of their bytes, and the words in it.
  func rankWords() -> (ranks: [UInt32], words: [UInt32]) {
    let order = wordEnds.indices.map { UInt32($0) }.sorted {
      wordBytes[word($0)].lexicographicallyPrecedes(wordBytes[word($1)])
    }
    var ranks = [UInt32](repeating: 0, count: order.count)
    for (rank, word) in order.enumerated() { ranks[Int(word)] = UInt32(rank) }
    return (ranks, order)
  }

  /// The words of a value that the fewest records have, but more than one, the rarest first.
  ///
  /// - Parameters:
  ///   - id: The value.
  ///   - most: How many are wanted.
  ///   - found: Holds them afterwards, each once.
  func findRarestWords(of id: UInt32, most: Int, into found: inout [UInt32]) {
    found.removeAll(keepingCapacity: true)
    for place in wordRange(id) {
      let word = words[place]
      // A word of one record pairs it with nobody.
      guard wordCounts[Int(word)] > 1, !found.contains(word) else { continue }
      if found.count == most, !isRarer(word, than: found[most - 1]) { continue }
      if found.count == most { found.removeLast() }
      let rank = found.firstIndex { isRarer(word, than: $0) } ?? found.count
      found.insert(word, at: rank)
    }
  }

  private func isRarer(_ left: UInt32, than right: UInt32) -> Bool {
    let (a, b) = (wordCounts[Int(left)], wordCounts[Int(right)])
    if a != b { return a < b }
    return wordBytes[word(left)].lexicographicallyPrecedes(wordBytes[word(right)])
  }
}
