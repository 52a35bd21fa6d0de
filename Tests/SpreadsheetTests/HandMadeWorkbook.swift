import Archives
import Foundation
import Spreadsheet
import Tables
import TestKit

/// A workbook made of parts written by hand.
struct HandMadeWorkbook {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let strictMain = "http://purl.oclc.org/ooxml/spreadsheetml/main"
  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let strictOffice = "http://purl.oclc.org/ooxml/officeDocument/relationships"
  static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  /// The rows of each sheet, by its name.
  var sheets: [(name: String, state: String, rows: String)]
  var strings: String?
  var styles: String?
  var properties = ""
  /// Parts that replace or join those made here; nil takes one away.
  var parts: [String: [UInt8]?] = [:]

  /// A workbook of one sheet.
  init(_ rows: String, strings: String? = nil, formats: [String]? = nil) {
    sheets = [("Datos", "", rows)]
    self.strings = strings
    styles = formats.map(Self.styles)
  }

  /// A workbook of several sheets.
  init(sheets: [(name: String, state: String, rows: String)]) { self.sheets = sheets }

  /// Styles of which number n has format n of a list: a number for a built-in one, or a code.
  static func styles(_ formats: [String]) -> String {
    var codes = ""
    var styles = ""
    for (index, format) in formats.enumerated() {
      if Int(format) != nil, !format.hasPrefix("00") {
        styles += "<xf numFmtId=\"\(format)\"/>"
      } else {
        codes += "<numFmt numFmtId=\"\(164 + index)\" formatCode=\"\(escaped(format))\"/>"
        styles += "<xf numFmtId=\"\(164 + index)\"/>"
      }
    }
    return "<numFmts>\(codes)</numFmts><cellXfs>\(styles)</cellXfs>"
  }

  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }

  /// Writes the workbook and tells its path.
  func write(_ folder: ScratchFolder, _ name: String = "registro.xlsx") throws -> String {
    let entries = all.sorted { $0.key < $1.key }.map { (name: $0.key, bytes: $0.value) }
    try ZipArchive.write(entries: entries, to: folder.file(name))
    return folder.file(name)
  }

  /// Writes the workbook and reads the rows of a sheet.
  func rows(_ sheet: String? = nil, limits: SpreadsheetLimits = SpreadsheetLimits()) throws -> Rows
  {
    let folder = try ScratchFolder()
    return try Rows(SpreadsheetReader(file: write(folder), sheet: sheet, limits: limits))
  }

  private var all: [String: [UInt8]] {
    var texts: [String: String] = [:]
    var list = ""
    var links = ""
    for (index, sheet) in sheets.enumerated() {
      let state = sheet.state.isEmpty ? "" : " state=\"\(sheet.state)\""
      let name = Self.escaped(sheet.name)
      list += "<sheet name=\"\(name)\" sheetId=\"\(index + 1)\"\(state) r:id=\"rId\(index + 1)\"/>"
      links += Self.link("rId\(index + 1)", "worksheet", "worksheets/sheet\(index + 1).xml")
      texts["xl/worksheets/sheet\(index + 1).xml"] =
        "<worksheet xmlns=\"\(Self.main)\"><dimension ref=\"A1:XFD1048576\"/>"
        + "<sheetData>\(sheet.rows)</sheetData><pageMargins left=\"1\"/></worksheet>"
    }
    if let strings {
      links += Self.link("rIdS", "sharedStrings", "sharedStrings.xml")
      texts["xl/sharedStrings.xml"] = "<sst xmlns=\"\(Self.main)\">\(strings)</sst>"
    }
    if let styles {
      links += Self.link("rIdF", "styles", "styles.xml")
      texts["xl/styles.xml"] = "<styleSheet xmlns=\"\(Self.main)\">\(styles)</styleSheet>"
    }
    texts["xl/workbook.xml"] =
      "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\">\(properties)"
      + "<sheets>\(list)</sheets></workbook>"
    texts["xl/_rels/workbook.xml.rels"] = Self.links(links)
    texts["_rels/.rels"] = Self.links(Self.link("rId1", "officeDocument", "xl/workbook.xml"))
    texts["[Content_Types].xml"] =
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
    var all = texts.mapValues { Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\($0)".utf8) }
    for (name, bytes) in parts { all[name] = bytes }
    return all
  }

  static func links(_ links: String) -> String {
    "<Relationships xmlns=\"\(package)\">\(links)</Relationships>"
  }

  static func link(_ id: String, _ type: String, _ target: String) -> String {
    "<Relationship Id=\"\(id)\" Type=\"\(office)/\(type)\" Target=\"\(target)\"/>"
  }
}
