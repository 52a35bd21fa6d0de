import Registry
import Tables

/// The reports as people read them: beside each key the name it stands for.
struct ReportTables {
  typealias Column = PeopleTable.Column

  let review: Review
  let language: ExportSettings.Language
  /// The key of the run, which rows that staff may decide on carry.
  var runID = ""

  /// The reports that the run has, in the order they are written.
  ///
  /// - Throws: ``ExportError/unknownKey(table:column:row:key:)``.
  func all() throws(ExportError) -> [PeopleTable] {
    let reports = review.reports
    var tables: [PeopleTable] = []
    if let table = reports.shortlists { tables.append(try shortlists(table)) }
    if let table = reports.inclusion { tables.append(inclusion(table)) }
    if let table = reports.unreachedFloors { tables.append(try unreachedFloors(table)) }
    if let table = reports.chainGaps { tables.append(chainGaps(table)) }
    if let table = reports.chainRisks { tables.append(chainRisks(table)) }
    if let table = reports.unlocks { tables.append(unlocks(table)) }
    if let table = reports.trainingPlaces { tables.append(trainingPlaces(table)) }
    if let table = reports.statistics { tables.append(statistics(table)) }
    if let table = reports.decisions { tables.append(decisions(table)) }
    if let table = reports.barred { tables.append(try barred(table)) }
    return tables
  }

  /// A table as it stands, with columns set behind some of its own.
  ///
  /// - Parameters:
  ///   - schema: The table's schema.
  ///   - table: The table.
  ///   - names: What is set behind a column.
  /// - Returns: The table for people.
  func table(
    _ schema: TableSchema, _ table: Table, behind names: (String) -> [Column]
  ) -> PeopleTable {
    var columns: [Column] = []
    for field in schema.fields { columns += [Column(field, of: table)] + names(field.name) }
    return PeopleTable(
      name: schema.name, columns: columns, rowCount: table.rowCount, primaryKey: schema.primaryKey)
  }

  /// A column of words that stand for another's cells.
  ///
  /// - Parameters:
  ///   - name: The heading.
  ///   - meaning: What it means.
  ///   - cells: The cells with keys.
  ///   - word: The word for a cell; it is not asked for an empty one.
  /// - Returns: The column.
  func words(
    _ name: String, _ meaning: Phrase, _ cells: TextColumn, _ word: @escaping (String) -> String
  ) -> Column {
    Column(
      field: .init(name, meaning.spanish, english: meaning.english),
      cell: { cells.isEmpty($0) ? "" : word(cells[$0]) })
  }

  /// The name of a firm that a report names; its key when it is not among the firms.
  func firm(_ key: String, _ firms: Firms) -> String {
    review.reportedName(key, firms)
  }

  /// The row of the need or firm that each row names.
  func rows(
    of table: Table, _ name: String, _ column: String, in keys: Table
  ) throws(ExportError) -> [Int] {
    try KeyIndex.rows(
      of: table.columnOrEmpty(column), table: name, column: column,
      in: keys.columnOrEmpty(column))
  }
}
