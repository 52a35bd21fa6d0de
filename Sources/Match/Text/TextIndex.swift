import Text

/// The terms of the suppliers' texts and who has them.
///
/// The suppliers are cut into segments of fixed size, so the index does not depend on the number
/// of threads that built it. Terms are numbered in the order of their bytes, and every sum runs in
/// that order.
struct TextIndex: Sendable {
  /// A term's postings in one segment.
  struct Run: Sendable {
    let segment: UInt32
    let start: UInt32
    let end: UInt32
  }

  /// The distinct terms.
  let terms: WordTable
  /// The weight of each term.
  let idf: [Double]
  /// The runs of every term, by segment; those of term t are `runStarts[t] ..< runStarts[t + 1]`.
  let runs: [Run]
  let runStarts: [Int]
  let segments: [TextSegment]
  /// Suppliers in every segment but the last.
  let segmentSize: Int
  /// The number of terms, with repetition, of each supplier's text.
  let lengths: [UInt32]

  /// The number of suppliers.
  var count: Int { lengths.count }
  /// Pairs of a term and a supplier.
  var postingCount: Int { segments.reduce(0) { $0 + $1.places.count } }

  /// How many suppliers have a term.
  func frequency(_ term: Int) -> Int {
    runs[runStarts[term]..<runStarts[term + 1]].reduce(0) { $0 + Int($1.end - $1.start) }
  }

  /// What a term of some weight adds to a supplier's score; zero when the supplier lacks it.
  func impact(of term: Int, in row: Int, weight: Double = 1) -> Double {
    let segment = UInt32(row / segmentSize)
    let place = UInt16(row % segmentSize)
    for run in runs[runStarts[term]..<runStarts[term + 1]] where run.segment == segment {
      let postings = segments[Int(segment)]
      var low = Int(run.start)
      var high = Int(run.end)
      while low < high {
        let middle = (low + high) / 2
        if postings.places[middle] < place { low = middle + 1 } else { high = middle }
      }
      guard low < Int(run.end), postings.places[low] == place else { return 0 }
      let kind = Int(postings.kinds[low])
      return BM25.impact(
        idf: idf[term] * weight, count: postings.counts[kind], norm: postings.norms[kind])
    }
    return 0
  }
}
