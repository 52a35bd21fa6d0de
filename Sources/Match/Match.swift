public import Text
import Tables
import Workbench

/// Needs that a worker ranks at a time.
private let needsPerBlock = 4

/// Ranks, for each need, the suppliers that could fill it.
///
/// Reads the tables of Normalize and writes `matches`, `near_misses` and `unmatched_needs` as a data
/// package. The same input gives the same bytes on any number of threads, and whatever the order of
/// the suppliers.
///
/// - Parameters:
///   - input: The folder that Normalize wrote.
///   - output: The folder to write, which appears whole or not at all.
///   - date: The run's date, by which certificates are judged, as 2026-11-25.
///   - settings: How to match.
///   - threads: Number of threads, at least 1.
/// - Returns: What was done.
/// - Throws: ``MatchError``, or an error of the tables when a file is missing or torn.
public func match(
  input: String, output: String, date: String, settings: MatchSettings, threads: Int
) throws -> MatchReport {
  try match(
    input: input, output: output, date: date, settings: settings, threads: threads,
    segmentSize: TextSegment.usualSize)
}

/// Ranks with an index of segments of some size, on which the result does not depend.
func match(
  input: String, output: String, date: String, settings: MatchSettings, threads: Int,
  segmentSize: Int
) throws -> MatchReport {
  var report = MatchReport()
  let context = try MatchContext.load(
    input: input, date: date, settings: settings, threads: threads,
    segmentSize: segmentSize, report: &report)
  let clock = ContinuousClock()
  let loaded = clock.now
  let blocks = concurrentBlocks(
    of: context.needs.all.count, blockSize: needsPerBlock, workers: threads,
    scratch: { RankScratch(context) },
    { scratch, needs in
      needs.map { row in
        let need = context.needs.all[row]
        return MatchRows(need, Ranker.rank(need, in: context, &scratch), in: context)
      }
    })
  report.rankSeconds = (clock.now - loaded).seconds
  let rankedAt = clock.now
  try MatchRows.write(blocks.flatMap { $0 }, in: context, to: output, report: &report)
  report.writeSeconds = (clock.now - rankedAt).seconds
  return report
}

/// Explains the score of any need and supplier, ranked or not.
///
/// - Parameters:
///   - input: The folder that Normalize wrote.
///   - date: The run's date, as 2026-11-25.
///   - settings: How the run matched.
///   - threads: Number of threads, at least 1.
///   - need: The key of the need.
///   - supplier: The key of the supplier.
///   - language: The language of the sentences.
/// - Returns: The parts of the score and what became of the pair.
/// - Throws: ``MatchError`` for an unknown key, or an error of the tables.
public func explain(
  input: String, date: String, settings: MatchSettings, threads: Int, need: String,
  supplier: String, language: Language
) throws -> Explanation {
  var report = MatchReport()
  let context = try MatchContext.load(
    input: input, date: date, settings: settings, threads: threads, report: &report)
  let needIDs = context.needs.ids
  guard let needRow = (0..<needIDs.count).first(where: { needIDs[$0] == need }) else {
    throw MatchError.unknownNeed(need, suggestion: KeySuggestion.nearest(to: need, in: needIDs))
  }
  var finder = RowFinder(context.suppliers.ids)
  guard let row = finder.row(of: Array(supplier.utf8)[...]) else {
    throw MatchError.unknownSupplier(
      supplier, suggestion: KeySuggestion.nearest(to: supplier, in: context.suppliers.ids))
  }
  var scratch = RankScratch(context)
  let wanted = context.needs.all[needRow]
  let result = Ranker.rank(wanted, in: context, &scratch, everyone: true)
  return Explainer(wanted, result, in: context, language: language).explanation(row)
}
