import Testing
import Workbench

@testable import Tables

@Suite("CSV scanner")
struct CSVScannerTests {
  /// The cells of every record, as text.
  private func rows(_ text: String, _ dialect: CSVDialect = CSVDialect()) -> [[String]] {
    rows(CSVScanner(dialect).records(in: Array(text.utf8), firstLine: 1, firstByte: 0))
  }

  private func rows(_ block: RecordBlock) -> [[String]] {
    (0..<block.rowCount).map { row in (0..<block.cellCount(row)).map { block.text(row, $0) } }
  }

  @Test("plain, quoted, escaped and empty cells are read as RFC 4180 says")
  func cells() {
    #expect(
      rows("a,b,c\n1,\"x, y\",\"say \"\"hi\"\"\"\n,,\n") == [
        ["a", "b", "c"], ["1", "x, y", "say \"hi\""], ["", "", ""],
      ])
  }

  @Test("CR LF, LF and a last line without an end give the same records")
  func lineEnds() {
    let expected = [["a", "b"], ["1", "2"]]
    #expect(rows("a,b\r\n1,2\r\n") == expected)
    #expect(rows("a,b\n1,2\n") == expected)
    #expect(rows("a,b\n1,2") == expected)
    #expect(rows("a,b\r\n\"1\",\"2\"\r\n") == expected)
    #expect(rows("a,b\r1,2\r", CSVDialect.sniff(Array("a,b\r1,2\r".utf8)[...])) == expected)
  }

  @Test("a quote inside a cell that is not quoted is text")
  func innerQuote() {
    #expect(rows("tubo 5\" liso,b\n") == [["tubo 5\" liso", "b"]])
  }

  @Test("a line break in a quoted cell is text and the lines are still counted")
  func innerBreak() {
    let block = CSVScanner().records(
      in: Array("a,\"x\ny\"\nb,c\n".utf8), firstLine: 7, firstByte: 100)
    #expect(rows(block) == [["a", "x\ny"], ["b", "c"]])
    #expect(block.lines == [7, 9])
    #expect(block.offsets == [100, 108])
  }

  @Test("blank lines are no records")
  func blankLines() {
    #expect(rows("a\n\n\r\nb\n") == [["a"], ["b"]])
  }

  @Test("a quote that never closes spoils its own line and no other")
  func unclosedQuote() {
    let block = CSVScanner().records(
      in: Array("1,a\n2,\"b\n3,c\n".utf8), firstLine: 1, firstByte: 0)
    #expect(rows(block) == [["1", "a"], ["2", "\"b"], ["3", "c"]])
    #expect(block.faults == [RecordFault(row: 1, kind: .unclosedQuote)])
    #expect(block.lines == [1, 2, 3])
  }

  @Test("a quote that seems to close before stray text on a later line spoils its own line")
  func unclosedBeforeQuoted() {
    let block = CSVScanner().records(
      in: Array("2,\"b\n\"3\",c\n".utf8), firstLine: 1, firstByte: 0)
    #expect(rows(block) == [["2", "\"b"], ["3", "c"]])
    #expect(block.faults.map(\.kind) == [.unclosedQuote])
  }

  @Test("text after a closing quote is a fault of its row")
  func textAfterQuote() {
    let block = CSVScanner().records(
      in: Array("\"a\"b,c\nd,e\n".utf8), firstLine: 1, firstByte: 0)
    #expect(block.faults == [RecordFault(row: 0, kind: .textAfterQuote)])
    #expect(block.rowCount == 2)
  }

  @Test("the delimiter is found from the first record, outside quotes")
  func sniff() {
    #expect(CSVDialect.sniff(Array("a;b;c\n1,5;2;3\n".utf8)[...]).delimiter == UInt8(ascii: ";"))
    #expect(CSVDialect.sniff(Array("a\tb\n".utf8)[...]).delimiter == UInt8(ascii: "\t"))
    #expect(
      CSVDialect.sniff(Array("\"a;b;c;d\",e,f\n".utf8)[...]).delimiter == UInt8(ascii: ","))
    #expect(CSVDialect.sniff(Array("one\n".utf8)[...]).delimiter == UInt8(ascii: ","))
  }

  /// A slow, obvious reader of well-formed CSV, one character at a time.
  private func slowRows(_ text: [UInt8]) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var index = 0
    while index < text.count {
      let byte = text[index]
      if isQuoted {
        if byte == UInt8(ascii: "\"") {
          if index + 1 < text.count, text[index + 1] == byte {
            cell.append(byte)
            index += 1
          } else {
            isQuoted = false
          }
        } else {
          cell.append(byte)
        }
      } else if byte == UInt8(ascii: "\"") {
        isQuoted = true
      } else if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") {
        row.append(String(decoding: cell, as: UTF8.self))
        cell = []
        if byte == UInt8(ascii: "\n") {
          rows.append(row)
          row = []
        }
      } else {
        cell.append(byte)
      }
      index += 1
    }
    return rows
  }

  @Test(
    "what the house writes reads back alike, by the fast and by a slow reader, cut anywhere",
    arguments: 0..<200 as Range<UInt64>)
  func twin(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces = ["a", "ñ", ",", "\"", "\n", "\r\n", " ", "día", "0702", ""]
    let width = 1 + random.below(5)
    var table: [[String]] = []
    var bytes: [UInt8] = []
    for _ in 0..<random.below(40) {
      var row: [String] = []
      for column in 0..<width {
        var cell = ""
        for _ in 0..<random.below(5) { cell += pieces[random.below(pieces.count)] }
        // A lone empty cell would be a blank line.
        if width == 1, cell.isEmpty { cell = "x" }
        row.append(cell)
        if column > 0 { bytes.append(UInt8(ascii: ",")) }
        CSVText.append(cell: cell, onto: &bytes)
      }
      bytes.append(UInt8(ascii: "\n"))
      table.append(row)
    }
    let scanner = CSVScanner()
    #expect(rows(scanner.records(in: bytes, firstLine: 1, firstByte: 0)) == table)
    #expect(slowRows(bytes) == table)
    // Cutting the bytes anywhere, whole records of the head and then of the rest are the same.
    let cut = bytes.isEmpty ? 0 : random.below(bytes.count)
    let whole = scanner.wholeRecords(in: bytes.span.extracting(0..<cut), isLast: false)
    let first = scanner.records(in: Array(bytes[..<whole]), firstLine: 1, firstByte: 0)
    let rest = scanner.records(in: Array(bytes[whole...]), firstLine: 1, firstByte: whole)
    #expect(rows(first) + rows(rest) == table)
  }
}
