import Tables
public import Text
import Workbench

/// Where the tables of a night are: the folder that Normalize wrote, and for some tables another.
///
/// A night of which one factor is another night's, such as its reference tables, is scored so without
/// a copy of either.
public struct NightTables: Sendable {
  /// The folder.
  public let folder: String
  /// The folders of the tables that come from elsewhere, by the tables' names.
  public let others: [String: String]

  /// Names the folders.
  public init(folder: String, others: [String: String] = [:]) {
    self.folder = folder
    self.others = others
  }

  /// The file of a table.
  func file(_ table: String) -> String { "\(others[table] ?? folder)/\(table).csv" }
}

/// Explains chosen pairs of needs and suppliers, ranked or not, and makes something of each.
///
/// - Parameters:
///   - pairs: The keys of needs, each with the keys of suppliers.
///   - night: Where the tables are.
///   - date: The run's date, as 2026-11-25.
///   - settings: How to match.
///   - threads: Number of threads, at least 1.
///   - language: The language of the sentences.
///   - cache: Where the index is kept; nil keeps none.
///   - body: Makes something of an explanation; called in no fixed order.
/// - Returns: What was made, in the order of the pairs; nil for a need or a supplier that the tables do
///   not have.
/// - Throws: ``MatchError``, or an error of the tables.
public func explanations<Output: Sendable>(
  of pairs: [(need: String, suppliers: [String])], in night: NightTables, date: String,
  settings: MatchSettings, threads: Int, language: Language, cache: IndexCache? = nil,
  _ body: @Sendable (Explanation) -> Output
) throws -> [[Output?]] {
  var report = MatchReport()
  let context = try MatchContext.load(
    folder: night.folder, others: night.others, date: date, settings: settings, threads: threads,
    cache: cache, report: &report)
  var needRows: [String: Int] = [:]
  for row in 0..<context.needs.ids.count { needRows[context.needs.ids[row]] = row }
  let rows = pairs.map { needRows[$0.need] }
  let blocks = concurrentBlocks(
    of: pairs.count, blockSize: 1, workers: threads, scratch: { RankScratch(context) },
    { scratch, range -> [Output?] in
      let pair = range.lowerBound
      guard let row = rows[pair] else { return pairs[pair].suppliers.map { _ in nil } }
      let need = context.needs.all[row]
      let explainer = Explainer(
        need, Ranker.everyone(need, in: context, &scratch), in: context, language: language)
      var finder = RowFinder(context.suppliers.ids)
      return pairs[pair].suppliers.map { supplier in
        finder.row(of: Array(supplier.utf8)[...]).map { body(explainer.explanation($0)) }
      }
    })
  return blocks
}

extension Ranker {
  /// Ranks everyone who is eligible for a need, whatever the places and the minimum, in the order that
  /// floors ask for.
  static func everyone(
    _ need: Need, in context: MatchContext, _ scratch: inout RankScratch
  ) -> NeedResult {
    var result = rank(need, in: context, &scratch, everyone: true)
    result.heedFloors(in: context, &scratch)
    return result
  }
}

extension Explanation {
  /// What became of the pair, in a sentence.
  public var outcomeSentence: String { ExplanationWords(language).sentence(outcome) }

  /// What staff decided on the pair, in a sentence; empty where nothing holds.
  public var decisionSentence: String {
    decision.map { ExplanationWords(language).sentence($0, isPinned: isPinned) } ?? ""
  }
}

extension MatchSettings.Criterion {
  /// The name of the criterion, as explanations write it.
  public func name(_ language: Language) -> String { ExplanationWords(language).name(self) }
}
