import XMLStream

/// What a workbook says of itself: its sheets, where its parts lie, its epoch.
struct WorkbookIndex {
  /// A sheet and where it lies.
  struct Entry {
    let sheet: SpreadsheetReader.Sheet
    /// `worksheet`, or another kind that has no cells.
    let kind: String
    /// The entry of the zip, if there is one.
    let entry: String?
  }

  /// The sheets in their order.
  let sheets: [Entry]
  /// Whether days are counted from 1904.
  let is1904: Bool
  /// The entry of the shared strings, if the workbook has any.
  let strings: String?
  /// The entry of the styles, if the workbook has any.
  let styles: String?

  /// Reads the workbook's own part.
  init(_ container: Container) throws {
    let file = container.file
    let main = try container.relationships(of: "").first { $0.type == "officeDocument" }
    let part = main?.part ?? "xl/workbook.xml"
    if part.hasPrefix("word/") || part.hasPrefix("ppt/") {
      throw SpreadsheetError.notAWorkbook(
        file: file, form: "a text or a presentation", advice: "give the workbook that was meant")
    }
    guard let entry = container.entry(part) else {
      throw SpreadsheetError.damaged(file: file, reason: "the part '\(part)' is missing")
    }
    let batch = try AllRows.batch(
      PartReader(
        container, entry: entry, record: "/s:workbook", fields: ["s:workbookPr/@date1904"],
        lists: [.init(each: "s:sheets/s:sheet", fields: ["@name", "@state", "@r:id"])]))
    let links = try container.relationships(of: part)
    is1904 = ["1", "true", "on"].contains(batch.main.text(0, 0, width: 1))
    func target(of type: String, _ usual: String) -> String? {
      let target = links.first { $0.type == type }?.part
      return container.entry(target ?? Container.resolve(usual, in: Self.folder(part)))
    }
    strings = target(of: "sharedStrings", "sharedStrings.xml")
    styles = target(of: "styles", "styles.xml")
    let byIdentifier = Dictionary(
      links.map { ($0.identifier, $0) }, uniquingKeysWith: { first, _ in first })
    sheets =
      batch.lists.first.map(\.rows)?.map { row in
        let link = byIdentifier[row[2]]
        var name: [UInt8] = []
        EscapedText.append(Array(row[0].utf8), 0..<row[0].utf8.count, onto: &name)
        return Entry(
          sheet: .init(
            name: String(decoding: name, as: UTF8.self),
            isHidden: row[1] == "hidden" || row[1] == "veryHidden"),
          kind: link?.type ?? "worksheet", entry: link.flatMap { container.entry($0.part) })
      } ?? []
    if sheets.isEmpty {
      throw SpreadsheetError.damaged(file: file, reason: "it names no sheet")
    }
  }

  /// The sheet of a name: the very name, or the only one that differs in case.
  func sheet(_ name: String, file: String) throws -> Entry {
    let exact = sheets.filter { $0.sheet.name == name }
    let alike = sheets.filter { $0.sheet.name.lowercased() == name.lowercased() }
    guard let found = exact.first ?? (alike.count == 1 ? alike.first : nil) else {
      throw SpreadsheetError.noSuchSheet(file: file, sheet: name, sheets: sheets.map(\.sheet))
    }
    let kinds = [
      "chartsheet": "a chart", "dialogsheet": "a dialogue", "xlMacrosheet": "a macro",
      "xlIntlMacrosheet": "a macro",
    ]
    if let kind = kinds[found.kind] {
      throw SpreadsheetError.notCells(file: file, sheet: found.sheet.name, kind: kind)
    }
    return found
  }

  private static func folder(_ part: String) -> String {
    part.lastIndex(of: "/").map { String(part[..<$0]) } ?? ""
  }
}
