import Text

/// The terms that a need is searched by: those of its text and what stands for them.
///
/// A supplier's sum is Σ weight · impact over the known terms. Without a bridge every weight is 1.
/// With one, a word and what stands for it are a *group* that counts like one term: its idf is that
/// of the suppliers its members are expected to have, and each member's weight brings its own idf to
/// that of the group times how good it is, so that five renderings do not count five times.
struct NeedTerms: Sendable {
  /// How a term came to stand for the need.
  enum Kind: UInt8, Sendable {
    /// It is a term of the need's text.
    case own
    /// It is one of a synonym.
    case synonym
    /// It is one of a word or phrase in the other language.
    case rendering
    /// It is one of the title of the need's code.
    case codeTitle
  }

  /// The terms that some supplier has, ascending.
  private(set) var known: [UInt32] = []
  /// What each known term weighs beside its idf, above zero.
  private(set) var weights: [Double] = []
  /// The need's own word behind each known term, in lower case; empty for a code's title.
  private(set) var words: [[UInt8]] = []
  /// How each known term came to stand for the need.
  private(set) var kinds: [Kind] = []
  /// The word that stands for the need's own, in lower case; empty for the need's own terms.
  private(set) var renderings: [[UInt8]] = []
  /// Whether the text has any term, known or not.
  private(set) var hasTerms = false
  /// What sums are divided by: Σ idf of the groups that some supplier has a member of.
  ///
  /// No text reaches it by the need's own terms alone. One that has several renderings of the same
  /// word may pass it; its value is then cut to 1.
  private(set) var supremum = 0.0

  /// Reads a need's text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - language: Its language.
  ///   - codes: The need's own codes, whose titles a bridge searches by.
  ///   - index: The suppliers' terms.
  ///   - reader: Breaks the text up; it has the bridge.
  init(
    _ text: ArraySlice<UInt8>, language: Language, codes: [Need.CodeTarget] = [],
    _ index: TextIndex, by reader: NeedReader
  ) {
    let read = reader.words(in: text, language)
    hasTerms = read.words.contains { !$0.terms.isEmpty }
    guard let bridge = reader.bridge else {
      takeOwn(read.words, index)
      return
    }
    var expansion = NeedExpansion(
      read.words, language: language, index: index, bridge: bridge, by: reader)
    expansion.addWords()
    expansion.addPhrases(read.sequence)
    if hasTerms { expansion.addTitles(codes) }
    supremum = expansion.scale
    for found in expansion.sorted() {
      known.append(found.term)
      weights.append(found.weight)
      words.append(found.word.map { read.words[$0].text } ?? [])
      kinds.append(found.kind)
      renderings.append(found.rendering)
    }
  }

  /// Takes the terms of the text as they are.
  private mutating func takeOwn(_ read: [NeedReader.Word], _ index: TextIndex) {
    var found: [(term: UInt32, word: Int)] = []
    for word in read.indices {
      for term in read[word].terms {
        if let number = index.terms.find(term, 0..<term.count) { found.append((number, word)) }
      }
    }
    // The first word stands for a term.
    found.sort { ($0.term, $0.word) < ($1.term, $1.word) }
    for (term, word) in found where known.last != term {
      known.append(term)
      weights.append(1)
      words.append(read[word].text)
      kinds.append(.own)
      renderings.append([])
      supremum += index.idf[Int(term)]
    }
  }
}
