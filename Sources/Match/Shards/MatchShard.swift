import Tables
import Text
public import Workbench

/// What is asked of a shard.
public enum ShardRound: String, Sendable, CaseIterable {
  /// What its texts add to the weights of terms.
  case count
  /// The greatest sums by text; only where ``needsTexts(_:)``.
  case text
  /// The lists of the needs.
  case rank

  /// Whether a ranking hangs on the sums of all suppliers, so that they are asked for before it.
  public static func needsTexts(_ settings: MatchSettings) -> Bool {
    settings.textCandidates != nil || settings.textScale == .best
  }
}

/// Some of a night's suppliers, which are ranked apart from the others.
///
/// Each supplier is in one shard, with all its rows of ``tables``. The rankings of the shards merge to
/// those of all suppliers, byte for byte: in the first round the shards are counted, in the second, where
/// it is needed, their greatest sums by text are asked for, in the last their lists. What a round wrote
/// is merged, and handed to the next.
public struct MatchShard: Sendable {
  /// The tables whose rows belong to suppliers and are read by shard; all others are read whole.
  ///
  /// Bills of materials are among the others: a key that two firms share makes both bills void.
  public static let tables = [
    "suppliers", "supplier_products", "supplier_credentials", "supplier_skills", "supplier_awards",
    "supplier_exclusions", "supplier_ownership",
  ]

  private let night: NightTables
  private let date: String
  private let settings: MatchSettings
  private let seal: ShardSeal
  private let threads: Int
  private let segmentSize: Int

  /// Prepares a shard.
  ///
  /// - Parameters:
  ///   - input: The folder that Normalize wrote; it may have no rows of ``tables``.
  ///   - folder: The folder with the shard's rows; a table that it lacks is taken from `input`.
  ///   - date: The run's date, as 2026-11-25.
  ///   - settings: How to match.
  ///   - signature: What tells the version and the settings; shards of another are refused.
  ///   - threads: Number of threads; the result does not depend on it.
  /// - Throws: `FileFault` when the needs cannot be read.
  public init(
    input: String, folder: String, date: String, settings: MatchSettings, signature: String,
    threads: Int
  ) throws(FileFault) {
    try self.init(
      input: input, folder: folder, date: date, settings: settings, signature: signature,
      threads: threads, segmentSize: TextSegment.usualSize)
  }

  init(
    input: String, folder: String, date: String, settings: MatchSettings, signature: String,
    threads: Int, segmentSize: Int
  ) throws(FileFault) {
    let own = Self.tables.filter { FileSystem.exists("\(folder)/\($0).csv") }
    night = NightTables(
      folder: input, others: Dictionary(uniqueKeysWithValues: own.map { ($0, folder) }))
    self.date = date
    self.settings = settings
    self.threads = threads
    self.segmentSize = segmentSize
    seal = try ShardSeal(signature: signature, night)
  }

  /// Works on the shard.
  ///
  /// - Parameters:
  ///   - round: What is asked.
  ///   - merged: The folder of what was merged of the rounds before; not read in the first.
  /// - Returns: Lines, as ``TextStatistics`` tells in the first round and ``ShardLine`` in the others.
  /// - Throws: ``MatchError``, ``ShardFault``, or an error of the tables.
  public func answer(_ round: ShardRound, merged: String) throws -> [UInt8] {
    if round == .count { return try counted() }
    var report = MatchReport()
    var view = ShardView(
      statistics: try TextStatistics(file: "\(merged)/\(ShardFiles.statistics)", seal: seal))
    if round == .rank, ShardRound.needsTexts(settings) {
      let needs = try EvidenceSource(folder: night.folder, threads: threads).rows(
        "needs", ["need_id"])
      view.texts = try MergedLists(
        file: "\(merged)/\(ShardFiles.texts)", needs: needs.count, seal: seal)
    }
    let context = try MatchContext.load(
      folder: night.folder, others: night.others, date: date, settings: settings,
      threads: threads, segmentSize: segmentSize, view: view, report: &report)
    try ShardLines.check(context.suppliers.ids)
    let limit = max(1, settings.textCandidates ?? 1)
    let parts = rank(context, threads: threads, &report, { _ in }) { need, scratch in
      var lines = ShardLines(context.suppliers.ids)
      if round == .text {
        lines.add(
          need: need.row, hits: Ranker.hits(need, limit: limit, in: context, &scratch),
          keep: limit)
      } else {
        let found = Ranker.shardLists(need, in: context, &scratch)
        lines.add(need, found.lists, found.reserve, in: context)
      }
      return lines.bytes
    }
    var lines = ShardLines.head(seal, suppliers: context.suppliers.count)
    lines.reserveCapacity(parts.reduce(lines.count) { $0 + $1.count })
    for part in parts { lines += part }
    return lines
  }

  private func counted() throws -> [UInt8] {
    guard let today = DayNumber.day(date) else { throw MatchError.badDate(date) }
    let source = try MatchSource(
      night: night, settings: settings, cache: nil, segmentSize: segmentSize, threads: threads)
    let suppliers = try Suppliers(
      columns: source.suppliers, scianDigits: settings.scianDigits, threads: threads)
    try ShardLines.check(suppliers.ids)
    let index = try TextIndexBuilder(
      settings: settings, weights: source.fields, threads: threads, segmentSize: segmentSize
    ).index(source.suppliers, order: suppliers.order)
    let others = EvidenceSource(folder: night.folder, others: night.others, threads: threads)
    let awards = try AwardEvidence(
      others, suppliers: suppliers.ids, needs: Needs(), index: index, settings: settings,
      today: today)
    return TextStatistics.lines(
      index, awards: awards.byRow.values.count, ofAwards: try termsOfAwards(others), seal: seal)
  }

  /// The terms of awards that have no code.
  private func termsOfAwards(_ source: EvidenceSource) throws -> WordTable {
    let rows = try source.rows("supplier_awards", ["hs", "unspsc", "description"])
    let reader = AwardTerms(settings)
    var terms = WordTable()
    for row in 0..<rows.count where rows.bounds(row, 0).isEmpty && rows.bounds(row, 1).isEmpty {
      reader.append(rows.cell(row, 2), to: &terms)
    }
    return terms
  }
}

extension Suppliers {
  /// Puts suppliers in order whose units of capacity do not matter.
  fileprivate init(columns: SupplierColumns, scianDigits: Int, threads: Int) throws {
    var units = WordTable()
    try self.init(columns: columns, scianDigits: scianDigits, units: &units, threads: threads)
  }
}
