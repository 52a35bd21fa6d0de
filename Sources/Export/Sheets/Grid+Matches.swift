import Registry
import Tables

extension Grid {
  /// The ranking, where staff decide.
  ///
  /// What a decision needs stands on the left: need, rank, firm, score, reasons, the decision.
  /// Criteria that no row has evidence of, and groups when no firm is named for one, are left out.
  ///
  /// Decisions that hold are filled in, and each row ends with the run's key and its own, by which
  /// `encadena review` knows it again however the sheet was sorted.
  static func matches(
    _ review: Review, run: String, _ language: ExportSettings.Language, hasPage: Bool = true
  ) -> Grid {
    let verdicts = review.matches.columnOrEmpty("decision")
    let notes = review.matches.columnOrEmpty("decision_note")
    let needRows = review.matchNeeds
    let firmRows = review.matchSuppliers
    let firms = Firms(review.suppliers)
    typealias Heading = Phrase.Heading
    func own(_ name: String, _ heading: Phrase, _ width: Double, _ look: Look) -> Column {
      Column(
        name, of: review.matches, MatchTables.matches, heading, width: width, look: look)
    }
    func need(_ name: String, _ heading: Phrase, _ width: Double, _ look: Look = .text) -> Column {
      Column(
        name, of: review.needs, NormalizedTables.needs, rows: needRows, heading, width: width,
        look: look)
    }
    func firm(_ name: String, _ heading: Phrase, _ width: Double, _ look: Look = .text) -> Column {
      Column(
        name, of: review.suppliers, NormalizedTables.suppliers, rows: firmRows, heading,
        width: width, look: look)
    }
    let scored = Look.number("0.000")
    var columns = [
      need("title", Heading.need, 34, .wrapped),
      own("rank", Heading.rank, 10, .integer),
      Column(
        Heading.firm, meaning: Heading.firmMeaning, name: "firm", width: 34, look: .wrapped,
        cell: { .text(firms.name(firmRows[$0])) }),
      own("score", Heading.score, 14, scored),
      own("reasons", Heading.reasons, 52, .wrapped),
      Column(
        Heading.decision, meaning: Heading.decisionMeaning, width: 14, look: .entry,
        cell: { Cell(Phrase.verdict(verdicts[$0])[language], .entry) }),
      Column(
        Heading.note, meaning: Heading.noteMeaning, width: 30, look: .entry,
        cell: { Cell(notes[$0], .entry) }),
      own("confidence", Heading.confidence, 14, scored),
    ]
    columns[3].isScaled = true
    columns[5].choices = Phrase.decisions
    if hasPage {
      // Spreadsheets break no line in a cell that leads somewhere, so the name stays beside it.
      let links = PageLinks(review)
      columns.insert(
        Column(
          Heading.page, meaning: Heading.pageMeaning, width: 9,
          cell: { links.cell($0, Heading.open[language]) }), at: 3)
    }
    for field in MatchTables.matches.fields {
      guard let heading = Phrase.scorePart(field.name), hasValues(review.matches, field.name)
      else { continue }
      columns.append(own(field.name, heading, 16, scored))
    }
    for (name, heading, look) in [
      ("agreement", Heading.agreement, Look.text), ("margin_pp", Heading.margin, .number("0.0")),
    ] where hasValues(review.matches, name) {
      columns.append(own(name, heading, 18, look))
    }
    for (name, heading, words) in [
      ("origin", Heading.origin, Phrase.origin),
      ("illustrative", Heading.illustrative, Phrase.boolean),
    ] where hasValues(review.matches, name) {
      let keys = review.matches.columnOrEmpty(name)
      columns.append(
        Column(
          heading, meaning: Phrase(MatchTables.matches, name), name: name, width: 18,
          cell: { Cell(words(keys[$0])[language], .text) }))
    }
    for (name, heading) in [("groups", Heading.groups), ("floor", Heading.floor)]
    where hasValues(review.matches, name) {
      let lists = review.matches.columnOrEmpty(name)
      columns.append(
        Column(
          heading, meaning: Phrase(MatchTables.matches, name), name: name, width: 26,
          look: .wrapped, cell: { Cell(Phrase.groups(lists[$0], language), .wrapped) }))
    }
    let credentials = review.credentials
    let keys = review.matches.columnOrEmpty("supplier_id")
    let needKeys = review.matches.columnOrEmpty("need_id")
    columns += [
      need("buyer", Heading.buyer, 26, .wrapped),
      chain(review, needRows, language),
      stage(review, needRows),
      firm("state", Heading.state, 18),
      firm("municipality", Heading.municipality, 20),
      firm("scian", Heading.scian, 11),
      firm("activity", Heading.activity, 36, .wrapped),
      Column(
        Heading.size, meaning: Heading.sizeMeaning, width: 18,
        cell: { Cell(firms.size(firmRows[$0])[language], .text) }),
      Column(
        Heading.certificates, meaning: Heading.certificatesMeaning, width: 34, look: .wrapped,
        cell: { Cell(credentials[keys[$0]]?[language] ?? "", .wrapped) }),
      Column(
        Heading.taxNumber, meaning: Heading.taxNumberMeaning, name: "rfc", width: 20,
        cell: { Cell(firms.taxNumber(firmRows[$0]), .text) }),
      own("need_id", Heading.needKey, 24, .text),
      own("supplier_id", Heading.firmKey, 24, .text),
      Column(Heading.run, meaning: Heading.runMeaning, width: 24, cell: { _ in .text(run) }),
      Column(
        Heading.rowKey, meaning: Heading.rowKeyMeaning, width: 16,
        cell: {
          .text(DecisionKey.text(run: run, need: needKeys[$0], supplier: keys[$0]))
        }),
    ]
    return Grid(
      sheet: Phrase.Sheet.matches, content: Phrase.SheetContent.matches,
      table: Phrase.TableName.matches, tab: Looks.Color.accent,
      frozenColumns: 3, printedColumns: hasPage ? 9 : 8, columns: columns,
      rowCount: review.matches.rowCount)
  }

  /// Whether any row of a column has a value.
  static func hasValues(_ table: Table, _ name: String) -> Bool {
    !table.columnOrEmpty(name).bytes.isEmpty
  }

  /// The chain of each row's need, by name.
  static func chain(
    _ review: Review, _ rows: [Int], _ language: ExportSettings.Language
  ) -> Column {
    let keys = review.needs.columnOrEmpty("chain_id")
    return Column(
      Phrase.Heading.chain, meaning: Phrase(NormalizedTables.needs, "chain_id"), name: "chain_id",
      width: 22, cell: { Cell(review.names.chain(keys[rows[$0]])[language], .text) })
  }

  /// The stage of each row's need, by name.
  static func stage(_ review: Review, _ rows: [Int]) -> Column {
    let chains = review.needs.columnOrEmpty("chain_id")
    let keys = review.needs.columnOrEmpty("stage_id")
    return Column(
      Phrase.Heading.stage, meaning: Phrase(NormalizedTables.needs, "stage_id"), name: "stage_id",
      width: 22,
      cell: { row in
        let need = rows[row]
        return Cell(review.names.stage(keys[need], of: chains[need]), .text)
      })
  }
}
