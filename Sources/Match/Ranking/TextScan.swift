/// Adds up BM25 sums over the postings of a need's terms, one segment at a time, and skips what
/// cannot reach a least sum.
///
/// Each run of postings knows what its best posting adds. The runs whose bests together stay below
/// the least sum are not essential: no supplier reaches it by them alone. So only the essential runs
/// are gone through, and of the others only the postings of suppliers that may still reach it.
///
/// - Source: MaxScore by Turtle and Flood (1995), doi:10.1016/0306-4573(95)00020-H, with bounds by
///   block as in Ding and Suel (2011), doi:10.1145/2009916.2010048.
enum TextScan {
  /// A term's postings in the segment at hand.
  struct ActiveRun {
    let run: TextIndex.Run
    /// What the term weighs: its idf times its weight in the need.
    let factor: Double
    /// No less than what any of its postings adds.
    let bound: Double
  }

  /// What a scan leaves in the scratch memory.
  struct Outcome {
    /// Whether any term occurs in the segment.
    var hasPostings = false
    /// Whether sums may stand at any place, not only at those touched.
    var isDense = false
    /// What a sum may lack at most at places that are no hits.
    var rest = 0.0
  }

  /// Adds the postings of one segment to `scratch.sums`.
  ///
  /// - Parameters:
  ///   - segment: The number of the segment.
  ///   - terms: The need's terms.
  ///   - index: The index.
  ///   - least: The least sum that matters.
  ///   - scratch: Its sums are zero before. Afterwards `hits` holds every place whose sum is at least
  ///     `least`, and maybe others; the sums of hits that are at least `least` are exact.
  /// - Returns: What was done.
  static func add(
    _ segment: Int, _ terms: NeedTerms, _ index: TextIndex, least: Double,
    _ scratch: inout RankScratch
  ) -> Outcome {
    scratch.hits.removeAll(keepingCapacity: true)
    scratch.touched.removeAll(keepingCapacity: true)
    var outcome = Outcome()
    let total = gatherRuns(UInt32(segment), terms, index, &scratch)
    guard !scratch.active.isEmpty else { return outcome }
    outcome.hasPostings = true
    guard total >= least else {
      outcome.rest = total
      return outcome
    }
    var inessential = 0
    while inessential < scratch.active.count,
      outcome.rest + scratch.active[inessential].bound < least
    {
      outcome.rest += scratch.active[inessential].bound
      inessential += 1
    }
    let part = index.segments[segment]
    let count = min(index.segmentSize, index.count - segment * index.segmentSize)
    var postings = 0
    for place in inessential..<scratch.active.count {
      postings += Int(scratch.active[place].run.end - scratch.active[place].run.start)
    }
    outcome.isDense = postings > index.segmentSize / 4
    for place in inessential..<scratch.active.count {
      let active = scratch.active[place]
      addWhole(
        active, part, isDense: outcome.isDense, &scratch.sums, &scratch.touched,
        &scratch.impacts)
    }
    if outcome.isDense {
      gather(scratch.sums, &scratch.hits, least: least - outcome.rest, count: count)
    } else {
      gather(scratch.touched, scratch.sums, &scratch.hits, least: least - outcome.rest)
    }
    guard inessential > 0 else { return outcome }
    var rest = outcome.rest
    for place in (0..<inessential).reversed() where !scratch.hits.isEmpty {
      let active = scratch.active[place]
      rest = max(0, rest - active.bound)
      addToHits(active, part, least: least - rest - slack, &scratch.sums, &scratch.hits)
    }
    return outcome
  }

  /// More than all rounding of bounds.
  private static let slack = 0x1p-30

  /// Gathers the runs of the segment, the least bound first; returns the sum of the bounds.
  private static func gatherRuns(
    _ segment: UInt32, _ terms: NeedTerms, _ index: TextIndex, _ scratch: inout RankScratch
  ) -> Double {
    scratch.active.removeAll(keepingCapacity: true)
    var total = 0.0
    for place in terms.known.indices {
      let term = Int(terms.known[place])
      let next = scratch.nextRun[place]
      guard next < index.runStarts[term + 1], index.runs[next].segment == segment else { continue }
      scratch.nextRun[place] = next + 1
      let run = index.runs[next]
      let factor = index.idf[term] * terms.weights[place]
      let active = ActiveRun(run: run, factor: factor, bound: factor * Double(run.best) + slack)
      total += active.bound
      var at = scratch.active.count
      scratch.active.append(active)
      while at > 0, scratch.active[at - 1].bound > active.bound {
        scratch.active[at] = scratch.active[at - 1]
        at -= 1
      }
      scratch.active[at] = active
    }
    return total
  }

  // MARK: Whole runs

  private static func addWhole(
    _ active: ActiveRun, _ part: borrowing TextSegment, isDense: Bool, _ sums: inout [Double],
    _ touched: inout [UInt16], _ impacts: inout [Double]
  ) {
    let range = Int(active.run.start)..<Int(active.run.end)
    let isLong = range.count > 2 * part.counts.count
    if isLong { fillImpacts(&impacts, part, active.factor) }
    let places = part.places.span
    let kinds = part.kinds.span
    var sums = sums.mutableSpan
    switch (isLong, isDense) {
    case (true, true):
      let impacts = impacts.span
      for posting in range { sums[Int(places[posting])] += impacts[Int(kinds[posting])] }
    case (true, false):
      let impacts = impacts.span
      for posting in range {
        let place = places[posting]
        let sum = sums[Int(place)]
        if sum == 0 { touched.append(place) }
        sums[Int(place)] = sum + impacts[Int(kinds[posting])]
      }
    case (false, _):
      let counts = part.counts.span
      let norms = part.norms.span
      for posting in range {
        let place = places[posting]
        let kind = Int(kinds[posting])
        let sum = sums[Int(place)]
        if sum == 0, !isDense { touched.append(place) }
        sums[Int(place)] =
          sum + BM25.impact(idf: active.factor, count: counts[kind], norm: norms[kind])
      }
    }
  }

  private static func fillImpacts(
    _ impacts: inout [Double], _ part: borrowing TextSegment, _ factor: Double
  ) {
    impacts.removeAll(keepingCapacity: true)
    for kind in part.counts.indices {
      impacts.append(BM25.impact(idf: factor, count: part.counts[kind], norm: part.norms[kind]))
    }
  }

  // MARK: Hits

  /// Finds the places of a dense segment whose sums are great enough.
  private static func gather(
    _ sums: [Double], _ hits: inout [UInt16], least: Double, count: Int
  ) {
    let sums = sums.span
    let least = max(least, .leastNonzeroMagnitude)
    var place = 0
    while place + 8 <= count {
      // Without a branch a sum, since nearly all of them are below.
      var isNear = false
      for near in place..<place + 8 { isNear = isNear || sums[near] >= least }
      if isNear {
        for near in place..<place + 8 where sums[near] >= least {
          hits.append(UInt16(truncatingIfNeeded: near))
        }
      }
      place += 8
    }
    while place < count {
      if sums[place] >= least { hits.append(UInt16(truncatingIfNeeded: place)) }
      place += 1
    }
  }

  /// Finds the places among those touched whose sums are great enough.
  private static func gather(
    _ touched: [UInt16], _ sums: [Double], _ hits: inout [UInt16], least: Double
  ) {
    let sums = sums.span
    for place in touched where sums[Int(place)] >= least { hits.append(place) }
  }

  /// Adds what a run adds to the hits, and keeps those that may still reach the least sum.
  private static func addToHits(
    _ active: ActiveRun, _ part: borrowing TextSegment, least: Double, _ sums: inout [Double],
    _ hits: inout [UInt16]
  ) {
    let postings = Int(active.run.end - active.run.start)
    if let run = part.dense.number(startingAt: active.run.start) {
      addDense(run, active, part, &sums, hits)
    } else if hits.count > postings / 16 {
      addThrough(active, part, &sums)
    } else {
      addFound(active, part, &sums, hits)
    }
    var kept = 0
    for index in hits.indices where sums[Int(hits[index])] >= least {
      hits[kept] = hits[index]
      kept += 1
    }
    hits.removeSubrange(kept...)
  }

  /// Asks the bits of a long run for each hit.
  private static func addDense(
    _ run: Int, _ active: ActiveRun, _ part: borrowing TextSegment, _ sums: inout [Double],
    _ hits: borrowing [UInt16]
  ) {
    let kinds = part.kinds.span
    let counts = part.counts.span
    let norms = part.norms.span
    let hits = hits.span
    var sums = sums.mutableSpan
    let start = Int(active.run.start)
    for index in hits.indices {
      let place = hits[index]
      guard let posting = part.dense.posting(place, in: run) else { continue }
      let kind = Int(kinds[start + posting])
      sums[Int(place)] += BM25.impact(idf: active.factor, count: counts[kind], norm: norms[kind])
    }
  }

  /// Goes through a run, and adds where there is a sum already.
  private static func addThrough(
    _ active: ActiveRun, _ part: borrowing TextSegment, _ sums: inout [Double]
  ) {
    let places = part.places.span
    let kinds = part.kinds.span
    let counts = part.counts.span
    let norms = part.norms.span
    var sums = sums.mutableSpan
    for posting in Int(active.run.start)..<Int(active.run.end) {
      let place = Int(places[posting])
      if sums[place] == 0 { continue }
      let kind = Int(kinds[posting])
      sums[place] += BM25.impact(idf: active.factor, count: counts[kind], norm: norms[kind])
    }
  }

  /// Looks for each of few hits in a run.
  private static func addFound(
    _ active: ActiveRun, _ part: borrowing TextSegment, _ sums: inout [Double],
    _ hits: borrowing [UInt16]
  ) {
    let places = part.places.span
    for index in hits.indices {
      let place = hits[index]
      var low = Int(active.run.start)
      var high = Int(active.run.end)
      while low < high {
        let middle = (low + high) / 2
        if places[middle] < place { low = middle + 1 } else { high = middle }
      }
      guard low < Int(active.run.end), places[low] == place else { continue }
      let kind = Int(part.kinds[low])
      sums[Int(place)] += BM25.impact(
        idf: active.factor, count: part.counts[kind], norm: part.norms[kind])
    }
  }
}
