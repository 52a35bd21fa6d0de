import Text

/// Gathers the terms that stand for a need's words, and what each is worth.
///
/// The worth of a term is the most that it can add to a sum: its idf times its weight. Of several
/// ways in which a term stands for the need, the one that is worth most counts.
struct NeedExpansion {
  /// A term that the need is searched by.
  struct Found {
    let term: UInt32
    /// Worth over idf.
    let weight: Double
    /// The need's word behind it; nil for a code's title.
    let word: Int?
    let kind: NeedTerms.Kind
    let rendering: [UInt8]
  }

  /// A term that may stand for a word.
  private struct Member {
    let term: UInt32
    /// How good it is beside the best, at most 1.
    var ratio: Double
    let kind: NeedTerms.Kind
    let rendering: [UInt8]
  }

  /// What sums are divided by.
  private(set) var scale = 0.0
  private let words: [NeedReader.Word]
  private let language: Language
  private let index: TextIndex
  private let bridge: TextBridge
  private let reader: NeedReader
  /// By word, the idf of its group; zero when no supplier has a member.
  private var groups: [Double]
  private var found:
    [UInt32: (worth: Double, word: Int?, kind: NeedTerms.Kind, rendering: [UInt8])] =
      [:]

  init(
    _ words: [NeedReader.Word], language: Language, index: TextIndex, bridge: TextBridge,
    by reader: NeedReader
  ) {
    self.words = words
    self.language = language
    self.index = index
    self.bridge = bridge
    self.reader = reader
    groups = [Double](repeating: 0, count: words.count)
  }

  /// The terms, ascending.
  func sorted() -> [Found] {
    found.keys.sorted().compactMap { term in
      guard let known = found[term] else { return nil }
      return Found(
        term: term, weight: known.worth / index.idf[Int(term)], word: known.word, kind: known.kind,
        rendering: known.rendering)
    }
  }

  // MARK: Words

  /// Adds the terms of the words and what stands for each word.
  mutating func addWords() {
    for word in words.indices {
      let own = words[word].terms.compactMap { index.terms.find($0, 0..<$0.count) }
      let others = self.others(word, own)
      if others.isEmpty || language == .es && !own.isEmpty {
        for term in own where found[term]?.kind != .own {
          // Two forms of a word that share a term count once.
          scale += index.idf[Int(term)]
          groups[word] += index.idf[Int(term)]
          offer(term, index.idf[Int(term)], word, .own, [])
        }
        for member in others {
          offer(member.term, member.ratio * groups[word], word, member.kind, member.rendering)
        }
      } else {
        let members =
          own.map { Member(term: $0, ratio: BridgeWeights.untranslated, kind: .own, rendering: []) }
          + others
        let idf = groupIDF(members)
        let best = members.reduce(0) { max($0, $1.ratio) }
        groups[word] = idf * best
        scale += idf * best
        for member in members {
          offer(member.term, member.ratio * idf, word, member.kind, member.rendering)
        }
      }
    }
  }

  /// The idf of a term that the suppliers have whom a group's members lead to, by their shares.
  private func groupIDF(_ members: [Member]) -> Double {
    let total = members.reduce(0) { $0 + $1.ratio }
    var frequency = 0.0
    for member in members {
      frequency += member.ratio / total * Double(index.frequency(Int(member.term)))
    }
    return BM25.idf(documents: index.documents, frequency: Int(frequency.rounded()))
  }

  /// The terms that stand for a word, each once, none of them its own.
  private func others(_ word: Int, _ own: [UInt32]) -> [Member] {
    guard let key = words[word].terms.first else { return [] }
    var members: [Member] = []
    func add(_ term: UInt32, _ ratio: Double, _ kind: NeedTerms.Kind, _ rendering: [UInt8]) {
      guard !own.contains(term) || language == .en else { return }
      if let place = members.firstIndex(where: { $0.term == term }) {
        members[place].ratio = max(members[place].ratio, ratio)
      } else {
        members.append(Member(term: term, ratio: ratio, kind: kind, rendering: rendering))
      }
    }
    if let number = bridge.words[language].terms.find(key, 0..<key.count) {
      for rule in bridge.rules(language).starting(with: number)
      where rule.source.count == 1 && rule.targets.count == 1 {
        for option in options(rule.targets[0], rule) {
          add(option.term, option.ratio, option.kind, option.rendering)
        }
      }
    }
    for member in learned(key) {
      add(member.term, member.ratio, member.kind, member.rendering)
    }
    if members.isEmpty, language == .en {
      for cognate in Cognates.spanish(of: String(decoding: words[word].text, as: UTF8.self)) {
        let form = Array(cognate.utf8)
        for term in reader.terms(of: form[...], in: .es) {
          guard let number = index.terms.find(term, 0..<term.count), !own.contains(number) else {
            continue
          }
          add(number, BridgeWeights.cognate, .rendering, form)
        }
      }
    }
    return members
  }

  /// The learned renderings of a term of the need's language.
  private func learned(_ term: [UInt8]) -> [Member] {
    let factor = language == .es ? BridgeWeights.toEnglish : 1
    let other: Language = language == .es ? .en : .es
    return bridge.renderings(of: term, in: language).map { entry in
      Member(
        term: entry.term, ratio: entry.ratio * factor, kind: .rendering,
        rendering: bridge.text(entry.word, in: other))
    }
  }

  /// The terms by which suppliers have a word that a rule states.
  private func options(
    _ target: UInt32, _ rule: PhraseRules.Rule
  ) -> [Member] {
    let text = bridge.text(target, in: rule.language)
    let kind: NeedTerms.Kind = rule.language == language ? .synonym : .rendering
    var members: [Member] = []
    if let term = bridge.indexTerm(of: target, in: rule.language) {
      members.append(Member(term: term, ratio: rule.weight, kind: kind, rendering: text))
    }
    guard kind == .synonym else { return members }
    for term in reader.terms(of: text[...], in: language).prefix(1) {
      for member in learned(term) where !members.contains(where: { $0.term == member.term }) {
        members.append(
          Member(
            term: member.term, ratio: member.ratio * rule.weight, kind: kind,
            rendering: member.rendering))
      }
    }
    return members
  }

  // MARK: Phrases and titles

  /// Adds what stands for words side by side, or for one word in several.
  ///
  /// - Parameter sequence: The need's words in the order of its text.
  mutating func addPhrases(_ sequence: [Int]) {
    let terms = bridge.words[language].terms
    let spoken: [(word: Int, term: UInt32?)] = sequence.compactMap { word in
      guard let key = words[word].terms.first else { return nil }
      return (word, terms.find(key, 0..<key.count))
    }
    for start in spoken.indices {
      guard let first = spoken[start].term else { continue }
      for rule in bridge.rules(language).starting(with: first)
      where rule.source.count > 1 || rule.targets.count > 1 {
        let end = start + rule.source.count
        guard end <= spoken.count,
          zip(rule.source, spoken[start..<end]).allSatisfy({ $0 == $1.term })
        else { continue }
        addPhrase(rule, Set(spoken[start..<end].map(\.word)).sorted())
      }
    }
  }

  /// Shares out what the words of a phrase are worth over the words that stand for it, by idf.
  private mutating func addPhrase(
    _ rule: PhraseRules.Rule, _ source: [Int]
  ) {
    let options = rule.targets.map { self.options($0, rule) }.filter { !$0.isEmpty }
    guard !options.isEmpty else { return }
    let idfs = options.map { groupIDF($0) }
    let total = idfs.reduce(0, +)
    var worth = source.reduce(0) { $0 + groups[$1] }
    if worth == 0 {
      // No supplier has the words themselves, so the phrase is a group of its own.
      worth = total
      scale += total * rule.weight
    }
    for place in options.indices {
      for member in options[place] {
        offer(
          member.term, worth * idfs[place] / total * member.ratio, source[0], member.kind,
          member.rendering)
      }
    }
  }

  /// Adds the words of the titles of the need's codes in the language that is not its own.
  mutating func addTitles(_ codes: [Need.CodeTarget]) {
    let other: Language = language == .es ? .en : .es
    var titled: [(term: UInt32, rendering: [UInt8])] = []
    for code in codes where code.origin == nil {
      for word in bridge.titles.words(of: code, in: other) {
        guard let term = bridge.indexTerm(of: word, in: other),
          !titled.contains(where: { $0.term == term })
        else { continue }
        titled.append((term, bridge.text(word, in: other)))
      }
    }
    let total = titled.reduce(0) { $0 + index.idf[Int($1.term)] } * BridgeWeights.title
    guard total > 0 else { return }
    if scale == 0 { scale = total }
    let share = min(1, BridgeWeights.titleShare * scale / total) * BridgeWeights.title
    for title in titled {
      offer(title.term, share * index.idf[Int(title.term)], nil, .codeTitle, title.rendering)
    }
  }

  /// Notes what a term is worth, if that is more than is known.
  private mutating func offer(
    _ term: UInt32, _ worth: Double, _ word: Int?, _ kind: NeedTerms.Kind, _ rendering: [UInt8]
  ) {
    guard worth > 0 else { return }
    if let known = found[term], known.worth >= worth { return }
    found[term] = (worth, word, kind, rendering)
  }
}
