extension TradeWords {
  /// What a preference saves, the two rates named.
  ///
  /// - Parameter margin: The margin.
  /// - Returns: One sentence.
  public func sentence(_ margin: PreferenceMargin) -> String {
    switch margin {
    case .mfnFree:
      return say(
        "El arancel general ya es 0 %: ningún tratado ahorra nada.",
        "The general duty is 0 % already: no agreement saves anything.")
    case .noPreference:
      return say(
        "El tratado no da tasa preferencial para la mercancía en el año.",
        "The agreement states no preferential rate for the good in the year.")
    case .notComparable(let stated):
      return say(
        "Los aranceles general y preferencial no se comparan sin un valor unitario: \(stated).",
        "The general and preferential duties cannot be compared without a unit value: \(stated).")
    case .margin(let margin): return sentence(margin)
    }
  }

  private func sentence(_ margin: Margin) -> String {
    let (general, preferential) = (margin.general, margin.preferential)
    if margin.isPreferenceWorse {
      return say(
        "La tasa preferencial (\(preferential) %) es mayor que la general (\(general) %): se paga la"
          + " general y no se ahorra nada.",
        "The preferential rate (\(preferential) %) is above the general one (\(general) %): the"
          + " general one is paid and nothing is saved.")
    }
    let relative = margin.relative?.percent(decimals: 2) ?? "0.00"
    var text = say(
      "Arancel general \(general) %, preferencial \(preferential) %: ahorra \(margin.absolute) puntos"
        + " (\(relative) % del precio con arancel preferencial).",
      "General duty \(general) %, preferential \(preferential) %: it saves \(margin.absolute) points"
        + " (\(relative) % of the price with the preferential duty).")
    if margin.linesDiffer {
      text += say(
        " Las fracciones del código difieren; es el menor ahorro.",
        " The tariff lines of the code differ; this is the least saving.")
    }
    if margin.usesUnitValue {
      text += say(
        " Parte del arancel se convirtió con el valor unitario.",
        " Part of the duty was converted by the unit value.")
    }
    return text
  }

  /// What one agreement comes to: its saving, the good's origin, and a warning where data only show the
  /// form.
  ///
  /// - Parameters:
  ///   - choice: The agreement and what it comes to.
  ///   - bill: The bill, or nil when none was declared.
  /// - Returns: The sentences, in the order in which people read them.
  public func sentences(_ choice: AgreementChoice, _ bill: BillOfMaterials?) -> [String] {
    let name = choice.agreement.name.isEmpty ? choice.agreement.id : choice.agreement.name
    let saving = "\(name): \(sentence(choice.margin))"
    var texts = [saving] + sentences(choice.origin, bill)
    let authorities = choice.origin.authorities
    if !authorities.isEmpty {
      texts.append(
        say("Fuente: \(list(authorities)).", "Source: \(list(authorities))."))
    }
    if choice.isIllustrative {
      texts.append(
        say(
          "Usa datos ilustrativos: no son el texto del tratado.",
          "It uses illustrative data: they are not the treaty's text."))
    }
    return texts
  }

  /// What the best agreement comes to, in one sentence.
  ///
  /// - Parameters:
  ///   - best: The agreements, the best first.
  ///   - question: What was asked of them.
  /// - Returns: One sentence.
  public func sentence(_ best: BestAgreement, _ question: TradeQuestion) -> String {
    let (from, to) = (country(question.origin), country(question.destination))
    guard let choice = best.best else {
      return say(
        "Ningún tratado está en vigor entre \(from) y \(to) el \(question.day).",
        "No agreement is in force between \(from) and \(to) on \(question.day).")
    }
    switch best.verdict {
    case .noAgreement: return ""
    case .mfnFree: return sentence(.mfnFree)
    case .noPreference:
      return say(
        "Ningún tratado entre \(from) y \(to) da tasa preferencial a \(Self.dotted(question.hs)) en"
          + " \(question.year).",
        "No agreement between \(from) and \(to) states a preferential rate for"
          + " \(Self.dotted(question.hs)) in \(question.year).")
    case .notComparable(let stated): return sentence(.notComparable(stated: stated))
    case .margin(let margin):
      let name = choice.agreement.name.isEmpty ? choice.agreement.id : choice.agreement.name
      let origin = word(choice.origin.status)
      return sentence(.margin(margin))
        + say(
          " Mejor tratado: \(name); origen: \(origin).",
          " Best agreement: \(name); origin: \(origin).")
        + (best.isIllustrative ? say(" Dato ilustrativo.", " Illustrative data.") : "")
    }
  }
}
