import Disclosure

/// A new edition of one group's table.
struct NewEdition: Sendable {
  /// What it published anew.
  let published: EditionSeries.Edition
  /// The table as it is written.
  let table: ProtectedTable
  /// All firms by position, members or not.
  let population: [Int]
}

/// What the new editions of all groups have in common, and how one of them is made.
struct EditionPlan: Sendable {
  /// What is an edition's own.
  struct Job: Sendable {
    /// The group's number in the settings.
    let group: Int
    /// The least number of firms that is published.
    let threshold: Int
    /// The editions it is compared with.
    let earlier: [EarlierEdition]
    /// The positions that may not be published any more.
    let sealed: [Int]
    /// What decides between figures that would hide another equally well.
    let salt: UInt64
  }

  private let today: Int32
  private let date: String
  /// By cell, all firms, and the members of each of the sixteen groups there may be.
  private let firms: [Int]
  private let members: [Int]

  /// Counts the firms.
  ///
  /// - Parameters:
  ///   - cells: By supplier, its cell.
  ///   - masks: By supplier, the groups it is counted for.
  ///   - today: The day of the new editions.
  ///   - date: The same, written out.
  init(cells: [UInt8], masks: [UInt16], today: Int32, date: String) {
    self.today = today
    self.date = date
    var firms = [Int](repeating: 0, count: FirmCells.count)
    var members = [Int](
      repeating: 0, count: FirmCells.count * InclusionSettings.mostGroups)
    for row in cells.indices {
      let cell = Int(cells[row])
      firms[cell] += 1
      var rest = masks[row]
      while rest != 0 {
        members[rest.trailingZeroBitCount * FirmCells.count + cell] += 1
        rest &= rest - 1
      }
    }
    self.firms = firms
    self.members = members
  }

  /// Makes an edition.
  ///
  /// - Throws: ``DisclosureError`` when more firms are counted than a table may hold.
  func edition(_ job: Job) throws(DisclosureError) -> NewEdition {
    let shape = EditionLog.shape
    let start = job.group * FirmCells.count
    var table = try StatisticTable(
      rows: shape.rows, columns: shape.columns,
      counts: Array(members[start..<start + FirmCells.count]), population: firms)
    for position in job.sealed {
      table.flag(row: shape.row(of: position), column: shape.column(of: position))
    }
    let rule = SuppressionRule(threshold: job.threshold)
    let made: ProtectedTable
    do {
      made = try Protection(
        table, rule: rule, releasedOn: date, after: job.earlier, salt: job.salt
      ).table
    } catch {
      // The ledger does not lead from what was published to tonight: it is as good as lost.
      made = try Protection(
        table, rule: rule, releasedOn: date,
        after: job.earlier.map { EarlierEdition($0.table, since: nil) }, salt: job.salt
      ).table
    }
    let standing = job.earlier.last?.table.figures
    let figures = made.figures.indices.map { position in
      unrenewed(made.figures[position], standing?[position]) ?? made.figures[position]
    }
    let population = table.population ?? []
    // That nobody is counted where there is no firm is known without the table.
    let published = figures.indices.compactMap { position -> EditionSeries.Figure? in
      guard figures[position].status == .published, population[position] > 0,
        let firms = figures[position].value
      else { return nil }
      return EditionSeries.Figure(position: position, firms: firms)
    }
    return NewEdition(
      published: .init(day: today, threshold: job.threshold, figures: published),
      table: try ProtectedTable(shape, figures: figures), population: population)
  }

  /// The figure that stands, where the new one would only tell that nothing has changed; nil where the
  /// new one is to be shown.
  ///
  /// Were it shown, then a cell where nobody came or went and that is *not* shown anew would tell that
  /// somebody in it became a member, or no longer is one. So both look the same. Only an old figure
  /// is renewed all the same, before its edition is too old to be compared with.
  private func unrenewed(
    _ figure: ProtectedTable.Figure, _ standing: ProtectedTable.Figure?
  ) -> ProtectedTable.Figure? {
    guard figure.status == .published, let firms = figure.value, firms == standing?.value,
      let released = standing?.releasedOn, let day = DayNumber.day(released),
      EditionSeries.months(from: day, to: today) < EditionSeries.months / 2
    else { return nil }
    return ProtectedTable.Figure(firms, releasedOn: released, carried: true)
  }
}
