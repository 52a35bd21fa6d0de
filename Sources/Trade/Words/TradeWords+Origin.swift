import Registry

extension TradeWords {
  /// What came of a rule: the verdict, each content against its limit, what spoils origin, the smallest
  /// change or the questions.
  ///
  /// - Parameters:
  ///   - verdict: The verdict.
  ///   - bill: The bill it is about.
  /// - Returns: The sentences, in the order in which people read them.
  public func sentences(_ verdict: OriginVerdict, _ bill: BillOfMaterials) -> [String] {
    let good = Self.dotted(bill.hs)
    var texts: [String] = []
    switch verdict.status {
    case .met:
      let rule = words(verdict.metBy ?? verdict.rule)
      texts.append(say("\(good) cumple la regla: \(rule)", "\(good) meets the rule: \(rule)"))
    case .notMet:
      let rule = words(verdict.rule)
      texts.append(
        say("\(good) no cumple la regla: \(rule)", "\(good) does not meet the rule: \(rule)"))
    case .unknown:
      let rule = words(verdict.rule)
      texts.append(
        say(
          "no se sabe si \(good) cumple la regla: \(rule)",
          "it is not known whether \(good) meets the rule: \(rule)"))
    }
    for content in verdict.contents where content.figure != nil {
      texts.append(sentence(content))
    }
    if !verdict.tolerated.isEmpty {
      let inputs = list(verdict.tolerated.map { input($0, bill) })
      texts.append(
        say(
          "no cambia de clasificación respecto de \(good), pero cabe en la tolerancia: \(inputs)",
          "does not change classification from \(good) but is within the tolerance: \(inputs)"))
    }
    if !verdict.spoilers.isEmpty {
      let inputs = list(verdict.spoilers.map { input($0.position, bill) })
      texts.append(
        say(
          "lo impide, frente a la mercancía \(good): \(inputs)",
          "what stands in the way of the good \(good): \(inputs)"))
    }
    if let change = verdict.change { texts.append(words(change, bill, verdict.zone)) }
    return texts.map(Self.sentence) + verdict.questions.map { question($0, bill) }
  }

  /// A content against its limit, without a full stop: `el contenido RVC(BD) es 31.4 % (mínimo 40 %)`.
  func sentence(_ content: ContentFigure) -> String {
    let figure = figure(content.figure, of: content.test)
    return name(content.test) + say(" es \(figure)", " is \(figure)")
      + " (\(limit(content.test, content.limit)))"
  }

  /// The smallest change in words.
  ///
  /// - Parameters:
  ///   - change: The change.
  ///   - bill: The bill it is about.
  ///   - zone: The countries whose materials count, home first.
  /// - Returns: One sentence.
  public func sentence(
    _ change: SmallestChange, _ bill: BillOfMaterials, zone: [String]
  ) -> String {
    Self.sentence(words(change, bill, zone))
  }

  private func words(
    _ change: SmallestChange, _ bill: BillOfMaterials, _ zone: [String]
  ) -> String {
    switch change {
    case .noReplacement(let missing):
      let text = say(
        "ningún reemplazo de insumos haría que cumpla", "no replacement of inputs would meet it")
      if missing.isEmpty { return text }
      let keys = list(missing)
      return text + say("; falta hacer \(keys)", "; \(keys) would have to be done")
    case .replace(let replacement):
      let inputs = list(replacement.positions.map { input($0, bill) })
      let kind =
        replacement.mustBeWhollyObtained
        ? say("totalmente obtenido", "wholly obtained")
        : say("originario", "originating")
      let most = 5
      var places = zone.prefix(most).map { country($0) }
      if zone.count > most { places.append(say("otra de las partes", "another party")) }
      let from = list(places, or: true)
      var text = say(
        "cumpliría si fuera \(kind) de \(from) \(inputs)",
        "it would be met if \(kind) from \(from): \(inputs)")
      if replacement.positions.count > 1, let value = replacement.value {
        text += say("; en total \(Self.money(value))", "; \(Self.money(value)) in all")
      }
      for content in replacement.contents {
        let before = figure(content.before, of: content.test)
        let after = figure(content.after, of: content.test)
        let side = limit(content.test, content.limit)
        text +=
          "; " + name(content.test)
          + say(
            " pasa de \(before) a \(after) (\(side))", " goes from \(before) to \(after) (\(side))")
      }
      if replacement.contents.isEmpty {
        let rule = words(replacement.metBy)
        text += say("; así logra \(rule)", "; so it would \(rule)")
      }
      if !replacement.isProvenLeast {
        text += say(
          "; podría haber un cambio menor, pues son demasiados insumos para probarlos todos",
          "; a lesser change may exist, since there are too many inputs to try all")
      }
      return text
    }
  }

  /// What came of every rule that may be the good's under an agreement.
  ///
  /// - Parameters:
  ///   - origin: What came of them.
  ///   - bill: The bill, or nil when none was declared.
  /// - Returns: The sentences, in the order in which people read them.
  public func sentences(_ origin: AgreementOrigin, _ bill: BillOfMaterials?) -> [String] {
    var texts: [String] = []
    if origin.codes.count > 1 {
      let codes = list(origin.codes.map(Self.dotted), or: true)
      texts.append(
        Self.sentence(
          say(
            "en la edición del SA del tratado la mercancía es \(codes): cuentan todas las reglas",
            "in the agreement's HS edition the good is \(codes): every rule counts")))
    }
    if origin.isUnbridged {
      texts.append(
        Self.sentence(
          say(
            "no hay concordancia con la edición del SA del tratado: el código se tomó tal cual",
            "there is no concordance with the agreement's HS edition: the code was taken as it is"))
      )
    }
    for branch in origin.branches {
      if let verdict = branch.verdict, let bill {
        texts += sentences(verdict, bill).filter { !texts.contains($0) }
      } else if let rule = branch.rule.rule {
        let (code, rule) = (Self.dotted(branch.rule.code), words(rule.rule))
        texts.append(
          Self.sentence(say("regla de \(code): \(rule)", "rule of \(code): \(rule)")))
      } else if let refusal = branch.rule.refusals.first {
        let code = Self.dotted(branch.rule.code)
        texts.append(
          Self.sentence(
            say(
              "la regla de \(code) no se pudo leer (fila \(refusal.row) de \(refusal.source.rawValue))",
              "the rule of \(code) could not be read (row \(refusal.row) of"
                + " \(refusal.source.rawValue))")))
      }
    }
    let asked = origin.questions.map { question($0, bill) }
    return texts + asked.filter { !texts.contains($0) }
  }
}
