import Testing
import Workbench

@testable import Normalize

@Suite("Identity of firms from night to night")
struct IdentityTests {
  static let alfa = FirmTests.alfa
  static let beta = FirmTests.beta

  /// Records of source `a`, as key and tax number.
  private static func records(_ list: [(String, String)]) -> [[String: String]] {
    list.map { ["source": "a", "record_id": $0.0, "rfc": $0.1, "razon_social": "N\($0.0)"] }
  }

  @Test("the first night issues the ids that firms have, and notes each further record")
  func firstNight() throws {
    let folder = Folder()
    try folder.suppliers(
      Self.records([("b", Self.alfa), ("a", Self.alfa), ("c", ""), ("a", Self.alfa)]))
    try folder.night("one")
    #expect(
      try folder.entries("one") == [
        ["issued", "a", "a", "", ""], ["joined", "a", "b", "", ""], ["issued", "c", "c", "", ""],
      ])
    let first = try folder.rows("identity_ledger", output: "one")[0]
    #expect(first["seq"] == "1" && first["run_date"] == "2026-11-25")
  }

  @Test("a night without news adds nothing, whatever the order of the rows")
  func noNews() throws {
    let folder = Folder()
    var records = Self.records([("b", Self.alfa), ("a", Self.alfa), ("c", ""), ("d", Self.beta)])
    try folder.suppliers(records)
    try folder.night("one")
    records.reverse()
    try folder.suppliers(records)
    try folder.night("two", after: "one", threads: 2)
    #expect(try folder.bytes(output: "one") == folder.bytes(output: "two"))
  }

  @Test("a firm keeps its id when another record comes to stand for it")
  func newHead() throws {
    let folder = Folder()
    try folder.suppliers(Self.records([("m", Self.alfa), ("n", Self.alfa), ("z", "")]))
    try folder.night("one")
    try folder.suppliers(Self.records([("b", Self.alfa), ("n", Self.alfa), ("z", ""), ("a", "")]))
    try folder.night("two", after: "one")
    #expect(try folder.ids("two") == ["b": "m", "n": "m", "z": "z", "a": "a"])
    #expect(
      try folder.rows("suppliers", output: "two").map { $0["supplier_id"] } == ["a", "m", "z"])
    #expect(
      try folder.entries("two", after: "one") == [
        ["issued", "a", "a", "", ""], ["joined", "m", "b", "", ""],
      ])
    #expect(try folder.ledger("two").starts(with: folder.ledger("one")))
  }

  @Test("of two firms that become one, the id that most records had goes on")
  func merge() throws {
    let folder = Folder()
    try folder.suppliers(
      Self.records([("a", ""), ("b", Self.alfa), ("c", Self.alfa), ("d", "")]))
    try folder.night("one")
    try folder.suppliers(
      Self.records([("a", Self.alfa), ("b", Self.alfa), ("c", Self.alfa), ("d", "")]))
    try folder.night("two", after: "one")
    #expect(try folder.ids("two") == ["a": "b", "b": "b", "c": "b", "d": "d"])
    #expect(try folder.entries("two", after: "one") == [["merged", "a", "", "b", ""]])
    // The id that went into the other still leads to it, and stays there.
    try folder.night("three", after: "two")
    #expect(try folder.entries("three", after: "two").isEmpty)
    #expect(try folder.ids("three") == folder.ids("two"))
  }

  @Test("of a firm that breaks apart, the part with the first record keeps the id")
  func split() throws {
    let folder = Folder()
    try folder.suppliers(
      Self.records([("a", Self.alfa), ("b", Self.alfa), ("c", Self.alfa), ("d", "")]))
    try folder.night("one")
    try folder.suppliers(
      Self.records([("a", ""), ("b", Self.alfa), ("c", Self.alfa), ("d", "")]))
    try folder.night("two", after: "one")
    #expect(try folder.ids("two") == ["a": "a", "b": "b", "c": "b", "d": "d"])
    #expect(
      try folder.entries("two", after: "one") == [
        ["split", "b", "b", "a", ""], ["joined", "b", "c", "a", ""],
      ])
    // Together again: the larger part's id goes on; apart again: `a` is never issued anew.
    try folder.suppliers(
      Self.records([("a", Self.alfa), ("b", Self.alfa), ("c", Self.alfa), ("d", "")]))
    try folder.night("three", after: "two")
    #expect(try folder.entries("three", after: "two") == [["merged", "a", "", "b", ""]])
    try folder.suppliers(
      Self.records([("a", ""), ("b", Self.alfa), ("c", Self.alfa), ("d", "")]))
    try folder.night("four", after: "three")
    #expect(try folder.entries("four", after: "three") == [["split", "a~2", "a", "b", ""]])
    #expect(try folder.ids("four") == ["a": "a~2", "b": "b", "c": "b", "d": "d"])
  }

  @Test("a firm whose records are gone is retired, its id issued to nobody else, and it may return")
  func retired() throws {
    let folder = Folder()
    let all = Self.records([("a", Self.alfa), ("b", Self.alfa), ("c", "")])
    try folder.suppliers(all)
    try folder.night("one")
    try folder.suppliers(Self.records([("c", "")]))
    try folder.night("two", after: "one")
    #expect(try folder.entries("two", after: "one") == [["retired", "a", "", "", ""]])
    try folder.night("three", after: "two")
    #expect(try folder.entries("three", after: "two").isEmpty)
    try folder.suppliers(Self.records([("b", Self.alfa), ("c", "")]))
    try folder.night("four", after: "three")
    #expect(try folder.entries("four", after: "three") == [["returned", "a", "", "", ""]])
    #expect(try folder.ids("four") == ["b": "a", "c": "c"])
  }

  @Test("a record that changes firms is noted with the firm it left")
  func moved() throws {
    let folder = Folder()
    try folder.suppliers(
      Self.records([("a", Self.alfa), ("b", Self.alfa), ("c", Self.beta), ("d", Self.beta)]))
    try folder.night("one")
    try folder.suppliers(
      Self.records([("a", Self.alfa), ("b", Self.beta), ("c", Self.beta), ("d", Self.beta)]))
    try folder.night("two", after: "one")
    #expect(try folder.entries("two", after: "one") == [["joined", "c", "b", "a", ""]])
    // The record of `a` is gone: what `b` had been before does not count.
    try folder.suppliers(Self.records([("b", ""), ("c", Self.beta), ("d", Self.beta)]))
    try folder.night("three", after: "two")
    #expect(
      try folder.entries("three", after: "two") == [
        ["split", "b", "b", "c", ""], ["retired", "a", "", "", ""],
      ])
  }

  @Test("firms whose records have one key keep their ids apart")
  func sharedKey() throws {
    let folder = Folder()
    let first = Self.records([("x", Self.alfa), ("x", Self.beta), ("y", Self.beta), ("x~2", "")])
    try folder.suppliers(first)
    try folder.night("one")
    #expect(
      try folder.rows("suppliers", output: "one").map { $0["supplier_id"] } == ["x", "x~2", "x~3"])
    try folder.night("two", after: "one")
    #expect(try folder.entries("two", after: "one").isEmpty)
    let firms = try folder.rows("suppliers", output: "two")
    #expect(firms.map { $0["rfc"] } == [Self.alfa, "", Self.beta])
    // The first of them gone, the other keeps what its further record speaks for.
    try folder.suppliers(Self.records([("x", Self.beta), ("y", Self.beta), ("x~2", "")]))
    try folder.night("three", after: "two")
    let left = try folder.rows("suppliers", output: "three")
    #expect(
      left.map { $0["rfc"] } == [Self.beta, ""] || left.map { $0["rfc"] } == ["", Self.beta])
    #expect(left.count == 2)
  }

  @Test("decisions on an id follow it into the firm it has become part of")
  func decisions() throws {
    let folder = Folder()
    try folder.suppliers(Self.records([("a", ""), ("b", Self.alfa), ("c", Self.alfa)]))
    try folder.night("one")
    try folder.suppliers(Self.records([("b", Self.alfa), ("c", Self.alfa), ("a", Self.alfa)]))
    try folder.night("two", after: "one")
    try folder.suppliers(Self.records([("c", Self.alfa), ("d", "")]))
    try folder.write(
      "decisions", "source,line,decision_id,need_id,supplier_id,verdict,note,decided_by,decided_on",
      [
        ["d", "2", "D1", "N1", "a", "yes", "", "", ""],
        ["d", "3", "D2", "N1", "c", "no", "", "", ""],
      ])
    try folder.night("three", after: "two")
    #expect(
      try folder.rows("decisions", output: "three").map { $0["supplier_id"] } == ["b", "b"])
  }
}
