import TestKit
import Testing

@testable import Ingest
@testable import Registry
@testable import Tables

@Suite("Records of declared kinds")
struct DeclaredKindTests {
  private let scratch: ScratchFolder
  private let kind = RegistryKind(
    declared: "persons", fields: [("surname", .text), ("born", .date), ("height", .decimal)])

  init() throws { scratch = try ScratchFolder() }

  private func source(_ name: String, _ file: String, _ kind: RegistryKind) -> Source {
    Source(
      name: name, registry: kind.name, path: file, format: .csv, maximumRejectRate: 1,
      fields: Dictionary(
        uniqueKeysWithValues: kind.fields.map { ($0.name, Source.Binding(from: [$0.name])) }),
      declared: RegistryKind.named(kind.name) == nil ? kind : nil)
  }

  private func text(_ name: String) throws -> [String] {
    let table = try Table.read(file: scratch.path + "/1-ingest/\(name).csv")
    let columns = try table.names.map { try table.column($0) }
    return (0..<table.rowCount).map { row in columns.map { $0[row] }.joined(separator: "|") }
  }

  @Test("they are written to a table of their own, and every row read is accepted or rejected")
  func table() throws {
    let file = try scratch.write(
      "a.csv",
      """
      record_id, surname, born, height
      1, "Núñez, J", 1960-02-29, 1.75
      , Nobody, 1960-01-01, 1
      2, Paz, soon, 2
      3, Sol,, 1,8
      """)
    let report = try ingest(
      sources: [source("a", file, kind)], output: scratch.path + "/1-ingest", threads: 2)
    let counts = report.sources[0]
    #expect(counts.read == 4 && counts.accepted == 2 && counts.rejected == 2)
    #expect(counts.fieldFaults == 1)
    #expect(report.resources.contains { $0.schema?.name == "persons" })
    let table = try Table.read(file: scratch.path + "/1-ingest/persons.csv")
    #expect(table.names == ["source", "line", "record_id", "surname", "born", "height"])
    #expect(try text("persons") == ["a|2|1|Núñez, J|1960-02-29|1.75", "a|4|2|Paz||2"])
  }

  @Test("kinds come in the order of their names, and several sources fill one table")
  func several() throws {
    let apes = RegistryKind(declared: "apes", fields: [("name", .text)])
    let one = try scratch.write("1.csv", "record_id,surname,born,height\n1,A,,\n")
    let two = try scratch.write("2.csv", "record_id,name\n9,Koko\n")
    let three = try scratch.write("3.csv", "record_id,surname,born,height\n1,B,,\n")
    let report = try ingest(
      sources: [
        source("p", one, kind), source("k", two, apes), source("q", three, kind),
      ], output: scratch.path + "/1-ingest", threads: 1)
    #expect(report.sources.map(\.registry) == ["persons", "apes", "persons"])
    #expect(try text("persons") == ["p|2|1|A||", "q|2|1|B||"])
    #expect(try text("apes") == ["k|2|9|Koko"])
    #expect(
      report.resources.compactMap(\.schema?.name).filter { ["apes", "persons"].contains($0) }
        == ["apes", "persons"])
  }

  @Test("a check binds the heading to the declared fields")
  func check() throws {
    let file = try scratch.write("a.csv", "record_id,surname,born,height\n1,A,,\n")
    #expect(try SourceCheck.check(source("a", file, kind)).heading.count == 4)
    var wrong = source("a", file, kind)
    wrong.fields["born"] = .init(from: ["birth"])
    #expect(throws: IngestError.self) { try SourceCheck.check(wrong) }
  }

  @Test("verdicts on firms are read in Spanish and English, and no other word is one")
  func verdicts() throws {
    let kind = RegistryKind.firmDecisions
    let file = try scratch.write(
      "d.csv",
      """
      decision_id,record_a,record_b,verdict,note,decided_by,decided_on
      1,a:1,b:1,Misma,,ana,2026-01-02
      2,a:1,b:2,DISTINTA,otra calle,ana,2026-01-02
      3,a:1,b:3,same,,,
      4,a:1,b:4,different,,,
      5,a:1,b:5,maybe,,,
      6,a:1,,same,,,
      """)
    let report = try ingest(
      sources: [source("d", file, kind)], output: scratch.path + "/1-ingest", threads: 1)
    #expect(report.sources[0].accepted == 4 && report.sources[0].rejected == 2)
    #expect(report.sources[0].reasons == ["bad_sameness": 1, "missing_required": 1])
    let table = try Table.read(file: scratch.path + "/1-ingest/firm_decisions.csv")
    let verdicts = try table.column("verdict")
    #expect((0..<4).map { verdicts[$0] } == ["same", "different", "same", "different"])
    let field = kind.schema.fields.first { $0.name == "verdict" }
    #expect(field?.allowed == ["same", "different"])
  }
}
