import Registry
import Tables

extension Grid {
  /// How rankings and shortlists treat each group.
  static func inclusion(_ report: PeopleTable, _ language: ExportSettings.Language) -> Grid {
    typealias Heading = Phrase.ReportHeading
    let columns = columns(
      report,
      [
        Pick("measure", Heading.measure, 60, .wrapped),
        Pick("group_name", Heading.group, 30) { $0.isEmpty ? Heading.everybody[language] : $0 },
        Pick("k", Heading.first, 12, .integer),
        Pick("before", Heading.before, 14, .number("General")),
        Pick("after", Heading.after, 14, .number("General")),
        Pick("needs", Heading.needs, 15, .integer),
      ])
    return Grid(
      sheet: Phrase.Sheet.inclusion, content: Phrase.SheetContent.inclusion,
      table: Phrase.TableName.inclusion, tab: Looks.Color.accent,
      frozenColumns: 2, columns: columns, rowCount: report.rowCount)
  }

  /// Counts of firms by group; one that is withheld is empty and says so.
  static func statistics(_ report: PeopleTable, _ language: ExportSettings.Language) -> Grid {
    typealias Heading = Phrase.ReportHeading
    let total: (String) -> String = { $0.isEmpty ? Heading.total[language] : $0 }
    let columns = columns(
      report,
      [
        Pick("group_name", Heading.group, 30),
        Pick("row_name", Heading.table, 24, words: total),
        Pick("column_name", Heading.size, 18, words: total),
        Pick("firms", Heading.count, 13, .integer),
        Pick("status_name", Heading.status, 30),
        Pick("released_on", Heading.released, 16, .date),
      ])
    return Grid(
      sheet: Phrase.Sheet.statistics, content: Phrase.SheetContent.statistics,
      table: Phrase.TableName.statistics,
      tab: Looks.Color.accent, frozenColumns: 1, columns: columns, rowCount: report.rowCount)
  }
}
