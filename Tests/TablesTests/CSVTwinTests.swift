import Foundation
import TestKit
import Testing
import Workbench

@testable import Tables

@Suite("CSV scanner and its twin")
struct CSVTwinTests {
  private static let dialects: [CSVDialect] = [
    CSVDialect(), CSVDialect(maximumCell: 12),
    CSVDialect(delimiter: UInt8(ascii: ";"), quote: UInt8(ascii: "'")),
    CSVDialect(delimiter: UInt8(ascii: "\t"), quote: CSVDialect.noQuote),
    CSVDialect(escape: UInt8(ascii: "\\")), CSVDialect(escape: 0),
    CSVDialect(skipsBlanks: true), CSVDialect(newline: UInt8(ascii: "\r")),
    CSVDialect(escape: UInt8(ascii: "\\"), skipsBlanks: true),
  ]

  private func slow(_ bytes: [UInt8], _ dialect: CSVDialect) -> [SlowCSV.Record] {
    SlowCSV(dialect: dialect).records(bytes)
  }

  private func fast(_ bytes: [UInt8], _ dialect: CSVDialect, line: Int = 1, byte: Int = 0)
    -> [SlowCSV.Record]
  {
    let block = CSVScanner(dialect).records(in: bytes, firstLine: line, firstByte: byte)
    var faults: [Int: RecordFault.Kind] = [:]
    for fault in block.faults where faults[fault.row] == nil { faults[fault.row] = fault.kind }
    let loose = Set(block.looseQuotes)
    return (0..<block.rowCount).map { row in
      SlowCSV.Record(
        cells: (0..<block.cellCount(row)).map { Array(block.bytes[block.bounds(row, $0)]) },
        line: block.lines[row], offset: block.offsets[row], fault: faults[row],
        hasLooseQuote: loose.contains(row))
    }
  }

  /// Reads in two pieces as the product does: whole records of the head, then the rest.
  private func cut(_ bytes: [UInt8], _ dialect: CSVDialect, at place: Int) -> [SlowCSV.Record] {
    let scanner = CSVScanner(dialect)
    let whole = scanner.wholeRecords(in: bytes.span.extracting(0..<place), isLast: false)
    let line = 1 + bytes[..<whole].count { $0 == dialect.newline }
    return fast(Array(bytes[..<whole]), dialect)
      + fast(Array(bytes[whole...]), dialect, line: line, byte: whole)
  }

  private func text(_ random: inout SplitMix64, _ dialect: CSVDialect) -> [UInt8] {
    let quote = dialect.quote == CSVDialect.noQuote ? UInt8(ascii: "\"") : dialect.quote
    let end = [dialect.newline]
    let pieces: [[UInt8]] = [
      [0x61], [0x62, 0x63], [0xC3, 0xB1], [dialect.delimiter], [dialect.delimiter], [quote],
      [quote], [quote, quote], [dialect.delimiter, quote], [quote, dialect.delimiter], end, end,
      [13, 10], [13], [10], [0], [0x20], [0x5C], [dialect.escape ?? 0x5C, quote],
      [quote] + end, end + [quote],
    ]
    var bytes: [UInt8] = []
    for _ in 0..<random.below(24) { bytes += pieces[random.below(pieces.count)] }
    return bytes
  }

  @Test(
    "both read ten thousand texts of quotes, line ends and NULs alike, also when they are cut",
    arguments: 0..<50 as Range<UInt64>)
  func twin(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for turn in 0..<200 {
      let dialect = Self.dialects[random.below(Self.dialects.count)]
      let bytes = text(&random, dialect)
      let expected = slow(bytes, dialect)
      #expect(fast(bytes, dialect) == expected, "\(bytes) \(dialect)")
      let cuts = turn % 10 == 0 ? Array(0...bytes.count) : [random.below(bytes.count + 1)]
      for place in cuts {
        #expect(
          cut(bytes, dialect, at: place) == expected, "\(bytes) cut at \(place), \(dialect)")
      }
    }
  }

  @Test("both read the public files alike", .enabled(if: Places.hasShared))
  func publicFiles() throws {
    var count = 0
    for path in try PublicFiles.texts() {
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
      let dialect = CSVDialect.sniff(bytes[...])
      #expect(fast(Array(bytes), dialect) == slow(Array(bytes), dialect), "\(path)")
      count += 1
    }
    #expect(count > 100)
  }

  @Test("bytes are counted as one by one", arguments: [0, 1, 15, 16, 17, 255 * 16, 9000])
  func counting(size: Int) {
    var random = SplitMix64(seed: UInt64(size))
    let bytes = (0..<size).map { _ in UInt8(random.below(3)) }
    #expect(ByteCount.count(1, in: bytes.span) == bytes.count { $0 == 1 })
    let same = [UInt8](repeating: 7, count: size)
    #expect(ByteCount.count(7, in: same.span) == size)
  }
}
