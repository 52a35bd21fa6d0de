import Tables
import Trade

extension TradeCriterion {
  func sentence(_ candidate: Candidate, in context: MatchContext, _ voice: Voice) -> String {
    guard let choice = offer.choice(candidate.row, isDetailed: true),
      case .margin(let margin) = choice.answer.margin
    else { return voice.pick("sin ventaja", "no advantage") }
    let agreement = choice.answer.agreement
    let name = agreement.name.isEmpty ? agreement.id : agreement.name
    let rates = "\(margin.general) % → \(margin.paid) %"
    let saved = margin.absolute.description
    let destination = offer.question.destination
    var words = voice.pick(
      "\(name): \(saved) puntos de margen en \(destination) (\(rates), \(offer.question.year))",
      "\(name): a margin of \(saved) points in \(destination) (\(rates), \(offer.question.year))")
    if margin.linesDiffer {
      words += voice.pick(", el menor de sus fracciones", ", the least of its tariff lines")
    }
    words += ", " + origin(choice, candidate.row, context, voice)
    if choice.answer.isIllustrative {
      words += voice.pick(" [dato ilustrativo]", " [illustrative datum]")
    }
    return words
  }

  private func origin(
    _ choice: TradeOffer.Choice, _ row: Int, _ context: MatchContext, _ voice: Voice
  ) -> String {
    switch choice.answer.origin.status {
    case .met: return voice.pick("y el bien es originario", "and the good originates")
    case .notMet:
      guard let bill = offer.bill(row),
        let change = OriginChange(choice, bill, offer.question, in: context.evidence.trade)
      else { return voice.pick("pero el bien no es originario", "but the good does not originate") }
      let remedy = change.sentence(voice)
      return voice.pick(
        "pero el bien no es originario: \(remedy)", "but the good does not originate: \(remedy)")
    case .unknown:
      guard let bill = offer.bill(row) else {
        return voice.pick(
          "y no se sabe si es originario: falta la lista de materiales",
          "and whether it originates is not known: the bill of materials is wanting")
      }
      let words = voice.pick(
        "y la lista de materiales no basta para saber si es originario",
        "and the bill of materials does not tell whether it originates")
      guard let question = choice.answer.origin.questions.first else { return words }
      return words + ": " + TradeWords(voice.language).question(question, bill)
    }
  }

  /// Why trade says nothing about a need.
  static func absence(_ need: Need, in context: MatchContext, _ voice: Voice) -> String {
    let trade = context.evidence.trade
    let destination = trade.destinations[need.row]
    if destination.isEmpty {
      return voice.pick("la necesidad no dice destino", "the need states no destination")
    }
    if destination == TradeEvidence.home {
      return voice.pick("el destino es México mismo", "the destination is Mexico itself")
    }
    guard let offer = trade.offer(need) else {
      return trade.agreements.all.isEmpty
        ? voice.pick("no se leyeron tratados", "no agreements were read")
        : voice.pick("la necesidad no tiene código SA", "the need has no HS code")
    }
    switch offer.verdict {
    case .noAgreement:
      return voice.pick(
        "sin ventaja: ningún tratado vigente con \(destination)",
        "no advantage: no agreement in force with \(destination)")
    case .mfnFree:
      return voice.pick(
        "sin ventaja: la tasa general de \(destination) ya es cero",
        "no advantage: the general rate of \(destination) is zero already")
    case .noPreference:
      return voice.pick(
        "sin ventaja: ningún tratado con \(destination) da preferencia a este bien",
        "no advantage: no agreement with \(destination) states a preference for this good")
    case .notComparable(let stated):
      return voice.pick(
        "el arancel no se puede comparar sin el valor de una unidad (\(stated))",
        "the duty cannot be compared without the worth of a unit (\(stated))")
    case .margin:
      return voice.pick(
        "sin ventaja: la tasa preferencial no es menor que la general",
        "no advantage: the preferential rate is not below the general one")
    }
  }
}
