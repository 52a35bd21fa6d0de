import Foundation
import Spreadsheet
import TestKit
import Testing

/// Workbooks that openpyxl writes, against what openpyxl reads back from them.
@Suite("openpyxl twin", .enabled(if: Places.python != nil))
struct OpenpyxlTwinTests {
  /// Writes 60 workbooks of four seeded sheets each, reads them back and tells the texts expected.
  private static let script = #"""
    import datetime, json, random, sys
    from decimal import Decimal, ROUND_HALF_UP, localcontext
    import openpyxl
    from openpyxl.cell.rich_text import CellRichText, TextBlock
    from openpyxl.cell.text import InlineFont

    KINDS = {
        "General": "plain", "0": "plain", "#,##0.00": "plain", "@": "plain", "0.00E+00": "plain",
        "0%": "percent", "0.00%": "percent", "00000": "code5", "00": "code2",
        "yyyy-mm-dd": "date", "dd/mm/yyyy": "date", "mm-dd-yy": "date", "d-mmm-yy": "date",
        "[$-80A]dddd d \"de\" mmmm": "date", "m/d/yy h:mm": "both", "yyyy-mm-dd hh:mm:ss": "both",
        "h:mm:ss": "time", "h:mm AM/PM": "time", "mm:ss": "time"}

    def digits(number):
        exact = Decimal(repr(number))
        if exact == 0:
            return Decimal(0)
        with localcontext() as context:
            context.prec, context.rounding = 15, ROUND_HALF_UP
            return +exact

    def plain(number):
        text = format(number, "f")
        if "." in text:
            text = text.rstrip("0").rstrip(".")
        return "0" if text in ("-0", "") else text

    def clock(value):
        return value.strftime("%H:%M:%S")

    def rounded(value):
        return (value + datetime.timedelta(microseconds=500000)).replace(microsecond=0)

    def text(cell):
        value = cell.value
        kind = KINDS.get(cell.number_format, "plain")
        if value is None or cell.data_type == "e":
            return ""
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, str):
            return value.strip(" \t\r\n")
        if isinstance(value, datetime.datetime):
            if kind == "date":
                return value.date().isoformat()
            value = rounded(value)
            if kind == "time":
                return clock(value)
            return value.strftime("%Y-%m-%dT%H:%M:%S").rjust(19, "0")
        if isinstance(value, datetime.date):
            return value.isoformat()
        if isinstance(value, datetime.time):
            return clock(rounded(datetime.datetime.combine(datetime.date(2000, 1, 1), value)))
        number = digits(value)
        if kind == "percent":
            return plain(number * 100) + "%"
        if kind in ("code5", "code2") and number == int(number):
            sign = "-" if number < 0 else ""
            return sign + plain(abs(number)).zfill(int(kind[4:]))
        return plain(number)

    LETTERS = "abcñÑáÉ üZ0159,;'\"<>&|东京😀\n\t"

    def draw(r, cell, year):
        choice = r.randrange(12)
        if choice <= 2:
            cell.value = "".join(r.choice(LETTERS) for _ in range(r.randrange(12)))
            if cell.value.startswith("="):
                cell.value = None
            cell.data_type = "s" if cell.value is not None else "n"
        elif choice == 3:
            cell.value = r.randrange(-10**r.randrange(1, 17), 10**r.randrange(1, 17))
            cell.number_format = r.choice(["General", "0", "#,##0.00", "@", "00000", "00"])
        elif choice == 4:
            cell.value = r.choice([r.random(), round(r.random() * 1e6, 2), r.uniform(-1e9, 1e9)])
            cell.number_format = r.choice(["General", "0.00E+00", "0%", "0.00%", "#,##0.00"])
        elif choice == 5:
            cell.value = r.random() < 0.5
        elif choice == 6:
            cell.value = datetime.datetime(year, 3, 1) + datetime.timedelta(
                seconds=r.randrange(86400 * 60000))
            cell.number_format = r.choice([f for f, k in KINDS.items() if k in ("date", "both")])
        elif choice == 7:
            cell.value = datetime.date(year, 1, 2) + datetime.timedelta(days=r.randrange(90000))
            cell.number_format = r.choice([f for f, k in KINDS.items() if k == "date"])
        elif choice == 8:
            seconds = r.randrange(86400)
            cell.value = datetime.time(seconds // 3600, seconds // 60 % 60, seconds % 60)
            cell.number_format = r.choice([f for f, k in KINDS.items() if k == "time"])
        elif choice == 9:
            cell.value = r.choice(["#N/A", "#REF!", "#DIV/0!", "=A1+1", "=SUM(A1:B2)"])
        elif choice == 10:
            cell.value = CellRichText(
                "Grupo ", TextBlock(InlineFont(b=True), r.choice(["Áureo ", "Sur", " "])),
                r.choice(["S.A.", " de C.V.", "x"]))
            cell.data_type = "s"

    expected = {}
    for book in range(60):
        workbook = openpyxl.Workbook()
        workbook.remove(workbook.active)
        year = 1904 if book % 3 == 0 else 1900
        if year == 1904:
            workbook.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
        workbook.iso_dates = book % 5 == 0
        for number in range(4):
            r = random.Random(book * 4 + number)
            sheet = workbook.create_sheet(f"Hoja {number} á&<'" if number % 2 == 0 else f"S{number}")
            sheet.sheet_state = r.choice(["visible", "hidden", "veryHidden"]) if number else "visible"
            for row in range(1, 2 + r.randrange(12)):
                for column in range(1, 2 + r.randrange(8)):
                    if r.random() < 0.8:
                        draw(r, sheet.cell(row + row // 4, column), year)
            if r.random() < 0.3:
                sheet.merge_cells("B2:C3")
        name = f"{sys.argv[1]}/{book}.xlsx"
        workbook.save(name)
        again = openpyxl.load_workbook(name, data_only=True)
        expected[name] = [
            [s.title, s.sheet_state != "visible",
             [[row[0].row] + [text(cell) for cell in row] for row in s.iter_rows()]]
            for s in again.worksheets]
    with open(f"{sys.argv[1]}/expected.json", "w") as out:
        json.dump(expected, out)
    """#

  @Test("240 seeded sheets are read cell by cell as openpyxl reads them")
  func sheets() throws {
    let folder = try ScratchFolder()
    let script = try folder.write("write.py", Self.script)
    let verdict = try Judge.run(try #require(Places.python), [script, folder.path])
    try #require(verdict.exit == 0, "\(verdict.text)")
    let data = try Data(contentsOf: folder.url.appending(path: "expected.json"))
    let books = try #require(JSONSerialization.jsonObject(with: data) as? [String: [[Any]]])
    #expect(books.count == 60)
    var cells = 0
    for (file, sheets) in books.sorted(by: { $0.key < $1.key }) {
      for (index, sheet) in sheets.enumerated() {
        let name = try #require(sheet[0] as? String)
        let rows = try #require(sheet[2] as? [[Any]])
        var expected: [[String]] = []
        var numbers: [Int] = []
        for row in rows {
          var texts = row.dropFirst().map { "\($0)" }
          while texts.last == "" { texts.removeLast() }
          if texts.isEmpty { continue }
          expected.append(texts)
          numbers.append(try #require(row[0] as? Int))
        }
        let reader = try SpreadsheetReader(file: file, sheet: name)
        #expect(reader.sheets[index].name == name)
        #expect(reader.sheets[index].isHidden == (sheet[1] as? Bool))
        let read = try Rows(reader)
        // A row whose only values are faults is kept; its texts are empty.
        let kept = read.cells.indices.filter { !read.cells[$0].allSatisfy(\.isEmpty) }
        let trimmed = kept.map { row in
          var texts = read.cells[row]
          while texts.last == "" { texts.removeLast() }
          return texts
        }
        #expect(trimmed == expected, "\(file) \(name)")
        #expect(kept.map { read.numbers[$0] } == numbers)
        cells += expected.reduce(0) { $0 + $1.count }
      }
    }
    #expect(cells > 4000)
  }
}
