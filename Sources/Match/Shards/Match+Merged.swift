import Tables
public import Workbench

/// Brings the merged lists of shards to rankings, and goes on as
/// ``match(input:output:date:settings:threads:cache:earlier:progress:)`` does, to the same bytes.
///
/// - Parameters:
///   - merged: The folder with the merged statistics and lists of all shards.
///   - input: The folder that Normalize wrote, with the rows of all suppliers.
///   - output: The folder to write, which appears whole or not at all.
///   - date: The run's date, as 2026-11-25.
///   - settings: How the shards were matched.
///   - signature: What tells the version and the settings; shards of another are refused.
///   - threads: Number of threads, at least 1.
///   - earlier: The folder that Match wrote the night before; nil when there was none.
///   - progress: Told how far it is.
/// - Returns: What was done.
/// - Throws: ``ShardFault``, ``MatchError``, or an error of the tables.
public func match(
  merged: String, input: String, output: String, date: String, settings: MatchSettings,
  signature: String, threads: Int, earlier: String? = nil,
  progress: @escaping ProgressReport = { _ in }
) throws -> MatchReport {
  var report = MatchReport()
  progress(.step("load"))
  let seal = try ShardSeal(signature: signature, NightTables(folder: input))
  let needs = try EvidenceSource(folder: input, threads: threads).rows("needs", ["need_id"]).count
  func read(_ name: String) throws -> MergedLists {
    try MergedLists(file: "\(merged)/\(name)", needs: needs, seal: seal)
  }
  let lists = try read(ShardFiles.lists)
  let view = ShardView(
    statistics: try TextStatistics(file: "\(merged)/\(ShardFiles.statistics)", seal: seal),
    texts: ShardRound.needsTexts(settings) ? try read(ShardFiles.texts) : nil, lists: lists)
  let context = try MatchContext.load(
    folder: input, date: date, settings: settings, threads: threads, view: view, report: &report)
  for (file, count) in [
    (ShardFiles.statistics, view.statistics.documents), (ShardFiles.lists, lists.suppliers),
  ] where count != context.suppliers.count {
    throw ShardFault.otherSuppliers(
      file: "\(merged)/\(file)", expected: context.suppliers.count, found: count)
  }
  let rows = rank(context, threads: threads, &report, progress) { need, scratch in
    Result {
      var finder = RowFinder(context.suppliers.ids)
      let found = try lists.lists(need.row, &finder)
      return MatchRows(
        need, Ranker.merged(need, found, in: context, &scratch), in: context)
    }
  }
  try write(
    rows.map { try $0.get() }, in: context, from: input, to: output, date, threads, earlier,
    &report, progress)
  return report
}
