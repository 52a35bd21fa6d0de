import Text

extension TextCriterion {
  /// A word that a supplier's text has, and why it stands for the need.
  private struct Shared: Equatable {
    let kind: NeedTerms.Kind
    /// The need's word; empty for that of a code's title.
    let word: [UInt8]
    /// The word that stands for it; empty when it is the need's own.
    let rendering: [UInt8]
  }

  func sentence(_ candidate: Candidate, in context: MatchContext, _ voice: Voice) -> String {
    let words = shared(candidate.row, in: context)
    if words.isEmpty {
      return context.index.lengths[candidate.row] == 0
        ? voice.pick("sin texto", "no text")
        : voice.pick("no comparte palabras", "shares no words")
    }
    let told = words.prefix(3)
    var kinds: [NeedTerms.Kind] = []
    for word in told where !kinds.contains(word.kind) { kinds.append(word.kind) }
    var sentence = kinds.map { kind in
      Self.verb(kind, voice) + " "
        + told.filter { $0.kind == kind }.map { Self.text($0, voice) }.joined(separator: ", ")
    }.joined(separator: "; ")
    if words.count > told.count {
      let rest = words.count - told.count
      sentence += voice.pick(" y \(rest) más", " and \(rest) more")
    }
    return sentence
  }

  /// The words that a supplier's text shares, those that add most first.
  private func shared(_ row: Int, in context: MatchContext) -> [Shared] {
    var found: [(impact: Double, word: Shared)] = []
    for place in terms.known.indices {
      let impact = context.index.impact(
        of: Int(terms.known[place]), in: row, weight: terms.weights[place])
      guard impact > 0 else { continue }
      let word = Shared(
        kind: terms.kinds[place], word: terms.words[place], rendering: terms.renderings[place])
      found.append((impact, word))
    }
    let order = found.indices.sorted { left, right in
      (-found[left].impact, left) < (-found[right].impact, right)
    }
    // Two stems of one word would name it twice.
    var words: [Shared] = []
    for place in order where !words.contains(found[place].word) { words.append(found[place].word) }
    return words
  }

  private static func verb(_ kind: NeedTerms.Kind, _ voice: Voice) -> String {
    switch kind {
    case .own: voice.pick("comparte", "shares")
    case .rendering: voice.pick("traduce", "translates")
    case .synonym: voice.pick("por sinónimo", "by synonym")
    case .codeTitle: voice.pick("por el título de su código", "by the title of its code")
    }
  }

  private static func text(_ shared: Shared, _ voice: Voice) -> String {
    func quoted(_ bytes: [UInt8]) -> String { voice.quoted(String(decoding: bytes, as: UTF8.self)) }
    if shared.rendering.isEmpty { return quoted(shared.word) }
    return shared.word.isEmpty
      ? quoted(shared.rendering) : "\(quoted(shared.word)) → \(quoted(shared.rendering))"
  }
}
