@testable import Match

extension ReferenceMatcher {
  struct TradeAnswer {
    var value: Double?
    /// What a margin of unknown origin would be worth if it were met.
    var most = 0.0
    /// The columns of the ranking.
    var columns = ["", "", "", ""]
  }

  func hasMargin(_ need: Inputs.Row) -> Bool { false }

  func trade(_ need: Inputs.Row, _ supplier: Inputs.Row) -> TradeAnswer { TradeAnswer() }
}
