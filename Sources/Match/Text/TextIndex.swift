import Text
import Workbench

/// The terms of the suppliers' texts and who has them.
///
/// The suppliers are cut into segments of fixed size, so the index does not depend on the number
/// of threads that built it. Terms are numbered in the order of their bytes. What terms add to a sum
/// is rounded so that sums are exact, in whatever order they are made.
struct TextIndex: Sendable {
  /// A term's postings in one segment.
  struct Run: Sendable {
    let segment: UInt32
    let start: UInt32
    let end: UInt32
    /// No less than what its best posting adds for a weight of one.
    let best: Float
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
  /// The length of each supplier's text, in units of field weight.
  let lengths: [UInt32]
  /// How many texts the terms are weighed by: the suppliers', or those of all shards.
  let documents: Int
  /// By term, how many of those have it; nil when they are the texts of the index.
  private let frequencies: [UInt32]?

  /// Weighs the postings and brings the runs of each term together.
  ///
  /// - Parameters:
  ///   - terms: The terms, in the order of their bytes.
  ///   - segments: The postings, not weighed yet.
  ///   - segmentSize: Suppliers in every segment but the last.
  ///   - lengths: The length of each text, in units of field weight.
  ///   - unit: What a unit of field weight counts.
  ///   - threads: Number of threads.
  ///   - statistics: What the terms are weighed by, where these suppliers are not all; the terms are
  ///     its own.
  init(
    terms: WordTable, segments: [TextSegment], segmentSize: Int, lengths: [UInt32], unit: Double,
    threads: Int, statistics: TextStatistics? = nil
  ) {
    let total = statistics?.length ?? lengths.reduce(0) { $0 + Int($1) }
    let documents = statistics?.documents ?? lengths.count
    let average = Double(total) / Double(max(1, documents))
    let segments = concurrentBlocks(of: segments.count, blockSize: 1, workers: threads) { range in
      let number = range.lowerBound
      var segment = segments[number]
      let count = min(segmentSize, lengths.count - number * segmentSize)
      segment.weigh(count: count, unit: unit, average: average)
      return segment
    }
    let gathered = Self.runs(of: segments, terms: terms.count)
    idf = (0..<terms.count).map { term in
      BM25.idf(
        documents: documents,
        frequency: statistics.map { Int($0.frequencies[term]) }
          ?? Self.frequency(term, gathered.runs, gathered.starts))
    }
    self.terms = terms
    runs = gathered.runs
    runStarts = gathered.starts
    self.segments = segments
    self.segmentSize = segmentSize
    self.lengths = lengths
    self.documents = documents
    frequencies = statistics?.frequencies
  }

  /// Takes what some postings of an index weigh from the whole of it.
  init(_ whole: TextIndex, segments: [TextSegment]) {
    let gathered = Self.runs(of: segments, terms: whole.terms.count)
    terms = whole.terms
    idf = whole.idf
    runs = gathered.runs
    runStarts = gathered.starts
    self.segments = segments
    segmentSize = whole.segmentSize
    lengths = whole.lengths
    documents = whole.documents
    frequencies = whole.frequencies
  }

  /// The runs of every term, by segment, and where those of each term start.
  private static func runs(
    of segments: [TextSegment], terms: Int
  ) -> (runs: [Run], starts: [Int]) {
    var starts = [Int](repeating: 0, count: terms + 1)
    for segment in segments {
      for term in segment.terms { starts[Int(term) + 1] += 1 }
    }
    for term in 0..<terms { starts[term + 1] += starts[term] }
    var places = starts
    var runs = [Run](
      repeating: Run(segment: 0, start: 0, end: 0, best: 0), count: starts[terms])
    for (number, segment) in segments.enumerated() {
      for (index, term) in segment.terms.enumerated() {
        runs[places[Int(term)]] = Run(
          segment: UInt32(number), start: segment.starts[index], end: segment.starts[index + 1],
          best: segment.bests[index])
        places[Int(term)] += 1
      }
    }
    return (runs, starts)
  }

  /// The number of suppliers.
  var count: Int { lengths.count }
  /// Pairs of a term and a supplier.
  var postingCount: Int { segments.reduce(0) { $0 + $1.places.count } }

  /// How many of ``documents`` texts have a term.
  func frequency(_ term: Int) -> Int {
    frequencies.map { Int($0[term]) } ?? Self.frequency(term, runs, runStarts)
  }

  private static func frequency(_ term: Int, _ runs: [Run], _ starts: [Int]) -> Int {
    runs[starts[term]..<starts[term + 1]].reduce(0) { $0 + Int($1.end - $1.start) }
  }

  /// What a term, which weighs so much beside its idf, adds to a supplier's sum; zero when the
  /// supplier lacks it.
  func impact(of term: Int, in row: Int, weight: Double = 1) -> Double {
    let segment = UInt32(row / segmentSize)
    var low = runStarts[term]
    var high = runStarts[term + 1]
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].segment < segment { low = middle + 1 } else { high = middle }
    }
    guard low < runStarts[term + 1], runs[low].segment == segment else { return 0 }
    return impact(
      UInt16(row % segmentSize), runs[low], in: Int(segment), factor: idf[term] * weight)
  }

  /// What a run of a term of some weight adds to the sum of the supplier at a place of its segment.
  @inline(__always)
  func impact(_ place: UInt16, _ run: Run, in segment: Int, factor: Double) -> Double {
    let part = segments[segment]
    var low = Int(run.start)
    if let dense = part.dense.number(startingAt: run.start) {
      guard let posting = part.dense.posting(place, in: dense) else { return 0 }
      low += posting
    } else {
      var high = Int(run.end)
      while low < high {
        let middle = (low + high) / 2
        if part.places[middle] < place { low = middle + 1 } else { high = middle }
      }
      guard low < Int(run.end), part.places[low] == place else { return 0 }
    }
    let kind = Int(part.kinds[low])
    return BM25.impact(
      idf: factor, count: part.counts[kind], norm: part.norms[kind])
  }
}
