/// Adds up BM25 sums over the postings of a need's terms, one segment at a time.
enum TextScan {
  /// Adds the postings of one segment to `scratch.sums`.
  ///
  /// - Parameters:
  ///   - segment: The number of the segment.
  ///   - terms: The need's terms, ascending, so that each sum runs in that order.
  ///   - weights: What each of them weighs beside its idf.
  ///   - index: The index.
  ///   - scratch: Its sums are zero before; afterwards `hits` holds the places of the others, unless
  ///     they are so many that looking at every sum costs less.
  /// - Returns: Whether `hits` was left out.
  static func add(
    _ segment: Int, _ terms: [UInt32], _ weights: [Double], _ index: TextIndex,
    _ scratch: inout RankScratch
  ) -> Bool {
    let last = UInt32(segment)
    var postings = 0
    for place in terms.indices {
      let next = scratch.nextRun[place]
      if next < index.runStarts[Int(terms[place]) + 1], index.runs[next].segment == last {
        postings += Int(index.runs[next].end - index.runs[next].start)
      }
    }
    scratch.hits.removeAll(keepingCapacity: true)
    guard postings > 0 else { return false }
    let isDense = postings > index.segmentSize / 4
    let part = index.segments[segment]
    for place in terms.indices {
      let term = Int(terms[place])
      let next = scratch.nextRun[place]
      guard next < index.runStarts[term + 1], index.runs[next].segment == last else { continue }
      scratch.nextRun[place] = next + 1
      let run = index.runs[next]
      let range = Int(run.start)..<Int(run.end)
      let idf = index.idf[term] * weights[place]
      let isLong = range.count > 2 * part.counts.count
      if isLong { fillImpacts(&scratch.impacts, part, idf) }
      switch (isLong, isDense) {
      case (true, true): addDense(range, part, scratch.impacts, &scratch.sums)
      case (true, false):
        addSparse(range, part, scratch.impacts, &scratch.sums, &scratch.hits)
      case (false, _):
        addShort(range, part, idf, isDense, &scratch.sums, &scratch.hits)
      }
    }
    return isDense
  }

  private static func fillImpacts(_ impacts: inout [Double], _ part: TextSegment, _ idf: Double) {
    impacts.removeAll(keepingCapacity: true)
    for kind in part.counts.indices {
      impacts.append(BM25.impact(idf: idf, count: part.counts[kind], norm: part.norms[kind]))
    }
  }

  private static func addDense(
    _ range: Range<Int>, _ part: TextSegment, _ impacts: [Double],
    _ sums: inout [Double]
  ) {
    let places = part.places.span
    let kinds = part.kinds.span
    let impacts = impacts.span
    var sums = sums.mutableSpan
    for posting in range { sums[Int(places[posting])] += impacts[Int(kinds[posting])] }
  }

  private static func addSparse(
    _ range: Range<Int>, _ part: TextSegment, _ impacts: [Double],
    _ sums: inout [Double], _ hits: inout [UInt16]
  ) {
    let places = part.places.span
    let kinds = part.kinds.span
    let impacts = impacts.span
    var sums = sums.mutableSpan
    for posting in range {
      let place = places[posting]
      let sum = sums[Int(place)]
      if sum == 0 { hits.append(place) }
      sums[Int(place)] = sum + impacts[Int(kinds[posting])]
    }
  }

  private static func addShort(
    _ range: Range<Int>, _ part: TextSegment, _ idf: Double, _ isDense: Bool,
    _ sums: inout [Double], _ hits: inout [UInt16]
  ) {
    let places = part.places.span
    let kinds = part.kinds.span
    let counts = part.counts.span
    let norms = part.norms.span
    var sums = sums.mutableSpan
    for posting in range {
      let place = places[posting]
      let kind = Int(kinds[posting])
      let sum = sums[Int(place)]
      if sum == 0, !isDense { hits.append(place) }
      sums[Int(place)] = sum + BM25.impact(idf: idf, count: counts[kind], norm: norms[kind])
    }
  }
}
