import Text

/// The terms of a need's text, each once.
struct NeedTerms: Sendable {
  /// The terms that some supplier has, ascending.
  private(set) var known: [UInt32] = []
  /// The need's own word behind each known term, in lower case.
  private(set) var words: [[UInt8]] = []
  /// Whether there is any term, known or not.
  private(set) var hasTerms = false
  /// The sum that no text can reach: Σ idf of the known terms.
  private(set) var supremum = 0.0

  /// Reads a need's text.
  init(_ text: ArraySlice<UInt8>, language: Language, _ index: TextIndex, by reader: NeedReader) {
    var found: [(term: UInt32, word: [UInt8])] = []
    reader.forEachTerm(in: text, language) { term, word in
      hasTerms = true
      if let number = index.terms.find(term, 0..<term.count) { found.append((number, word)) }
    }
    // Stable, so that the first word stands for a term.
    let order = found.indices.sorted { left, right in
      (found[left].term, left) < (found[right].term, right)
    }
    for place in order where known.last != found[place].term {
      known.append(found[place].term)
      words.append(found[place].word)
      supremum += index.idf[Int(found[place].term)]
    }
  }
}

/// Breaks needs' texts into terms; one per worker.
final class NeedReader {
  private let isStemming: Bool
  private let analyzer: TermAnalyzer
  private var tokenizer = Tokenizer(form: .lowered)

  /// Makes a reader with its own stemmers.
  init(_ settings: MatchSettings) {
    isStemming = settings.analyzer == .stemmed
    analyzer = TermAnalyzer(isStemming: isStemming, stopWords: settings.stopWords)
  }

  /// Hands over each term with the word it came from, in the order of the text.
  func forEachTerm(
    in text: ArraySlice<UInt8>, _ language: Language, _ body: ([UInt8], [UInt8]) -> Void
  ) {
    var words = WordTable()
    var tokens: [UInt32] = []
    tokenizer.appendWords(of: text, to: &words, numbers: &tokens)
    var terms = WordTable()
    var numbers: [UInt32] = []
    for word in 0..<words.count {
      let bytes = Array(words.bytes[words.bounds(word)])
      var form = bytes
      if !isStemming {
        // Plain terms are folded words; the word itself is kept for people.
        form.removeAll(keepingCapacity: true)
        Folding.fold(bytes[...], onto: &form)
      }
      numbers.removeAll(keepingCapacity: true)
      analyzer.appendTerms(of: form[...], in: language, to: &terms, numbers: &numbers)
      for number in numbers { body(Array(terms.bytes[terms.bounds(Int(number))]), bytes) }
    }
  }
}
