import Foundation
import Tables
import TestKit
import Testing
import Workbench

@testable import Ingest

@Suite("CSV source")
struct CSVSourceTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  private func read(
    _ bytes: [UInt8], _ state: (inout Source) -> Void = { _ in }
  ) throws -> CSVReading {
    try CSVReading(try scratch.write("x.csv", bytes), state)
  }

  private func read(
    _ text: String, _ state: (inout Source) -> Void = { _ in }
  ) throws -> CSVReading {
    try read(Array(text.utf8), state)
  }

  private func wide(_ text: String, isLittle: Bool, mark: Bool) -> [UInt8] {
    let units = (mark ? [0xFEFF] : []) + Array(text.utf16)
    return units.flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit & 255), UInt8(unit >> 8)]
      return isLittle ? pair : pair.reversed()
    }
  }

  @Test("byte-order marks before the heading are no part of it, however many")
  func marks() throws {
    for count in 1...3 {
      let mark = [[UInt8]](repeating: [0xEF, 0xBB, 0xBF], count: count).flatMap { $0 }
      let reading = try read(mark + Array("id,clee\n1,2\n".utf8))
      #expect(reading.heading == ["id", "clee"])
      #expect(reading.offsets == [count * 3 + 8])
      #expect(reading.encodingEvidence == "byte-order mark")
    }
  }

  @Test(
    "UTF-16 is read piece by piece, with or without its mark, and told at its bytes",
    arguments: zip([true, false, true, false], [true, false, false, true]))
  func wideText(isLittle: Bool, mark: Bool) throws {
    // More than one block of decoded text, so that it is cut somewhere.
    let name = "ñandú 😀" + String(repeating: "x", count: 2000)
    let line = "1,\(name),\"a\nb\"\r\n"
    let count = 1100
    let text = "id,nombre,nota\r\n" + String(repeating: line, count: count)
    let reading = try read(wide(text, isLittle: isLittle, mark: mark))
    #expect(reading.heading == ["id", "nombre", "nota"])
    #expect(reading.rows.count == count)
    #expect(reading.rows.allSatisfy { $0 == ["1", name, "a\nb"] })
    #expect(reading.encoding == (isLittle ? .utf16LittleEndian : .utf16BigEndian))
    let start = (mark ? 2 : 0) + 32
    #expect(reading.offsets[0] == start)
    #expect(reading.offsets[count - 1] == start + (count - 1) * line.utf16.count * 2)
    #expect(reading.lines[count - 1] == 2 + (count - 1) * 2)
    #expect(reading.flags.isEmpty)
  }

  @Test("rows of a Windows-1252 file are told at their bytes")
  func singleBytes() throws {
    let bytes = Array("id,n\n1,M".utf8) + [0xE9] + Array("xico\n2,x\n".utf8)
    let reading = try read(bytes)
    #expect(reading.rows == [["1", "México"], ["2", "x"]])
    #expect(reading.offsets == [5, 14])
    #expect(reading.encoding == .windows1252)
    #expect(reading.encodingEvidence == "not UTF-8 at byte 8")
  }

  @Test("a file that changes its encoding half-way is told at the byte, and its rows are set aside")
  func changedEncoding() throws {
    let bytes = Array("id,n\n1,ñ\n2,M".utf8) + [0xE9] + Array("x\n3,z\n".utf8)
    let reading = try read(bytes)
    #expect(reading.encodingEvidence == "UTF-8, but the encoding changes at byte 13")
    #expect(reading.flags == [CSVReading.Flag(line: 3, reason: "not_utf8")])
    #expect(reading.sound == [["1", "ñ"], ["3", "z"]])
  }

  @Test("a NUL spoils its own record")
  func nul() throws {
    let reading = try read("id,n\n1,a\0b\n2,c\n3,\"x\0\"\n")
    #expect(
      reading.flags == [
        CSVReading.Flag(line: 2, reason: "nul_byte"), CSVReading.Flag(line: 4, reason: "nul_byte"),
      ])
    #expect(reading.sound == [["2", "c"]])
  }

  @Test("CR, LF and CR LF line ends are read, also mixed with LF")
  func lineEnds() throws {
    let wanted = [["1", "2"], ["3", "4"]]
    for text in ["a,b\r1,2\r3,4", "a,b\n1,2\n3,4\n", "a,b\r\n1,2\n3,4\r\n", "a,b\n\n1,2\n\r\n3,4"] {
      #expect(try read(text).rows == wanted, "\(text)")
    }
  }

  @Test("an unclosed quote is told at its opening line, and the next sound row is read")
  func unclosedQuote() throws {
    let reading = try read("a,b\n1,x\n2,\"y\n3,z\n\"4\",w\n")
    #expect(reading.flags == [CSVReading.Flag(line: 3, reason: "unclosed_quote")])
    #expect(reading.sound == [["1", "x"], ["3", "z"], ["4", "w"]])
  }

  @Test("text after the table becomes ragged records")
  func footnotes() throws {
    let reading = try read("a,b,c\n1,2,3\n\nFuente: INEGI\nNota, larga\n")
    #expect(reading.sound == [["1", "2", "3"]])
    #expect(reading.flags.map(\.reason) == ["ragged_row", "ragged_row"])
    #expect(reading.flags.map(\.line) == [4, 5])
  }

  @Test("delimiter, quote, escape and heading may be stated")
  func stated() throws {
    let reading = try read("x|y\na|b\n'1\\'|'|2\n") {
      $0.delimiter = "|"
      $0.quote = "'"
      $0.escape = "\\"
      $0.headingLine = 2
    }
    #expect(reading.heading == ["a", "b"])
    #expect(reading.rows == [["1'|", "2"]])
    let bare = try read("\"1,2\n3,4\n") {
      $0.quote = ""
      $0.headingLine = 0
    }
    #expect(bare.heading == ["column 1", "column 2"])
    #expect(bare.rows == [["\"1", "2"], ["3", "4"]])
    #expect(throws: IngestError.noHeading(source: "s", file: scratch.file("x.csv"), line: 7)) {
      try read("a,b\n1,2\n") { $0.headingLine = 7 }
    }
  }

  @Test("a quote inside a cell without quotes is read as text and noted")
  func looseQuote() throws {
    let reading = try read("a,b\n1,tubo 5\" liso\n2,\"x\"\"y\"\n")
    #expect(reading.rows == [["1", "tubo 5\" liso"], ["2", "x\"y"]])
    #expect(reading.looseQuotes == [2])
    #expect(reading.flags.isEmpty)
  }

  @Test(
    "what is plainly no table is refused with what it is",
    arguments: [
      ("<!DOCTYPE html>\n<html><body>404</body></html>", "a web page"),
      ("\n  <HTML><head>", "a web page"), ("<?xml version=\"1.0\"?><a/>", "an XML document"),
      ("[{\"a\": 1}]", "a JSON document"), ("{\n  \"a\": 1}", "a JSON document"),
      ("\u{1}\u{2}\u{3},a\n\u{4}\u{5}", "a binary file"),
    ])
  func foreign(text: String, form: String) throws {
    let file = try scratch.write("y.csv", text)
    let wanted = IngestError.notATable(source: "s", file: file, looksLike: form)
    #expect(throws: wanted) { try CSVReading(file) }
    #expect(
      "\(wanted)".hasSuffix(
        "but \(form); check that this is the file that was meant, and its 'format'"))
  }

  @Test("headings in brackets are no JSON")
  func brackets() throws {
    #expect(try read("[id],[n]\n1,2\n").heading == ["[id]", "[n]"])
  }

  @Test("one huge line is refused")
  func hugeLine() throws {
    let file = try scratch.write("z.csv", [UInt8](repeating: 0x61, count: 3 << 20))
    #expect(throws: IngestError.self) { try CSVReading(file) }
  }

  @Test("a PDF is refused before it is read as text")
  func pdf() throws {
    let file = try scratch.write("w.csv", "%PDF-1.7\n%abc\n1 0 obj\n")
    #expect(throws: (any Error).self) { try CSVReading(file) }
  }

  @Test("text in another single-byte encoding is refused rather than read as Windows-1252")
  func greek() throws {
    let word: [UInt8] = [0xC1, 0xE8, 0xDE, 0xED, 0xE1]
    let file = try scratch.write("g.csv", Array("id,n\n1,".utf8) + word + [0x0A])
    #expect(throws: IngestError.unknownEncoding(source: "s", file: file, byte: 7)) {
      try CSVReading(file)
    }
    #expect(try CSVReading(file) { $0.encoding = "windows-1252" }.rows.count == 1)
  }

  @Test("records of many widths are refused, with what was seen")
  func noDelimiter() throws {
    let widths = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
    let text = widths.map { [String](repeating: "x", count: $0).joined(separator: ",") }
    let file = try scratch.write("n.csv", text.joined(separator: "\n"))
    #expect(
      throws: IngestError.noDelimiter(
        source: "s", file: file, evidence: "1 of the first 10 records have 11 cells")
    ) { try CSVReading(file) }
    #expect(try CSVReading(file) { $0.delimiter = "," }.rows.count == 9)
  }
}
