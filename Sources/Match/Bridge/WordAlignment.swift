/// How likely a term of one language stands for a term of the other, learned from pairs of texts.
///
/// IBM model 1 in both directions by expectation maximisation; in the later rounds each link counts
/// by the product of both directions' beliefs, so that only what both agree on remains. All sums
/// run in the order of the pairs, so equal pairs give equal bits.
///
/// - Source: Brown et al. 1993, "The Mathematics of Statistical Machine Translation", model 1;
///   Liang, Taskar, Klein 2006, "Alignment by Agreement", for the product.
struct WordAlignment: Sendable {
  /// Two terms that occur together and how often one stands for the other, by belief.
  struct Link: Sendable {
    let spanish: UInt32
    let english: UInt32
    let count: Double
  }

  /// Rounds in which each direction learns alone.
  static let separateRounds = 3
  /// Rounds in which both learn from their agreement.
  static let jointRounds = 3

  /// The links, in the order in which their terms first occur together.
  private(set) var links: [Link] = []

  /// Learns from pairs of lists of terms.
  ///
  /// - Parameters:
  ///   - spanish: The terms of each Spanish text.
  ///   - english: The terms of the English text beside it.
  ///   - spanishCount: The number of distinct Spanish terms.
  ///   - englishCount: The number of distinct English terms.
  init(
    spanish: TermLists, english: TermLists, spanishCount: Int, englishCount: Int
  ) {
    var cells = Cells(spanish, english)
    var forward = Direction(cells.spanish, groups: englishCount, given: cells.english)
    var backward = Direction(cells.english, groups: spanishCount, given: cells.spanish)
    for round in 0..<Self.separateRounds + Self.jointRounds {
      cells.count(&forward, &backward, isJoint: round >= Self.separateRounds)
      forward.normalize(given: cells.english)
      backward.normalize(given: cells.spanish)
    }
    links.reserveCapacity(cells.spanish.count)
    for link in cells.spanish.indices {
      links.append(
        Link(
          spanish: cells.spanish[link], english: cells.english[link], count: forward.counts[link]))
    }
  }
}

/// One direction of the model: the belief in each link given its source.
private struct Direction {
  /// By link.
  var belief: [Double]
  var counts: [Double]
  private var totals: [Double]

  init(_ targets: [UInt32], groups: Int, given sources: [UInt32]) {
    belief = [Double](repeating: 1, count: targets.count)
    counts = [Double](repeating: 0, count: targets.count)
    totals = [Double](repeating: 0, count: groups)
    var sizes = totals
    for source in sources { sizes[Int(source)] += 1 }
    for link in sources.indices { belief[link] = 1 / sizes[Int(sources[link])] }
  }

  mutating func normalize(given sources: [UInt32]) {
    for source in totals.indices { totals[source] = 0 }
    for link in sources.indices { totals[Int(sources[link])] += counts[link] }
    for link in sources.indices {
      let total = totals[Int(sources[link])]
      belief[link] = total > 0 ? counts[link] / total : 0
    }
  }
}

/// The links of every pair of texts, as one row of links for each English term of the pair.
private struct Cells {
  /// By link, its terms.
  private(set) var spanish: [UInt32] = []
  private(set) var english: [UInt32] = []
  private var links: [UInt32] = []
  private var widths: [UInt32] = []
  private var heights: [UInt32] = []

  /// A belief that a word stands for nothing, which takes up what fits nowhere.
  private static let nothing = 0.02

  init(_ spanishLists: TermLists, _ englishLists: TermLists) {
    var numbers = LinkNumbers()
    for pair in 0..<spanishLists.count {
      let left = Self.distinct(spanishLists.values[spanishLists.range(pair)])
      let right = Self.distinct(englishLists.values[englishLists.range(pair)])
      guard !left.isEmpty, !right.isEmpty else { continue }
      widths.append(UInt32(left.count))
      heights.append(UInt32(right.count))
      for english in right {
        for spanish in left {
          let number = numbers.number(UInt64(english) << 32 | UInt64(spanish))
          if number == self.spanish.count {
            self.spanish.append(spanish)
            self.english.append(english)
          }
          links.append(UInt32(number))
        }
      }
    }
  }

  private static func distinct(_ terms: ArraySlice<UInt32>) -> [UInt32] {
    var found: [UInt32] = []
    for term in terms where !found.contains(term) { found.append(term) }
    return found
  }

  /// Counts the links of every pair by belief.
  mutating func count(_ forward: inout Direction, _ backward: inout Direction, isJoint: Bool) {
    for link in spanish.indices {
      forward.counts[link] = 0
      backward.counts[link] = 0
    }
    var sums: [Double] = []
    var start = 0
    for pair in widths.indices {
      let width = Int(widths[pair])
      let height = Int(heights[pair])
      // Down the columns for each Spanish term, along the rows for each English one.
      sums.removeAll(keepingCapacity: true)
      for _ in 0..<width { sums.append(Self.nothing) }
      for row in 0..<height {
        for column in 0..<width {
          sums[column] += forward.belief[Int(links[start + row * width + column])]
        }
      }
      for row in 0..<height {
        var sum = Self.nothing
        for column in 0..<width {
          sum += backward.belief[Int(links[start + row * width + column])]
        }
        for column in 0..<width {
          let link = Int(links[start + row * width + column])
          let first = forward.belief[link] / sums[column]
          let second = backward.belief[link] / sum
          if isJoint {
            forward.counts[link] += first * second
            backward.counts[link] += first * second
          } else {
            forward.counts[link] += first
            backward.counts[link] += second
          }
        }
      }
      start += width * height
    }
  }
}

/// Numbers pairs of terms in order of first appearance.
private struct LinkNumbers {
  private var keys = [UInt64](repeating: .max, count: 1 << 16)
  private var numbers = [UInt32](repeating: 0, count: 1 << 16)
  private var count = 0

  mutating func number(_ key: UInt64) -> Int {
    var slot = slot(key)
    if keys[slot] == key { return Int(numbers[slot]) }
    if count * 2 > keys.count {
      grow()
      slot = self.slot(key)
    }
    keys[slot] = key
    numbers[slot] = UInt32(count)
    count += 1
    return count - 1
  }

  private func slot(_ key: UInt64) -> Int {
    let mixed = (key ^ key >> 32) &* 0x9E37_79B9_7F4A_7C15
    var slot = Int(truncatingIfNeeded: mixed >> 20) & (keys.count - 1)
    while keys[slot] != .max, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  private mutating func grow() {
    let old = (keys, numbers)
    keys = [UInt64](repeating: .max, count: old.0.count * 2)
    numbers = [UInt32](repeating: 0, count: old.0.count * 2)
    for index in old.0.indices where old.0[index] != .max {
      let slot = slot(old.0[index])
      keys[slot] = old.0[index]
      numbers[slot] = old.1[index]
    }
  }
}
