import Registry
import Tables

/// The reports, as the page reads them: as Match wrote them, with names beside the keys.
///
/// Those with rows for every need name needs and firms by their keys alone, since the page has their
/// names, and they grow with the night.
struct PageReports {
  typealias Column = Columnar.Column

  /// The tables that may be told.
  static let schemas = [
    MatchTables.chainGaps, MatchTables.chainRisks, MatchTables.unlocks, MatchTables.trainingPlaces,
    MatchTables.shortlists, MatchTables.inclusion, MatchTables.unreachedFloors,
    MatchTables.inclusionStatistics, MatchTables.originGaps,
  ]

  let review: Review
  let run: RunFacts
  let firms: Firms
  private let titles: [String: String]

  init(review: Review, run: RunFacts) {
    self.review = review
    self.run = run
    firms = Firms(review.suppliers)
    titles = Self.titles(review)
  }

  /// All of them; one that the run lacks has no rows.
  var tables: [(name: String, table: Columnar)] {
    let reports = review.reports
    return [
      ("chainGaps", table(MatchTables.chainGaps, reports.chainGaps, chainGaps)),
      ("chainRisks", table(MatchTables.chainRisks, reports.chainRisks, chainRisks)),
      ("unlocks", table(MatchTables.unlocks, reports.unlocks, unlocks)),
      ("trainingPlaces", table(MatchTables.trainingPlaces, reports.trainingPlaces, training)),
      ("shortlists", table(MatchTables.shortlists, reports.shortlists, { _ in [] })),
      ("inclusion", table(MatchTables.inclusion, reports.inclusion, inclusion)),
      ("unreached", table(MatchTables.unreachedFloors, reports.unreachedFloors, unreached)),
      ("statistics", statistics),
      ("originGaps", table(MatchTables.originGaps, reports.originGaps, originGaps)),
      ("quality", quality),
    ]
  }

  private func table(
    _ schema: TableSchema, _ table: Table?, _ names: (Table) -> [Column]
  ) -> Columnar {
    let table = table ?? Table(names: schema.names, rows: [])
    return Columnar(
      rowCount: table.rowCount,
      columns: schema.fields.map { Column($0, of: table) } + names(table))
  }

  // MARK: Names beside keys

  /// A column of words for the cells of another; empty cells have none.
  private func words(
    _ name: String, _ cells: TextColumn, _ word: @escaping (String) -> String
  ) -> Column {
    .words(name) { cells.isEmpty($0) ? "" : word(cells[$0]) }
  }

  /// Such words in both languages.
  private func phrases(
    _ name: String, _ cells: TextColumn, _ phrase: @escaping (String) -> Phrase
  ) -> [Column] {
    Column.phrases(name) { cells.isEmpty($0) ? Phrase("", "") : phrase(cells[$0]) }
  }

  private func chain(_ table: Table) -> [Column] {
    let chains = table.columnOrEmpty("chain_id")
    let stages = table.columnOrEmpty("stage_id")
    return phrases("chain", chains) { review.names.chain($0) } + [
      .words("stage") { review.names.stage(stages[$0], of: chains[$0]) }
    ]
  }

  private func state(_ name: String, _ table: Table, as heading: String = "state") -> Column {
    words(heading, table.columnOrEmpty(name)) { review.names.state($0) }
  }

  private func municipality(
    _ name: String, _ table: Table, in state: String, as heading: String
  ) -> Column {
    let keys = table.columnOrEmpty(name)
    let states = table.columnOrEmpty(state)
    return .words(heading) { review.names.municipality(keys[$0], of: states[$0]) }
  }

  private func group(_ table: Table) -> [Column] {
    phrases("group", table.columnOrEmpty("group")) { Phrase.group($0) }
  }

  private func firm(_ key: String) -> String {
    review.reportedName(key, firms)
  }

  // MARK: Each report

  private func chainGaps(_ table: Table) -> [Column] {
    chain(table) + [
      state("state_key", table),
      words("municipality", table.columnOrEmpty("top_municipality")) {
        review.names.municipality($0)
      },
    ]
  }

  private func chainRisks(_ table: Table) -> [Column] {
    let reports = ReportTables(review: review, language: .es)
    return chain(table) + [.words("name", reports.fallen(table))]
  }

  private func unlocks(_ table: Table) -> [Column] {
    phrases("step", table.columnOrEmpty("kind")) { Phrase.unlockKind($0) } + [
      state("state_key", table),
      words("need_titles", table.columnOrEmpty("needs")) { list in
        KeyList.words(list) { titles[$0] ?? $0 }
      },
      words("firm_names", table.columnOrEmpty("example_firms")) { KeyList.words($0, firm) },
    ]
  }

  private func training(_ table: Table) -> [Column] {
    [
      state("state_key", table),
      municipality("municipality_key", table, in: "state_key", as: "municipality"),
      state("centre_state_key", table, as: "centre_state"),
      municipality(
        "centre_municipality_key", table, in: "centre_state_key", as: "centre_municipality"),
    ]
  }

  private func inclusion(_ table: Table) -> [Column] {
    phrases("measure", table.columnOrEmpty("metric")) { Phrase.measure($0) } + group(table)
  }

  private func unreached(_ table: Table) -> [Column] {
    phrases("why", table.columnOrEmpty("reason")) { Phrase.shortfall($0) }
  }

  /// Counts of firms by group; the count of a cell that is withheld is not told, whatever it holds.
  private var statistics: Columnar {
    let reports = ReportTables(review: review, language: .es)
    let withheld = Column(name: "firms") { _, json in json.null() }
    let table = table(MatchTables.inclusionStatistics, review.reports.statistics) { table in
      group(table)
        + phrases("row", table.columnOrEmpty("row")) { reports.statisticsKey($0) }
        + phrases("column", table.columnOrEmpty("column")) { reports.statisticsKey($0) }
        + phrases("status", table.columnOrEmpty("status")) { Phrase.figureStatus($0) }
    }
    let status = review.reports.statistics?.columnOrEmpty("status") ?? TextColumn()
    return Columnar(
      rowCount: table.rowCount,
      columns: table.columns.map { column in
        guard column.name == withheld.name else { return column }
        return Column(name: column.name) { row, json in
          (status[row] == "withheld" ? withheld : column).append(row, &json)
        }
      })
  }

  private func originGaps(_ table: Table) -> [Column] {
    let agreements = Dictionary(
      review.names.agreements.map { ($0.key, $0.name) }, uniquingKeysWith: { first, _ in first })
    return [
      words("title", table.columnOrEmpty("need_id")) { titles[$0] ?? $0 },
      words("firm", table.columnOrEmpty("supplier_id"), firm),
      words("agreement_name", table.columnOrEmpty("agreement")) { agreements[$0] ?? $0 },
      words("maker_names", table.columnOrEmpty("makers")) { KeyList.words($0, firm) },
    ]
  }

  /// What became of the records of each source; here the merged are not among the accepted, so that the
  /// three ways add up to those read.
  private var quality: Columnar {
    let sources = run.sources
    return Columnar(
      rowCount: sources.count,
      columns: [
        .words("name") { sources[$0].name }, .words("registry") { sources[$0].registry },
      ] + Column.phrases("registry") { Phrase.registry(sources[$0].registry) } + [
        .integer("read") { sources[$0].records }, .integer("accepted") { sources[$0].own },
        .integer("merged") { sources[$0].merged }, .integer("rejected") { sources[$0].rejected },
      ])
  }

  /// The titles of the needs, by their keys.
  private static func titles(_ review: Review) -> [String: String] {
    let keys = review.needs.columnOrEmpty("need_id")
    let titles = review.needs.columnOrEmpty("title")
    var found: [String: String] = [:]
    for row in 0..<review.needs.rowCount where !titles.isEmpty(row) {
      found[keys[row]] = titles[row]
    }
    return found
  }
}
