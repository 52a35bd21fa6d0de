import Registry
import Tables

extension PeopleTable {
  /// What moved in the rankings since the night before; nil when there was none.
  static func changes(_ review: Review, _ language: ExportSettings.Language) -> PeopleTable? {
    guard let changes = review.changes else { return nil }
    let moved = (0..<review.matches.rowCount).compactMap { row in
      changes.kind(row).map { (row: row, kind: $0) }
    }
    let gone = changes.gone
    let firms = Firms(review.suppliers)
    let matches = review.matches
    let titles = review.needs.columnOrEmpty("title")
    typealias Change = Phrase.Change
    func column(
      _ field: TableSchema.Field, _ ofMoved: @escaping (Int, Changes.Kind) -> String,
      _ ofGone: @escaping (Changes.Gone) -> String
    ) -> Column {
      Column(field: field) { row in
        row < moved.count
          ? ofMoved(moved[row].row, moved[row].kind) : ofGone(gone[row - moved.count])
      }
    }
    func own(_ name: String, _ ofGone: @escaping (Changes.Gone) -> String) -> Column {
      let cells = matches.columnOrEmpty(name)
      let meaning = Phrase(MatchTables.matches, name)
      return column(
        .init(name, required: true, meaning.spanish, english: meaning.english),
        { row, _ in cells[row] }, ofGone)
    }
    let ranks = matches.columnOrEmpty("rank")
    let title = Phrase(NormalizedTables.needs, "title")
    let columns = [
      own("need_id", \.need),
      column(
        .init("title", title.spanish, english: title.english),
        { row, _ in titles[review.matchNeeds[row]] },
        { gone in gone.needRow.map { titles[$0] } ?? "" }),
      own("supplier_id", \.supplier),
      column(
        Firms.nameField, { row, _ in firms.name(review.matchSuppliers[row]) },
        { review.goneName($0.supplier, firms) }),
      column(
        .init(
          "kind", required: true, Change.kindMeaning.spanish, english: Change.kindMeaning.english,
          allowed: Changes.Kind.allCases.map(\.rawValue)),
        { _, kind in kind.rawValue }, { _ in Changes.Kind.left.rawValue }),
      column(
        .init("change", Change.wordMeaning.spanish, english: Change.wordMeaning.english),
        { _, kind in Phrase.change(kind)[language] }, { _ in Phrase.change(.left)[language] }),
      column(
        .init(
          "rank_before", .integer, Change.beforeMeaning.spanish,
          english: Change.beforeMeaning.english),
        { row, _ in changes.earlierRanks[row].map(String.init) ?? "" }, { String($0.rank) }),
      column(
        .init(
          "rank_after", .integer, Change.afterMeaning.spanish,
          english: Change.afterMeaning.english),
        { row, _ in ranks[row] }, { _ in "" }),
    ]
    return PeopleTable(
      name: "changes", columns: columns, rowCount: moved.count + gone.count,
      primaryKey: ["need_id", "supplier_id"])
  }
}
