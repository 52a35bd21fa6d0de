import Glibc

/// How much of two values' words is shared, each word by how rare it is.
///
/// Words that are the same count whole; a word that begins another (an abbreviation) or is like it
/// by Jaro–Winkler (a slip of the pen) counts in part, with the commoner one's weight, since a
/// misspelt word is rare for no reason. The overlap is 2·shared / (all of one + all of the other).
enum WordOverlap {
  /// The least likeness at which two words are one misspelt.
  static let leastLikeness = 0.86
  /// What an abbreviated word counts of a whole one.
  static let abbreviation = 0.9
  /// Values with more words are compared by their first.
  static let most = 32

  /// The overlap, 0 to 1, and the bits of the rarest word shared: −log2 of the share of records that
  /// have it. The other words do not add theirs: in names they hang together (COMISION FEDERAL DE
  /// ELECTRICIDAD), and their product would make a common name look rare.
  struct Result {
    var overlap: Double
    var bits: Double
  }

  /// Compares two values.
  ///
  /// - Parameters:
  ///   - words: The column's words.
  ///   - left: One value's words, as their places in `words`.
  ///   - right: The other's.
  ///   - bits: By word, −log2 of the share of records that have it.
  ///   - letters: By word, which letters it has, as bits.
  ///   - bytes: The bytes of all words.
  ///   - ends: Word w lies at `ends[w]..<ends[w + 1]`.
  /// - Returns: How much is shared.
  static func compare(
    _ words: Span<UInt32>, _ left: Range<Int>, _ right: Range<Int>, bits: Span<Float>,
    letters: Span<UInt32>, bytes: Span<UInt8>, ends: Span<UInt32>
  ) -> Result {
    let m = min(left.count, most)
    let n = min(right.count, most)
    if m == 0 || n == 0 { return Result(overlap: 0, bits: 0) }
    var total = 0.0
    for place in 0..<n { total += Double(bits[Int(words[right.lowerBound + place])]) }
    var shared = 0.0
    var rarest = 0.0
    var open: UInt32 = 0
    var taken: UInt32 = 0
    for place in 0..<m {
      let word = words[left.lowerBound + place]
      let weight = Double(bits[Int(word)])
      total += weight
      var other = 0
      while other < n, words[right.lowerBound + other] != word || taken >> UInt32(other) & 1 != 0 {
        other += 1
      }
      if other == n {
        open |= 1 << UInt32(place)
      } else {
        taken |= 1 << UInt32(other)
        shared += weight
        rarest = max(rarest, weight)
      }
    }
    while open != 0, taken.nonzeroBitCount < n {
      let place = open.trailingZeroBitCount
      open &= open &- 1
      let word = Int(words[left.lowerBound + place])
      let own = bounds(ends, word)
      var best = 0.0
      var match = -1
      for other in 0..<n where taken >> UInt32(other) & 1 == 0 {
        let candidate = Int(words[right.lowerBound + other])
        let likeness = likeness(
          bytes, own, bounds(ends, candidate), letters[word], letters[candidate])
        if likeness > best {
          best = likeness
          match = other
        }
      }
      if match < 0 { continue }
      taken |= 1 << UInt32(match)
      let one = Double(bits[word])
      let two = Double(bits[Int(words[right.lowerBound + match])])
      let weight = min(one, two)
      total -= one + two - 2 * weight
      shared += best * weight
      rarest = max(rarest, best * weight)
    }
    return Result(overlap: total > 0 ? min(1, 2 * shared / total) : 1, bits: rarest)
  }

  @inline(__always)
  private static func bounds(_ ends: Span<UInt32>, _ word: Int) -> Range<Int> {
    Int(ends[word])..<Int(ends[word + 1])
  }

  /// How like two different words are; 0 when they are not one.
  private static func likeness(
    _ bytes: Span<UInt8>, _ left: Range<Int>, _ right: Range<Int>, _ one: UInt32,
    _ other: UInt32
  ) -> Double {
    let least = min(left.count, right.count)
    // Numbers and initials are other ones when they differ at all.
    if least < 3 || bytes[left.lowerBound] < 0x3A || bytes[right.lowerBound] < 0x3A { return 0 }
    if JaroWinkler.prefix(bytes, left, bytes, right, most: least) == least { return abbreviation }
    if least < 4 || left.count > 2 * right.count || right.count > 2 * left.count { return 0 }
    // Letters that the other lacks cannot be shared.
    let shared = min(
      left.count - (one & ~other).nonzeroBitCount, right.count - (other & ~one).nonzeroBitCount)
    if JaroWinkler.most(bytes, left, bytes, right, shared: shared) < leastLikeness { return 0 }
    let similarity = JaroWinkler.similarity(bytes, left, bytes, right)
    return similarity >= leastLikeness ? similarity : 0
  }
}
