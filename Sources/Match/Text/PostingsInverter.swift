/// Turns the words of each text into the texts of each term.
enum PostingsInverter {
  /// A segment without its norms, which need the average length of all texts.
  struct Part: Sendable {
    var segment = TextSegment()
    /// The number of terms, with repetition, of each text.
    var lengths: [UInt32] = []
  }

  private static let none = UInt32.max

  /// Inverts one segment.
  ///
  /// - Parameters:
  ///   - tokens: The word of each place in the texts.
  ///   - ends: Where each text ends in `tokens`.
  ///   - termOfWord: The term of each word; the largest number for none.
  /// - Returns: The postings and the length of each text.
  static func invert(tokens: [UInt32], ends: [UInt32], termOfWord: [UInt32]) -> Part {
    var part = Part()
    var present = termOfWord.filter { $0 != none }
    present.sort()
    for term in present where part.segment.terms.last != term { part.segment.terms.append(term) }
    let local = localNumbers(termOfWord, part.segment.terms)
    part.lengths = lengths(tokens.span, ends, local.span)
    fill(&part, tokens.span, ends, local.span)
    return part
  }

  /// The place of each word's term among the segment's terms.
  private static func localNumbers(_ termOfWord: [UInt32], _ terms: [UInt32]) -> [UInt32] {
    termOfWord.map { term in
      guard term != none else { return none }
      var low = 0
      var high = terms.count
      while low < high {
        let middle = (low + high) / 2
        if terms[middle] < term { low = middle + 1 } else { high = middle }
      }
      return UInt32(low)
    }
  }

  private static func lengths(
    _ tokens: borrowing Span<UInt32>, _ ends: [UInt32], _ local: borrowing Span<UInt32>
  ) -> [UInt32] {
    var start = 0
    return ends.map { end in
      var length: UInt32 = 0
      for index in start..<Int(end) where local[Int(tokens[index])] != none { length += 1 }
      start = Int(end)
      return length
    }
  }

  private static func fill(
    _ part: inout Part, _ tokens: borrowing Span<UInt32>, _ ends: [UInt32],
    _ local: borrowing Span<UInt32>
  ) {
    let termCount = part.segment.terms.count
    var places = startsOfTerms(tokens, ends, local, termCount)
    part.segment.starts = places
    let postingCount = Int(places[termCount])
    var texts = [UInt16](repeating: 0, count: postingCount)
    var counts = [UInt32](repeating: 0, count: postingCount)
    var last = [UInt32](repeating: none, count: termCount)
    var start = 0
    for text in ends.indices {
      for index in start..<Int(ends[text]) {
        let number = local[Int(tokens[index])]
        guard number != none else { continue }
        let term = Int(number)
        if last[term] == UInt32(text) {
          counts[Int(places[term]) - 1] += 1
        } else {
          last[term] = UInt32(text)
          let place = Int(places[term])
          places[term] += 1
          texts[place] = UInt16(text)
          counts[place] = 1
        }
      }
      start = Int(ends[text])
    }
    part.segment.places = texts
    assignKinds(&part, counts)
  }

  /// Where the postings of each term start, by counting them.
  private static func startsOfTerms(
    _ tokens: borrowing Span<UInt32>, _ ends: [UInt32], _ local: borrowing Span<UInt32>,
    _ termCount: Int
  ) -> [UInt32] {
    var starts = [UInt32](repeating: 0, count: termCount + 1)
    var last = [UInt32](repeating: none, count: termCount)
    var start = 0
    for text in ends.indices {
      for index in start..<Int(ends[text]) {
        let number = local[Int(tokens[index])]
        guard number != none, last[Int(number)] != UInt32(text) else { continue }
        last[Int(number)] = UInt32(text)
        starts[Int(number) + 1] += 1
      }
      start = Int(ends[text])
    }
    for term in 0..<termCount { starts[term + 1] += starts[term] }
    return starts
  }

  /// Numbers the pairs of a count and a length that occur, in the order of the postings.
  private static func assignKinds(_ part: inout Part, _ counts: [UInt32]) {
    let longest = part.lengths.max() ?? 0
    var ofSingle = [UInt32](repeating: none, count: Int(longest) + 1)
    var ofOthers: [UInt64: UInt32] = [:]
    var kinds = [UInt32](repeating: 0, count: counts.count)
    for index in counts.indices {
      let length = part.lengths[Int(part.segment.places[index])]
      let next = UInt32(part.segment.counts.count)
      let kind: UInt32
      if counts[index] == 1 {
        if ofSingle[Int(length)] == none { ofSingle[Int(length)] = next }
        kind = ofSingle[Int(length)]
      } else {
        let key = UInt64(counts[index]) << 32 | UInt64(length)
        if let known = ofOthers[key] {
          kind = known
        } else {
          ofOthers[key] = next
          kind = next
        }
      }
      if kind == next {
        part.segment.counts.append(Double(counts[index]))
        part.segment.lengths.append(length)
      }
      kinds[index] = kind
    }
    part.segment.kinds = kinds
  }
}
