import Registry
import Text

extension CapacityCriterion {
  func sentence(_ candidate: Candidate, in context: MatchContext, _ voice: Voice) -> String {
    switch comparison(candidate.row, context.suppliers) {
    case .volume(let capacity, let volume, let unit):
      let name = context.units[Int(unit) - 1]
      let has = Decimals.shortText(capacity)
      let wanted = Decimals.shortText(volume)
      return voice.pick(
        "puede \(has) \(name) al mes y se buscan \(wanted)",
        "can make \(has) \(name) a month where \(wanted) are wanted")
    case .bands(let supplier, let wanted):
      return voice.pick(
        "\(SizeBand.spanish(supplier)) personas y se buscan \(SizeBand.spanish(wanted))",
        "\(SizeBand.english(supplier)) workers where \(SizeBand.english(wanted)) are wanted")
    case nil:
      return voice.pick(
        "sin capacidad ni estrato que comparar", "no capacity or size band to compare")
    }
  }
}
