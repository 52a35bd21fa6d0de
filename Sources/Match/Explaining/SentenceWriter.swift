import Registry
import Tables
import Text

/// Says in words which two values each criterion compared.
struct SentenceWriter {
  private let context: MatchContext
  private let result: NeedResult
  private let isSpanish: Bool
  private let language: Language

  /// Prepares for the suppliers of a need.
  init(_ result: NeedResult, in context: MatchContext, language: Language) {
    self.context = context
    self.result = result
    self.language = language
    isSpanish = language == .es
  }

  /// The sentence of a criterion for a supplier.
  func sentence(_ criterion: MatchSettings.Criterion, _ row: Int) -> String {
    switch criterion {
    case .code: code(row)
    case .text: text(row)
    case .place: place(row)
    case .capacity: capacity(row)
    case .credentials: credentials(row)
    }
  }

  private func pick(_ spanish: String, _ english: String) -> String {
    isSpanish ? spanish : english
  }

  private func code(_ row: Int) -> String {
    guard let best = result.scorer.code?.best(row, context.suppliers) else {
      return pick("sin código que comparar", "no code to compare")
    }
    let target = best.target
    let system = target.system.name(language)
    let shared = target.code.sharedDigits(best.code)
    var words: String
    if shared == best.code.digits, shared == target.code.digits {
      words =
        target.system == .scian
        ? pick("misma clase \(system) \(best.code.text)", "same class \(system) \(best.code.text)")
        : pick("mismo código \(system) \(best.code.text)", "same code \(system) \(best.code.text)")
    } else if best.value > 0 {
      words = pick(
        "\(system) \(best.code.text) comparte \(shared) dígitos con \(target.code.text)",
        "\(system) \(best.code.text) shares \(shared) digits with \(target.code.text)")
    } else {
      return pick(
        "\(system) \(best.code.text) no se parece a \(target.code.text)",
        "\(system) \(best.code.text) is unlike \(target.code.text)")
    }
    if let origin = target.origin {
      let weight = Decimals.shortText(target.weight)
      let own = "\(origin.system.name(language)) \(origin.code.text)"
      words += pick(
        ", que corresponde a \(own) (peso \(weight))",
        ", which stands for \(own) (weight \(weight))"
      )
    }
    return words
  }

  private func text(_ row: Int) -> String {
    var shared: [(impact: Double, word: [UInt8])] = []
    for (term, word) in zip(result.terms.known, result.terms.words) {
      let impact = context.index.impact(of: Int(term), in: row)
      if impact > 0 { shared.append((impact, word)) }
    }
    if shared.isEmpty {
      return context.index.lengths[row] == 0
        ? pick("sin texto", "no text") : pick("no comparte palabras", "shares no words")
    }
    let order = shared.indices.sorted { left, right in
      (-shared[left].impact, left) < (-shared[right].impact, right)
    }
    // Two stems of one word would name it twice.
    var words: [[UInt8]] = []
    for place in order where !words.contains(shared[place].word) {
      words.append(shared[place].word)
    }
    let quoted = words.prefix(3).map { word in
      let text = String(decoding: word, as: UTF8.self)
      return pick("«\(text)»", "“\(text)”")
    }
    var sentence = pick("comparte ", "shares ") + quoted.joined(separator: ", ")
    if words.count > 3 {
      sentence += pick(" y \(words.count - 3) más", " and \(words.count - 3) more")
    }
    return sentence
  }

  private func place(_ row: Int) -> String {
    guard let distance = result.scorer.place?.distance(row, context.suppliers) else {
      return pick("sin ubicación", "place unknown")
    }
    let text = Decimals.text(distance, decimals: distance < 10 ? 1 : 0)
    return pick("a \(text) km", "\(text) km away")
  }

  private func capacity(_ row: Int) -> String {
    switch result.scorer.capacity?.comparison(row, context.suppliers) {
    case .volume(let capacity, let volume, let unit):
      let name = context.units[Int(unit) - 1]
      let has = Decimals.shortText(capacity)
      let wanted = Decimals.shortText(volume)
      return pick(
        "puede \(has) \(name) al mes y se buscan \(wanted)",
        "can make \(has) \(name) a month where \(wanted) are wanted")
    case .bands(let supplier, let wanted):
      return pick(
        "\(SizeBand.spanish(Int(supplier))) personas y se buscan"
          + " \(SizeBand.spanish(Int(wanted)))",
        "\(SizeBand.english(Int(supplier))) workers where"
          + " \(SizeBand.english(Int(wanted))) are wanted")
    case nil:
      return pick("sin capacidad ni estrato que comparar", "no capacity or size band to compare")
    }
  }

  private func credentials(_ row: Int) -> String {
    guard let criterion = result.scorer.credentials else { return "" }
    return criterion.asked.map { asked in
      credential(asked, criterion.holding(asked, row, context.suppliers))
    }.joined(separator: ", ")
  }

  private func credential(_ asked: Need.Certificate, _ held: Credential?) -> String {
    let name = context.certificates.title(asked.number)
    guard let held else { return pick("sin \(name)", "no \(name)") }
    var words: String
    switch held.state {
    case .valid: words = pick("cumple \(name)", "has \(name)")
    case .inGrace: words = pick("\(name) en gracia", "\(name) in grace")
    case .lapsed: words = pick("\(name) no vigente", "\(name) not in force")
    }
    if held.certificate != asked.number {
      let other = context.certificates.title(held.certificate)
      words += pick(" con \(other)", " by \(other)")
    }
    guard let until = held.until else { return words }
    let date = DayNumber.text(until)
    switch held.state {
    case .valid: words += pick(" (vigente hasta \(date))", " (valid until \(date))")
    case .inGrace: words += pick(" (venció \(date))", " (ended \(date))")
    case .lapsed: words += pick(" (hasta \(date))", " (until \(date))")
    }
    return words
  }
}
