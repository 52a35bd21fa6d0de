import Tables
import Text
import Workbench

/// Builds a ``TextIndex``: words by segment, then their terms, then postings by segment.
///
/// Each distinct word is analysed once, so that stemming costs little.
struct TextIndexBuilder: Sendable {
  private static let none = UInt32.max

  private let isStemming: Bool
  private let stopWords: [String]
  private let threads: Int
  private let segmentSize: Int

  /// Prepares to build.
  init(settings: MatchSettings, threads: Int, segmentSize: Int = TextSegment.usualSize) {
    isStemming = settings.analyzer == .stemmed
    stopWords = settings.stopWords
    self.threads = threads
    self.segmentSize = segmentSize
  }

  /// Indexes the texts of the suppliers.
  func index(_ texts: TextColumn) -> TextIndex {
    let drafts = words(of: texts)
    let dictionary = terms(of: drafts)
    let parts = postings(drafts, dictionary.termOfWord)
    var lengths: [UInt32] = []
    lengths.reserveCapacity(texts.count)
    for part in parts { lengths += part.lengths }
    let total = lengths.reduce(0) { $0 + Int($1) }
    let average = Double(total) / Double(max(1, lengths.count))
    var segments = parts.map(\.segment)
    for index in segments.indices {
      segments[index].norms = segments[index].lengths.map { length in
        BM25.norm(length: Int(length), average: average)
      }
    }
    return join(segments, terms: dictionary.terms, lengths: lengths)
  }

  /// The words of each segment, numbered in the segment.
  private func words(of texts: TextColumn) -> [Draft] {
    let form: Tokenizer.Form = isStemming ? .compounds : .folded
    return concurrentBlocks(
      of: texts.count, blockSize: segmentSize, workers: threads,
      scratch: { Tokenizer(form: form) },
      { tokenizer, rows in
        var draft = Draft(words: WordTable(capacity: 1 << 14))
        let start = texts.bounds(rows.lowerBound).lowerBound
        draft.tokens.reserveCapacity((Int(texts.ends[rows.upperBound - 1]) - start) / 6)
        for row in rows {
          tokenizer.appendWords(
            of: texts.bytes[texts.bounds(row)], to: &draft.words, numbers: &draft.tokens)
          draft.ends.append(UInt32(draft.tokens.count))
        }
        return draft
      })
  }

  /// The terms in the order of their bytes, and for each segment the term of each of its words.
  private func terms(of drafts: [Draft]) -> (terms: WordTable, termOfWord: [[UInt32]]) {
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

  /// The postings of each segment.
  private func postings(_ drafts: [Draft], _ termOfWord: [[UInt32]]) -> [PostingsInverter.Part] {
    concurrentBlocks(of: drafts.count, blockSize: 1, workers: threads) { range in
      let segment = range.lowerBound
      return PostingsInverter.invert(
        tokens: drafts[segment].tokens, ends: drafts[segment].ends,
        termOfWord: termOfWord[segment])
    }
  }

  /// Brings the runs of each term together.
  private func join(
    _ segments: [TextSegment], terms: WordTable, lengths: [UInt32]
  ) -> TextIndex {
    var runStarts = [Int](repeating: 0, count: terms.count + 1)
    for segment in segments {
      for term in segment.terms { runStarts[Int(term) + 1] += 1 }
    }
    for term in 0..<terms.count { runStarts[term + 1] += runStarts[term] }
    var places = runStarts
    var runs = [TextIndex.Run](
      repeating: .init(segment: 0, start: 0, end: 0), count: runStarts[terms.count])
    var frequencies = [Int](repeating: 0, count: terms.count)
    for (number, segment) in segments.enumerated() {
      for (index, term) in segment.terms.enumerated() {
        let run = TextIndex.Run(
          segment: UInt32(number), start: segment.starts[index], end: segment.starts[index + 1])
        runs[places[Int(term)]] = run
        places[Int(term)] += 1
        frequencies[Int(term)] += Int(run.end - run.start)
      }
    }
    let idf = frequencies.map { BM25.idf(documents: lengths.count, frequency: $0) }
    return TextIndex(
      terms: terms, idf: idf, runs: runs, runStarts: runStarts, segments: segments,
      segmentSize: segmentSize, lengths: lengths)
  }
}

/// The words of one segment's texts, in order.
private struct Draft: Sendable {
  var words: WordTable
  /// The number of each word.
  var tokens: [UInt32] = []
  /// Where each text ends in `tokens`.
  var ends: [UInt32] = []
}
