import Workbench

extension TextIndex {
  /// The index of some of the suppliers, weighed as in the whole one: the same rows, terms and sums.
  ///
  /// - Parameters:
  ///   - isKept: Whether each supplier is in it.
  ///   - threads: Number of threads.
  /// - Returns: The index.
  func subset(_ isKept: [Bool], threads: Int) -> TextIndex {
    let parts = concurrentBlocks(of: segments.count, blockSize: 1, workers: threads) { range in
      let number = range.lowerBound
      let first = number * segmentSize
      let kept = isKept[first..<min(first + segmentSize, isKept.count)]
      return segments[number].subset(Array(kept))
    }
    return TextIndex(self, segments: parts)
  }
}

extension TextSegment {
  /// The postings of some of the segment's suppliers.
  fileprivate func subset(_ isKept: [Bool]) -> TextSegment {
    var part = TextSegment()
    part.frequencies = frequencies
    part.lengths = lengths
    part.counts = counts
    part.norms = norms
    let shares = sharesOfKinds()
    for term in terms.indices {
      var best: Float = 0
      for posting in Int(starts[term])..<Int(starts[term + 1]) where isKept[Int(places[posting])] {
        part.places.append(places[posting])
        part.kinds.append(kinds[posting])
        best = max(best, shares[Int(kinds[posting])])
      }
      guard best > 0 else { continue }
      part.terms.append(terms[term])
      part.starts.append(UInt32(part.places.count))
      part.bests.append(best)
    }
    part.dense = DenseRuns(runStarts: part.starts, places: part.places, count: isKept.count)
    return part
  }
}
