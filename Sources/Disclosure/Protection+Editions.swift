extension Protection {
  /// Protects a new edition of a table that has been published before.
  ///
  /// A figure is published anew only where three tables could be published together: the new one,
  /// that of the firms that came since each earlier edition, and that of the firms that went (and,
  /// of those that stayed, of who joined and who left). All are hidden by one pattern. So a change
  /// is told only where at least `threshold` members *and* `threshold` others came, or nobody did,
  /// and the same of those that went; and it cannot be worked out for a hidden figure either. A
  /// figure with a difference of less than the threshold is not published anew in any case.
  ///
  /// Why this is enough: each of the parts `stayed`, `arrived` and `departed` is a table of its own,
  /// with its own sums. Even who knows the whole earlier table and every part of each figure
  /// published anew still finds, for a sensitive part of the change, all the tables that the audit
  /// of that part finds, since each of them can be exchanged without touching the others. For
  /// what an earlier edition left uncertain see `Past`.
  ///
  /// What is not published anew keeps the figure of the last edition that had one, with that day on
  /// it. That is of more use than nothing, and tells nothing new: the figure is known already.
  /// That it was *not* renewed leaves every part of the change its whole interval, since nobody and
  /// everybody among those who came or went are both cases in which it is not.
  ///
  /// Pairs of editions are judged, each earlier one against the new one: hand in every edition of
  /// the series that published something anew.
  ///
  /// - Parameters:
  ///   - table: The table as counted now.
  ///   - rule: What is sensitive.
  ///   - day: The day of this edition.
  ///   - editions: The earlier editions, the latest last.
  ///   - salt: As for a table on its own.
  /// - Throws: ``DisclosureError`` when editions differ in shape, or a movement does not lead from
  ///   what was published to the table.
  public init(
    _ table: StatisticTable, rule: SuppressionRule, releasedOn day: String,
    after editions: [EarlierEdition], salt: UInt64 = 0
  ) throws(DisclosureError) {
    for edition in editions where edition.table.shape != table.shape { throw .otherShape }
    guard let latest = editions.last else {
      self.init(table, rule: rule, releasedOn: day, salt: salt)
      return
    }
    let question = TableQuestion(table, rule: rule, salt: salt)
    var changes: [(ProtectedTable, Change)] = []
    for edition in editions {
      guard let movement = edition.movement, question.isCounted else { continue }
      let change = try Change(table, since: movement)
      try change.check(against: edition.table)
      changes.append((edition.table, change))
    }
    var suppression = Suppression(
      table.shape, hidden: question.sensitive, weights: question.weights)
    var isProtected =
      changes.count == editions.count && suppression.renew(question, changes, rule: rule)
    if !isProtected {
      suppression.hideAll()
      isProtected = suppression.resists(question)
    }
    let hidden = question.withoutCommonKnowledge(suppression.closed())
    let figures = hidden.indices.map { position -> ProtectedTable.Figure in
      guard hidden[position] else {
        return ProtectedTable.Figure(table.values[position], releasedOn: day)
      }
      guard let old = latest.table.figures[position].carried else { return .suppressed }
      return old
    }
    self.init(
      table: ProtectedTable(table.shape, checked: figures),
      question: question, suppression: suppression, isProtected: isProtected)
  }
}

extension ProtectedTable.Figure {
  /// The figure as a later edition repeats it; nil when there is none.
  var carried: Self? {
    guard let value, let releasedOn else { return nil }
    return Self(value, releasedOn: releasedOn, carried: true)
  }
}

extension Suppression {
  /// Hides what may not be published anew, and what would give that away.
  ///
  /// - Returns: Whether the table and every change since the earlier editions are protected.
  mutating func renew(
    _ question: TableQuestion, _ changes: [(edition: ProtectedTable, change: Change)],
    rule: SuppressionRule
  ) -> Bool {
    let parts = changes.flatMap { $0.change.parts(rule: rule, exposed: question.sensitive) }
    for part in parts { hide(part.sensitive) }
    for (edition, change) in changes { hide(change.tooSmall(since: edition, rule: rule)) }
    protect(from: question)
    for part in parts { protect(from: part.attacker) }
    for (edition, change) in changes {
      let past = Past(change, of: edition, exposed: question.sensitive, rule: rule)
      guard keep(past) else { return false }
    }
    return resists(question) && parts.allSatisfy { resists($0.attacker) }
  }
}
