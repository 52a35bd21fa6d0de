import Registry
import Tables
import Workbench

/// The ledger while it is written: the bytes of the earlier one, then new entries.
struct LedgerTable: ~Copyable {
  private var table: TableWriter
  /// Entries written so far.
  private(set) var count = 0

  init(_ table: consuming TableWriter) { self.table = table }

  /// Copies the earlier ledger as it stands.
  mutating func copy(_ ledger: IdentityLedger) throws {
    if ledger.file.isEmpty { return }
    let file = try InputFile(ledger.file)
    // The heading has been written already.
    let names = NormalizedTables.identityLedger.names
    let heading = Array((names.joined(separator: ",") + "\n").utf8)
    var last: UInt8 = 0x0A
    var isAtEnd = false
    var isFirst = true
    while !isAtEnd {
      var piece: [UInt8] = []
      isAtEnd = try file.fill(&piece, to: 1 << 20)
      if isFirst {
        guard piece.starts(with: heading) else {
          throw IdentityError.damaged(
            file: ledger.file, line: 1, reason: "the heading is written in another way")
        }
        piece.removeFirst(heading.count)
        isFirst = false
      }
      last = piece.last ?? last
      try table.rows(piece, count: 0)
    }
    guard last == 0x0A else {
      throw IdentityError.damaged(
        file: ledger.file, line: ledger.lastLine, reason: "the last entry is cut short")
    }
    try table.rows([], count: ledger.entries)
    count = ledger.entries
  }

  /// Adds entries.
  mutating func add(_ bytes: [UInt8], _ count: Int) throws {
    try table.rows(bytes, count: count)
    self.count += count
  }

  /// Ends the table.
  consuming func close(in package: inout PackageWriter) throws { try package.close(table) }
}
