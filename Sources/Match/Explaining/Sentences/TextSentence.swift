import Text

extension TextCriterion {
  func sentence(_ candidate: Candidate, in context: MatchContext, _ voice: Voice) -> String {
    let row = candidate.row
    var shared: [(impact: Double, word: [UInt8])] = []
    for (term, word) in zip(terms.known, terms.words) {
      let impact = context.index.impact(of: Int(term), in: row)
      if impact > 0 { shared.append((impact, word)) }
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
    var words: [[UInt8]] = []
    for place in order where !words.contains(shared[place].word) {
      words.append(shared[place].word)
    }
    let quoted = words.prefix(3).map { voice.quoted(String(decoding: $0, as: UTF8.self)) }
    var sentence = voice.pick("comparte ", "shares ") + quoted.joined(separator: ", ")
    if words.count > 3 {
      sentence += voice.pick(" y \(words.count - 3) más", " and \(words.count - 3) more")
    }
    return sentence
  }
}
