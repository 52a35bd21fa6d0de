import Archives
import Spreadsheet
import TestKit
import Testing
import Workbench

@Suite("Hostile workbook")
struct HostileWorkbookTests {
  /// What reading a workbook of one sheet says.
  private func message(
    _ book: HandMadeWorkbook, limits: SpreadsheetLimits = SpreadsheetLimits()
  ) -> String? {
    do {
      _ = try book.rows(limits: limits)
      return nil
    } catch let error as any ReportableError {
      #expect(error.exitCode == .data)
      let text = error.description
      let end = text.firstRange(of: "registro.xlsx: ")?.upperBound ?? text.startIndex
      return String(text[end...])
    } catch {
      return "untyped \(error)"
    }
  }

  @Test("places that no sheet has, or that come twice or too late, are refused with their cell")
  func places() {
    let cases: [(rows: String, start: String)] = [
      ("<row r=\"1\"/><row r=\"1\"/>", "sheet 'Datos', row 1: comes twice"),
      ("<row r=\"3\"/><row r=\"2\"/>", "sheet 'Datos', row 2: comes twice or after"),
      ("<row r=\"1048577\"/>", "sheet 'Datos': row 1048577 lies beyond"),
      ("<row r=\"99999999999999999999\"/>", "sheet 'Datos': row 1000000000 lies beyond"),
      ("<row r=\"1048576\"/><row/>", "sheet 'Datos': row 1048577 lies beyond"),
      ("<row r=\"0\"/>", "sheet 'Datos', row 1: '0' is not a place"),
      ("<row r=\"-1\"/>", "sheet 'Datos', row 1: '-1' is not a place"),
      ("<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>", "sheet 'Datos', cell A1: comes twice"),
      ("<row r=\"1\"><c r=\"AA1\"/><c r=\"AA1\"/></row>", "sheet 'Datos', cell AA1: comes twice"),
      ("<row r=\"1\"><c r=\"XFE1\"/></row>", "sheet 'Datos': XFE1 lies beyond"),
      ("<row r=\"1\"><c r=\"XFD1\"/><c/></row>", "sheet 'Datos': XFE1 lies beyond"),
      ("<row r=\"1\"><c r=\"ZZZZZZZ1\"/></row>", "sheet 'Datos': ZZZZZZZ1 lies beyond"),
      ("<row r=\"1\"><c r=\"A2\"/></row>", "sheet 'Datos', row 1: 'A2' is not a place"),
      ("<row r=\"1\"><c r=\"1A\"/></row>", "sheet 'Datos', row 1: '1A' is not a place"),
      ("<row r=\"1\"><c r=\"$A$1\"/></row>", "sheet 'Datos', row 1: '$A$1' is not a place"),
      ("<row r=\"1\"><c r=\"ABCDEFGHI1\"/></row>", "sheet 'Datos', row 1: 'ABCDEFGHI1' is"),
      ("<row r=\"1\"><c r=\"A\"/></row>", "sheet 'Datos', row 1: 'A' is not a place"),
    ]
    for item in cases {
      let said = message(HandMadeWorkbook(item.rows))
      #expect(said?.hasPrefix(item.start) == true, "\(item.rows): \(said ?? "read")")
    }
  }

  @Test("a shared string that there is not is refused with the cell's reference")
  func indices() {
    let strings = "<si><t>a</t></si>"
    for index in ["1", "-1", "x", "99999999999999999999", "0.5"] {
      let row = "<row r=\"4\"><c r=\"C4\" t=\"s\"><v>\(index)</v></c></row>"
      #expect(
        message(HandMadeWorkbook(row, strings: strings))
          == "sheet 'Datos', cell C4: takes shared string '\(index)' of 1; fetch the file again")
    }
    let row = "<row r=\"4\"><c r=\"C4\" t=\"s\"><v>0</v></c></row>"
    #expect(message(HandMadeWorkbook(row))?.contains("'0' of 0") == true)
  }

  @Test("a billion cells, a row without end and shared strings that multiply are refused")
  func amplification() {
    var limits = SpreadsheetLimits(rowBytes: 1 << 20)
    let flood = String(repeating: "<c/>", count: 50_000)
    #expect(message(HandMadeWorkbook("<row>\(flood)</row>"), limits: limits) != nil)
    let long = "<si><t>\(String(repeating: "x", count: 100_000))</t></si>"
    let row = "<row>\(String(repeating: "<c t=\"s\"><v>0</v></c>", count: 11))</row>"
    #expect(
      message(HandMadeWorkbook(row, strings: long), limits: limits)
        == "sheet 'Datos', row 1: its text is longer than 1048576 bytes; "
        + "check that the sheet is a table")
    limits = SpreadsheetLimits(textBytes: 1 << 20)
    let rows = String(repeating: "<row><c t=\"s\"><v>0</v></c></row>", count: 11)
    #expect(
      message(HandMadeWorkbook(rows, strings: long), limits: limits)?
        .hasPrefix("sheet 'Datos', row 11: the text so far is longer than 1048576 bytes") == true)
    limits = SpreadsheetLimits(sharedStringBytes: 90_000)
    #expect(
      message(HandMadeWorkbook(row, strings: long), limits: limits)?
        .hasPrefix("the shared strings are longer than the limit of 90000 bytes") == true)
    let empty = String(repeating: "<si/>", count: 30_000)
    #expect(message(HandMadeWorkbook(row, strings: empty), limits: limits) != nil)
    limits = SpreadsheetLimits(archive: ArchiveLimits(maximumBytes: 50_000))
    #expect(message(HandMadeWorkbook(row, strings: long), limits: limits) != nil)
  }

  @Test("entities are refused in every part")
  func entities() {
    let type = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
    let parts = [
      "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml",
      "_rels/.rels", "xl/_rels/workbook.xml.rels",
    ]
    for part in parts {
      var book = HandMadeWorkbook("<row/>", strings: "<si/>", formats: ["0"])
      book.parts[part] = Array("\(type)<a>&x;</a>".utf8)
      #expect(message(book)?.hasPrefix("\(part):1: declares the entity 'x'") == true)
    }
  }

  @Test("missing and broken parts are refused with their name")
  func parts() {
    var book = HandMadeWorkbook("<row/>")
    book.parts["xl/worksheets/sheet1.xml"] = .some(nil)
    #expect(message(book)?.contains("the part of sheet 'Datos' is missing") == true)
    book = HandMadeWorkbook("<row/>")
    book.parts["xl/workbook.xml"] = .some(nil)
    #expect(message(book)?.contains("the part 'xl/workbook.xml' is missing") == true)
    book = HandMadeWorkbook("<row/>")
    book.parts["xl/worksheets/sheet1.xml"] = Array(
      "<worksheet xmlns=\"\(HandMadeWorkbook.main)\"><sheetData><row><c><v>1</v></c></row>".utf8)
    #expect(
      message(book) == "xl/worksheets/sheet1.xml:1: the document ends before its root element "
        + "does; fetch it again")
    book.parts["xl/worksheets/sheet1.xml"] = Array("<html/>".utf8)
    #expect(message(book)?.contains("no record '/s:worksheet/s:sheetData/s:row'") == true)
    book.parts["xl/worksheets/sheet1.xml"] = Array("<worksheet xmlns=\"urn:x\"/>".utf8)
    #expect(message(book)?.contains("no record '/s:worksheet/s:sheetData/s:row'") == true)
    #expect(message(HandMadeWorkbook(sheets: []))?.contains("it names no sheet") == true)
    // A package without references still has its workbook at the usual place.
    book = HandMadeWorkbook("<row><c><v>1</v></c></row>")
    book.parts["_rels/.rels"] = .some(nil)
    #expect(message(book) == nil)
  }

  @Test("a workbook cut short or damaged anywhere is refused, never read by half in silence")
  func damage() throws {
    let folder = try ScratchFolder()
    let rows = (1...200).map { "<row r=\"\($0)\"><c><v>\($0 * 7919)</v></c></row>" }.joined()
    let file = try HandMadeWorkbook(rows).write(folder)
    let bytes = try folder.bytes("registro.xlsx")
    let whole = try Rows(SpreadsheetReader(file: file))
    for length in stride(from: 0, to: bytes.count, by: bytes.count / 40) {
      let short = try folder.write("short.xlsx", Array(bytes[..<length]))
      #expect(throws: (any Error).self) { try Rows(SpreadsheetReader(file: short)) }
    }
    var random = SplitMix64(seed: 3)
    for _ in 0..<300 {
      var damaged = bytes
      damaged[random.below(bytes.count)] ^= UInt8(1 << random.below(8))
      let path = try folder.write("damaged.xlsx", damaged)
      do {
        // A flipped bit where it says nothing leaves the rows as they are.
        #expect(try Rows(SpreadsheetReader(file: path)).cells == whole.cells)
      } catch let error as any ReportableError {
        #expect(error.description.contains("damaged.xlsx"))
      }
    }
  }

  @Test("800 seeded changes within a part are read in order or refused in words, never a crash")
  func changes() throws {
    let cells = """
      <c r="A1" t="s" s="0"><v>0</v></c><c r="B1" s="1"><v>46351.5</v></c><c s="2"><v>31</v></c>\
      <c t="inlineStr"><is><r><t>a </t></r><r><t>b</t></r></is></c><c t="d"><v>2026-11-25</v></c>\
      <c><f t="shared" si="0"/></c><c t="b"><v>1</v></c><c s="3"><v>-1.5E-3</v></c>
      """
    let formats = ["General", "[$-80A]dd/mm/yy h:mm", "00\\-000.00", "0.0%"]
    let strings = "<si><r><t>x_x000D_</t></r><r><t> y</t></r><rPh><t>z</t></rPh></si>"
    let rows = "<row r=\"1\">\(cells)</row><row r=\"5\"><c><v>1</v></c></row>"
    let plain = HandMadeWorkbook(rows, strings: strings, formats: formats)
    let sheet =
      "<worksheet xmlns=\"\(HandMadeWorkbook.main)\"><sheetData>\(rows)</sheetData></worksheet>"
    let styles =
      "<styleSheet xmlns=\"\(HandMadeWorkbook.main)\">\(plain.styles ?? "")</styleSheet>"
    let texts = "<sst xmlns=\"\(HandMadeWorkbook.main)\">\(strings)</sst>"
    let parts = [
      ("xl/worksheets/sheet1.xml", Array(sheet.utf8)), ("xl/styles.xml", Array(styles.utf8)),
      ("xl/sharedStrings.xml", Array(texts.utf8)),
    ]
    var random = SplitMix64(seed: 11)
    var wasRead = 0
    for _ in 0..<800 {
      var (name, bytes) = parts[random.below(8) < 6 ? 0 : 1 + random.below(2)]
      let head = 90
      for _ in 0...random.below(3) {
        let place = head + random.below(bytes.count - head - 1)
        switch random.below(4) {
        case 0: bytes[place] = UInt8(0x20 + random.below(95))
        case 1: bytes[place] = UInt8(0x30 + random.below(10))
        case 2: bytes.remove(at: place)
        default: bytes.insert(bytes[head + random.below(bytes.count - head)], at: place)
        }
      }
      var book = plain
      book.parts[name] = bytes
      do {
        let read = try book.rows()
        #expect(zip(read.numbers, read.numbers.dropFirst()).allSatisfy { $0 < $1 })
        wasRead += 1
      } catch {
        #expect((error as? any ReportableError)?.description.isEmpty == false)
      }
    }
    // Some changes fall into values, and most into tags.
    #expect(80..<720 ~= wasRead)
  }
}
