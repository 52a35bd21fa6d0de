import Foundation
import TestKit
import Testing
import Workbench

@testable import Workbook

@Suite("Workbook")
struct WorkbookTests {
  private func write(_ file: String, date: String = "2026-11-25", isStreamed: Bool = false) throws {
    var workbook = try Workbook(
      file: file, title: "Título", author: "Encadena", date: date, isStreamed: isStreamed)
    let head = workbook.style(CellStyle { $0.isBold = true })
    let day = workbook.style(CellStyle { $0.format = "yyyy-mm-dd" })
    try workbook.addSheet("Léeme") { sheet in
      sheet.link("internal:'Datos'!A1", text: "Datos", 0, 0, .plain)
    }
    try workbook.addSheet("Datos") { sheet in
      sheet.freeze(rows: 1, columns: 1)
      sheet.width(20, columns: 0...2)
      sheet.paper(isLandscape: true, headingRow: 0, footer: "A & B")
      sheet.table("Datos", headings: ["Código", "Valor", "Día"], row: 0, count: 2, style: head)
      for row in 1...2 {
        sheet.text("0702", row, 0, .plain)
        sheet.number(Double(row) / 3, row, 1, .plain)
        if let date = CellDate("2026-11-25") { sheet.date(date, row, 2, day) }
      }
      sheet.colorScale(low: 0xFFFFFF, high: 0x00FF00, rows: 1...2, column: 1)
      sheet.choices(["sí", "no"], rows: 1...2, column: 0, title: "No", message: "Elija")
      sheet.insert(
        BarChart(
          title: "T", categoryAxis: "x", valueAxis: "y", rows: 1...2, categoryColumn: 0,
          series: [.init(name: "Valor", column: 1, color: 0x2A7F86)]), 5, 0)
    }
    try workbook.close()
  }

  @Test(
    "the same calls give the same bytes, in memory and streamed",
    arguments: [false, true])
  func deterministic(isStreamed: Bool) throws {
    let scratch = try ScratchFolder()
    try write(scratch.file("a.xlsx"), isStreamed: isStreamed)
    // Zip entries have a resolution of two seconds: wait so that a clock would show.
    Thread.sleep(forTimeInterval: 2.1)
    try write(scratch.file("b.xlsx"), isStreamed: isStreamed)
    let first = try scratch.bytes("a.xlsx")
    #expect(try first == scratch.bytes("b.xlsx"))
    #expect(first.starts(with: Array("PK".utf8)))
    try write(scratch.file("c.xlsx"), date: "2026-11-26", isStreamed: isStreamed)
    #expect(try first != scratch.bytes("c.xlsx"))
  }

  @Test("a folder that is not there is told before any work")
  func missingFolder() throws {
    let scratch = try ScratchFolder()
    let file = scratch.file("none/a.xlsx")
    let expected = WorkbookError.cannotCreate(file: file, reason: "No such file or directory")
    #expect(throws: expected) { try write(file) }
    #expect(expected.exitCode == .cannotCreate)
  }

  @Test("a folder that vanishes meanwhile is told at the end")
  func vanishedFolder() throws {
    let scratch = try ScratchFolder()
    let folder = scratch.file("sub")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    let file = folder + "/a.xlsx"
    var workbook = try Workbook(file: file, title: "", author: "", date: "2026-11-25")
    try workbook.addSheet("Uno") { $0.text("a", 0, 0, .plain) }
    try FileManager.default.removeItem(atPath: folder)
    var caught: WorkbookError?
    do { try workbook.close() } catch { caught = error }
    guard case .writeFailed(file, _) = try #require(caught) else {
      Issue.record("\(String(describing: caught))")
      return
    }
    #expect(caught?.exitCode == .inputOutput)
  }

  @Test("a row beyond the last one is told with its sheet")
  func tooManyRows() throws {
    let scratch = try ScratchFolder()
    var workbook = try Workbook(
      file: scratch.file("a.xlsx"), title: "", author: "", date: "2026-11-25")
    let expected = WorkbookError.tooManyRows(sheet: "Datos", row: 1_048_576, column: 0)
    var caught: WorkbookError?
    do {
      try workbook.addSheet("Datos") { $0.text("a", 1_048_576, 0, .plain) }
    } catch { caught = error as? WorkbookError }
    #expect(caught == expected)
    #expect(expected.exitCode == .data)
  }

  @Test(
    "a sheet name that spreadsheets refuse is refused here",
    arguments: ["Uno", "uno", "a/b", "[a]", String(repeating: "a", count: 32)])
  func sheetNames(name: String) throws {
    let scratch = try ScratchFolder()
    var workbook = try Workbook(
      file: scratch.file("a.xlsx"), title: "", author: "", date: "2026-11-25")
    try workbook.addSheet("Uno") { _ in }
    var caught: WorkbookError?
    do { try workbook.addSheet(name) { _ in } } catch { caught = error as? WorkbookError }
    guard case .badSheetName(let found, _) = try #require(caught) else {
      Issue.record("\(String(describing: caught))")
      return
    }
    #expect(found == name)
  }

  @Test("headings of one table differ", arguments: [["A", "a"], ["A", ""]])
  func headings(headings: [String]) throws {
    let scratch = try ScratchFolder()
    var workbook = try Workbook(
      file: scratch.file("a.xlsx"), title: "", author: "", date: "2026-11-25")
    var caught: WorkbookError?
    do {
      try workbook.addSheet("Uno") {
        $0.table("T", headings: headings, row: 0, count: 1, style: .plain)
      }
    } catch { caught = error as? WorkbookError }
    #expect(caught == .badHeading(sheet: "Uno", heading: headings[1]))
  }

  @Test("a date that is none is refused")
  func badDate() throws {
    let scratch = try ScratchFolder()
    #expect(throws: WorkbookError.badDate(text: "ayer")) {
      try write(scratch.file("a.xlsx"), date: "ayer")
    }
  }

  @Test("a workbook that is dropped is not written")
  func dropped() throws {
    let scratch = try ScratchFolder()
    do {
      _ = try Workbook(
        file: scratch.file("a.xlsx"), title: "", author: "", date: "2026-11-25")
    }
    #expect(try scratch.bytes("a.xlsx").isEmpty)
  }

  @Test("cells are named as spreadsheets name them")
  func cellNames() {
    #expect(Worksheet.cell(0, 0) == "A1")
    #expect(Worksheet.cell(9, 25) == "Z10")
    #expect(Worksheet.cell(0, 26) == "AA1")
    #expect(Worksheet.cell(1_048_575, 16_383) == "XFD1048576")
  }
}
