import Workbook

/// The first sheet: which run this is, how to read it, what to do with it.
struct ReadMeSheet {
  /// The width of the labels, characters.
  private static let labelWidth = 24.0
  /// The width of the text, characters.
  private static let textWidth = 100.0

  let run: RunFacts
  /// The sheets that follow, and what each holds.
  let sheets: [(name: Phrase, content: Phrase)]
  let settings: ExportSettings
  let looks: Looks
  /// How many decisions of staff did what; empty where there were none.
  let decided: [String: Int]

  private var language: ExportSettings.Language { settings.language }

  /// Writes the sheet.
  func write(to workbook: inout Workbook) throws {
    try workbook.addSheet(Phrase.Sheet.readMe[language]) { sheet in
      sheet.hideGridLines()
      sheet.tabColor(Looks.Color.head)
      sheet.width(Self.labelWidth, columns: 0...0)
      sheet.width(Self.textWidth, columns: 1...1)
      sheet.paper(isLandscape: false, headingRow: nil, footer: run.runID)
      var row = 0
      sheet.height(24, row: 0)
      sheet.text(Phrase.ReadMe.title[language], 0, 0, looks.title)
      row = 2
      facts(&sheet, &row)
      section(Phrase.ReadMe.sheets, &sheet, &row)
      contents(&sheet, &row)
      section(Phrase.ReadMe.score, &sheet, &row)
      for sentence in [
        Phrase.ReadMe.scoreSum, Phrase.ReadMe.scoreMeaning, Phrase.ReadMe.confidence,
      ] { paragraph(sentence[language], &sheet, &row) }
      section(Phrase.ReadMe.decide, &sheet, &row)
      for sentence in [Phrase.ReadMe.decision, Phrase.ReadMe.giveBack, Phrase.ReadMe.codes] {
        paragraph(sentence[language], &sheet, &row)
      }
      if !decided.isEmpty {
        pair(
          Phrase.ReadMe.decided[language], Phrase.ReadMe.decided(decided)[language], &sheet, &row)
      }
      if sheet.isStreamed { paragraph(Phrase.ReadMe.streamed[language], &sheet, &row) }
      section(Phrase.ReadMe.privacy, &sheet, &row)
      paragraph(Phrase.ReadMe.privacyText[language], &sheet, &row)
      section(Phrase.ReadMe.sources, &sheet, &row)
      for source in run.sources {
        pair(source.name, Phrase.ReadMe.source(source)[language], &sheet, &row)
      }
    }
  }

  private func facts(_ sheet: inout Worksheet, _ row: inout Int) {
    pair(Phrase.ReadMe.run[language], run.runID, &sheet, &row)
    sheet.text(Phrase.ReadMe.date[language], row, 0, looks.label)
    if let day = CellDate(run.date) { sheet.date(day, row, 1, looks.factDate) }
    row += 1
    pair(Phrase.ReadMe.pipeline[language], run.pipeline, &sheet, &row)
    pair(Phrase.ReadMe.version[language], run.version, &sheet, &row)
    if !settings.contact.isEmpty {
      pair(Phrase.ReadMe.contact[language], settings.contact, &sheet, &row)
    }
  }

  private func contents(_ sheet: inout Worksheet, _ row: inout Int) {
    for (name, content) in sheets {
      let title = name[language]
      sheet.link("internal:'\(title)'!A1", text: title, row, 0, looks.link)
      sheet.text(content[language], row, 1, looks.body)
      row += 1
    }
  }

  private func section(_ title: Phrase, _ sheet: inout Worksheet, _ row: inout Int) {
    row += 1
    sheet.text(title[language], row, 0, looks.section)
    sheet.blank(row, 1, looks.section)
    row += 1
  }

  private func pair(
    _ label: String, _ value: String, _ sheet: inout Worksheet, _ row: inout Int
  ) {
    fit(value, label: label, &sheet, row)
    sheet.text(label, row, 0, looks.label)
    sheet.text(value, row, 1, looks.body)
    row += 1
  }

  private func paragraph(_ text: String, _ sheet: inout Worksheet, _ row: inout Int) {
    fit(text, &sheet, row)
    sheet.text(text, row, 1, looks.body)
    row += 1
  }

  private func fit(_ text: String, label: String = "", _ sheet: inout Worksheet, _ row: Int) {
    let lines = max(
      RowHeight.lines(text, width: Self.textWidth), RowHeight.lines(label, width: Self.labelWidth))
    if lines > 1 { sheet.height(RowHeight.points(lines), row: row) }
  }
}
