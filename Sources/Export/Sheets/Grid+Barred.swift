import Tables

extension Grid {
  /// The firms that a sanction keeps out.
  static func barred(_ report: PeopleTable, _ language: ExportSettings.Language) -> Grid {
    typealias Heading = Phrase.ReportHeading
    let columns = columns(
      report,
      [
        Pick("title", Phrase.Heading.need, 34, .wrapped),
        Pick("firm", Phrase.Heading.firm, 34, .wrapped),
        Pick("score", Phrase.Heading.score, 14, .number("0.000")),
        Pick("reason", Heading.cause, 40, .wrapped),
        Pick("authority", Heading.authority, 30, .wrapped),
        Pick("resolution", Heading.resolution, 22, .wrapped),
        Pick("from", Heading.from, 14, .date),
        Pick("until", Heading.until, 14, .date),
        Pick("evidence_name", Heading.evidence, 22),
        Pick("exclusion_id", Heading.exclusion, 22),
        Pick("need_id", Phrase.Heading.needKey, 24),
        Pick("supplier_id", Phrase.Heading.firmKey, 24),
      ])
    return Grid(
      sheet: Phrase.Sheet.barred, content: Phrase.SheetContent.barred,
      table: Phrase.TableName.barred, tab: Looks.Color.thin, frozenColumns: 2,
      printedColumns: 9, columns: columns, rowCount: report.rowCount)
  }

  /// What each decision of staff did.
  static func decisions(_ report: PeopleTable, _ language: ExportSettings.Language) -> Grid {
    typealias Heading = Phrase.ReportHeading
    let columns = columns(
      report,
      [
        Pick("title", Phrase.Heading.need, 34, .wrapped),
        Pick("firm", Phrase.Heading.firm, 34, .wrapped),
        // Not the heading of the column that staff fill in: this sheet tells, and takes nothing.
        Pick("verdict_name", Heading.decided, 14),
        Pick("effect_name", Heading.effect, 30, .wrapped),
        Pick("why_name", Phrase.Heading.why, 34, .wrapped),
        Pick("rank", Phrase.Heading.rank, 10, .integer),
        Pick("note", Phrase.Heading.note, 40, .wrapped),
        Pick("decided_by", Heading.author, 22),
        Pick("decided_on", Phrase.Heading.decidedOn, 14, .date),
        Pick("need_id", Phrase.Heading.needKey, 24),
        Pick("supplier_id", Phrase.Heading.firmKey, 24),
      ])
    return Grid(
      sheet: Phrase.Sheet.decisions, content: Phrase.SheetContent.decisions,
      table: Phrase.TableName.decisions, tab: Looks.Color.entry, frozenColumns: 2,
      printedColumns: 9, columns: columns, rowCount: report.rowCount)
  }
}
