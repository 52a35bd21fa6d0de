import Fairness

/// The working memory of one worker, used again for each need.
struct RankScratch {
  /// Breaks texts into terms.
  let reader: NeedReader
  /// The BM25 sums of the suppliers of one segment; all zero between segments.
  var sums: [Double]
  /// The places of the segment whose sums may be great enough, in no order.
  var hits: [UInt16] = []
  /// The places of a segment that is not dense whose sums are not zero.
  var touched: [UInt16] = []
  /// The runs of the segment, the least bound first.
  var active: [TextScan.ActiveRun] = []
  /// By kind of posting, what one term adds.
  var impacts: [Double] = []
  /// The next run of each term.
  var nextRun: [Int] = []
  /// The suppliers that share a code with the need, ascending.
  var codeRows: [UInt32] = []
  /// In the same order, their sums as far as they were added up, and what those may lack at most.
  var codeSums: [PartialSum] = []
  /// Suppliers by text alone, waiting for the scale of the sums.
  var waiting = GreatestHits()
  /// The places of ``codeRows`` in the order in which they are scored.
  var order: [TextHit] = []
  /// Puts rankings in the order that floors ask for.
  var arranger: Arranger
  /// The places that it puts in order.
  private var places: Int

  /// A sum that may lack something.
  struct PartialSum {
    let sum: Double
    let rest: Double
  }

  /// Prepares the memory of a worker.
  init(_ context: MatchContext) {
    reader = NeedReader(context.settings, bridge: context.bridge)
    sums = [Double](repeating: 0, count: context.index.segmentSize)
    places = context.settings.topK
    arranger = Arranger(floors: context.floors.groupFloors, places: places)
  }

  /// Prepares to put some places in order; all of a ranking but where staff accepted somebody.
  mutating func arrange(places: Int, in context: MatchContext) {
    guard places != self.places else { return }
    self.places = places
    arranger = Arranger(floors: context.floors.groupFloors, places: places)
  }

  /// Clears the sums of a segment.
  mutating func clear(count: Int, isDense: Bool) {
    if isDense {
      for place in 0..<count { sums[place] = 0 }
    } else {
      for place in touched { sums[Int(place)] = 0 }
    }
  }
}
