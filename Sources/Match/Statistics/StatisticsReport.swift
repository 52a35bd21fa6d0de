import Disclosure
import Registry
import Tables
import Text
import Workbench

/// Counts firms by group, state and size, protects the counts, and writes them.
///
/// This alone of all that Match writes depends on firms that do not consent to be named. So what is
/// published stands for a calendar month, is protected against the earlier editions, and is a function
/// of the claims on the nights of editions: the nights between differ in nothing. A figure that has
/// not changed keeps its day, as one does that may not be told.
///
/// Each group is a series of its own. What happens when the settings change:
/// - A new group starts a series on the first night after the latest edition of any group.
/// - A group that is no longer named is no longer written, but its editions are remembered, so that it
///   goes on from there if it comes back.
/// - Another threshold holds from the next edition on; a lower one not before all editions with the
///   higher one are too old to be compared with.
struct StatisticsReport {
  /// How many figures are published, of this edition or an earlier one, and how many withheld.
  struct Counts: Sendable, Equatable {
    var published = 0
    var carried = 0
    var withheld = 0
  }

  private let context: MatchContext
  private let source: EvidenceSource
  private let date: String
  private let today: Int32
  /// The folder that Match wrote the night before.
  private let earlier: String?

  /// Writes the statistics, the editions and the ledger.
  ///
  /// - Parameters:
  ///   - context: The suppliers and the settings.
  ///   - source: The folder that Normalize wrote.
  ///   - date: The run's date, as 2026-11-25.
  ///   - earlier: The folder that Match wrote the night before; nil when there was none. A file that
  ///     it lacks counts as empty: without editions all series start anew; without the ledger, or
  ///     with one that does not fit the editions, nothing is published anew until those editions
  ///     are too old to be compared with.
  ///   - package: Where the tables go.
  /// - Returns: What stands in the statistics.
  /// - Throws: ``MatchError``, or an error of the tables when a file is torn.
  static func write(
    context: MatchContext, source: EvidenceSource, date: String, earlier: String?,
    to package: inout PackageWriter
  ) throws -> Counts {
    guard let today = DayNumber.day(date) else { throw MatchError.badDate(date) }
    return try StatisticsReport(
      context: context, source: source, date: date, today: today, earlier: earlier
    ).write(to: &package)
  }

  private func write(to package: inout PackageWriter) throws -> Counts {
    let groups = context.settings.inclusion.groups
    var log = try EditionLog(file: file(MatchTables.inclusionEditions))
    // Who was counted at the latest edition is known; earlier days cannot be put in between.
    let isLater = log.latest.map { $0 < today } ?? true
    let due = groups.filter { isLater && log[$0.key].isDue(on: today) }
    var statistics = StatisticsTable()
    try statistics.keep(file(MatchTables.inclusionStatistics)) { key in
      groups.contains { $0.key == key } && !due.contains { $0.key == key }
    }
    if due.isEmpty {
      let isOver = groups.isEmpty && log.days(on: today).isEmpty
      for schema in [MatchTables.inclusionEditions, MatchTables.inclusionLedger] {
        let file = isOver ? nil : file(schema)
        if let file, try package.takeOver(file, schema: schema) { continue }
        try Self.copy(file, schema, to: &package)
      }
    } else {
      let editions = try publish(due, log, to: &package)
      for (group, edition) in zip(due, editions) {
        log.add(edition.published, of: group.key)
        statistics.add(edition, of: group.key, on: date)
      }
      try log.write(to: &package)
    }
    try statistics.write(to: &package)
    return statistics.counts
  }

  private func file(_ schema: TableSchema) -> String? {
    earlier.map { "\($0)/\(schema.name).csv" }
  }

  /// Makes new editions, and writes the ledger.
  private func publish(
    _ due: [InclusionSettings.Group], _ log: EditionLog, to package: inout PackageWriter
  ) throws -> [NewEdition] {
    let settings = context.settings.inclusion
    let suppliers = context.suppliers
    let ledger =
      try file(MatchTables.inclusionLedger).map {
        try MembershipLedger(file: $0, threads: source.threads)
      } ?? MembershipLedger()
    let claims = try OwnershipClaims(
      source, suppliers: suppliers.ids, groups: settings.groups,
      validity: Validity(today: today, graceDays: context.settings.graceDays))
    var masks = [UInt16](repeating: 0, count: suppliers.count)
    for claim in claims.counted { masks[claim.row] |= 1 << UInt16(claim.group) }
    let cells = FirmCells.cells(of: suppliers)
    let days = log.days(on: today)
    let keys = settings.groups.map(\.key)
    let advance = LedgerAdvance(
      ledger, ids: suppliers.ids, now: (cells, masks), keys: keys, days: days, today: today)
    try advance.write(
      to: &package, old: ledger, suppliers: suppliers.ids, threads: source.threads)
    var salts: [Int32: StatisticsSalt] = [:]
    let firstDay = ledger.firstDay
    let plan = EditionPlan(cells: cells, masks: masks, today: today, date: date)
    let tally = advance.tally
    let jobs = try due.map { group in
      let series = log[group.key]
      let number = keys.firstIndex(of: group.key) ?? 0
      let asked =
        group.protection == .sensitive ? settings.sensitiveThreshold : settings.threshold
      let earlier = try series.tables(on: today, shape: EditionLog.shape).map { edition in
        EarlierEdition(
          edition.table,
          since: firstDay.map { $0 <= edition.day } == true
            ? days.firstIndex(of: edition.day).map {
              tally.movement(since: $0, group: number)
            } : nil)
      }
      let oldest = series.compared(on: today).first?.day
      let salt =
        salts[oldest ?? today]
        ?? oldest.map { StatisticsSalt(ledger, on: $0) }
        ?? StatisticsSalt(tonight: suppliers.ids, masks: masks, keys: keys)
      salts[oldest ?? today] = salt
      return EditionPlan.Job(
        group: number, threshold: series.threshold(on: today, asked: asked),
        earlier: earlier, sealed: series.sealed(on: today),
        salt: salt.salt(of: group.key, on: oldest ?? today))
    }
    let made = concurrentBlocks(of: jobs.count, blockSize: 1, workers: source.threads) { range in
      Result { () throws(DisclosureError) in try plan.edition(jobs[range.lowerBound]) }
    }
    return try made.map { try $0.get() }
  }

  /// Copies a file of the night before, byte for byte.
  private static func copy(
    _ file: String?, _ schema: TableSchema, to package: inout PackageWriter
  ) throws {
    var table = try package.table(schema: schema)
    if let file, FileSystem.exists(file) {
      let bytes = try FileSystem.contents(file)
      let newline = UInt8(ascii: "\n")
      let start = (bytes.firstIndex(of: newline) ?? bytes.count - 1) + 1
      let rows = Array(bytes[start...])
      try table.rows(rows, count: rows.count { $0 == newline })
    }
    try package.close(table)
  }
}
