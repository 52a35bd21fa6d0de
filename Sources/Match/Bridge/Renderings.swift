import Text

/// What the terms of one language are called in the other, best first.
struct Renderings: Sendable {
  /// A term of the index that stands for a term of the need.
  struct Entry: Sendable {
    /// The index's number of the term.
    let term: UInt32
    /// How good it is beside the best, above 0, at most 1.
    let ratio: Double
    /// A word that has the term, by its number in the words of its language.
    let word: UInt32
  }

  private let starts: [UInt32]
  private let entries: [Entry]

  /// The renderings of a term by its number.
  subscript(term: UInt32) -> ArraySlice<Entry> {
    entries[Int(starts[Int(term)])..<Int(starts[Int(term) + 1])]
  }

  /// The number of renderings.
  var count: Int { entries.count }

  /// Sorts candidates out.
  ///
  /// - Parameters:
  ///   - candidates: A source, a term of its target side and how often the two were seen.
  ///   - sources: The number of sources.
  ///   - target: The words of the target's language.
  ///   - index: By number in the target's indexed terms, the index's number, or none.
  init(
    _ candidates: [(source: UInt32, target: UInt32, count: Double)], sources: Int,
    target: BilingualWords.Side, index: [UInt32]
  ) {
    var totals = [Double](repeating: 0, count: sources)
    for candidate in candidates { totals[Int(candidate.source)] += candidate.count }
    let kept = candidates.filter { candidate in
      candidate.count >= BridgeWeights.leastCount
        && candidate.count >= BridgeWeights.leastShare * totals[Int(candidate.source)]
    }.sorted { left, right in
      (left.source, -left.count, left.target) < (right.source, -right.count, right.target)
    }
    let words = target.renderings()
    var starts: [UInt32] = [0]
    var entries: [Entry] = []
    var best = 0.0
    var taken = 0
    for (place, candidate) in kept.enumerated() {
      if place == 0 || kept[place - 1].source != candidate.source {
        while starts.count <= Int(candidate.source) { starts.append(UInt32(entries.count)) }
        best = candidate.count
        taken = 0
      }
      let term = index[Int(candidate.target)]
      guard term != BilingualWords.none, taken < BridgeWeights.most else { continue }
      taken += 1
      entries.append(
        Entry(
          term: term, ratio: BridgeWeights.ratio(candidate.count, best: best),
          word: words[Int(candidate.target)]))
    }
    while starts.count <= sources { starts.append(UInt32(entries.count)) }
    self.starts = starts
    self.entries = entries
  }
}
