public import Export
import Match
import Tables
import Text

/// What changed in the rankings from one night to another, and why.
///
/// Why is found by scoring the earlier night anew with one factor of the later: the firms' data, the
/// needs' data, the reference tables, the settings, the day, decisions. Only pairs that changed are
/// scored, and one mixed night is in memory at a time: the memory is that of ranking one night and
/// about a kilobyte for each change. Who owns a firm is told no further than the rankings tell it.
public struct NightComparison: Sendable {
  /// The changes, by need in the order of the keys and then in the order of the places.
  public let changes: [RankingChange]
  /// The report for people.
  public let text: String

  /// Compares two runs.
  ///
  /// - Parameters:
  ///   - from: The folder of the earlier run.
  ///   - to: The folder of the later run.
  ///   - need: The key of the one need that is looked at; nil for all.
  ///   - language: The language of the words; nil takes the later pipeline's.
  ///   - threads: Number of threads.
  /// - Throws: ``ComparisonError`` when the runs are of two pipelines, ``PipelineError`` when one is
  ///   no whole run, `MatchError` for an unknown need, or an error of the tables.
  public init(
    from: String, to: String, need: String? = nil, language: ExportSettings.Language? = nil,
    threads: Int
  ) throws {
    let before = try ComparedNight(from, threads: threads)
    let after = try ComparedNight(to, threads: threads)
    guard before.definition.name == after.definition.name else {
      throw ComparisonError.differentPipelines(
        first: before.definition.name, second: after.definition.name)
    }
    let say = ReportWords(language: language ?? after.definition.language)
    if let need { try Self.check(need, before, after, threads) }
    let needs =
      need.map { [$0] }
      ?? Set(before.rankings.needs).union(after.rankings.needs)
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let found = needs.flatMap {
      RankingChange.changes(of: $0, before.rankings, after.rankings)
    }
    var causes = try CauseReport(found, before, after, say: say, threads: threads)
    changes = try causes.explained()
    text =
      ChangesText(
        changes: changes, before: before, after: after, firms: causes.firms, needs: causes.needs,
        inputs: causes.inputs, say: say
      ).text
  }

  private static func check(
    _ need: String, _ before: ComparedNight, _ after: ComparedNight, _ threads: Int
  ) throws {
    var known: [String] = []
    for night in [before, after] {
      let keys = try Table.read(
        file: night.tables + "/needs.csv", columns: ["need_id"], workers: threads
      ).columns[0]
      known += (0..<keys.count).map { keys[$0] }
    }
    guard known.contains(need) else {
      throw MatchError.unknownNeed(need, suggestion: KeySuggestion.nearest(to: need, among: known))
    }
  }
}
