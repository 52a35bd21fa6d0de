import Text

/// Breaks the descriptions of awards into terms; one per worker. Each distinct word of a block is
/// analysed once.
final class AwardTerms {
  private let analyzer: TermAnalyzer
  private var tokenizer: Tokenizer
  private var words = WordTable()
  /// The term of each word, `UInt32.max` for none.
  private var termOfWord: [UInt32] = []
  private var tokens: [UInt32] = []

  /// Makes a reader with its own stemmers.
  init(_ settings: MatchSettings) {
    analyzer = TermAnalyzer(
      isStemming: settings.analyzer == .stemmed, stopWords: settings.stopWords)
    tokenizer = Tokenizer(form: analyzer.form)
  }

  /// Forgets the words that are known.
  func startBlock() {
    words.removeAll()
    termOfWord.removeAll(keepingCapacity: true)
  }

  /// Adds the distinct terms of a text that some supplier has, ascending.
  func append(_ text: ArraySlice<UInt8>, _ index: TextIndex, to terms: inout [UInt32]) {
    tokens.removeAll(keepingCapacity: true)
    tokenizer.appendWords(of: text, to: &words, numbers: &tokens)
    while termOfWord.count < words.count {
      let compared = term(of: termOfWord.count)
      termOfWord.append(compared.flatMap { index.terms.find($0, 0..<$0.count) } ?? .max)
    }
    let kept = Set(tokens.map { termOfWord[Int($0)] }).subtracting([.max])
    terms += kept.sorted()
  }

  /// Adds the terms of a text, whoever has them; what is added may have them already.
  func append(_ text: ArraySlice<UInt8>, to terms: inout WordTable) {
    tokens.removeAll(keepingCapacity: true)
    let known = words.count
    tokenizer.appendWords(of: text, to: &words, numbers: &tokens)
    for word in known..<words.count {
      if let term = term(of: word) { _ = terms.add(term, 0..<term.count) }
    }
  }

  /// The term that a word is compared by; nil for a common one.
  private func term(of word: Int) -> [UInt8]? {
    var found = WordTable(capacity: 4)
    var numbers: [UInt32] = []
    analyzer.appendTerms(
      of: words.bytes[words.bounds(word)], in: .es, to: &found, numbers: &numbers)
    return numbers.first.map { Array(found.bytes[found.bounds(Int($0))]) }
  }
}
