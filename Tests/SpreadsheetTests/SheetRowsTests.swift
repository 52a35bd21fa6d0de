import Archives
import Spreadsheet
import TestKit
import Testing
import Workbench

@Suite("Sheet rows")
struct SheetRowsTests {
  @Test("cells stand in the column they state, and gaps, ends and blank rows are empty")
  func places() throws {
    let rows = try HandMadeWorkbook(
      """
      <row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c><c r="F2" s="0"/></row>\
      <row r="3"><c r="A3"/></row><row r="4"/>\
      <row><c><v>3</v></c><c><v>4</v></c><c r="e5"><v>5</v></c><c><v>6</v></c></row>\
      <row r="1048576"><c r="XFD1048576"><v>7</v></c></row>
      """
    ).rows()
    #expect(rows.numbers == [2, 5, 1_048_576])
    #expect(rows.cells[0] == ["", "1", "", "2"])
    #expect(rows.cells[1] == ["3", "4", "", "", "5", "6"])
    #expect(rows.cells[2].count == 16_384)
    #expect(rows.cells[2].last == "7")
    #expect(rows.cells[2].dropLast().contains { !$0.isEmpty } == false)
  }

  @Test("a merged range has its value in the first cell alone")
  func merged() throws {
    var book = HandMadeWorkbook("")
    book.parts["xl/worksheets/sheet1.xml"] = Array(
      """
      <worksheet xmlns="\(HandMadeWorkbook.main)"><sheetData><row r="1"><c r="A1"><v>1</v></c>\
      <c r="B1"/><c r="C1"><v>2</v></c></row></sheetData>\
      <mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>
      """.utf8)
    #expect(try book.rows().cells == [["1", "", "2"]])
  }

  @Test("offsets are those of the rows in the unfolded part")
  func offsets() throws {
    var book = HandMadeWorkbook("")
    let sheet = """
      <worksheet xmlns="\(HandMadeWorkbook.main)"><sheetData><row r="3"><c><v>1</v></c></row>
      <row r="9"><c><v>é</v></c></row></sheetData></worksheet>
      """
    book.parts["xl/worksheets/sheet1.xml"] = Array(sheet.utf8)
    let starts = sheet.ranges(of: "<row").map { sheet[..<$0.lowerBound].utf8.count }
    #expect(try book.rows().offsets == starts)
  }

  @Test("both dialects, any prefix, UTF-16 and any mixture give the same rows")
  func dialects() throws {
    let rows = { (p: String) in
      """
      <\(p)row r="1"><\(p)c r="A1" t="inlineStr"><\(p)is><\(p)r><\(p)t>ñ</\(p)t></\(p)r>\
      <\(p)r><\(p)t>andú</\(p)t></\(p)r></\(p)is></\(p)c><\(p)c r="B1"><\(p)f>A1</\(p)f></\(p)c>\
      <\(p)c r="C1" t="inlineStr"><\(p)is><\(p)t>東</\(p)t></\(p)is></\(p)c>\
      <\(p)c r="D1" t="s" s="0"><\(p)v>0</\(p)v></\(p)c></\(p)row>
      """
    }
    let strings = "<si><t>común</t></si>"
    let plain = try HandMadeWorkbook(rows(""), strings: strings).rows()
    #expect(plain.cells == [["ñandú", "", "東", "común"]])
    #expect(plain.faults == ["B1 no_cached_value "])
    for space in [HandMadeWorkbook.main, HandMadeWorkbook.strictMain] {
      for prefix in ["", "x:"] {
        for encoding in ["UTF-8", "UTF-16"] {
          var book = HandMadeWorkbook("", strings: strings)
          let name = prefix.isEmpty ? "xmlns" : "xmlns:x"
          let text = """
            <?xml version="1.0" encoding="\(encoding)"?><\(prefix)worksheet \(name)="\(space)">\
            <\(prefix)sheetData>\(rows(prefix))</\(prefix)sheetData></\(prefix)worksheet>
            """
          book.parts["xl/worksheets/sheet1.xml"] =
            encoding == "UTF-8"
            ? Array(text.utf8)
            : [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
          let read = try book.rows()
          #expect(read.cells == plain.cells, "\(space) \(prefix) \(encoding)")
          #expect(read.faults == plain.faults, "\(space) \(prefix) \(encoding)")
        }
      }
    }
  }

  @Test("a workbook written in the strict dialect throughout is read")
  func strict() throws {
    var book = HandMadeWorkbook("")
    let space = HandMadeWorkbook.strictMain
    let office = HandMadeWorkbook.strictOffice
    let texts = [
      "_rels/.rels": """
      <Relationships xmlns="\(HandMadeWorkbook.package)"><Relationship Id="r1" \
      Type="\(office)/officeDocument" Target="/xl/libro.xml"/></Relationships>
      """,
      "xl/libro.xml": """
      <workbook xmlns="\(space)" xmlns:r="\(office)" conformance="strict"><workbookPr date1904="true"/>\
      <sheets><sheet name="Uno" sheetId="1" r:id="a"/></sheets></workbook>
      """,
      "xl/_rels/libro.xml.rels": """
      <Relationships xmlns="\(HandMadeWorkbook.package)"><Relationship Id="a" \
      Type="\(office)/worksheet" Target="/xl/hojas/uno.xml"/><Relationship Id="b" \
      Type="\(office)/styles" Target="../xl/./s.xml"/><Relationship Id="c" \
      Type="\(office)/sharedStrings" Target="t.xml"/></Relationships>
      """,
      "xl/s.xml": "<styleSheet xmlns=\"\(space)\">\(HandMadeWorkbook.styles(["14"]))</styleSheet>",
      "xl/t.xml": "<sst xmlns=\"\(space)\"><si><t>hola</t></si></sst>",
      "xl/hojas/uno.xml": """
      <worksheet xmlns="\(space)"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c>\
      <c r="B1" s="0"><v>44889</v></c></row></sheetData></worksheet>
      """,
    ]
    for (name, text) in texts { book.parts[name] = Array(text.utf8) }
    for name in ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml"] {
      book.parts[name] = .some(nil)
    }
    #expect(try book.rows().cells == [["hola", "2026-11-25"]])
  }

  @Test("the names of parts have no case, and backslashes are taken for slashes")
  func names() throws {
    var book = HandMadeWorkbook("", strings: "<si><t>x</t></si>")
    book.parts["xl\\worksheets\\SHEET1.xml"] = Array(
      """
      <worksheet xmlns="\(HandMadeWorkbook.main)"><sheetData><row><c t="s"><v>0</v></c></row>\
      </sheetData></worksheet>
      """.utf8)
    book.parts["xl/worksheets/sheet1.xml"] = .some(nil)
    book.parts["xl/SharedStrings.xml"] = Array(
      "<sst xmlns=\"\(HandMadeWorkbook.main)\"><si><t>hola</t></si></sst>".utf8)
    book.parts["xl/sharedStrings.xml"] = .some(nil)
    #expect(try book.rows().cells == [["hola"]])
  }

  @Test("without styles and shared strings numbers and inline texts are read")
  func bare() throws {
    let rows = try HandMadeWorkbook(
      "<row><c s=\"9\"><v>46351</v></c><c t=\"inlineStr\"><is><t>a</t></is></c></row>"
    ).rows()
    #expect(rows.cells == [["46351", "a"]])
  }

  @Test("an empty sheet has no rows")
  func empty() throws {
    #expect(try HandMadeWorkbook("").rows().cells.isEmpty)
    #expect(try HandMadeWorkbook("<row r=\"1\"><c r=\"A1\"/></row>").rows().cells.isEmpty)
  }

  @Test("rows are the same whatever the size of the blocks and of the parser's pieces")
  func blocks() throws {
    var random = SplitMix64(seed: 7)
    var expected: [[String]] = []
    var text = ""
    for row in 1...3000 {
      var cells: [String] = []
      text += "<row r=\"\(row)\">"
      for column in 0..<6 where random.below(4) > 0 {
        while cells.count < column { cells.append("") }
        let value = String(repeating: "ñ", count: random.below(20)) + "\(row)"
        let letter = Character(Unicode.Scalar(UInt8(65 + column)))
        text += "<c r=\"\(letter)\(row)\" t=\"str\"><v>\(value)</v></c>"
        cells.append(value)
      }
      text += "</row>"
      if !cells.isEmpty { expected.append(cells) }
    }
    let folder = try ScratchFolder()
    let file = try HandMadeWorkbook(text).write(folder)
    let whole = try Rows(SpreadsheetReader(file: file))
    #expect(whole.cells == expected)
    #expect(try Rows(SpreadsheetReader(file: file), blockRows: 7) == whole)
  }

  @Test("the reader tells the size, the digest and the form of the file")
  func facts() throws {
    let folder = try ScratchFolder()
    let file = try HandMadeWorkbook("<row><c><v>1</v></c></row>").write(folder)
    let reader = try SpreadsheetReader(file: file)
    let bytes = try folder.bytes("registro.xlsx")
    #expect(reader.sourceBytes == bytes.count)
    #expect(try reader.digest() == SHA256Digest.hex(of: bytes))
    #expect(reader.form == "xlsx")
    #expect(reader.sheetName == "Datos")
  }
}
