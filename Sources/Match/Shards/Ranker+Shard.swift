extension Ranker {
  /// Looks for what a shard's suppliers add to the ranking of a need.
  ///
  /// What is found is what ranking all suppliers would find of these: whether the need is thin, or why
  /// nobody is ranked, is not known here, so every candidate is looked at where it might be.
  ///
  /// - Parameters:
  ///   - need: The need.
  ///   - context: The shard's suppliers, and the statistics of all.
  ///   - scratch: The worker's memory.
  /// - Returns: The lists, and the best of each type that has a floor; nil without floors.
  static func shardLists(
    _ need: Need, in context: MatchContext, _ scratch: inout RankScratch
  ) -> (lists: NeedLists, reserve: TypeHeaps?) {
    let settings = context.settings
    let terms = NeedTerms(need, in: context, by: scratch.reader)
    let minimum = PointShares.points(settings.minimumScore)
    var capacity = Capacity(ranked: settings.topK, nearMisses: settings.nearMisses)
    var ranker = Ranker(
      context, need, terms, capacity: capacity, minimum: minimum, isExhaustive: false)
    var lists = ranker.run(&scratch).lists
    let placed = min(settings.topK, lists.pins.ranked.count + lists.ranked.count)
    // With all shards there are no fewer.
    let mayBeThin = need.hasHardRequirement && placed < settings.inclusion.thinBelow
    let mayBeUnmatched =
      placed == 0 && lists.signs.contains(.candidate) && !lists.signs.contains(.met)
    if mayBeThin || mayBeUnmatched {
      if mayBeThin { capacity.nearMisses = max(capacity.nearMisses, mostNearMisses) }
      var exhaustive = Ranker(
        context, need, terms, capacity: capacity, minimum: minimum, isExhaustive: true)
      lists = exhaustive.run(&scratch).lists
    }
    guard !context.floors.isEmpty else { return (lists, nil) }
    // Which floors are short is known of the merged ranking alone: the best of every type then hold
    // whoever may be looked for, whatever has a place already.
    let heaps = TypeHeaps(
      context.floors, groups: context.floors.relevant, places: settings.topK, beyond: [])
    guard !heaps.isEmpty else { return (lists, nil) }
    var reserve = Ranker(
      context, need, terms, capacity: .init(ranked: 0, nearMisses: 0), minimum: minimum,
      isExhaustive: false, reserve: heaps)
    _ = reserve.run(&scratch)
    return (lists, reserve.reserve)
  }

  /// The best suppliers of a shard by text alone and their sums, best first.
  static func hits(
    _ need: Need, limit: Int, in context: MatchContext, _ scratch: inout RankScratch
  ) -> [TextHit] {
    let terms = NeedTerms(need, in: context, by: scratch.reader)
    var ranker = Ranker(
      context, need, terms, capacity: .init(ranked: 0, nearMisses: 0), minimum: 0,
      isExhaustive: false)
    return ranker.hits(limit: limit, &scratch)
  }

  /// Ranks a need by the merged lists of all shards.
  ///
  /// - Parameters:
  ///   - need: The need.
  ///   - found: Its lists, and the best of each type that has a floor.
  ///   - context: All suppliers, with the texts of those in lists.
  ///   - scratch: The worker's memory.
  /// - Returns: The ranking that all suppliers have together.
  static func merged(
    _ need: Need, _ found: (lists: NeedLists, reserve: [ScoredRow]), in context: MatchContext,
    _ scratch: inout RankScratch
  ) -> NeedResult {
    let settings = context.settings
    let terms = NeedTerms(need, in: context, by: scratch.reader)
    let scale =
      settings.textScale == .best ? context.cuts?[need.row]?.best ?? 0 : terms.supremum
    var lists = found.lists
    let placed = min(settings.topK, lists.pins.ranked.count + lists.ranked.count)
    if placed >= settings.inclusion.thinBelow || !need.hasHardRequirement {
      lists.nearMisses = Array(lists.nearMisses.prefix(max(0, settings.nearMisses)))
    }
    let result = NeedResult(
      Found(scorer: Scorer(need, terms: terms, scale: scale, in: context), lists: lists),
      places: settings.topK, of: need, terms, in: context)
    guard !context.floors.isEmpty else { return result }
    return heedFloors(result, in: context, &scratch) { pure, groups, _ in
      var heaps = TypeHeaps(context.floors, groups: groups, places: settings.topK, beyond: pure)
      for scored in found.reserve where pure.last.map({ scored < $0 }) ?? true {
        let heap = heaps.heap(ofType: context.floors.type(scored.row))
        if heap > 0 { heaps.offer(scored, heap: heap) }
      }
      return heaps.elements
    }
  }
}
