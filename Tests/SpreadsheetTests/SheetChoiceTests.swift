import Spreadsheet
import TestKit
import Testing
import Workbench

@Suite("Sheet choice")
struct SheetChoiceTests {
  private static let one = "<row><c><v>1</v></c></row><row><c s=\"3\"/></row>"
  private static let two = "<row><c><v>1</v></c></row><row/><row><c><v>2</v></c></row>"

  @Test("without a name the only visible sheet with two rows is read")
  func only() throws {
    let folder = try ScratchFolder()
    let file = try HandMadeWorkbook(sheets: [
      ("Léeme", "", Self.one), ("Listas", "hidden", Self.two), ("Muy", "veryHidden", Self.two),
      ("Datos & más", "", Self.two), ("Vacía", "", ""),
    ]).write(folder)
    let reader = try SpreadsheetReader(file: file)
    #expect(reader.sheetName == "Datos & más")
    #expect(try Rows(reader).cells == [["1"], ["2"]])
    #expect(reader.sheets.map(\.isHidden) == [false, true, true, false, false])
    #expect(try SpreadsheetReader.sheets(of: file) == reader.sheets)
    #expect(try SpreadsheetReader(file: file, sheet: "listas").sheetName == "Listas")
  }

  @Test("several tables, none, and an unknown name are refused with the names there are")
  func refused() throws {
    let folder = try ScratchFolder()
    let several = try HandMadeWorkbook(sheets: [
      ("2024", "", Self.two), ("2025", "", Self.two), ("Notas", "", Self.one),
      ("Oculta", "hidden", Self.two),
    ]).write(folder, "several.xlsx")
    let error = #expect(throws: SpreadsheetError.self) { try SpreadsheetReader(file: several) }
    #expect(
      error?.description
        == "\(several): several sheets hold a table ('2024', '2025'); name one of them"
        + "; hidden: 'Oculta'")
    let none = try HandMadeWorkbook(sheets: [
      ("A", "", Self.one), ("B", "", ""), ("C", "hidden", Self.two),
    ]).write(folder, "none.xlsx")
    let sheets = [("A", false), ("B", false), ("C", true)].map {
      SpreadsheetReader.Sheet(name: $0.0, isHidden: $0.1)
    }
    #expect(throws: SpreadsheetError.noTable(file: none, sheets: sheets)) {
      try SpreadsheetReader(file: none)
    }
    let unknown = #expect(throws: SpreadsheetError.self) {
      try SpreadsheetReader(file: none, sheet: "D")
    }
    #expect(unknown?.description.contains("'A', 'B', 'C' (hidden)") == true)
  }

  @Test("among hundreds of sheets none is looked for, and a named one is read")
  func many() throws {
    let folder = try ScratchFolder()
    let file = try HandMadeWorkbook(sheets: (1...300).map { ("H\($0)", "", Self.two) })
      .write(folder)
    let error = #expect(throws: SpreadsheetError.self) { try SpreadsheetReader(file: file) }
    #expect(error?.description.contains("300 sheets are shown") == true)
    #expect(error?.description.contains("'H1', 'H2'") == true)
    #expect(error?.exitCode == .data)
    #expect(try Rows(SpreadsheetReader(file: file, sheet: "H300")).cells == [["1"], ["2"]])
  }

  @Test("the only visible sheet is read even with one row")
  func single() throws {
    let rows = try HandMadeWorkbook(sheets: [("A", "", Self.one), ("B", "hidden", Self.two)]).rows()
    #expect(rows.cells == [["1"]])
  }

  @Test("a sheet of charts is passed over, and refused when it is named")
  func charts() throws {
    var book = HandMadeWorkbook(sheets: [("Gráfica", "", Self.two), ("Datos", "", Self.one)])
    book.parts["xl/_rels/workbook.xml.rels"] = Array(
      HandMadeWorkbook.links(
        HandMadeWorkbook.link("rId1", "chartsheet", "chartsheets/sheet1.xml")
          + HandMadeWorkbook.link("rId2", "worksheet", "worksheets/sheet2.xml")
      ).utf8)
    #expect(try book.rows().cells == [["1"]])
    #expect(throws: SpreadsheetError.self) { try book.rows("Gráfica") }
  }
}
