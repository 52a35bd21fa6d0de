/// The working memory of one worker, used again for each need.
struct RankScratch {
  /// Breaks texts into terms.
  let reader: NeedReader
  /// The BM25 sums of the suppliers of one segment; all zero between segments.
  var sums: [Double]
  /// The places of the segment whose sums are not zero, in no order.
  var hits: [UInt16] = []
  /// By kind of posting, what one term adds.
  var impacts: [Double] = []
  /// The next run of each term.
  var nextRun: [Int] = []
  /// The suppliers that share a code with the need, ascending.
  var codeRows: [UInt32] = []
  /// Their sums, in the same order.
  var codeSums: [Double] = []
  /// Suppliers by text alone, waiting for the scale of the sums.
  var waiting: [TextHit] = []

  /// Prepares the memory of a worker.
  init(_ context: MatchContext) {
    reader = NeedReader(context.settings, bridge: context.bridge)
    sums = [Double](repeating: 0, count: context.index.segmentSize)
  }
}
