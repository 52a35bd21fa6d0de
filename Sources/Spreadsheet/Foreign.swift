import Archives

/// Tells what a file is that is no workbook, and what to do with it.
enum Foreign {
  private static let advice = "save it as .xlsx, or as CSV, in a spreadsheet program"

  /// Why a file that is no zip is refused.
  static func refusal(of stream: ByteStream, file: String) throws -> SpreadsheetError {
    if stream.form == .gzip {
      return .notAWorkbook(file: file, form: "a gzip file", advice: "unpack it first")
    }
    var start = [UInt8](repeating: 0, count: 4096)
    let count = try stream.read(into: &start, from: 0)
    if CompoundFile.isOne(start) { return try CompoundFile.refusal(file) }
    let text = String(decoding: start.prefix(count), as: UTF8.self).lowercased()
    if text.contains("<html") || text.contains("<table") || text.contains("<!doctype html") {
      return .notAWorkbook(file: file, form: "a web page under another name", advice: advice)
    }
    if text.contains("urn:schemas-microsoft-com:office:spreadsheet") {
      return .notAWorkbook(file: file, form: "an XML spreadsheet of 2003", advice: advice)
    }
    if text.hasPrefix("<") || text.hasPrefix("\u{FEFF}<") {
      return .notAWorkbook(file: file, form: "an XML file", advice: "state the format xml")
    }
    if start.starts(with: [0x09, 0x08]) || start.starts(with: [0x09, 0x04]) {
      return .notAWorkbook(file: file, form: "a workbook of the nineties (.xls)", advice: advice)
    }
    return .notAWorkbook(
      file: file, form: "plain text or data of another kind",
      advice: "if it is a table of text, state the format csv")
  }

  /// Refuses a zip by the parts it has.
  static func refuse(_ entries: [String: String], of container: Container) throws {
    if entries["xl/workbook.bin"] != nil {
      throw SpreadsheetError.notAWorkbook(
        file: container.file, form: "a binary workbook (.xlsb)", advice: advice)
    }
    if let entry = entries["mimetype"] {
      var start = [UInt8](repeating: 0, count: 128)
      let count = try container.open(entry).read(into: &start, from: 0)
      let kind = String(decoding: start.prefix(count), as: UTF8.self)
      if kind.hasPrefix("application/vnd.oasis.opendocument") {
        throw SpreadsheetError.notAWorkbook(
          file: container.file, form: "an OpenDocument file (.ods)", advice: advice)
      }
    }
    // A package says itself which part is the workbook, wherever it lies.
    if entries["_rels/.rels"] != nil || entries["xl/workbook.xml"] != nil { return }
    let names = entries.keys.sorted()
    let form: String
    if entries["content.xml"] != nil, entries["meta-inf/manifest.xml"] != nil {
      form = "an OpenDocument file (.ods)"
    } else if names.contains(where: { $0.hasSuffix(".iwa") }) {
      form = "an Apple Numbers file"
    } else if let inner = names.first(where: { $0.hasSuffix(".xlsx") }) {
      throw SpreadsheetError.notAWorkbook(
        file: container.file, form: "a zip around '\(entries[inner] ?? inner)'",
        advice: "unpack it and give the workbook itself")
    } else {
      throw SpreadsheetError.notAWorkbook(
        file: container.file, form: "a zip of other files",
        advice: "if it holds CSV or XML, state that format and the entry")
    }
    throw SpreadsheetError.notAWorkbook(file: container.file, form: form, advice: advice)
  }
}
