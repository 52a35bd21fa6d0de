extension Grid {
  /// What every column of the other grids means.
  static func dictionary(of grids: [Grid], _ language: ExportSettings.Language) -> Grid {
    let entries = grids.flatMap { grid in grid.columns.map { (sheet: grid.sheet, column: $0) } }
    typealias Heading = Phrase.Heading
    let columns = [
      Column(
        Heading.sheet, meaning: Heading.sheet, width: 20,
        cell: { .text(entries[$0].sheet[language]) }),
      Column(
        Heading.column, meaning: Heading.column, width: 26,
        cell: { .text(entries[$0].column.heading[language]) }),
      Column(
        Heading.meaning, meaning: Heading.meaning, width: 70, look: .wrapped,
        cell: { .text(entries[$0].column.meaning[language]) }),
      Column(
        Heading.kind, meaning: Heading.kind, width: 16,
        cell: { .text(entries[$0].column.kind[language]) }),
      Column(
        Heading.machineName, meaning: Heading.machineName, width: 24,
        cell: { Cell(entries[$0].column.name, .text) }),
    ]
    return Grid(
      sheet: Phrase.Sheet.dictionary, content: Phrase.SheetContent.dictionary,
      table: Phrase.TableName.dictionary, tab: Looks.Color.grey,
      frozenColumns: 0, columns: columns, rowCount: entries.count)
  }
}

extension Grid.Column {
  /// The kind of the column's values, in words.
  fileprivate var kind: Phrase {
    if !choices.isEmpty { return Phrase.Kind.list }
    return switch look {
    case .text, .wrapped, .entry: Phrase.Kind.text
    case .number: Phrase.Kind.number
    case .integer: Phrase.Kind.integer
    case .date: Phrase.Kind.date
    }
  }
}
