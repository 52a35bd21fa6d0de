/// What would be found at each threshold of match weight.
struct ThresholdCurve: Sendable, Equatable {
  /// One threshold and what it would give.
  struct Point: Sendable, Equatable {
    /// The least match weight, in bits, at which two records are joined.
    let weight: Double
    /// What is found then.
    let counts: PairCounts

    /// The probability of a match at that weight.
    var probability: Double { 1 / (1 + Double.power(of2: -weight)) }
  }

  /// The points, from the highest threshold to the lowest.
  var points: [Point] = []

  /// The step between thresholds, in bits.
  static let step = 0.5

  /// The point of the greatest F1; of equal ones the highest threshold.
  var best: Point? {
    var best: Point?
    for point in points where point.counts.f1 > best?.counts.f1 ?? -1 { best = point }
    return best
  }

  /// Joins compared pairs from the greatest weight down and counts at each threshold.
  ///
  /// The closure alone: neither conflicts nor one-to-one links are heeded, so a run that heeds them
  /// may do better than any point.
  ///
  /// - Parameters:
  ///   - candidates: The pairs compared.
  ///   - records: The records, and those of their links that are keys.
  ///   - labels: What is known.
  ///   - onlyListed: Whether records without a label are left out.
  init(
    _ candidates: CandidateLinks, records: LinkedRecords, labels: Labels, onlyListed: Bool
  ) {
    let links = (candidates.links + Self.keyLinks(records, candidates)).sorted {
      ($1.weight, $0.left, $0.right) < ($0.weight, $1.left, $1.right)
    }
    let finite = links.map(\.weight).filter(\.isFinite)
    guard let top = finite.first, let bottom = finite.last else { return }
    var joining = CountedJoining(labels, count: records.keys.count, onlyListed: onlyListed)
    var next = 0
    var threshold = (Double(top) / Self.step).rounded(.up)
    while true {
      let weight = threshold * Self.step
      while next < links.count, Double(links[next].weight) >= weight {
        joining.join(Int(links[next].left), Int(links[next].right))
        next += 1
      }
      points.append(Point(weight: weight, counts: joining.counts))
      if weight <= Double(bottom) { break }
      threshold -= 1
    }
  }

  /// Links that hold at every threshold, or at their own weight: records joined by a key, and those
  /// that no compared pair names.
  private static func keyLinks(
    _ records: LinkedRecords, _ candidates: CandidateLinks
  ) -> [CandidateLinks.Link] {
    var isCompared = [Bool](repeating: false, count: records.keys.count)
    for link in candidates.links {
      isCompared[Int(link.left)] = true
      isCompared[Int(link.right)] = true
    }
    return records.links.compactMap { link in
      guard link.isExact || !isCompared[Int(link.record)] else { return nil }
      return CandidateLinks.Link(
        left: min(link.record, link.own), right: max(link.record, link.own),
        weight: link.isExact ? .infinity : Float(link.weight), outcome: .joined)
    }
  }
}
