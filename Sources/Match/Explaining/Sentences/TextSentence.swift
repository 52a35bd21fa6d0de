import Text

extension TextCriterion {
  func sentence(_ candidate: Candidate, in context: MatchContext, _ voice: Voice) -> String {
    let row = candidate.row
    var shared: [(impact: Double, place: Int)] = []
    for place in terms.known.indices {
      let impact = context.index.impact(
        of: Int(terms.known[place]), in: row, weight: terms.weights[place])
      if impact > 0 { shared.append((impact, place)) }
    }
    if shared.isEmpty {
      return context.index.lengths[row] == 0
        ? voice.pick("sin texto", "no text")
        : voice.pick("no comparte palabras", "shares no words")
    }
    let order = shared.indices.sorted { left, right in
      (-shared[left].impact, left) < (-shared[right].impact, right)
    }
    // Two stems of one word would name it twice.
    var words: [String] = []
    for place in order {
      let word = named(shared[place].place, voice)
      if !words.contains(word) { words.append(word) }
    }
    let quoted = words.prefix(3)
    var sentence = voice.pick("comparte ", "shares ") + quoted.joined(separator: ", ")
    if words.count > 3 {
      sentence += voice.pick(" y \(words.count - 3) más", " and \(words.count - 3) more")
    }
    return sentence
  }

  /// A word of the need, with the supplier's word when that is another.
  private func named(_ place: Int, _ voice: Voice) -> String {
    let rendering = voice.quoted(String(decoding: terms.renderings[place], as: UTF8.self))
    let word = voice.quoted(String(decoding: terms.words[place], as: UTF8.self))
    switch terms.kinds[place] {
    case .own: return word
    case .synonym, .rendering:
      return voice.pick("\(rendering) por \(word)", "\(rendering) for \(word)")
    case .codeTitle:
      return voice.pick(
        "\(rendering) del título de su código", "\(rendering) from its code's title")
    }
  }
}
