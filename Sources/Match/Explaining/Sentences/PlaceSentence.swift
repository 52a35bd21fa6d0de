import Text

extension PlaceCriterion {
  func sentence(_ candidate: Candidate, in context: MatchContext, _ voice: Voice) -> String {
    guard let distance = distance(candidate.row, context.suppliers) else {
      return voice.pick("sin ubicación", "place unknown")
    }
    let text = Self.text(distance)
    let half = Self.text(halfDistance)
    return voice.pick(
      "a \(text) km, y cada \(half) km la cercanía cuenta la mitad",
      "\(text) km away, and nearness halves every \(half) km")
  }

  /// A distance in km, with a decimal when it is short.
  static func text(_ distance: Double) -> String {
    Decimals.text(distance, decimals: distance < 10 ? 1 : 0)
  }
}
