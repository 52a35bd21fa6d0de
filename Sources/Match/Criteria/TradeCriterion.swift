/// STUB until room Trade lands.
struct TradeCriterion: Criterion {
  static let key = MatchSettings.Criterion.trade
  init?(_ need: Need, in context: MatchContext) { return nil }
  func value(_ candidate: Candidate, in context: MatchContext) -> Double? { nil }
  func sentence(_ candidate: Candidate, in context: MatchContext, _ voice: Voice) -> String { "" }
  func note(_ row: Int, in context: MatchContext) -> Explanation.Trade? { nil }
  static func absence(_ need: Need, in context: MatchContext, _ voice: Voice) -> String { "" }
}
