import TestKit
import Testing

@testable import Pipeline

@Suite("Columns of labelled pairs")
struct LabelColumnsTests {
  private func form(
    _ heading: String, _ named: LabelColumns.Named = .init()
  ) throws -> LabelColumns.Form {
    try LabelColumns(
      heading: heading.split(separator: ",").map(String.init), named: named, file: "f"
    ).form
  }

  @Test("the usual headings tell what they are")
  func usual() throws {
    typealias Key = LabelColumns.Key
    #expect(
      try form("source,record_id,firm")
        == .clusters(record: Key(record: 1, source: 0), cluster: 2))
    #expect(try form("cluster,id") == .clusters(record: Key(record: 1), cluster: 0))
    #expect(
      try form("left,right,label")
        == .pairs(left: Key(record: 0), right: Key(record: 1), label: 2))
    #expect(
      try form("id,label,left_id,title,right_id")
        == .pairs(left: Key(record: 2), right: Key(record: 4), label: 1))
    #expect(
      try form("Fuente A,Registro A,Fuente B,Registro B,Etiqueta")
        == .pairs(
          left: Key(record: 1, source: 0), right: Key(record: 3, source: 2), label: 4))
    #expect(
      try form("id_l,id_r") == .pairs(left: Key(record: 0), right: Key(record: 1), label: nil))
  }

  @Test("columns that are named come before those that tell")
  func named() throws {
    typealias Key = LabelColumns.Key
    #expect(
      try form("_id,fodors_id,zagats_id,gold", .init(left: "fodors_id", right: "zagats_id"))
        == .pairs(left: Key(record: 1), right: Key(record: 2), label: 3))
    #expect(
      try form("cluster,id,other", .init(record: "id", cluster: "other"))
        == .clusters(record: Key(record: 1), cluster: 2))
  }

  @Test("a heading that does not tell is refused, and so is a name that is not there")
  func refused() throws {
    #expect(throws: EvaluationError.unclearHeading(file: "f", found: ["x", "y2"])) {
      try form("x,y2")
    }
    #expect(
      throws: EvaluationError.missingColumn(file: "f", name: "nra", found: ["id", "cluster"])
    ) { try form("id,cluster", .init(record: "nra", cluster: "cluster")) }
  }

  @Test("semicolons, a byte order mark and blanks after them are read")
  func dialects() throws {
    let folder = try ScratchFolder()
    let file = try folder.write("p.csv", "\u{FEFF}left;right;label\na; b;1\n c;d ;0\n")
    let labels = try LabelFile(file, named: .init())
    #expect(
      labels.columns.form == .pairs(left: .init(record: 0), right: .init(record: 1), label: 2))
    #expect(labels.text(1, 1) == "b")
    #expect(labels.text(2, 0) == "c")
    #expect(try labels.isSame(1, label: 2))
    #expect(try !labels.isSame(2, label: 2))
  }

  @Test("a file that does not fit is refused, with its line")
  func unfit() throws {
    let folder = try ScratchFolder()
    let empty = try folder.write("empty.csv", "left,right\n")
    #expect(throws: EvaluationError.noRecords(file: empty)) {
      try LabelFile(empty, named: .init())
    }
    let short = try folder.write("short.csv", "left,right,label\na,b,1\nc,d\n")
    #expect(throws: EvaluationError.torn(file: short, line: 3)) {
      try LabelFile(short, named: .init())
    }
    let odd = try LabelFile(
      try folder.write("odd.csv", "left,right,label\na,b,perhaps\n"), named: .init())
    #expect(throws: EvaluationError.unknownLabel(file: odd.file, line: 2, value: "perhaps")) {
      try odd.isSame(1, label: 2)
    }
  }
}
