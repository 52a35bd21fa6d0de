import Trade

/// What the goods would save in duty at the destination: the margin of the best agreement in force,
/// never its mere existence, times whether the supplier's goods originate.
///
/// The margin counts in proportion up to the scale of the settings. Goods that originate count it
/// whole, goods that do not count nothing, and where a bill of materials is wanting or leaves the
/// question open they count the prior's share.
///
/// - Source: the margin is MFN rate less preferential rate, as in World Bank WPS8446.
struct TradeCriterion: Criterion {
  static let key = MatchSettings.Criterion.trade

  /// What agreements offer.
  let offer: TradeOffer

  /// Prepares for a need; nil when it goes to no other country, or no agreement saves anything.
  init?(_ need: Need, in context: MatchContext) {
    guard let offer = context.evidence.trade.offer(need), offer.open != nil else { return nil }
    self.offer = offer
  }

  func value(_ candidate: Candidate, in context: MatchContext) -> Double? {
    offer.value(candidate.row)
  }

  /// The share of the margin that the prior leaves.
  func prior(_ stated: Double) -> Double { offer.most * stated }

  func most(in context: MatchContext) -> Double { offer.most }

  func mostOfPlain(in context: MatchContext) -> Double? { nil }

  /// What is told of a supplier in the ranking.
  func note(_ row: Int) -> Explanation.Trade? {
    offer.choice(row).map { choice in
      Explanation.Trade(
        agreement: choice.answer.agreement.id, margin: choice.points,
        origin: choice.answer.origin.status.rawValue,
        isIllustrative: choice.answer.isIllustrative)
    }
  }
}
