import Registry
import Tables

/// What the columns mean that the page shows, as their schemas say.
enum PageDictionary {
  /// Every entry, table by table.
  static var entries: [PageValue] {
    let matches = MatchTables.matches
    let whole = [MatchTables.nearMisses, MatchTables.unmatchedNeeds] + PageReports.schemas
    return entries(matches, matches.names)
      + whole.flatMap { entries($0, $0.names) }
      + entries(NormalizedTables.needs, needs)
      + entries(NormalizedTables.suppliers, Review.supplierColumns)
  }

  private static let needs = [
    "need_id", "title", "language", "buyer", "chain_id", "stage_id", "state_key",
    "municipality_key", "latitude", "longitude", "scian", "hs", "destination", "deadline",
  ]

  private static func entries(_ schema: TableSchema, _ names: [String]) -> [PageValue] {
    names.map { name in
      let meaning = Phrase(schema, name)
      return .object([
        ("table", .text(schema.name)), ("column", .text(name)), ("es", .text(meaning.spanish)),
        ("en", .text(meaning.english)),
      ])
    }
  }
}
