import Tables

/// Ranks the suppliers of one need, exactly.
///
/// Candidates come by code and by text. A supplier is left out before its score is known only when
/// the most it could reach is below the least that would still enter.
struct Ranker {
  private let context: MatchContext
  private let need: Need
  private let terms: NeedTerms
  private let isExhaustive: Bool
  private var ranked: BoundedHeap<ScoredRow>
  private var nearMisses: BoundedHeap<ScoredRow>
  private var barred: BoundedHeap<ScoredRow>
  private let minimum: Int
  private var hasCandidate = false
  private var hasMet = false
  private var hasLacking = false

  /// Ranks the suppliers of a need.
  ///
  /// - Parameters:
  ///   - need: The need.
  ///   - context: The suppliers and the settings.
  ///   - scratch: The worker's memory.
  ///   - everyone: Whether everyone who is eligible is ranked, whatever the places and the minimum.
  /// - Returns: The ranking and the near misses.
  static func rank(
    _ need: Need, in context: MatchContext, _ scratch: inout RankScratch, everyone: Bool = false
  ) -> NeedResult {
    let texts = context.needs.texts
    let terms = NeedTerms(
      texts.bytes[texts.bounds(need.row)], language: need.language, codes: need.targets,
      context.index, by: scratch.reader)
    var ranker = Ranker(context, need, terms, everyone: everyone, isExhaustive: everyone)
    let result = ranker.run(&scratch)
    let mayBeOther = result.unmatched == .hardRequirement || result.unmatched == .excluded
    guard mayBeOther, !everyone else { return result }
    // Pruning may have skipped those that may be ranked but are below the minimum.
    var exhaustive = Ranker(context, need, terms, everyone: false, isExhaustive: true)
    return exhaustive.run(&scratch)
  }

  private init(
    _ context: MatchContext, _ need: Need, _ terms: NeedTerms, everyone: Bool, isExhaustive: Bool
  ) {
    self.context = context
    self.need = need
    self.terms = terms
    self.isExhaustive = isExhaustive
    let settings = context.settings
    ranked = BoundedHeap(capacity: everyone ? context.suppliers.count : settings.topK)
    nearMisses = BoundedHeap(capacity: everyone ? context.suppliers.count : settings.nearMisses)
    barred = BoundedHeap(capacity: everyone ? context.suppliers.count : settings.topK)
    minimum = everyone ? 0 : PointShares.points(settings.minimumScore)
  }

  private mutating func run(_ scratch: inout RankScratch) -> NeedResult {
    gatherCodeRows(&scratch)
    scratch.waiting.removeAll(keepingCapacity: true)
    hasCandidate = !scratch.codeRows.isEmpty
    let settings = context.settings
    let scorer: Scorer
    if settings.textCandidates == nil, settings.textScale == .supremum {
      scorer = Scorer(need, terms: terms, scale: terms.supremum, in: context)
      scanAtOnce(scorer, &scratch)
    } else {
      let best = scanAndWait(&scratch)
      let scale = settings.textScale == .best ? best : terms.supremum
      scorer = Scorer(need, terms: terms, scale: scale, in: context)
      for index in scratch.codeRows.indices {
        consider(scratch.codeRows[index], scratch.codeSums[index], scorer)
      }
      var least = leastSum(scorer)
      for hit in scratch.waiting where hit.sum >= least {
        if consider(hit.row, hit.sum, scorer) { least = leastSum(scorer) }
      }
    }
    let isEmpty = ranked.elements.isEmpty
    return NeedResult(
      scorer: scorer, terms: terms, ranked: ranked.elements.sorted(by: >),
      nearMisses: nearMisses.elements.sorted(by: >), barred: withinPlaces(),
      unmatched: isEmpty ? reason(scorer) : nil)
  }

  private func reason(_ scorer: Scorer) -> NeedResult.Unmatched {
    if !hasCandidate { return .noEvidence }
    if hasMet || !need.hasHardRequirement && context.evidence.exclusions.isEmpty {
      return .belowMinimum
    }
    return hasLacking ? .hardRequirement : .excluded
  }

  /// Those barred that would be among the places of the ranking if nobody were.
  private func withinPlaces() -> [ScoredRow] {
    let all = (barred.elements + ranked.elements).sorted(by: >).prefix(ranked.capacity)
    let rows = Set(barred.elements.map(\.row))
    return all.filter { rows.contains($0.row) }
  }

  // MARK: Candidates

  /// Gathers the suppliers that share a code of enough digits, each once, ascending.
  private func gatherCodeRows(_ scratch: inout RankScratch) {
    scratch.codeRows.removeAll(keepingCapacity: true)
    scratch.codeSums.removeAll(keepingCapacity: true)
    var groups = 0
    for target in need.targets {
      guard let (codes, range) = context.eligible(by: target), !range.isEmpty else { continue }
      groups += 1
      scratch.codeRows += codes.rows[range]
    }
    guard groups > 1 else { return }
    scratch.codeRows.sort()
    var kept = 0
    for row in scratch.codeRows where kept == 0 || scratch.codeRows[kept - 1] != row {
      scratch.codeRows[kept] = row
      kept += 1
    }
    scratch.codeRows.removeSubrange(kept...)
  }

  /// Scores every candidate as its segment is summed up; every text match is a candidate.
  private mutating func scanAtOnce(_ scorer: Scorer, _ scratch: inout RankScratch) {
    var least = leastSum(scorer)
    eachSegment(&scratch) { ranker, scratch, first, isDense, count in
      for index in scratch.codeSums.count..<scratch.codeRows.count {
        let row = scratch.codeRows[index]
        let place = Int(row) - first
        guard place < count else { break }
        scratch.codeSums.append(scratch.sums[place])
        ranker.consider(row, scratch.sums[place], scorer)
        scratch.sums[place] = 0
      }
      least = ranker.leastSum(scorer)
      if isDense { Self.gatherHits(scratch.sums, &scratch.hits, least: least, count: count) }
      for place in scratch.hits {
        let sum = scratch.sums[Int(place)]
        guard sum >= least else { continue }
        if ranker.consider(UInt32(first) + UInt32(place), sum, scorer) {
          least = ranker.leastSum(scorer)
        }
      }
    }
  }

  /// Notes the sums of the candidates, and leaves those by text alone waiting.
  ///
  /// - Returns: The greatest sum of all suppliers.
  private mutating func scanAndWait(_ scratch: inout RankScratch) -> Double {
    let limit = context.settings.textCandidates
    var top = BoundedHeap<TextHit>(capacity: limit ?? 0)
    var best = 0.0
    var least = Double.leastNonzeroMagnitude
    eachSegment(&scratch) { _, scratch, first, isDense, count in
      for index in scratch.codeSums.count..<scratch.codeRows.count {
        let place = Int(scratch.codeRows[index]) - first
        guard place < count else { break }
        scratch.codeSums.append(scratch.sums[place])
      }
      if isDense { Self.gatherHits(scratch.sums, &scratch.hits, least: least, count: count) }
      for place in scratch.hits {
        let sum = scratch.sums[Int(place)]
        guard sum >= least else { continue }
        best = max(best, sum)
        let hit = TextHit(sum: sum, row: UInt32(first) + UInt32(place))
        guard limit != nil else {
          scratch.waiting.append(hit)
          continue
        }
        if top.offer(hit), top.isFull, let worst = top.elements.first { least = worst.sum }
      }
    }
    if limit != nil {
      scratch.waiting += top.elements
      scratch.waiting.sort { $0.row < $1.row }
    } else {
      scratch.waiting.sort { $0.row < $1.row }
    }
    Self.removeCodeRows(&scratch)
    hasCandidate = hasCandidate || !scratch.waiting.isEmpty
    return best
  }

  /// Sums up each segment in turn and clears it after `body`.
  private mutating func eachSegment(
    _ scratch: inout RankScratch,
    _ body: (
      _ ranker: inout Ranker, _ scratch: inout RankScratch, _ first: Int, _ isDense: Bool,
      _ count: Int
    ) -> Void
  ) {
    scratch.nextRun.removeAll(keepingCapacity: true)
    for term in terms.known { scratch.nextRun.append(context.index.runStarts[Int(term)]) }
    for segment in context.index.segments.indices {
      let first = segment * context.index.segmentSize
      let count = min(context.index.segmentSize, context.index.count - first)
      let isDense = TextScan.add(
        segment, terms.known, terms.weights, context.index, &scratch)
      if isDense || !scratch.hits.isEmpty { hasCandidate = hasCandidate || takesText }
      body(&self, &scratch, first, isDense, count)
      if isDense {
        for place in 0..<count { scratch.sums[place] = 0 }
      } else {
        for place in scratch.hits { scratch.sums[Int(place)] = 0 }
      }
    }
  }

  private var takesText: Bool { context.settings.textCandidates != 0 }

  /// Finds the places of a dense segment whose sums are great enough.
  private static func gatherHits(
    _ sums: [Double], _ hits: inout [UInt16], least: Double, count: Int
  ) {
    let sums = sums.span
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

  /// Drops from those waiting the suppliers that are candidates by code; both lists ascend.
  private static func removeCodeRows(_ scratch: inout RankScratch) {
    var kept = 0
    var next = 0
    for index in scratch.waiting.indices {
      let hit = scratch.waiting[index]
      while next < scratch.codeRows.count, scratch.codeRows[next] < hit.row { next += 1 }
      if next < scratch.codeRows.count, scratch.codeRows[next] == hit.row { continue }
      scratch.waiting[kept] = hit
      kept += 1
    }
    scratch.waiting.removeSubrange(kept...)
  }

  // MARK: Scores

  /// Scores a candidate and keeps it if it enters.
  ///
  /// - Returns: Whether it was kept.
  @discardableResult
  private mutating func consider(_ row: UInt32, _ sum: Double, _ scorer: Scorer) -> Bool {
    let standing = scorer.standing(Int(row))
    switch standing {
    case .meets: hasMet = true
    case .lacks: hasLacking = true
    case .barred: break
    }
    // One that is barred is told of only when it would be within the places of the ranking.
    let cut = standing == .lacks ? self.cut(nearMisses) : self.cut(ranked)
    guard let score = scorer.score(Int(row), sum: sum, cut: cut) else { return false }
    let scored = ScoredRow(score: score, row: row, sum: sum)
    switch standing {
    case .meets: return ranked.offer(scored)
    case .lacks: return nearMisses.offer(scored)
    case .barred: return barred.offer(scored)
    }
  }

  /// The least score that could still enter.
  private func cut(_ heap: BoundedHeap<ScoredRow>) -> Int {
    guard heap.capacity > 0 else { return .max }
    guard heap.isFull, let least = heap.elements.first else { return minimum }
    return max(minimum, least.score)
  }

  /// The least sum with which a supplier by text alone might still enter.
  private func leastSum(_ scorer: Scorer) -> Double {
    guard !isExhaustive else { return .leastNonzeroMagnitude }
    let lowest = need.hasHardRequirement ? min(cut(ranked), cut(nearMisses)) : cut(ranked)
    return scorer.leastSum(reaching: lowest)
  }
}
