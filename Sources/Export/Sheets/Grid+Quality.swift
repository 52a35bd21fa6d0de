extension Grid {
  /// What became of each source's records.
  static func quality(_ run: RunFacts, _ language: ExportSettings.Language) -> Grid {
    let sources = run.sources
    typealias Heading = Phrase.Heading
    func count(
      _ heading: Phrase, _ meaning: Phrase, _ value: @escaping (RunFacts.Source) -> Int
    ) -> Column {
      Column(
        heading, meaning: meaning, width: 16, look: .integer,
        cell: { .number(Double(value(sources[$0]))) })
    }
    let columns = [
      Column(
        Heading.source, meaning: Heading.sourceMeaning, width: 32,
        cell: { .text(sources[$0].name) }),
      Column(
        Heading.registry, meaning: Heading.registryMeaning, width: 26,
        cell: { .text(Phrase.registry(sources[$0].registry)[language]) }),
      count(Heading.read, Heading.readMeaning, \.records),
      count(Heading.accepted, Heading.acceptedMeaning, \.accepted),
      count(Heading.merged, Heading.mergedMeaning, \.merged),
      count(Heading.rejected, Heading.rejectedMeaning, \.rejected),
      Column(
        Heading.rejectRate, meaning: Heading.rejectRateMeaning, width: 16, look: .number("0.0"),
        cell: { row in
          let source = sources[row]
          guard source.records > 0 else { return .empty }
          return .number(100 * Double(source.rejected) / Double(source.records))
        }),
    ]
    return Grid(
      sheet: Phrase.Sheet.quality, content: Phrase.SheetContent.quality,
      table: Phrase.TableName.quality, tab: Looks.Color.grey,
      frozenColumns: 1, columns: columns, rowCount: sources.count)
  }
}
