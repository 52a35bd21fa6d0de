/// The postings of a run of suppliers, small enough that their scores stay in the cache.
struct TextSegment: Sendable, Equatable {
  /// Suppliers in a segment, as a rule; at most 65,536, so that a place in it fits in 16 bits.
  static let usualSize = 1 << 15

  /// The terms that occur, ascending; term i has the postings `starts[i] ..< starts[i + 1]`.
  var terms: [UInt32] = []
  var starts: [UInt32] = [0]
  /// The place of each posting's supplier in the segment, ascending within a term.
  var places: [UInt16] = []
  /// The kind of each posting: how often the term occurs, and in how long a text.
  var kinds: [UInt32] = []
  /// By kind, how often the term occurs, in units of field weight.
  var frequencies: [UInt32] = []
  /// By kind, the length of the text, in units of field weight.
  var lengths: [UInt32] = []
  /// By kind, how often the term occurs.
  var counts: [Double] = []
  /// By kind, the norm of the text's length.
  var norms: [Double] = []
  /// By term that occurs, no less than what its best posting adds for a weight of one.
  var bests: [Float] = []
  /// The long runs.
  var dense = DenseRuns()

  /// Works out what searching needs beside the postings.
  ///
  /// - Parameters:
  ///   - count: The number of suppliers in the segment.
  ///   - unit: What a unit of field weight counts.
  ///   - average: The average length, in units.
  mutating func weigh(count: Int, unit: Double, average: Double) {
    dense = DenseRuns(runStarts: starts, places: places, count: count)
    counts = frequencies.map { Double($0) * unit }
    norms = lengths.map { BM25.norm(length: Int($0), average: average) }
    let shares = sharesOfKinds()
    bests = terms.indices.map { term in
      var best: Float = 0
      for posting in Int(starts[term])..<Int(starts[term + 1]) {
        best = max(best, shares[Int(kinds[posting])])
      }
      return best
    }
  }

  /// By kind of posting, no less than what it adds for a weight of one.
  func sharesOfKinds() -> [Float] {
    counts.indices.map { kind in
      Float(counts[kind] / (counts[kind] + norms[kind])).nextUp
    }
  }
}
