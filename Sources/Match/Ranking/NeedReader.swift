import Text

/// Breaks needs' texts into terms; one per worker.
final class NeedReader {
  /// A word of a need.
  struct Word: Sendable {
    /// The word in lower case.
    let text: [UInt8]
    /// Its terms; the first is that of its own language. None for a common word.
    let terms: [[UInt8]]
  }

  /// What finds words that stand for a need's; nil to search by its own alone.
  let bridge: TextBridge?
  private let isStemming: Bool
  private let analyzer: TermAnalyzer
  private var tokenizer: Tokenizer
  private var table = WordTable()
  private var found = WordTable()

  /// Makes a reader with its own stemmers.
  ///
  /// - Parameters:
  ///   - settings: How text is broken into terms.
  ///   - bridge: The bridge of the index, which knows stems alone.
  init(_ settings: MatchSettings, bridge: TextBridge? = nil) {
    isStemming = settings.analyzer == .stemmed
    analyzer = TermAnalyzer(isStemming: isStemming, stopWords: settings.stopWords)
    // Plain terms are folded words; the words themselves are kept for people.
    tokenizer = Tokenizer(form: isStemming ? analyzer.form : .lowered)
    self.bridge = isStemming ? bridge : nil
  }

  /// The distinct words of a text, and the number of each word in the order of the text.
  func words(
    in text: ArraySlice<UInt8>, _ language: Language
  ) -> (words: [Word], sequence: [Int]) {
    table.removeAll()
    found.removeAll()
    var tokens: [UInt32] = []
    tokenizer.appendWords(of: text, to: &table, numbers: &tokens)
    let words = (0..<table.count).map { number in
      let bytes = Array(table.bytes[table.bounds(number)])
      return Word(text: bytes, terms: terms(of: bytes[...], in: language))
    }
    return (words, tokens.map(Int.init))
  }

  /// The terms of a word in lower case.
  func terms(of word: ArraySlice<UInt8>, in language: Language) -> [[UInt8]] {
    var form = Array(word)
    if !isStemming {
      form.removeAll(keepingCapacity: true)
      Folding.fold(word, onto: &form)
    }
    var numbers: [UInt32] = []
    analyzer.appendTerms(of: form[...], in: language, to: &found, numbers: &numbers)
    return numbers.map { Array(found.bytes[found.bounds(Int($0))]) }
  }
}
