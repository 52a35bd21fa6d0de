import Registry
import Tables

/// Ranks the suppliers of one need, exactly.
///
/// Candidates come by code and by text. A supplier is left out before its score is known only when
/// the most it could reach is below the least that would still enter.
struct Ranker {
  let context: MatchContext
  private let need: Need
  let terms: NeedTerms
  /// What staff decided on the need's suppliers.
  let decided: NeedDecisions
  /// The texts that are searched: all, or those of the suppliers with a floor.
  private let index: TextIndex
  private let isExhaustive: Bool
  private var ranked: BoundedHeap<ScoredRow>
  private var nearMisses: BoundedHeap<ScoredRow>
  private var barred: BoundedHeap<ScoredRow>
  /// The suppliers of each type, where only those with a floor are ranked.
  private(set) var reserve: TypeHeaps?
  /// Who is ranked comes after this one; nil where anybody may be.
  private let ceiling: ScoredRow?
  private let minimum: Int
  private var signs: NeedLists.Signs = []

  init(
    _ context: MatchContext, _ need: Need, _ terms: NeedTerms, capacity: Capacity, minimum: Int,
    isExhaustive: Bool, reserve: TypeHeaps? = nil,
    below ceiling: ScoredRow? = nil
  ) {
    self.ceiling = ceiling
    self.context = context
    self.need = need
    self.terms = terms
    decided = context.decisions.of(need.row)
    self.isExhaustive = isExhaustive
    self.reserve = reserve
    self.minimum = minimum
    ranked = BoundedHeap(capacity: capacity.ranked)
    nearMisses = BoundedHeap(capacity: capacity.nearMisses)
    barred = BoundedHeap(capacity: capacity.barred)
    // Who is among the best by text, and what sums are divided by, is a matter of all of them.
    let settings = context.settings
    let isOfAll = settings.textCandidates != nil || settings.textScale != .supremum
    index = reserve == nil || isOfAll ? context.index : context.floors.index
  }

  /// Looks at every candidate that may matter.
  mutating func run(_ scratch: inout RankScratch) -> Found {
    scratch.gatherCodeRows(need, in: context)
    if let reserve {
      scratch.codeRows.removeAll { reserve.heap(ofType: context.floors.type(Int($0))) == 0 }
    }
    if !scratch.codeRows.isEmpty { signs.insert(.candidate) }
    let settings = context.settings
    let scorer: Scorer
    if settings.textCandidates == nil, settings.textScale == .supremum {
      scorer = Scorer(need, terms: terms, scale: terms.supremum, in: context)
      scanAtOnce(scorer, &scratch)
    } else {
      let best = scanAndWait(&scratch)
      let scale = settings.textScale == .best ? best : terms.supremum
      scorer = Scorer(need, terms: terms, scale: scale, in: context)
      considerCodeRows(scorer, &scratch)
      considerWaiting(scorer, &scratch)
    }
    return Found(
      scorer: scorer,
      lists: NeedLists(
        ranked: ranked.elements.sorted(by: >), nearMisses: nearMisses.elements.sorted(by: >),
        barred: barred.elements.sorted(by: >), pins: pins(scorer, scratch), signs: signs))
  }

  /// The best suppliers by text alone and their sums, best first; nothing is scored.
  mutating func hits(limit: Int, _ scratch: inout RankScratch) -> [TextHit] {
    scratch.gatherCodeRows(need, in: context)
    scanTexts(limit: limit, least: nil, &scratch)
    return scratch.waiting.hits.sorted(by: >)
  }

  // MARK: Candidates

  /// Scores every candidate as its segment is summed up; every text match is a candidate.
  private mutating func scanAtOnce(_ scorer: Scorer, _ scratch: inout RankScratch) {
    var least = leastSum(scorer)
    startRuns(&scratch)
    for segment in index.segments.indices {
      let first = segment * index.segmentSize
      let outcome = scan(segment, least: least, &scratch)
      noteCodeRows(segment, outcome, &scratch) { ranker, row, sum in
        ranker.consider(row, sum, scorer)
      }
      least = leastSum(scorer)
      for place in scratch.hits {
        let sum = scratch.sums[Int(place)]
        guard sum >= least, !scratch.hasCodeRow(UInt32(first) + UInt32(place)) else { continue }
        if consider(UInt32(first) + UInt32(place), sum, scorer) { least = leastSum(scorer) }
      }
      scratch.clear(count: size(of: segment), isDense: outcome.isDense)
    }
  }

  /// Notes the sums of the candidates, and leaves those by text alone waiting.
  ///
  /// - Returns: The greatest sum of all suppliers; of no meaning where sums are not scaled by it.
  private mutating func scanAndWait(_ scratch: inout RankScratch) -> Double {
    let limit = context.settings.textCandidates
    let cut = context.cuts?[need.row]
    // The best sum is kept even where nobody enters by text.
    let isIdle = limit == 0 && context.settings.textScale != .best
    scanTexts(limit: limit ?? .max / 2, least: isIdle ? .infinity : cut?.least?.sum, &scratch)
    if let least = cut?.least {
      scratch.waiting.drop { $0.sum == least.sum && $0.row >= least.end }
    }
    var best = cut?.best ?? 0
    for hit in scratch.waiting.hits { best = max(best, hit.sum) }
    if !takesText { scratch.waiting.start(limit: 1) }
    if !scratch.waiting.hits.isEmpty { signs.insert(.candidate) }
    return best
  }

  /// Gathers the greatest sums that are no less than `least`, and notes those of candidates by code.
  private mutating func scanTexts(limit: Int, least: Double?, _ scratch: inout RankScratch) {
    scratch.waiting.start(limit: limit, least: least)
    startRuns(&scratch)
    for segment in index.segments.indices {
      let first = UInt32(segment * index.segmentSize)
      let outcome = scan(segment, least: scratch.waiting.least, &scratch)
      noteCodeRows(segment, outcome, &scratch) { _, _, _ in }
      for place in scratch.hits {
        let sum = scratch.sums[Int(place)]
        guard sum >= scratch.waiting.least else { continue }
        scratch.waiting.offer(TextHit(sum: sum, row: first + UInt32(place)))
      }
      scratch.clear(count: size(of: segment), isDense: outcome.isDense)
    }
    scratch.waiting.finish()
  }

  /// Scores the candidates by code whose sums are noted.
  private mutating func considerCodeRows(_ scorer: Scorer, _ scratch: inout RankScratch) {
    // The most promising first: once they are ranked, most of the others are soon done with.
    scratch.order.removeAll(keepingCapacity: true)
    for index in scratch.codeRows.indices {
      let partial = scratch.codeSums[index]
      scratch.order.append(TextHit(sum: partial.sum + partial.rest, row: UInt32(index)))
    }
    GreatestHits.partition(&scratch.order, greatest: 2 * context.settings.topK)
    for hit in scratch.order {
      consider(scratch.codeRows[Int(hit.row)], scratch.codeSums[Int(hit.row)], scorer)
    }
  }

  /// Scores the candidates by text alone, whose sums are known.
  private mutating func considerWaiting(_ scorer: Scorer, _ scratch: inout RankScratch) {
    var least = leastSum(scorer)
    for hit in scratch.waiting.hits where hit.sum >= least {
      if scratch.hasCodeRow(hit.row) { continue }
      if consider(hit.row, hit.sum, scorer) { least = leastSum(scorer) }
    }
  }

  private func startRuns(_ scratch: inout RankScratch) {
    scratch.nextRun.removeAll(keepingCapacity: true)
    for term in terms.known { scratch.nextRun.append(index.runStarts[Int(term)]) }
  }

  private func size(of segment: Int) -> Int {
    min(index.segmentSize, index.count - segment * index.segmentSize)
  }

  private mutating func scan(
    _ segment: Int, least: Double, _ scratch: inout RankScratch
  ) -> TextScan.Outcome {
    let outcome = TextScan.add(segment, terms, index, least: least, &scratch)
    if outcome.hasPostings, takesText { signs.insert(.candidate) }
    return outcome
  }

  /// Notes the sums of the segment's candidates by code, as far as they were added up.
  private mutating func noteCodeRows(
    _ segment: Int, _ outcome: TextScan.Outcome, _ scratch: inout RankScratch,
    _ body: (inout Ranker, UInt32, RankScratch.PartialSum) -> Void
  ) {
    let first = segment * index.segmentSize
    let count = size(of: segment)
    for index in scratch.codeSums.count..<scratch.codeRows.count {
      let row = scratch.codeRows[index]
      let place = Int(row) - first
      guard place < count else { break }
      let sum = RankScratch.PartialSum(sum: scratch.sums[place], rest: outcome.rest)
      scratch.codeSums.append(sum)
      body(&self, row, sum)
    }
  }

  private var takesText: Bool { context.settings.textCandidates != 0 }

  // MARK: Scores

  /// Scores a candidate whose sum may lack something; the rest is added only when it could matter.
  private mutating func consider(
    _ row: UInt32, _ partial: RankScratch.PartialSum, _ scorer: Scorer
  ) {
    guard partial.rest > 0 else {
      consider(row, partial.sum, scorer)
      return
    }
    if index.lengths[Int(row)] > 0 {
      // A score never falls when the sum rises, so this is the most it can be.
      let standing = note(scorer.standing(Int(row)), row)
      let most = scorer.score(
        Int(row), sum: partial.sum + partial.rest, cut: cut(for: standing, Int(row)))
      if most == nil { return }
    }
    consider(row, terms.sum(Int(row), in: index), scorer)
  }

  /// Scores a candidate and keeps it if it enters.
  ///
  /// - Returns: Whether it was kept.
  @discardableResult
  private mutating func consider(_ row: UInt32, _ sum: Double, _ scorer: Scorer) -> Bool {
    let standing = note(scorer.standing(Int(row)), row)
    let cut = cut(for: standing, Int(row))
    guard let score = scorer.score(Int(row), sum: sum, cut: cut) else { return false }
    // Looked at only where a row would enter: few needs have decisions, and few rows come so far.
    if !decided.isEmpty, decided.setsAside(row, standing) { return false }
    let scored = ScoredRow(score: score, row: row, sum: sum)
    if reserve != nil {
      if let ceiling, scored >= ceiling { return false }
      let heap = reserve?.heap(ofType: context.floors.type(Int(row))) ?? 0
      return reserve?.offer(scored, heap: heap) ?? false
    }
    switch standing {
    case .meets: return ranked.offer(scored)
    case .lacks: return nearMisses.offer(scored)
    case .barred: return barred.offer(scored)
    }
  }

  /// Notes why a need may come to be unmatched.
  private mutating func note(_ standing: Standing, _ row: UInt32) -> Standing {
    if !decided.isEmpty, decided[row]?.verdict == .rejected {
      signs.insert(standing == .meets ? [.rejected, .rejectedMet] : .rejected)
      return standing
    }
    switch standing {
    case .meets: signs.insert(.met)
    case .lacks: signs.insert(.lacking)
    case .barred: signs.insert(.barred)
    }
    return standing
  }

  /// The least score with which a supplier could still enter.
  @inline(__always)
  private func cut(for standing: Standing, _ row: Int) -> Int {
    if reserve != nil {
      let heap = reserve?.heap(ofType: context.floors.type(row)) ?? 0
      guard standing == .meets, heap > 0 else { return .max }
      return reserve?.cut(heap, minimum: minimum) ?? .max
    }
    // One that is barred is told of only when it would be within the places of the ranking.
    return standing == .lacks ? cut(nearMisses) : cut(ranked)
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
    if let lowest = reserve?.lowestCut(minimum: minimum) {
      return scorer.leastSum(reaching: lowest)
    }
    let lowest = need.hasHardRequirement ? min(cut(ranked), cut(nearMisses)) : cut(ranked)
    return scorer.leastSum(reaching: lowest)
  }
}
