import Foundation
import TestKit
import Testing
import Workbench

@testable import Tables

@Suite("Structural scan")
struct StructuralScanTests {
  /// The cells of every row, resolved, as the fast way finds them; nil where it declines.
  private func fast(_ bytes: [UInt8], _ dialect: CSVDialect, width: Int) -> [[[UInt8]]]? {
    guard let scan = StructuralScan(dialect, width: width),
      let cells = scan.cells(in: bytes, count: bytes.count)
    else { return nil }
    return (0..<cells.rowCount).map { row in
      (0..<width).map { column in
        let cell = row * width + column
        var text = bytes[Int(cells.marks[cell] &+ 1)..<Int(cells.marks[cell + 1])]
        let trim = cells.trims[column]
        if trim.contains(.carriage), text.last == 0x0D { text.removeLast() }
        guard trim.contains(.quotes), text.first == dialect.quote else { return Array(text) }
        var inner: [UInt8] = []
        var isSecond = false
        for byte in text.dropFirst().dropLast() {
          isSecond = byte == dialect.quote && !isSecond
          if !isSecond { inner.append(byte) }
          if isSecond { #expect(trim.contains(.escapes)) }
        }
        return inner
      }
    }
  }

  private func slow(_ bytes: [UInt8], _ dialect: CSVDialect) -> [[[UInt8]]] {
    let block = CSVScanner(dialect).records(in: bytes, firstLine: 1, firstByte: 0)
    return (0..<block.rowCount).map { row in
      (0..<block.cellCount(row)).map { Array(block.bytes[block.bounds(row, $0)]) }
    }
  }

  private func isPlain(_ bytes: [UInt8], _ dialect: CSVDialect, width: Int) -> Bool {
    let block = CSVScanner(dialect).records(in: bytes, firstLine: 1, firstByte: 0)
    return block.rowCount > 0 && block.faults.isEmpty
      && (0..<block.rowCount).allSatisfy { block.cellCount($0) == width }
  }

  @Test("quoted, escaped, empty and multi-line cells are cut as the slow way cuts them")
  func cells() {
    let text = "a,\"b, c\",\"say \"\"hi\"\"\"\r\n,,\n\"\",\"\"\"\",\"x\ny\"\r\n1,2,3"
    let bytes = Array(text.utf8)
    let rows = fast(bytes, CSVDialect(), width: 3)?.map { row in
      row.map { String(decoding: $0, as: UTF8.self) }
    }
    #expect(
      rows == [
        ["a", "b, c", "say \"hi\""], ["", "", ""], ["", "\"", "x\ny"], ["1", "2", "3"],
      ])
  }

  @Test("what is not plain is left to the slow way")
  func declines() {
    let texts = [
      "a,b\n\nc,d\n", "a,b\nc\n", "a,b,c\n\n", "a,tubo 5\" liso\n", "a,\"b\"c\n", "a,\"b\nc,d\n",
      "a,\"b\"\rc\n", "\n\n", "a,b\n\r\n",
    ]
    for text in texts {
      #expect(fast(Array(text.utf8), CSVDialect(), width: 2) == nil, "\(text)")
    }
  }

  @Test("a text without quotes is cut where only marks count")
  func unquoted() {
    let dialect = CSVDialect(delimiter: 0x09, quote: CSVDialect.noQuote)
    let rows = fast(Array("a\ttubo 5\"\n\"b\t\"\n".utf8), dialect, width: 2)
    #expect(rows == [[Array("a".utf8), Array("tubo 5\"".utf8)], [Array("\"b".utf8), [0x22]]])
  }

  @Test("a dialect that only the slow way knows is declined")
  func unknownDialect() {
    #expect(StructuralScan(CSVDialect(escape: 0x5C), width: 2) == nil)
    #expect(StructuralScan(CSVDialect(skipsBlanks: true), width: 2) == nil)
    #expect(StructuralScan(CSVDialect(), width: 1) == nil)
  }

  @Test(
    "whatever the bytes, it gives the very rows of the slow way or declines",
    arguments: 0..<100 as Range<UInt64>)
  func messyTwin(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces = [
      ",", ",", ",", "\n", "\n", "\r\n", "\"", "\"\"", ",\"", "\",", "\r", "a", "ñ", "€",
    ]
    for _ in 0..<100 {
      var bytes: [UInt8] = []
      for _ in 0..<random.below(60) {
        bytes += Array(pieces[random.below(pieces.count)].utf8)
        if random.below(3) == 0 { bytes += [UInt8](repeating: 0x78, count: random.below(40)) }
      }
      let width = 2 + random.below(3)
      let dialect = CSVDialect(quote: random.below(4) == 0 ? CSVDialect.noQuote : 0x22)
      if let rows = fast(bytes, dialect, width: width) { #expect(rows == slow(bytes, dialect)) }
    }
  }

  @Test(
    "every sound table of equal rows is cut, not declined, and as the slow way cuts it",
    arguments: 0..<100 as Range<UInt64>)
  func soundTwin(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "a", "ñ", ",", "\"", "\n", "\r\n", " ", "día", "0702", "", "€", "una palabra larga",
    ]
    for _ in 0..<100 {
      let width = 2 + random.below(6)
      let lineEnd = random.below(2) == 0 ? "\n" : "\r\n"
      var bytes: [UInt8] = []
      for _ in 0..<1 + random.below(12) {
        for column in 0..<width {
          var cell = ""
          for _ in 0..<random.below(6) { cell += pieces[random.below(pieces.count)] }
          if column > 0 { bytes.append(UInt8(ascii: ",")) }
          CSVText.append(cell: cell, onto: &bytes)
        }
        bytes += Array(lineEnd.utf8)
      }
      let rows = fast(bytes, CSVDialect(), width: width)
      #expect(rows != nil)
      #expect(rows == slow(bytes, CSVDialect()))
    }
  }

  @Test(
    "a NUL or a byte that is not UTF-8 is always suspected", arguments: 0..<100 as Range<UInt64>)
  func suspicion(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let pieces: [[UInt8]] = [
      [0xC3, 0xB1], [0x61], [0x61], [0x61], [0x2C], [0xE2, 0x82, 0xAC], [0xF0, 0x9F, 0x98, 0x80],
    ]
    let bad: [[UInt8]] = [
      [0], [0xC3], [0xB1], [0xC0, 0xAF], [0xE9], [0xFF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80],
    ]
    for _ in 0..<30 {
      var bytes = Array("a,".utf8)
      for _ in 0..<random.below(200) {
        let piece = pieces[random.below(pieces.count)]
        if piece != [0x2C] { bytes += piece }
      }
      let isBad = random.below(2) == 0
      if isBad { bytes += bad[random.below(bad.count)] }
      for _ in 0..<random.below(200) { bytes.append(0x78) }
      let scan = try #require(StructuralScan(CSVDialect(), width: 2))
      let cells = try #require(scan.cells(in: bytes, count: bytes.count))
      let finding = UTF8Check.check(bytes.span)
      if finding.firstBad != nil || finding.firstNUL != nil { #expect(cells.isSuspect) }
      if bytes.allSatisfy({ $0 < 0xE0 && $0 > 0 }), finding.firstBad == nil {
        #expect(!cells.isSuspect)
      }
    }
  }

  @Test("the public files are cut as the slow way cuts them", .enabled(if: Places.hasShared))
  func publicFiles() throws {
    var plain = 0
    for path in try PublicFiles.texts() {
      let bytes = Array(try Data(contentsOf: URL(filePath: path)))
      guard !bytes.isEmpty else { continue }
      let dialect = CSVDialect.sniff(bytes.prefix(1 << 20))
      let records = CSVScanner(dialect).records(in: bytes, firstLine: 1, firstByte: 0)
      guard records.rowCount > 0 else { continue }
      let width = records.cellCount(0)
      guard let rows = fast(bytes, dialect, width: width) else { continue }
      plain += 1
      #expect(rows == slow(bytes, dialect), "\(path)")
    }
    #expect(plain > 10)
  }
}
