import Registry
import Tables

/// What the run was, and what the keys in the page's data stand for.
struct PageRun {
  let review: Review
  let run: RunFacts
  let settings: ExportSettings
  let chunks: [PageChunk]

  /// All of it.
  var value: PageValue {
    .object([
      ("runID", .text(run.runID)), ("date", .text(run.date)), ("pipeline", .text(run.pipeline)),
      ("version", .text(run.version)), ("language", .text(settings.language.rawValue)),
      ("contact", .text(settings.contact)),
      ("workbook", settings.writesWorkbook ? "review.xlsx" : nil),
      ("needs", .integer(review.needs.rowCount)), ("ranked", .integer(review.matches.rowCount)),
      ("earlier", earlierNight),
      ("criteria", .list(criteria)),
      ("groups", .list(groups.map { .named($0, Phrase.group($0)) })),
      ("chains", .list(chains.map { .named($0, review.names.chain($0)) })),
      ("stages", .list(stages)),
      (
        "agreements",
        .list(review.names.agreements.map { .named($0.key, Phrase($0.name, $0.name)) })
      ),
      ("states", .list(states)),
      (
        "verdicts",
        .list(Verdict.allCases.map { .named($0.rawValue, Phrase($0.spanish, $0.english)) })
      ),
      ("chunks", .list(chunks.map(chunk))),
      ("sources", .list(run.sources.map(source))),
      ("dictionary", .list(PageDictionary.entries)),
    ])
  }

  private var earlierNight: PageValue {
    guard let earlier = review.earlier else { return nil }
    return .object([("runID", .text(earlier.runID)), ("date", .text(earlier.date))])
  }

  private var criteria: [PageValue] {
    PageRankings.criteria.compactMap { name in
      Phrase.scorePart(name).map { .named(String(name.dropFirst("score_".count)), $0) }
    }
  }

  /// The groups that any table for people tells of, the usual ones first.
  private var groups: [String] {
    var found: Set<String> = []
    for name in ["groups", "floor"] {
      let cells = review.matches.columnOrEmpty(name)
      for row in 0..<cells.count where !cells.isEmpty(row) {
        found.formUnion(KeyList.parts(cells[row]))
      }
    }
    let reports = review.reports
    for table in [reports.inclusion, reports.unreachedFloors, reports.statistics] {
      let cells = table?.columnOrEmpty("group") ?? TextColumn()
      for row in 0..<cells.count where !cells.isEmpty(row) { found.insert(cells[row]) }
    }
    let usual = OwnershipGroup.allCases.map(\.rawValue)
    return usual.filter(found.contains) + Self.sorted(found.subtracting(usual))
  }

  /// The chains of the registry and those that needs name besides.
  private var chains: [String] {
    let cells = review.needs.columnOrEmpty("chain_id")
    var found = Set(review.names.chainKeys)
    for row in 0..<cells.count where !cells.isEmpty(row) { found.insert(cells[row]) }
    return Self.sorted(found)
  }

  private var stages: [PageValue] {
    review.names.stageList.map { stage in
      .object([
        ("chain", .text(stage.chain)), ("key", .text(stage.key)), ("name", .text(stage.name)),
        ("order", stage.position.map(PageValue.integer) ?? nil),
      ])
    }
  }

  private var states: [PageValue] {
    StateKeys.names.enumerated().map { place, name in
      .object([
        ("key", .text((place < 9 ? "0" : "") + String(place + 1))), ("name", .text(name)),
      ])
    }
  }

  private func chunk(_ chunk: PageChunk) -> PageValue {
    .object([
      ("file", .text(chunk.name + ".js")), ("first", .integer(chunk.needs.lowerBound)),
      ("count", .integer(chunk.needs.count)),
    ])
  }

  private func source(_ source: RunFacts.Source) -> PageValue {
    .object([
      ("name", .text(source.name)), ("registry", .text(source.registry)),
      ("read", .integer(source.records)), ("accepted", .integer(source.own)),
      ("merged", .integer(source.merged)), ("rejected", .integer(source.rejected)),
    ])
  }

  private static func sorted(_ keys: Set<String>) -> [String] {
    keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
