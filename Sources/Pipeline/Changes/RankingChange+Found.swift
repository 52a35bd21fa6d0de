extension RankingChange {
  /// What differs between the rankings of a need, in the order of the places: those of the later night,
  /// then those who left. Why is not known yet.
  static func changes(
    of need: String, _ before: PublishedRankings, _ after: PublishedRankings
  ) -> [RankingChange] {
    let old = before.places(of: need)
    let new = after.places(of: need)
    var earlier: [String: PublishedRankings.Place] = [:]
    for place in old { earlier[place.supplier] = place }
    var changes: [RankingChange] = []
    for place in new {
      let was = earlier.removeValue(forKey: place.supplier)
      guard let kind = kind(was, place) else { continue }
      changes.append(RankingChange(need, place.supplier, kind, was, place))
    }
    for place in old where earlier[place.supplier] != nil {
      changes.append(RankingChange(need, place.supplier, .left, place, nil))
    }
    return changes
  }

  private static func kind(
    _ was: PublishedRankings.Place?, _ place: PublishedRankings.Place
  ) -> Kind? {
    guard let was else { return .entered }
    if place.rank != was.rank { return place.rank < was.rank ? .movedUp : .movedDown }
    return place.score == was.score ? nil : .rescored
  }

  private init(
    _ need: String, _ supplier: String, _ kind: Kind, _ was: PublishedRankings.Place?,
    _ place: PublishedRankings.Place?
  ) {
    self.init(
      need: need, supplier: supplier, kind: kind, rankBefore: was?.rank, rankAfter: place?.rank,
      scoreBefore: was?.score, scoreAfter: place?.score, cause: .several, detail: "")
  }
}
