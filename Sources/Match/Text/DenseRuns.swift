/// The long runs of a segment as one bit for each supplier, so that a posting is found at once.
struct DenseRuns: Sendable, Equatable {
  /// A run is long when it has at least one in so many suppliers of the segment.
  private static let share = 16

  /// Where the long runs start among the postings, ascending.
  private var starts: [UInt32] = []
  /// Words of bits of one run.
  private var width = 0
  /// One bit for each place, run after run; set where the run has a posting.
  private var bits: [UInt64] = []
  /// By word, the postings of its run before it.
  private var ranks: [UInt16] = []

  /// Marks nothing.
  init() {}

  /// Marks the long runs of a segment.
  ///
  /// - Parameters:
  ///   - runStarts: Where each run starts, and the end of the last.
  ///   - places: The place of each posting.
  ///   - count: The number of suppliers.
  init(runStarts: [UInt32], places: [UInt16], count: Int) {
    width = (count + 63) / 64
    let least = max(64, count / Self.share)
    for run in 0..<max(0, runStarts.count - 1) {
      let postings = Int(runStarts[run])..<Int(runStarts[run + 1])
      guard postings.count >= least else { continue }
      starts.append(runStarts[run])
      let first = bits.count
      for _ in 0..<width { bits.append(0) }
      for posting in postings {
        bits[first + Int(places[posting] >> 6)] |= 1 << UInt64(places[posting] & 63)
      }
      var rank = 0
      for word in first..<first + width {
        ranks.append(UInt16(truncatingIfNeeded: rank))
        rank += bits[word].nonzeroBitCount
      }
    }
  }

  /// The number of a long run that starts at a posting; nil for a short one.
  func number(startingAt start: UInt32) -> Int? {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < start { low = middle + 1 } else { high = middle }
    }
    return low < starts.count && starts[low] == start ? low : nil
  }

  /// The posting of a place in a long run, counted from the start of the run; nil for none.
  @inline(__always)
  func posting(_ place: UInt16, in run: Int) -> Int? {
    let word = run * width + Int(place >> 6)
    let bit = UInt64(1) << UInt64(place & 63)
    let bits = bits[word]
    guard bits & bit != 0 else { return nil }
    return Int(ranks[word]) + (bits & (bit - 1)).nonzeroBitCount
  }
}
