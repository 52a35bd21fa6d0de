import Registry
import Tables

extension Grid {
  /// The firms that would rank but lack a requirement, and which one.
  static func nearMisses(_ review: Review, _ language: ExportSettings.Language) -> Grid {
    let needRows = review.nearMissNeeds
    let firmRows = review.nearMissSuppliers
    let firms = Firms(review.suppliers)
    typealias Heading = Phrase.Heading
    func own(_ name: String, _ heading: Phrase, _ width: Double, _ look: Look = .text) -> Column {
      Column(
        name, of: review.nearMisses, MatchTables.nearMisses, heading, width: width, look: look)
    }
    let credentials = review.credentials
    let keys = review.nearMisses.columnOrEmpty("supplier_id")
    let missing = review.nearMisses.columnOrEmpty("missing")
    let kinds = review.nearMisses.columnOrEmpty("missing_kinds")
    var columns = [
      Column(
        "title", of: review.needs, NormalizedTables.needs, rows: needRows, Heading.need,
        width: 34, look: .wrapped),
      own("place", Heading.rank, 10, .integer),
      Column(
        Heading.firm, meaning: Heading.firmMeaning, name: "firm", width: 34, look: .wrapped,
        cell: { .text(firms.name(firmRows[$0])) }),
      Column(
        Heading.missing, meaning: Phrase(MatchTables.nearMisses, "missing"), name: "missing",
        width: 34, look: .wrapped,
        cell: { Cell(review.names.lacks(missing[$0], kinds: kinds[$0])[language], .wrapped) }),
      own("score", Heading.score, 14, .number("0.000")),
      own("reasons", Heading.reasons, 52, .wrapped),
      Column(
        Heading.certificates, meaning: Heading.certificatesMeaning, width: 34, look: .wrapped,
        cell: { Cell(credentials[keys[$0]]?[language] ?? "", .wrapped) }),
    ]
    columns[4].isScaled = true
    for (name, heading, width) in [
      ("state", Heading.state, 18.0), ("municipality", Heading.municipality, 20),
    ] {
      columns.append(
        Column(
          name, of: review.suppliers, NormalizedTables.suppliers, rows: firmRows, heading,
          width: width))
    }
    columns += [
      own("need_id", Heading.needKey, 24), own("supplier_id", Heading.firmKey, 24),
    ]
    return Grid(
      sheet: Phrase.Sheet.nearMisses, content: Phrase.SheetContent.nearMisses,
      table: Phrase.TableName.nearMisses, tab: Looks.Color.entry,
      frozenColumns: 3, printedColumns: 7, columns: columns, rowCount: review.nearMisses.rowCount)
  }
}
