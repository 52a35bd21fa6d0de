import Foundation
import Tables
import TestKit

@testable import Ingest

/// A delimited file as the product reads it, for tests.
struct CSVReading {
  /// A record that is set aside, and why.
  struct Flag: Equatable {
    let line: Int
    let reason: String
  }

  var heading: [String] = []
  var headingNotes: [String] = []
  var dialect: CSVDialect
  var dialectEvidence: String
  var encoding: TextEncoding
  var encodingEvidence: String
  /// Every record, sound or not.
  var rows: [[String]] = []
  /// Where each starts.
  var lines: [Int] = []
  var offsets: [Int] = []
  /// Records that the product rejects for their form.
  var flags: [Flag] = []
  /// Lines of sound records that hold a quote in a cell without quotes.
  var looseQuotes: [Int] = []

  /// Reads a file to its end.
  init(_ path: String, _ state: (inout Source) -> Void = { _ in }) throws {
    var source = Source(name: "s", registry: "suppliers", path: path, format: .csv)
    state(&source)
    let file = try CSVSource(source)
    heading = file.heading
    headingNotes = file.headingNotes
    dialect = file.scanner.dialect
    dialectEvidence = file.dialectEvidence
    encoding = file.encoding
    encodingEvidence = ""
    while let block = try file.next() {
      let first = file.encoding
      var (records, check) = CSVSource.records(block, encoding: first, scanner: file.scanner)
      let settled = file.settle(check, at: block)
      if settled != first {
        records = CSVSource.records(block, encoding: settled, scanner: file.scanner).0
      }
      take(records)
    }
    _ = try file.close()
    encoding = file.encoding
    encodingEvidence = file.evidence
  }

  private mutating func take(_ block: RecordBlock) {
    for row in 0..<block.rowCount {
      rows.append((0..<block.cellCount(row)).map { block.text(row, $0) })
      lines.append(block.lines[row])
      offsets.append(block.offsets[row])
      if let fault = block.faults.first(where: { $0.row == row }) {
        flags.append(Flag(line: block.lines[row], reason: fault.kind.rawValue))
      } else if block.cellCount(row) != heading.count {
        flags.append(Flag(line: block.lines[row], reason: "ragged_row"))
      }
    }
    looseQuotes += block.looseQuotes.map { block.lines[$0] }
  }

  /// The records that hold anything but blanks.
  var filled: [[String]] {
    rows.filter { $0.contains { $0.contains { !$0.isWhitespace } } }
  }

  /// The records of the right width without a fault.
  var sound: [[String]] {
    let broken = Set(flags.map(\.line))
    return zip(rows, lines).filter { !broken.contains($0.1) }.map(\.0)
  }
}
