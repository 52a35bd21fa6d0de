import Tables
public import Workbench

/// A column of a file in which staff decide, found by its heading: the name that programs know it by,
/// or that of the workbook in either language.
public enum DecisionColumn: String, Sendable, CaseIterable {
  /// The run that was decided on.
  case run
  /// The need.
  case need = "need_id"
  /// The firm.
  case supplier = "supplier_id"
  /// The key of the row, by which one that was changed or pasted over is known.
  case rowKey = "row_key"
  /// The verdict.
  case verdict
  /// Why.
  case note
  /// Who decided.
  case author = "decided_by"
  /// When.
  case day = "decided_on"

  /// The headings that the column may have, the most particular first.
  public var headings: [String] {
    let phrase =
      switch self {
      case .run: Phrase.Heading.run
      case .need: Phrase.Heading.needKey
      case .supplier: Phrase.Heading.firmKey
      case .rowKey: Phrase.Heading.rowKey
      case .verdict: Phrase.Heading.decision
      case .note: Phrase.Heading.note
      case .author: Phrase.Heading.decidedBy
      case .day: Phrase.Heading.decidedOn
      }
    let others =
      switch self {
      case .verdict: ["decision", "veredicto"]
      case .note: ["decision_note"]
      default: [String]()
      }
    return [rawValue] + others + [phrase.spanish, phrase.english]
  }

  /// The heading of the workbook in a language.
  public func heading(_ language: ExportSettings.Language) -> String {
    headings[headings.count - (language == .es ? 2 : 1)]
  }
}

/// Writes rows of decisions in the people's dialect, which `encadena review` reads again.
public enum DecisionRowsFile {
  /// Writes the file whole.
  ///
  /// - Parameters:
  ///   - headings: The headings.
  ///   - rows: The cells of each row.
  ///   - path: Where it is written.
  /// - Throws: `FileFault`.
  public static func write(
    headings: [String], _ rows: [[String]], to path: String
  ) throws(FileFault) {
    var bytes = Array("\u{FEFF}".utf8)
    for row in [headings] + rows {
      for (index, cell) in row.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        PeopleTable.append(cell, .string, onto: &bytes)
      }
      bytes += Array("\r\n".utf8)
    }
    var file = try OutputFile(path + ".tmp")
    try file.write(bytes)
    _ = try file.finish()
    try FileSystem.rename(path + ".tmp", to: path)
  }
}
