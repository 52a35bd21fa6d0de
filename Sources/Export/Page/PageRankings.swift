import Registry
import Tables

/// The rankings of some needs, as the page reads them.
struct PageRankings {
  typealias Column = Columnar.Column

  let review: Review
  let rows: PageRows
  let runID: String
  let language: ExportSettings.Language

  /// The names of the columns that hold the parts of a score, in the order of the ranking.
  static var criteria: [String] {
    MatchTables.matches.names.filter { Phrase.scorePart($0) != nil }
  }

  /// The tables of a chunk.
  func tables(_ chunk: PageChunk) -> [(name: String, table: Columnar)] {
    [
      ("matches", matches(Array(rows.matches[chunk.needs]))),
      ("near", nearMisses(Array(rows.nearMisses[chunk.needs]))),
      ("changes", changes(Array(rows.gone[chunk.needs]))),
    ]
  }

  private func matches(_ own: [Int]) -> Columnar {
    let table = review.matches
    let needKeys = table.columnOrEmpty("need_id")
    let firmKeys = table.columnOrEmpty("supplier_id")
    let parts = Self.criteria.map { table.columnOrEmpty($0) }
    let illustrative = table.columnOrEmpty("illustrative")
    func text(_ name: String) -> Column { .text(name, table.columnOrEmpty(name), own) }
    func number(_ name: String) -> Column { .number(name, table.columnOrEmpty(name), own) }
    let changes = review.changes
    return Columnar(
      rowCount: own.count,
      columns: [
        .integer("need") { rows.needPlaces[review.matchNeeds[own[$0]]] },
        number("rank"),
        .integer("firm") { rows.firmPlaces[review.matchSuppliers[own[$0]]] },
        number("score"), number("confidence"),
        Column(name: "parts") { row, json in
          json.sign("[")
          for (place, part) in parts.enumerated() {
            if place > 0 { json.sign(",") }
            json.number(part, own[row])
          }
          json.sign("]")
        },
        text("agreement"), number("margin_pp"), text("origin"),
        Column(name: "illustrative") { row, json in
          json.boolean(illustrative[own[row]] == "true")
        },
        text("groups"), text("floor"), text("reasons"), text("decision"), text("decision_note"),
        .words("row_key") { row in
          DecisionKey.text(
            run: runID, need: needKeys[own[row]], supplier: firmKeys[own[row]])
        },
        .words("change") { changes?.kind(own[$0])?.rawValue ?? "" },
        .integer("earlier_rank") { changes?.earlierRanks[own[$0]] },
      ])
  }

  private func nearMisses(_ own: [Int]) -> Columnar {
    let table = review.nearMisses
    let missing = table.columnOrEmpty("missing")
    let kinds = table.columnOrEmpty("missing_kinds")
    return Columnar(
      rowCount: own.count,
      columns: [
        .integer("need") { rows.needPlaces[review.nearMissNeeds[own[$0]]] },
        .number("place", table.columnOrEmpty("place"), own),
        .integer("firm") { rows.firmPlaces[review.nearMissSuppliers[own[$0]]] },
        .number("score", table.columnOrEmpty("score"), own),
        .words("missing") {
          review.names.lacks(missing[own[$0]], kinds: kinds[own[$0]])[language]
        },
        .text("reasons", table.columnOrEmpty("reasons"), own),
      ])
  }

  /// The firms that left a ranking; −1 stands for one that nothing else names.
  private func changes(_ own: [Int]) -> Columnar {
    let all = review.changes?.gone ?? []
    let gone = own.map { all[$0] }
    let firms = Firms(review.suppliers)
    return Columnar(
      rowCount: gone.count,
      columns: [
        .integer("need") { row in gone[row].needRow.map { rows.needPlaces[$0] } },
        .integer("firm") { row in
          review.goneFirms[gone[row].supplier].flatMap { rows.firmPlaces[$0] } ?? -1
        },
        .words("name") { review.goneName(gone[$0].supplier, firms) },
        .words("kind") { _ in Changes.Kind.left.rawValue },
        .integer("earlier_rank") { gone[$0].rank },
      ])
  }
}
