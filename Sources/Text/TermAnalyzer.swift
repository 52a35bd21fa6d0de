/// Turns the words of a ``Tokenizer`` into the terms that are compared.
///
/// One per worker, since it holds stemmers.
public final class TermAnalyzer {
  private let isStemming: Bool
  private let stopWords: Set<[UInt8]>
  private let englishStopWords: Set<[UInt8]>
  private let spanish: Stemmer
  private let english: Stemmer
  private var folded: [UInt8] = []
  private var stem: [UInt8] = []

  /// Makes an analyzer.
  ///
  /// - Parameters:
  ///   - isStemming: Whether terms are stems. If so, the common words of each language are dropped too.
  ///   - stopWords: Words that are not terms, in any case and with or without accents.
  public init(isStemming: Bool, stopWords: [String]) {
    self.isStemming = isStemming
    let stated = Set(stopWords.map { Array(Folding.fold($0).utf8) })
    let standard = isStemming ? StopWords.spanish : []
    self.stopWords = stated.union(standard.map { Array($0.utf8) })
    let other = isStemming ? StopWords.english : []
    englishStopWords = stated.union(other.map { Array($0.utf8) })
    spanish = Stemmer(.es)
    english = Stemmer(.en)
  }

  /// The form of words that this analyzer wants from its tokenizer.
  public var form: Tokenizer.Form { isStemming ? .compounds : .folded }

  /// Adds the terms of a word to a table, and their numbers to a list.
  ///
  /// A word with a digit is its own term. Any other Spanish word has one term or none. An English word has its English stem and, where that is
  /// another, its Spanish one, since English names stand in texts that are taken for Spanish.
  public func appendTerms(
    of word: ArraySlice<UInt8>, in language: Language, to table: inout WordTable,
    numbers: inout [UInt32]
  ) {
    guard isStemming else {
      let bytes = Array(word)
      if bytes.count > 1, !stopWords.contains(bytes) {
        numbers.append(table.add(bytes, 0..<bytes.count))
      }
      return
    }
    folded.removeAll(keepingCapacity: true)
    Folding.fold(word, onto: &folded)
    let common = language == .es ? stopWords : englishStopWords
    guard folded.count > 1, !common.contains(folded) else { return }
    if folded.contains(where: WordScan.isDigit) {
      // Names and numbers of parts have no forms.
      numbers.append(table.add(folded, 0..<folded.count))
      return
    }
    let first = number(ofStemOf: word, in: language, table: &table)
    if let first { numbers.append(first) }
    guard language == .en else { return }
    let second = number(ofStemOf: word, in: .es, table: &table)
    if let second, second != first { numbers.append(second) }
  }

  private func number(
    ofStemOf word: ArraySlice<UInt8>, in language: Language, table: inout WordTable
  ) -> UInt32? {
    stem.removeAll(keepingCapacity: true)
    switch language {
    case .es: spanish.stem(word, onto: &stem)
    case .en: english.stem(word, onto: &stem)
    }
    folded.removeAll(keepingCapacity: true)
    Folding.fold(stem[...], onto: &folded)
    return folded.isEmpty ? nil : table.add(folded, 0..<folded.count)
  }
}
