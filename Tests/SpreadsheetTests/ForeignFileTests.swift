import Archives
import Spreadsheet
import TestKit
import Testing

@Suite("Foreign file")
struct ForeignFileTests {
  private func message(_ folder: ScratchFolder, _ name: String) -> String {
    do {
      _ = try SpreadsheetReader(file: folder.file(name))
      return "read"
    } catch {
      return "\(error)".replacing(folder.path + "/", with: "")
    }
  }

  /// The header of a compound file and a directory with one stream.
  private func compoundFile(_ stream: String) -> [UInt8] {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    bytes += [UInt8](repeating: 0, count: 1024 - bytes.count)
    for (index, unit) in stream.utf16.enumerated() { bytes[640 + 2 * index] = UInt8(unit) }
    return bytes
  }

  @Test("an encrypted workbook is said to be protected with a password")
  func encrypted() throws {
    let folder = try ScratchFolder()
    try folder.write("a.xlsx", compoundFile("EncryptedPackage"))
    #expect(
      message(folder, "a.xlsx")
        == "a.xlsx: is protected with a password; open it in a spreadsheet program and save it "
        + "without")
  }

  @Test("other forms are refused by their name and with what to do")
  func forms() throws {
    let folder = try ScratchFolder()
    try folder.write("old.xls", compoundFile("Workbook"))
    try folder.write("older.xls", [0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00])
    try folder.write("page.xlsx", "\u{FEFF}<html><body><table><tr><td>1</td></tr></table>")
    try folder.write(
      "sheet2003.xlsx",
      """
      <?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>
      """)
    try folder.write("data.xml", "<?xml version=\"1.0\"?><a/>")
    try folder.write("data.csv", "id,nombre\n1,Hule\n")
    try folder.write("data.gz", Gzip.compress(Array("x".utf8)))
    try folder.write("page.pdf", "%PDF-1.7\n")
    let zips: [(name: String, parts: [String: String])] = [
      ("a.xlsb", ["xl/workbook.bin": "x", "_rels/.rels": "<a/>"]),
      (
        "a.ods", ["mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "x"]
      ),
      ("b.ods", ["content.xml": "x", "META-INF/manifest.xml": "x"]),
      ("a.numbers", ["Index/Document.iwa": "x"]),
      ("nested.zip", ["datos/Registro.XLSX": "x"]),
      ("csv.zip", ["a.csv": "x"]),
      (
        "a.docx",
        [
          "_rels/.rels": HandMadeWorkbook.links(
            HandMadeWorkbook.link("rId1", "officeDocument", "word/document.xml")),
          "word/document.xml": "<a/>",
        ]
      ),
    ]
    for zip in zips {
      let entries = zip.parts.sorted { $0.key < $1.key }.map { ($0.key, Array($0.value.utf8)) }
      try ZipArchive.write(entries: entries, to: folder.file(zip.name))
    }
    let said = [
      "old.xls": "is an old Office file (such as .xls), not an Excel workbook (.xlsx); save it as",
      "older.xls": "is a workbook of the nineties (.xls), not an Excel workbook (.xlsx); save it",
      "page.xlsx": "is a web page under another name, not an Excel workbook (.xlsx); save it as",
      "sheet2003.xlsx": "is an XML spreadsheet of 2003, not an Excel workbook (.xlsx); save it as",
      "data.xml": "is an XML file, not an Excel workbook (.xlsx); state the format xml",
      "data.csv": "is plain text or data of another kind, not an Excel workbook (.xlsx); if it is",
      "data.gz": "is a gzip file, not an Excel workbook (.xlsx); unpack it first",
      "page.pdf": "is a PDF document, not an Excel workbook (.xlsx); give the workbook itself",
      "a.xlsb": "is a binary workbook (.xlsb), not an Excel workbook (.xlsx); save it as .xlsx",
      "a.ods": "is an OpenDocument file (.ods), not an Excel workbook (.xlsx); save it as .xlsx",
      "b.ods": "is an OpenDocument file (.ods), not an Excel workbook (.xlsx); save it as .xlsx",
      "a.numbers": "is an Apple Numbers file, not an Excel workbook (.xlsx); save it as .xlsx",
      "nested.zip": "is a zip around 'datos/Registro.XLSX', not an Excel workbook (.xlsx); unpack",
      "csv.zip": "is a zip of other files, not an Excel workbook (.xlsx); if it holds CSV or XML",
      "a.docx": "is a text or a presentation, not an Excel workbook (.xlsx); give the workbook",
    ]
    for (name, start) in said {
      #expect(message(folder, name).hasPrefix("\(name): \(start)"), "\(message(folder, name))")
    }
    #expect(message(folder, "none.xlsx") == "none.xlsx: no such file; check the path")
  }
}
