import Tables

extension Ranker {
  /// Ranks the suppliers of a need.
  ///
  /// - Parameters:
  ///   - need: The need.
  ///   - context: The suppliers and the settings.
  ///   - scratch: The worker's memory.
  ///   - everyone: Whether everyone who is eligible is ranked, whatever the places and the minimum.
  /// - Returns: The ranking and the near misses; of a thin need so many that none that could help it
  ///   is left out.
  static func rank(
    _ need: Need, in context: MatchContext, _ scratch: inout RankScratch, everyone: Bool = false
  ) -> NeedResult {
    let terms = NeedTerms(need, in: context, by: scratch.reader)
    if everyone {
      let places = context.suppliers.count
      var ranker = Ranker(
        context, need, terms, capacity: .init(ranked: places, nearMisses: places), minimum: 0,
        isExhaustive: true)
      return NeedResult(ranker.run(&scratch), places: places, of: need, terms, in: context)
    }
    let settings = context.settings
    let minimum = PointShares.points(settings.minimumScore)
    var capacity = Capacity(ranked: settings.topK, nearMisses: settings.nearMisses)
    var ranker = Ranker(
      context, need, terms, capacity: capacity, minimum: minimum, isExhaustive: false)
    let result = NeedResult(
      ranker.run(&scratch), places: settings.topK, of: need, terms, in: context)
    let isThin =
      need.hasHardRequirement && result.ranked.count < settings.inclusion.thinBelow
    let mayBeOther = result.unmatched.map { $0 != .noEvidence && $0 != .belowMinimum } ?? false
    guard isThin || mayBeOther else { return result }
    // Pruning may have skipped those that may be ranked but are below the minimum.
    if isThin { capacity.nearMisses = max(capacity.nearMisses, mostNearMisses) }
    var exhaustive = Ranker(
      context, need, terms, capacity: capacity, minimum: minimum, isExhaustive: true)
    return NeedResult(
      exhaustive.run(&scratch), places: settings.topK, of: need, terms, in: context)
  }

  /// Ranks the suppliers of a need in the order that floors ask for, if there are any.
  static func placed(
    _ need: Need, in context: MatchContext, _ scratch: inout RankScratch
  ) -> NeedResult {
    let result = rank(need, in: context, &scratch)
    return context.floors.isEmpty ? result : heedFloors(need, result, in: context, &scratch)
  }

  /// Ranks, of the suppliers of some groups, the best of each type that reach the minimum.
  ///
  /// - Parameters:
  ///   - need: The need.
  ///   - result: Its ranking.
  ///   - ranked: Those who have the open places by their scores; who is looked for comes after them.
  ///   - groups: The groups.
  ///   - context: The suppliers and the settings.
  ///   - scratch: The worker's memory.
  /// - Returns: The suppliers, in no order.
  static func reserve(
    _ need: Need, _ result: NeedResult, beyond ranked: [ScoredRow], groups: UInt16,
    in context: MatchContext, _ scratch: inout RankScratch
  ) -> [ScoredRow] {
    let settings = context.settings
    let heaps = TypeHeaps(
      context.floors, groups: groups, places: settings.topK, beyond: ranked)
    guard !heaps.isEmpty else { return [] }
    var ranker = Ranker(
      context, need, result.terms, capacity: .init(ranked: 0, nearMisses: 0),
      minimum: PointShares.points(settings.minimumScore), isExhaustive: false, reserve: heaps,
      below: ranked.last)
    _ = ranker.run(&scratch)
    return ranker.reserve?.elements ?? []
  }

  /// The most near misses of a thin need that are looked at.
  static let mostNearMisses = 1000

  /// How many are kept.
  struct Capacity {
    var ranked: Int
    var nearMisses: Int
    var barred: Int

    init(ranked: Int, nearMisses: Int) {
      self.ranked = ranked
      self.nearMisses = nearMisses
      barred = ranked
    }
  }

  /// What looking at the candidates of a need found.
  struct Found: Sendable {
    let scorer: Scorer
    let lists: NeedLists
  }
}

extension NeedTerms {
  /// Reads the text of one of a run's needs.
  init(_ need: Need, in context: MatchContext, by reader: NeedReader) {
    let texts = context.needs.texts
    self.init(
      texts.bytes[texts.bounds(need.row)], language: need.language, codes: need.targets,
      context.index, by: reader)
  }
}
