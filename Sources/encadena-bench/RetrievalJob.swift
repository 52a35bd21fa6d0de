import Match
import Text
import Workbench

/// Ranks texts for texts by the product's own matching, for judges of its quality.
///
/// - `retrieve INPUT OUTPUT ANALYZER TOP`: matches the tables of INPUT by text alone into OUTPUT.
/// - `tokens LANGUAGE ANALYZER`: the terms of each line of standard input, as an index of that
///   language has them.
struct RetrievalJob {
  private let arguments: [String]

  /// Takes the command line; nil when it names another job.
  init?(_ arguments: [String]) {
    guard arguments.first == "retrieve" || arguments.first == "tokens" else { return nil }
    self.arguments = arguments
  }

  /// Does the job.
  func run() throws {
    if arguments[0] == "retrieve" { try retrieve() } else { try writeTokens() }
  }

  private func retrieve() throws {
    guard arguments.count == 5,
      let analyzer = MatchSettings.Analyzer(rawValue: arguments[3]), let top = Int(arguments[4])
    else { throw BenchError.usage }
    var settings = MatchSettings()
    settings.weights = [.text: 1]
    settings.priors = [:]
    settings.topK = top
    settings.nearMisses = 0
    settings.analyzer = analyzer
    let report = try match(
      input: arguments[1], output: arguments[2], date: "2026-11-25", settings: settings,
      threads: ProcessFacts.processors)
    print(
      "{\"load_s\":\(BenchJob.rounded(report.loadSeconds)),"
        + "\"index_s\":\(BenchJob.rounded(report.indexSeconds)),"
        + "\"rank_s\":\(BenchJob.rounded(report.rankSeconds))}")
  }

  private func writeTokens() throws {
    guard arguments.count == 3, let language = Language(rawValue: arguments[1]),
      let kind = MatchSettings.Analyzer(rawValue: arguments[2])
    else { throw BenchError.usage }
    let analyzer = TermAnalyzer(isStemming: kind == .stemmed, stopWords: [])
    var tokenizer = Tokenizer(form: analyzer.form)
    var words = WordTable()
    var terms = WordTable()
    var termOfWord: [UInt32?] = []
    while let line = readLine() {
      var tokens: [UInt32] = []
      tokenizer.appendWords(of: Array(line.utf8)[...], to: &words, numbers: &tokens)
      while termOfWord.count < words.count {
        var numbers: [UInt32] = []
        analyzer.appendTerms(
          of: words.bytes[words.bounds(termOfWord.count)], in: language, to: &terms,
          numbers: &numbers)
        termOfWord.append(numbers.first)
      }
      print(tokens.compactMap { termOfWord[Int($0)].map { terms[Int($0)] } }.joined(separator: " "))
    }
  }
}
