import Foundation
import Registry
import Tables
import Testing

@testable import Normalize

@Suite("Identity ledger")
struct IdentityLedgerTests {
  private static let heading = "seq,run_date,event,supplier_id,record_id,other_id,why\n"

  /// Reads a ledger of some entries.
  private static func read(_ text: String) throws -> IdentityLedger {
    let folder = Folder()
    let file = folder.input + "/ledger.csv"
    try Data(text.utf8).write(to: URL(filePath: file))
    do {
      return try IdentityLedger(file: file, workers: 1)
    } catch let error as IdentityError {
      // The folder's own name stands for nothing.
      switch error {
      case .damaged(_, let line, let reason):
        throw IdentityError.damaged(file: "f", line: line, reason: reason)
      case .notALedger(_, let found): throw IdentityError.notALedger(file: "f", found: found)
      }
    }
  }

  private static func refusal(_ entries: String) -> IdentityError? {
    do {
      _ = try read(heading + entries)
      return nil
    } catch { return error as? IdentityError }
  }

  @Test("entries lead to the ids of keys, merges followed")
  func replay() throws {
    let ledger = try Self.read(
      Self.heading + """
        1,2026-11-01,issued,a,a,,
        2,2026-11-01,joined,a,b,,
        3,2026-11-01,issued,"c,1","c,1",,
        4,2026-11-02,merged,"c,1",,a,
        5,2026-11-02,split,b,b,a,
        6,2026-11-03,retired,b,,,
        7,2026-11-04,different,,a,b,2026-11-03;d;1

        """)
    func id(_ key: String) -> String {
      let name = ledger.names.find(Array(key.utf8).span)
      return String(decoding: ledger.bytes(ofID: ledger.id(ofKey: name)), as: UTF8.self)
    }
    #expect(id("a") == "a" && id("b") == "b" && id("c,1") == "a")
    #expect(ledger.entries == 7 && ledger.isRetired == [false, false, true])
    #expect(
      ledger.verdicts == [
        LedgerVerdict(
          decisionID: "d;1", decidedOn: "2026-11-03", isSame: false, left: [0x61], right: [0x62])
      ])
  }

  @Test("a number out of order, an unknown event, a second issue and strangers are refused by line")
  func damage() {
    #expect(
      Self.refusal("1,,issued,a,a,,\n3,,issued,b,b,,\n")
        == .damaged(file: "f", line: 3, reason: "entry 2 has the number '3'"))
    #expect(
      Self.refusal("1,,issued,a,\"a\nb\",,\n2,,renamed,a,a,,\n")
        == .damaged(file: "f", line: 4, reason: "no such event: 'renamed'"))
    #expect(
      Self.refusal("1,,issued,a,a,,\n2,,issued,a,b,,\n")
        == .damaged(file: "f", line: 3, reason: "'a' is issued a second time"))
    #expect(
      Self.refusal("1,,joined,a,a,,\n")
        == .damaged(file: "f", line: 2, reason: "'a' was never issued"))
    #expect(
      Self.refusal("1,,issued,a,a,,\n2,,merged,a,,a,\n")
        == .damaged(file: "f", line: 3, reason: "'a' cannot be merged here"))
    #expect(
      Self.refusal("1,,issued,a,a,,\n2,,returned,a,,,\n")
        == .damaged(file: "f", line: 3, reason: "'a' cannot have returned here"))
    #expect(
      Self.refusal("1,,issued,a,,,\n")
        == .damaged(file: "f", line: 2, reason: "an id or key is missing"))
    #expect(
      Self.refusal("1,,same,,a,b,\n")
        == .damaged(file: "f", line: 2, reason: "a verdict without its decision"))
    #expect(throws: IdentityError.notALedger(file: "f", found: ["a", "b"])) {
      try Self.read("a,b\n1,2\n")
    }
    #expect(throws: TableError.self) { try Self.read(Self.heading + "1,,issued,a,a\n") }
  }

  @Test("a ledger whose last entry is cut short is refused, and nothing is written")
  func cutShort() throws {
    let folder = Folder()
    try folder.suppliers([["source": "a", "record_id": "a"], ["source": "a", "record_id": "b"]])
    try folder.night("one")
    let file = "\(folder.path)/one/identity_ledger.csv"
    try Data(folder.ledger("one").dropLast()).write(to: URL(filePath: file))
    #expect(
      throws: IdentityError.damaged(file: file, line: 3, reason: "the last entry is cut short")
    ) { try folder.night("two", after: "one") }
    #expect(try folder.bytes(output: "two").isEmpty)
  }

  @Test("every event is read back from its word, and no other word is one")
  func events() {
    for event in IdentityEvent.allCases {
      #expect(IdentityEvent(Array(event.rawValue.utf8).span) == event)
      #expect(IdentityEvent(Array((event.rawValue + "x").utf8).span) == nil)
      #expect(IdentityEvent(Array(event.rawValue.utf8.dropLast()).span) == nil)
    }
    #expect(IdentityEvent([UInt8]().span) == nil && IdentityEvent(Array("what".utf8).span) == nil)
    let field = NormalizedTables.identityLedger.fields.first { $0.name == "event" }
    #expect(
      Set(field?.allowed ?? []) == Set(IdentityEvent.allCases.map(\.rawValue)))
  }

  @Test("names are numbered in the order met, through every growth of the table")
  func names() {
    var table = NameTable(capacity: 0)
    for round in 0..<2 {
      for number in 0..<3_000 {
        let key = Array("k\(number * 7919 % 3_000)".utf8)
        #expect(table.intern(key.span) == UInt32(number), "\(round)")
      }
    }
    #expect(table.count == 3_000 && table.find(Array("k3000".utf8).span) == NameTable.none)
    #expect(Array(table.cell(1)) == Array("k1919".utf8))
  }
}
