import Tables
import Text

/// Finds suppliers' words that stand for a need's: synonyms, renderings in the other language and
/// the titles of its codes.
///
/// Renderings are those that the table of the lexicon states and those learned from the bilingual
/// titles of the table of codes. It is made once for an index, from tables that may each be empty.
struct TextBridge: Sendable {
  /// The tables that it reads.
  struct Sources {
    /// Rows of `lexicon`: es, en, weight.
    var lexicon = Table(names: [], columns: [])
    /// Rows of `synonyms`: language, term, synonym.
    var synonyms = Table(names: [], columns: [])
    /// Rows of `codes`: system, code, title_es, title_en.
    var codes = Table(names: [], columns: [])

    /// Whether there is anything to bridge with.
    var isEmpty: Bool { lexicon.rowCount + synonyms.rowCount + codes.rowCount == 0 }
  }

  /// The words of both languages.
  let words: BilingualWords
  /// Spanish for English terms.
  let toSpanish: Renderings
  /// English for Spanish terms.
  let toEnglish: Renderings
  /// What the tables state, by the language of the need.
  private let stated: [PhraseRules]
  /// The titles of the needs' codes.
  let titles: CodeTitles
  /// By number among the Spanish terms, the index's number, or none.
  private let spanishInIndex: [UInt32]
  /// By number among the English words' indexed terms, the index's number, or none.
  private let englishInIndex: [UInt32]

  /// Makes the bridge of an index.
  ///
  /// - Parameters:
  ///   - sources: The tables.
  ///   - index: The suppliers' terms.
  ///   - codes: The codes of the needs.
  ///   - stopWords: Words that are not terms, beside the common ones.
  init(_ sources: Sources, index: TextIndex, codes: [Need.CodeTarget], stopWords: [String]) {
    let reader = BridgeReader(stopWords: stopWords)
    var words = BilingualWords()
    let entries = Self.entries(of: sources.lexicon)
    let titles = BilingualTitles(
      [
        (sources.codes.columnOrEmpty("title_es"), sources.codes.columnOrEmpty("title_en")),
        (
          TextColumn(entries.map(\.first)), TextColumn(entries.map(\.second))
        ),
      ], words: &words, by: reader)
    let links = WordAlignment(
      spanish: titles.spanish.mapped(by: words.spanish.termOfWord),
      english: titles.english.mapped(by: words.english.termOfWord),
      spanishCount: words.spanish.terms.count, englishCount: words.english.terms.count
    ).links
    stated = Self.stated(entries, sources.synonyms, &words, reader)
    self.titles = CodeTitles(sources.codes, wanted: codes, words: &words, by: reader)
    spanishInIndex = Self.numbers(of: words.spanish.indexed, in: index)
    englishInIndex = Self.numbers(of: words.english.indexed, in: index)
    toSpanish = Renderings(
      links.map { ($0.english, $0.spanish, $0.count) }, sources: words.english.terms.count,
      target: words.spanish, index: spanishInIndex)
    toEnglish = Renderings(
      Self.indexedTargets(links, words.english), sources: words.spanish.terms.count,
      target: words.english, index: englishInIndex)
    self.words = words
  }

  /// The index's number of a word's term; nil when no supplier has it.
  func indexTerm(of word: UInt32, in language: Language) -> UInt32? {
    let number = words[language].indexedOfWord[Int(word)]
    guard number != BilingualWords.none else { return nil }
    let known = language == .es ? spanishInIndex[Int(number)] : englishInIndex[Int(number)]
    return known == BilingualWords.none ? nil : known
  }

  /// The renderings of a need's term in the other language.
  func renderings(of term: [UInt8], in language: Language) -> ArraySlice<Renderings.Entry> {
    guard let number = words[language].terms.find(term, 0..<term.count) else { return [] }
    return language == .en ? toSpanish[number] : toEnglish[number]
  }

  /// What the tables state for a need in a language.
  func rules(_ language: Language) -> PhraseRules { stated[language == .es ? 0 : 1] }

  /// A word as people write it.
  func text(_ word: UInt32, in language: Language) -> [UInt8] {
    let side = words[language].words
    return Array(side.bytes[side.bounds(Int(word))])
  }

  // MARK: Making

  private static func numbers(of terms: WordTable, in index: TextIndex) -> [UInt32] {
    (0..<terms.count).map { number in
      index.terms.find(terms.bytes, terms.bounds(number)) ?? BilingualWords.none
    }
  }

  /// Spreads the count of an English term over the terms by which the index knows its words.
  private static func indexedTargets(
    _ links: [WordAlignment.Link], _ english: BilingualWords.Side
  ) -> [(source: UInt32, target: UInt32, count: Double)] {
    var forms = [[(target: UInt32, count: Double)]](repeating: [], count: english.terms.count)
    var totals = [Double](repeating: 0, count: english.terms.count)
    for word in english.termOfWord.indices {
      let (term, target) = (english.termOfWord[word], english.indexedOfWord[word])
      guard term != BilingualWords.none, target != BilingualWords.none else { continue }
      let count = Double(english.counts[word])
      totals[Int(term)] += count
      if let place = forms[Int(term)].firstIndex(where: { $0.target == target }) {
        forms[Int(term)][place].count += count
      } else {
        forms[Int(term)].append((target, count))
      }
    }
    return links.flatMap { link in
      forms[Int(link.english)].map { form in
        (link.spanish, form.target, link.count * form.count / max(1, totals[Int(link.english)]))
      }
    }
  }

  /// The pairs of the lexicon that mean anything, Spanish first.
  private static func entries(of lexicon: Table) -> [StatedPair] {
    StatedPair.read(
      lexicon.columnOrEmpty("es"), lexicon.columnOrEmpty("en"),
      weights: lexicon.columnOrEmpty("weight"), usual: 1
    ).filter { $0.weight > 0 }
  }

  /// The rules for Spanish needs and for English ones.
  private static func stated(
    _ entries: [StatedPair], _ synonyms: Table, _ words: inout BilingualWords,
    _ reader: BridgeReader
  ) -> [PhraseRules] {
    var rules = [PhraseRules(), PhraseRules()]
    func read(_ text: String, _ language: Language) -> [UInt32] {
      var found: [UInt32] = []
      words.add(Array(text.utf8)[...], in: language, by: reader, found: &found)
      return found
    }
    func add(
      _ source: [UInt32], _ from: Language, _ targets: [UInt32], _ to: Language, _ weight: Double
    ) {
      let terms = source.map { words[from].termOfWord[Int($0)] }
      rules[from == .es ? 0 : 1].add(
        .init(source: terms, targets: targets, language: to, weight: weight))
    }
    for entry in entries {
      let (spanish, english) = (read(entry.first, .es), read(entry.second, .en))
      add(english, .en, spanish, .es, entry.weight)
      add(spanish, .es, english, .en, entry.weight * BridgeWeights.toEnglish)
    }
    let languages = synonyms.columnOrEmpty("language")
    for language in Language.allCases {
      let pairs = StatedPair.read(
        synonyms.columnOrEmpty("term"), synonyms.columnOrEmpty("synonym"), weights: nil,
        usual: BridgeWeights.synonym,
        where: { (Language(rawValue: languages[$0]) ?? .es) == language })
      for pair in pairs {
        let (one, other) = (read(pair.first, language), read(pair.second, language))
        add(one, language, other, language, pair.weight)
        add(other, language, one, language, pair.weight)
      }
    }
    return rules
  }
}
