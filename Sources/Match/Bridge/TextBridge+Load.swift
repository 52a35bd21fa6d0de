import Tables

extension TextBridge {
  /// Reads the tables of Normalize that there are and makes the bridge of an index.
  ///
  /// - Parameters:
  ///   - index: The suppliers' terms.
  ///   - needs: The needs.
  ///   - settings: How text is broken into terms.
  ///   - table: Reads columns of a table; nil when there is no such table.
  /// - Returns: The bridge; nil when there is no row to make it from, or terms are not stems.
  /// - Throws: What reading throws.
  static func load(
    index: TextIndex, needs: Needs, settings: MatchSettings,
    table: (_ name: String, _ columns: [String]) throws -> Table?
  ) throws -> TextBridge? {
    guard settings.analyzer == .stemmed else { return nil }
    var sources = Sources()
    if let lexicon = try table("lexicon", ["es", "en", "weight"]) { sources.lexicon = lexicon }
    if let synonyms = try table("synonyms", ["language", "term", "synonym"]) {
      sources.synonyms = synonyms
    }
    if let codes = try table("codes", ["system", "code", "title_es", "title_en"]) {
      sources.codes = codes
    }
    guard !sources.isEmpty else { return nil }
    return TextBridge(
      sources, index: index, codes: needs.all.flatMap { $0.targets.filter { $0.origin == nil } },
      stopWords: settings.stopWords)
  }
}
