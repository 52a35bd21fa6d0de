public import Registry

extension TradeWords {
  /// A rule in words, without a full stop.
  public func words(_ rule: OriginRule) -> String {
    switch rule {
    case .all(let rules):
      return list(
        rules.map {
          if case .either = $0 { return "(\(words($0)))" }
          return words($0)
        })
    case .either(let rules): return list(rules.map { words($0) }, or: true)
    case .anyHeading:
      return say("elaborarse de materiales de cualquier partida", "be made of any materials")
    case .whollyObtained(let ranges):
      return ranges.isEmpty
        ? say("obtenerse totalmente", "be wholly obtained")
        : say(
          "usar materiales de \(codes(ranges)) totalmente obtenidos",
          "use wholly obtained materials of \(codes(ranges))")
    case .condition(let condition): return words(condition)
    case .process(let keys):
      let keys = list(keys)
      return say("pasar por los procesos \(keys)", "undergo the processes \(keys)")
    case .materials(let percent, let ranges):
      let limit = OriginRule.text(percent: percent)
      let of = ranges.isEmpty ? "" : say(" de \(codes(ranges))", " of \(codes(ranges))")
      return say(
        "usar materiales no originarios\(of) por no más del \(limit) % del precio en fábrica",
        "use non-originating materials\(of) worth at most \(limit) % of the ex-works price")
    case .valueContent(let method, let percent):
      let limit = OriginRule.text(percent: percent)
      return say(
        "tener un valor de contenido regional por \(words(method)) de al menos \(limit) %",
        "have a regional value content by \(words(method)) of at least \(limit) %")
    case .change(let level, let except, let including, let tolerance):
      var text = say(
        "cambiar de \(words(level)) todo material no originario",
        "have every non-originating material change \(words(level))")
      if !except.isEmpty {
        let codes = codes(except, or: true)
        text += say(", y ninguno ser de \(codes)", ", none of them being of \(codes)")
      }
      if !including.isEmpty {
        let codes = codes(including, or: true)
        text += say(", aunque pueden ser de \(codes)", ", though they may be of \(codes)")
      }
      if tolerance > 0 {
        let limit = OriginRule.text(percent: tolerance)
        text += say(
          ", salvo hasta el \(limit) % del precio en fábrica",
          ", but for up to \(limit) % of the ex-works price")
      }
      return text
    }
  }

  /// A condition in words.
  func words(_ condition: OriginCondition) -> String {
    let of = list(condition.materials.map { words($0) }, or: true)
    switch condition {
    case .value(_, let percent):
      let limit = OriginRule.text(percent: percent)
      return say(
        "usar \(of) no originarios por no más del \(limit) % del precio en fábrica",
        "use non-originating \(of) worth at most \(limit) % of the ex-works price")
    case .weight(_, let percent):
      let limit = OriginRule.text(percent: percent)
      return say(
        "usar \(of) no originarios por no más del \(limit) % del peso",
        "use non-originating \(of) of at most \(limit) % of the weight")
    case .without:
      return say("no usar \(of) no originarios", "use no non-originating \(of)")
    case .obtained:
      return say("usar \(of) totalmente obtenidos", "use wholly obtained \(of)")
    case .originating: return say("usar \(of) originarios", "use originating \(of)")
    case .madeFrom:
      return say(
        "hacerse, en lo no originario, de \(of) o de algo menos elaborado",
        "be made, as to what does not originate, from \(of) or from what is less worked")
    case .balance:
      return say(
        "no usar más valor no originario que originario",
        "use no more non-originating than originating value")
    case .unread:
      return say(
        "cumplir una alternativa del tratado que no se pudo leer",
        "meet an alternative of the agreement that could not be read")
    }
  }

  /// Materials as a condition names them: `7902 (waste and scrap)`.
  func words(_ material: OriginMaterial) -> String {
    let name = material.name.map { $0.replacing("-", with: " ") }
    guard let codes = material.codes else { return "«\(name ?? "")»" }
    return self.codes([codes]) + (name.map { " («\($0)»)" } ?? "")
  }

  /// A level of the nomenclature.
  func words(_ level: OriginRule.Level) -> String {
    switch level {
    case .chapter: say("capítulo", "chapter")
    case .heading: say("partida", "heading")
    case .subheading: say("subpartida", "subheading")
    }
  }

  /// A way to work out the regional value content.
  func words(_ method: OriginRule.Method) -> String {
    switch method {
    case .buildUp: say("aumento (BU)", "build-up (BU)")
    case .buildDown: say("reducción (BD)", "build-down (BD)")
    case .transactionValue: say("valor de transacción (TV)", "transaction value (TV)")
    case .netCost: say("costo neto (NC)", "net cost (NC)")
    case .focused(let ranges):
      say(
        "valor enfocado en \(codes(ranges)) (FV)", "focused value on \(codes(ranges)) (FV)")
    case .focusedSame(let level):
      say(
        "valor enfocado en la misma posición a nivel de \(words(level)) (FV)",
        "focused value on the good's own \(words(level)) (FV)")
    }
  }

  /// The name of a content test: `el contenido RVC(BD)`, `los materiales no originarios`.
  func name(_ test: OriginRule) -> String {
    if case .valueContent(let method, _) = test {
      return say("el contenido RVC(\(method.mark))", "the content RVC(\(method.mark))")
    }
    return say("la parte de materiales no originarios", "the share of non-originating materials")
  }

  /// Which side of its limit a content is to be on: `mínimo 40 %`.
  func limit(_ test: OriginRule, _ percent: Int) -> String {
    let text = OriginRule.text(percent: percent)
    if case .valueContent = test { return say("mínimo \(text) %", "minimum \(text) %") }
    return say("máximo \(text) %", "maximum \(text) %")
  }

  /// A content in per cent, cut towards the side that flatters nobody.
  func figure(_ fraction: Fraction?, of test: OriginRule) -> String {
    guard let fraction else { return "?" }
    if case .valueContent = test { return fraction.percent(decimals: 1, .down) + " %" }
    return fraction.percent(decimals: 1, .up) + " %"
  }
}
