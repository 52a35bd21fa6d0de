import Tables
import Text
import Workbench

/// Builds a ``TextIndex``: words by run of suppliers, then their terms, then postings by segment.
///
/// Each distinct word is analysed once, so that stemming costs little.
struct TextIndexBuilder: Sendable {
  static let none = UInt32.max

  private let isStemming: Bool
  private let stopWords: [String]
  private let weights: FieldWeights
  private let threads: Int
  private let segmentSize: Int

  /// Prepares to build.
  init(
    settings: MatchSettings, weights: FieldWeights, threads: Int,
    segmentSize: Int = TextSegment.usualSize
  ) {
    isStemming = settings.analyzer == .stemmed
    stopWords = settings.stopWords
    self.weights = weights
    self.threads = threads
    self.segmentSize = segmentSize
  }

  /// Indexes the texts of the suppliers.
  ///
  /// - Parameters:
  ///   - columns: The suppliers in the order of their table.
  ///   - order: The row of each supplier there, in the order of the keys; nil when it is the same.
  ///   - statistics: The terms of all shards, where these suppliers are but one of several.
  ///   - isKept: By row of the table, whether its text is wanted; nil when all are.
  /// - Returns: The index.
  /// - Throws: ``ShardFault`` when a text has a term that the statistics have not.
  func index(
    _ columns: SupplierColumns, order: [UInt32]?, statistics: TextStatistics? = nil,
    where isKept: [Bool]? = nil
  ) throws(ShardFault) -> TextIndex {
    let drafts = words(of: columns, where: isKept)
    let own = terms(of: drafts)
    let terms = statistics?.terms ?? own.terms
    let termOfWord =
      try statistics?.renumbered(own.terms, own.termOfWord) ?? own.termOfWord
    let units = weights.units
    let parts = concurrentBlocks(
      of: columns.count, blockSize: segmentSize, workers: threads,
      scratch: {
        PostingsInverter(
          drafts, termOfWord: termOfWord, termCount: terms.count, units: units, order: order)
      },
      { inverter, rows in inverter.invert(rows) })
    var lengths: [UInt32] = []
    lengths.reserveCapacity(columns.count)
    for part in parts { lengths += part.lengths }
    return TextIndex(
      terms: terms, segments: parts.map(\.segment), segmentSize: segmentSize,
      lengths: lengths, unit: weights.unit, threads: threads, statistics: statistics)
  }

  /// The words of runs of suppliers, numbered in each run.
  private func words(of columns: SupplierColumns, where isKept: [Bool]?) -> [TextDraft] {
    let form = TermAnalyzer(isStemming: isStemming, stopWords: []).form
    let fields = weights.fields
    let blocks = columns.blocks.count
    // Few runs, since the words of each are numbered anew in the end; enough to share out.
    let runs = max(1, 2 * threads)
    return concurrentBlocks(
      of: blocks, blockSize: (blocks + runs - 1) / runs, workers: threads
    ) { range in
      var draft = TextDraft(form: form)
      for block in range { draft.append(columns, fields, block: block, where: isKept) }
      draft.close()
      return draft
    }
  }

  /// The terms in the order of their bytes, and for each draft the term of each of its words.
  private func terms(of drafts: [TextDraft]) -> (terms: WordTable, termOfWord: [[UInt32]]) {
    var words = WordTable(capacity: 1 << 16)
    var numbers: [[UInt32]] = []
    for draft in drafts {
      numbers.append(
        (0..<draft.words.count).map { words.add(draft.words.bytes, draft.words.bounds($0)) })
    }
    let analysed = analyse(words)
    let order = analysed.terms.sortedByBytes()
    var sorted = WordTable(capacity: order.count)
    var rank = [UInt32](repeating: 0, count: order.count)
    for number in order {
      rank[Int(number)] = sorted.add(
        analysed.terms.bytes, analysed.terms.bounds(Int(number)))
    }
    let termOfWord = analysed.termOfWord.map { $0 == Self.none ? Self.none : rank[Int($0)] }
    return (sorted, numbers.map { words in words.map { termOfWord[Int($0)] } })
  }

  /// The term of each word, none for a word that is not compared.
  private func analyse(_ words: WordTable) -> (terms: WordTable, termOfWord: [UInt32]) {
    let isStemming = isStemming
    let stopWords = stopWords
    let blocks = concurrentBlocks(
      of: words.count, blockSize: 1 << 13, workers: threads,
      scratch: { TermAnalyzer(isStemming: isStemming, stopWords: stopWords) },
      { analyzer, range in
        var terms = WordTable(capacity: range.count)
        var numbers: [UInt32] = []
        for word in range {
          let before = numbers.count
          analyzer.appendTerms(
            of: words.bytes[words.bounds(word)], in: .es, to: &terms, numbers: &numbers)
          if numbers.count == before { numbers.append(Self.none) }
        }
        return (terms: terms, numbers: numbers)
      })
    var terms = WordTable(capacity: words.count)
    var termOfWord: [UInt32] = []
    termOfWord.reserveCapacity(words.count)
    for block in blocks {
      let global = (0..<block.terms.count).map { number in
        terms.add(block.terms.bytes, block.terms.bounds(number))
      }
      for number in block.numbers {
        termOfWord.append(number == Self.none ? Self.none : global[Int(number)])
      }
    }
    return (terms, termOfWord)
  }
}
