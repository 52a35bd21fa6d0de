import Text

/// The words of bilingual texts and their terms: Spanish stems of Spanish words, and of English
/// words both the English stem, by which a need's word is found, and the Spanish one, by which the
/// index knows English words in suppliers' texts.
struct BilingualWords: Sendable {
  static let none = UInt32.max

  /// The words of one language and the term of each.
  struct Side: Sendable {
    fileprivate(set) var words = WordTable()
    /// The terms by which a need of this language finds its words.
    fileprivate(set) var terms = WordTable()
    /// By word, its term, or none for a common word.
    fileprivate(set) var termOfWord: [UInt32] = []
    /// The terms by which the index knows the words; for Spanish the same as `terms`.
    fileprivate(set) var indexed = WordTable()
    /// By word, its number in `indexed`, or none.
    fileprivate(set) var indexedOfWord: [UInt32] = []
    /// By word, how often it occurs.
    fileprivate(set) var counts: [UInt32] = []

    /// By number in `indexed`, the word that has it most often, the first of them on a tie.
    func renderings() -> [UInt32] {
      var best = [UInt32](repeating: BilingualWords.none, count: indexed.count)
      for (word, number) in indexedOfWord.enumerated() where number != BilingualWords.none {
        let known = best[Int(number)]
        if known == BilingualWords.none || counts[word] > counts[Int(known)] {
          best[Int(number)] = UInt32(word)
        }
      }
      return best
    }
  }

  private(set) var spanish = Side()
  private(set) var english = Side()

  subscript(language: Language) -> Side { language == .es ? spanish : english }

  /// Adds the words of a text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - language: Its language.
  ///   - reader: Breaks it up.
  ///   - found: Takes the number of each word that is not a common one, in order.
  mutating func add(
    _ text: ArraySlice<UInt8>, in language: Language, by reader: BridgeReader,
    found: inout [UInt32]
  ) {
    switch language {
    case .es: reader.read(text, .es, &spanish, &found)
    case .en: reader.read(text, .en, &english, &found)
    }
  }
}

/// Breaks the texts of the bridge into words and terms as the index does.
final class BridgeReader {
  private let analyzer: TermAnalyzer
  private var tokenizer: Tokenizer
  private var tokens: [UInt32] = []
  private var numbers: [UInt32] = []

  /// Makes a reader with its own stemmers.
  init(stopWords: [String]) {
    analyzer = TermAnalyzer(isStemming: true, stopWords: stopWords)
    tokenizer = Tokenizer(form: analyzer.form)
  }

  fileprivate func read(
    _ text: ArraySlice<UInt8>, _ language: Language, _ side: inout BilingualWords.Side,
    _ found: inout [UInt32]
  ) {
    tokens.removeAll(keepingCapacity: true)
    tokenizer.appendWords(of: text, to: &side.words, numbers: &tokens)
    while side.termOfWord.count < side.words.count { learn(language, &side) }
    for token in tokens where side.termOfWord[Int(token)] != BilingualWords.none {
      side.counts[Int(token)] += 1
      found.append(token)
    }
  }

  /// Finds the terms of the next word that has none yet.
  private func learn(_ language: Language, _ side: inout BilingualWords.Side) {
    let word = side.termOfWord.count
    let bytes = side.words.bytes[side.words.bounds(word)]
    numbers.removeAll(keepingCapacity: true)
    analyzer.appendTerms(of: bytes, in: language, to: &side.terms, numbers: &numbers)
    side.termOfWord.append(numbers.first ?? BilingualWords.none)
    numbers.removeAll(keepingCapacity: true)
    analyzer.appendTerms(of: bytes, in: .es, to: &side.indexed, numbers: &numbers)
    side.indexedOfWord.append(numbers.first ?? BilingualWords.none)
    side.counts.append(0)
  }
}
