import Tables
import Text
import Workbench

/// The awards of firms, by columns of plain numbers.
struct AwardEvidence: Sendable {
  /// An award of a supplier, or one line of it.
  struct Award: Sendable {
    /// The number of the award; lines of one award share it.
    let award: UInt32
    /// The HS and UNSPSC codes, as the bits of a ``PackedCode``.
    let hs: UInt32
    let unspsc: UInt32
    /// Where its terms lie; empty when it has a code.
    let firstTerm: UInt32
    let endTerm: UInt32
    /// The day, or nil when it is not told.
    let day: Int32?
    /// Its row in the table.
    let source: UInt32
  }

  /// The awards of each supplier, those of one award together.
  private(set) var byRow = RowLists<Award>()
  /// The distinct terms of awards without a code, ascending within each.
  private(set) var terms: [UInt32] = []
  /// The most awards of one supplier.
  private(set) var mostOfOne = 0
  /// By need, the terms of what is wanted, ascending; empty when no award is compared by its words.
  private(set) var titleTerms: [[UInt32]] = []
  /// Rows whose firm is unknown.
  private(set) var strays = 0
  private var ids = WordTable()
  private var descriptions = TextColumn()
  /// Whether the suppliers of any shard have an award.
  private var isOfAny = false

  /// No awards.
  init() {}

  /// Reads the awards from the folder that Normalize wrote.
  ///
  /// Awards after the run's date, or older than the settings' years, do not count and are left out;
  /// one without a date counts.
  ///
  /// - Parameters:
  ///   - source: Where the table is.
  ///   - keys: The keys of the suppliers, ascending.
  ///   - needs: The needs, whose titles are compared with awards that have no code.
  ///   - index: The terms that texts are made of.
  ///   - settings: How text is broken into terms, and how old an award may be.
  ///   - today: The run's date.
  ///   - statistics: What all shards have, where these suppliers are but one of several.
  /// - Throws: An error of the tables when one is torn.
  init(
    _ source: EvidenceSource, suppliers keys: TextColumn, needs: Needs, index: TextIndex,
    settings: MatchSettings, today: Int32, statistics: TextStatistics? = nil
  ) throws {
    isOfAny = statistics?.hasAwards ?? false
    let rows = try source.rows(
      "supplier_awards",
      ["supplier_id", "award_id", "hs", "unspsc", "description", "awarded_on"])
    if rows.count > 0 { read(rows, source.threads, keys, index, settings, today) }
    guard !terms.isEmpty || statistics?.hasAwardTerms == true else { return }
    let reader = NeedReader(settings)
    titleTerms = needs.all.map { need in
      NeedTerms(needs.title(need.row), language: need.language, index, by: reader).known
    }
  }

  private mutating func read(
    _ rows: Rows, _ threads: Int, _ keys: TextColumn, _ index: TextIndex,
    _ settings: MatchSettings, _ today: Int32
  ) {
    let oldest = settings.experienceYears.map { DayNumber.day(today, yearsBefore: $0) }
    let texts = Self.texts(rows, index, settings, threads)
    terms = texts.terms
    ids = WordTable(capacity: rows.count)
    var finder = RowFinder(keys)
    var pairs: [(row: Int, value: Award)] = []
    for row in 0..<rows.count {
      descriptions.append(rows.cell(row, 4))
      guard let owner = finder.row(of: rows.cell(row, 0)) else {
        strays += 1
        continue
      }
      let day = DayNumber.day(rows.bytes, rows.bounds(row, 5))
      if let day, day > today || day < (oldest ?? .min) { continue }
      pairs.append(
        (
          owner,
          Award(
            award: ids.add(rows.bytes, rows.bounds(row, 1)),
            hs: PackedCode(rows.bytes, rows.bounds(row, 2), limit: 8).bits,
            unspsc: PackedCode(rows.bytes, rows.bounds(row, 3), limit: 8).bits,
            firstTerm: texts.starts[row], endTerm: texts.starts[row + 1], day: day,
            source: UInt32(row))
        ))
    }
    let rank = ids.ranks()
    byRow = RowLists(pairs, rows: keys.count) { left, right in
      if left.award != right.award { return rank[Int(left.award)] < rank[Int(right.award)] }
      let first = (-(left.day ?? .min + 1), left.hs, left.unspsc)
      let second = (-(right.day ?? .min + 1), right.hs, right.unspsc)
      guard first == second else { return first < second }
      return rows.bytes[rows.bounds(Int(left.source), 4)].lexicographicallyPrecedes(
        rows.bytes[rows.bounds(Int(right.source), 4)])
    }
    for row in 0..<keys.count { mostOfOne = max(mostOfOne, count(row)) }
  }

  /// Whether the registry of awards is empty, or was not read.
  var isEmpty: Bool { byRow.values.isEmpty && !isOfAny }

  /// The number of a supplier's awards, lines of one award counted once.
  func count(_ row: Int) -> Int {
    var count = 0
    var last: UInt32?
    for index in byRow.range(row) where byRow.values[index].award != last {
      last = byRow.values[index].award
      count += 1
    }
    return count
  }

  /// The key of an award.
  func id(_ award: Award) -> String { ids[Int(award.award)] }

  /// What an award was for.
  func description(_ award: Award) -> String { descriptions[Int(award.source)] }

  /// The terms of the awards that have no code.
  private static func texts(
    _ rows: Rows, _ index: TextIndex, _ settings: MatchSettings, _ threads: Int
  ) -> (terms: [UInt32], starts: [UInt32]) {
    let blocks = concurrentBlocks(
      of: rows.count, blockSize: 1 << 13, workers: threads,
      scratch: { AwardTerms(settings) },
      { reader, range in
        reader.startBlock()
        var terms: [UInt32] = []
        var counts: [UInt32] = []
        for row in range {
          let before = terms.count
          if rows.bounds(row, 2).isEmpty, rows.bounds(row, 3).isEmpty {
            reader.append(rows.cell(row, 4), index, to: &terms)
          }
          counts.append(UInt32(terms.count - before))
        }
        return (terms, counts)
      })
    var terms: [UInt32] = []
    var starts: [UInt32] = [0]
    for (found, counts) in blocks {
      terms += found
      for count in counts { starts.append((starts.last ?? 0) + count) }
    }
    return (terms, starts)
  }
}
