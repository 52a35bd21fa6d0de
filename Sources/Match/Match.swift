public import Tables
public import Text
public import Workbench

/// Needs that a worker ranks at a time.
private let needsPerBlock = 4

/// Ranks, for each need, the suppliers that could fill it, and works out what the ministry does with
/// the rankings: floors, shortlists, thin chains, and what would help most.
///
/// Reads the tables of Normalize and writes the tables of ``MatchTables`` as a data package. The same
/// input gives the same bytes on any number of threads, and whatever the order of the suppliers.
///
/// - Parameters:
///   - input: The folder that Normalize wrote.
///   - output: The folder to write, which appears whole or not at all.
///   - date: The run's date, by which certificates are judged, as 2026-11-25.
///   - settings: How to match.
///   - threads: Number of threads, at least 1.
///   - cache: Where the index is kept from one run to the next; nil keeps none.
///   - earlier: The folder that Match wrote the night before, whose shortlists are changed only where
///     it matters and whose statistics stand for a month; nil when there was none.
///   - progress: Told how far it is.
/// - Returns: What was done.
/// - Throws: ``MatchError``, or an error of the tables when a file is missing or torn.
public func match(
  input: String, output: String, date: String, settings: MatchSettings, threads: Int,
  cache: IndexCache? = nil, earlier: String? = nil, progress: @escaping ProgressReport = { _ in }
) throws -> MatchReport {
  try match(
    input: input, output: output, date: date, settings: settings, threads: threads,
    segmentSize: TextSegment.usualSize, cache: cache, earlier: earlier,
    progress: progress)
}

/// Ranks with an index of segments of some size, on which the result does not depend.
func match(
  input: String, output: String, date: String, settings: MatchSettings, threads: Int,
  segmentSize: Int, cache: IndexCache? = nil, earlier: String? = nil,
  progress: @escaping ProgressReport = { _ in }
) throws -> MatchReport {
  var report = MatchReport()
  progress(.step("load"))
  let context = try MatchContext.load(
    folder: input, date: date, settings: settings, threads: threads,
    segmentSize: segmentSize, cache: cache, report: &report)
  let rows = rank(context, threads: threads, &report, progress) { need, scratch in
    MatchRows(need, Ranker.placed(need, in: context, &scratch), in: context)
  }
  try write(rows, in: context, from: input, to: output, date, threads, earlier, &report, progress)
  return report
}

/// Writes the rankings and what is worked out over all of them.
func write(
  _ rows: [MatchRows], in context: MatchContext, from input: String, to output: String,
  _ date: String, _ threads: Int, _ earlier: String?, _ report: inout MatchReport,
  _ progress: ProgressReport
) throws {
  progress(.step("reports"))
  let clock = ContinuousClock()
  let rankedAt = clock.now
  var package = try PackageWriter(folder: output, name: "match")
  try MatchRows.write(rows, in: context, to: &package, report: &report)
  report.writeSeconds = (clock.now - rankedAt).seconds
  let reports = ReportWriter(
    context: context, source: EvidenceSource(folder: input, threads: threads), date: date,
    earlier: earlier)
  try reports.write(rows, to: &package, report: &report)
  report.files = try package.finish()
}

/// Ranks tables that are in memory; the same as ``match(input:output:date:settings:threads:)`` does,
/// without what is written of it.
///
/// - Parameters:
///   - suppliers: The suppliers; they have neither products nor certificates.
///   - needs: The needs, by the columns of Normalize's table; a column that is missing is empty.
///   - date: The run's date, as 2026-11-25.
///   - settings: How to match.
///   - threads: Number of threads, at least 1.
/// - Returns: The ranking of each need in the order of the table, and what was done.
/// - Throws: ``MatchError``.
public func rankings(
  suppliers: SupplierColumns, needs: Table, date: String, settings: MatchSettings, threads: Int
) throws -> (rankings: [NeedRanking], report: MatchReport) {
  var report = MatchReport()
  let context = try MatchContext.load(
    MatchSource(
      suppliers: suppliers, tables: ["needs": needs], settings: settings, threads: threads),
    date: date, settings: settings, threads: threads, report: &report)
  let rankings = rank(context, threads: threads, &report, { _ in }) { need, scratch in
    let ranked = Ranker.placed(need, in: context, &scratch).ranked
    return NeedRanking(
      need: context.needs.ids[need.row],
      suppliers: ranked.map { (id: context.suppliers.ids[$0.row], score: $0.score) })
  }
  return (rankings, report)
}

/// The suppliers of one need.
public struct NeedRanking: Sendable {
  /// The key of the need.
  public let need: String
  /// The keys of the suppliers, best first, and their scores in millionths.
  public let suppliers: [(id: String, score: Int)]
}

/// Does something with every need, on as many threads as are asked for.
func rank<Output: Sendable>(
  _ context: MatchContext, threads: Int, _ report: inout MatchReport,
  _ progress: @escaping ProgressReport,
  _ body: @Sendable (Need, inout RankScratch) -> Output
) -> [Output] {
  let clock = ContinuousClock()
  let start = clock.now
  let counter = ProgressCounter("rank", .needs, of: context.needs.all.count, report: progress)
  let blocks = concurrentBlocks(
    of: context.needs.all.count, blockSize: needsPerBlock, workers: threads,
    scratch: { RankScratch(context) },
    { scratch, needs in
      defer { counter.add(needs.count) }
      return needs.map { row in body(context.needs.all[row], &scratch) }
    })
  report.rankSeconds = (clock.now - start).seconds
  return blocks.flatMap { $0 }
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
///   - cache: Where the index is kept; nil keeps none.
/// - Returns: The parts of the score and what became of the pair.
/// - Throws: ``MatchError`` for an unknown key, or an error of the tables.
public func explain(
  input: String, date: String, settings: MatchSettings, threads: Int, need: String,
  supplier: String, language: Language, cache: IndexCache? = nil
) throws -> Explanation {
  var report = MatchReport()
  let context = try MatchContext.load(
    folder: input, date: date, settings: settings, threads: threads, cache: cache,
    report: &report)
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
  let result = Ranker.everyone(wanted, in: context, &scratch)
  return Explainer(wanted, result, in: context, language: language).explanation(row)
}
