import Match
import Text

/// The earlier night with something of the later one.
struct MixedNight {
  private let before: ComparedNight
  private let after: ComparedNight
  /// The tables that are the later night's.
  var tables: Set<String> = []
  /// How it is matched.
  var settings: MatchSettings
  /// The day.
  var date: String

  /// The earlier night as it is.
  init(_ before: ComparedNight, _ after: ComparedNight) {
    self.before = before
    self.after = after
    settings = before.definition.match
    date = before.definition.date
  }

  /// The earlier night with a factor of the later one; nil when both have the same.
  init?(_ before: ComparedNight, _ after: ComparedNight, factor: ChangeFactor) {
    self.init(before, after)
    switch factor {
    case .definition:
      guard settings != after.definition.match else { return nil }
      settings = after.definition.match
    case .date:
      guard date != after.definition.date else { return nil }
      date = after.definition.date
    case .firms, .needs, .rules, .decisions, .floors:
      tables = Set(Self.differing(before, after, factor: factor))
      guard !tables.isEmpty else { return nil }
    }
  }

  /// The tables of a factor that are not the same in both nights, in the order of their names.
  static func differing(
    _ before: ComparedNight, _ after: ComparedNight, factor: ChangeFactor
  ) -> [String] {
    Set(before.digests.keys).union(after.digests.keys)
      .filter {
        ChangeFactor.of(table: $0) == factor && before.digests[$0] != after.digests[$0]
      }.sorted()
  }

  /// Explains pairs as this night would.
  func explanations<Output: Sendable>(
    of pairs: [(need: String, suppliers: [String])], language: Language, threads: Int,
    _ body: @Sendable (Explanation) -> Output
  ) throws -> [[Output?]] {
    let firms = tables.contains("suppliers") ? after : before
    return try Match.explanations(
      of: pairs,
      in: NightTables(
        folder: before.tables,
        others: Dictionary(uniqueKeysWithValues: tables.map { ($0, after.tables) })),
      date: date, settings: settings, threads: threads, language: language,
      cache: try firms.indexCache(), body)
  }
}
