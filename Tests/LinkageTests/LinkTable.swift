import Tables

@testable import Linkage

/// A table written in a test, and its records in the order given.
struct LinkTable {
  let rows: Rows
  let sources: [UInt16]

  init(_ names: [String], _ table: [[String]], sources: [UInt16] = []) {
    var bytes: [UInt8] = []
    var ends: [UInt32] = []
    for row in table {
      for cell in row {
        bytes += Array(cell.utf8)
        ends.append(UInt32(bytes.count))
      }
    }
    rows = Rows(
      names: names, count: table.count, bytes: bytes, ends: ends, slots: Array(names.indices),
      stride: names.count)
    self.sources = sources.isEmpty ? table.map { _ in 0 } : sources
  }

  /// The records, cleaned as settings ask.
  func records(_ settings: LinkageSettings, workers: Int = 1) -> LinkRecords {
    LinkRecords(
      rows, order: (0..<UInt32(rows.count)).map { $0 }, sources: sources, settings: settings,
      workers: workers)
  }
}
